import { z } from 'zod'
import type { Task } from '../model/dataset.ts'
import { reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import { LEDGER_COLUMNS } from '../model/ledger-columns.ts'
import type { Evidence, Observation, Reason } from '../model/observation.ts'
import { defineMeasure, type MeasureFault } from './measure.ts'
import { askedOfLedger } from './task-asked.ts'
import { COUNTS } from './task-count.ts'
import { creditsUnder, SEVERAL_LEADS } from './task-credit.ts'
import { BLANKS, TASK_INPUTS } from './task-inputs.ts'
import { type Own, type Rules, rowsOf } from './task-rows.ts'
import { counts, nodes, pooled, separately } from './task-sums.ts'
import { WEIGHING } from './task-weight.ts'

const words = z.union([z.string(), z.array(z.string()).min(1)])
const howMany = z.number().int().min(0).default(0)

const params = z
  .strictObject({
    where: z
      .strictObject(
        Object.fromEntries(
          Object.entries(LEDGER_COLUMNS).map(([id, heading]) => [id, words.optional().describe(heading)]),
        ),
      )
      .default({})
      .describe('只计这些列写着这些字的任务，如 { category: 重点工作 }'),
    count: z
      .enum([...COUNTS, 'nodes'])
      .default('finished')
      .describe('用于只看一个数的办法：finished 为完成任务的占比，nodes 为到期季度节点的完成占比，其余为任务件数'),
    roles: z
      .strictObject({
        lead: z.number().positive().default(1).describe('牵头单位'),
        responsible: z.number().positive().optional().describe('责任单位（另有牵头单位时）'),
        supporting: z.number().positive().optional().describe('配合单位'),
      })
      .optional()
      .describe('任务同时计给哪些单位、各占多少权数；不写时只计牵头单位'),
    severalLeads: z
      .enum(SEVERAL_LEADS)
      .optional()
      .describe('一格写几个牵头单位时：withhold 这些单位暂不计分，first 计第一个，each 各计；不写时不计入任何单位'),
    weigh: z
      .array(z.enum(WEIGHING))
      .min(1)
      .optional()
      .describe('按台账的这些列加权平均，几列相乘：weight 权重，difficulty 难度系数'),
    combine: z
      .enum(['mean', 'sum', 'lowest', 'pooled'])
      .default('mean')
      .describe('各项任务怎样合成：mean 平均，sum 相加，lowest 取最低，pooled 完成值、目标值各自相加后再计分'),
    withoutEvidence: z.number().min(0).max(1).optional().describe('已完成但没有佐证材料的，得分乘以多少'),
    drop: z
      .strictObject({ lowest: howMany.describe('最低的几项'), highest: howMany.describe('最高的几项') })
      .optional()
      .describe('不计最低、最高的几项，至少留一项；pooled 时去掉的是对完成率影响最大的几项'),
    none: z.enum(['withhold', 'not-applicable', 'full', 'zero']).default('withhold').describe('单位没有这类任务时'),
    blank: z.enum(BLANKS).default('withhold').describe('完成值、质量评分或到期节点的完成情况空白时'),
    notDue: z
      .enum(['leave-out', 'full'])
      .optional()
      .describe('截止日还没有到期又没有完成的任务：leave-out 不计，full 按满分'),
  })
  .superRefine((rules, context) => {
    const only = (key: 'count' | 'combine' | 'notDue', ...words: string[]) =>
      context.addIssue({ code: 'custom', path: [key], params: { expected: { kind: 'one-of', words } } })
    const { count, combine, notDue, drop, withoutEvidence } = rules
    if (count !== 'finished' && (drop ?? withoutEvidence) !== undefined) only('count', 'finished')
    if (combine === 'lowest' && (rules.weigh ?? rules.roles) !== undefined) only('combine', 'mean', 'sum')
    if (notDue !== undefined && count === 'nodes') only('count', ...COUNTS)
    if (notDue === 'full' && (combine === 'pooled' || count !== 'finished')) only('notDue', 'leave-out')
  })
type Params = z.infer<typeof params>

/** What the measure hands over once a unit: sums of its tasks where they are pooled, a share or a number of them otherwise. */
const ofUnit = ({ count, combine }: Params): string[] => {
  // Of sums more can be done than was planned: no proportion, which ends at 1.
  if (combine === 'pooled') return ['actual', 'target', 'value']
  return count === 'finished' || count === 'nodes' ? ['value', 'proportion'] : ['value']
}

/** Tasks of the ledger 台账: figure by figure for methods over actual and target, else as one share or number of tasks. */
export const tasks = defineMeasure<Params>({
  id: 'tasks',
  title: { zh: '台账任务', en: 'Ledger tasks' },
  says: {
    zh: '单位在台账上的任务，可用 where 按列筛选；逐项计分后合成，或按完成、超期等件数。',
    en: "A unit's tasks on the ledger, selected by `where`: scored one by one and put together, or counted.",
  },
  params,
  offers: settings => ({
    unit: ofUnit(settings),
    perTask: settings.combine === 'pooled' ? [] : [...TASK_INPUTS],
  }),
  asks: (settings, needs) => {
    const look = lookFor(settings, needs)
    const reads = look === 'separately' ? needs : look === 'pooled' ? ['actual', 'target'] : look
    return [askedOfLedger(settings, reads)]
  },
  selects:
    ({ where }) =>
    task =>
      isSelected(task, where),
  credits: creditsUnder,
  faults: settings => (canTurnBack(settings) ? [TURNS_BACK] : []),
  prepare: (settings, { indicator, needs, parameter, year }, evidence) => {
    const own = tasksByUnit(settings, evidence)
    const absent = !evidence.dataset.sheets.some(sheet => sheet.kind === 'ledger')
    const look = lookFor(settings, needs)
    const { roles, withoutEvidence } = settings
    const rules: Rules = {
      ...settings,
      needs,
      reads: look === 'separately' ? needs : look === 'pooled' ? ['actual', 'target'] : [],
      weights: { ofRole: roles ? role => parameter(`roles.${role}`) : null, columns: settings.weigh ?? [] },
      factor: withoutEvidence === undefined ? null : parameter('withoutEvidence'),
      drop: settings.drop ?? { lowest: 0, highest: 0 },
      notDue: settings.notDue ?? null,
      year,
    }
    return unit => {
      if (absent) return { state: 'withheld', because: [reason('input-absent', '台账')] }
      const { tasks: mine, open } = own.get(unit.name) ?? NO_TASKS
      if (open.length > 0) return { state: 'withheld', because: open }
      const seen = mine.length === 0 ? 'no-tasks' : observed(mine, look, settings, rules, evidence)
      return typeof seen === 'string' ? ruled(settings.none, reason(seen, indicator.title, unit.at)) : seen
    }
  },
})

const NO_TASKS: { readonly tasks: readonly Own[]; readonly open: readonly Reason[] } = { tasks: [], open: [] }

/** What is seen of a unit's tasks; or that none of them is due. */
function observed(
  mine: readonly Own[],
  look: Look,
  { combine, count, none }: Params,
  rules: Rules,
  evidence: Evidence,
): Observation | 'nothing-due' {
  if (look === 'nodes') return nodes(mine, rules, evidence) ?? 'nothing-due'
  const rows = rowsOf(mine, rules, evidence)
  if (rows.because.length > 0) return { state: 'withheld', because: rows.because }
  if (rows.counted.length === 0) return rows.blanks.length > 0 ? ruled(none, ...rows.blanks) : 'nothing-due'
  if (look === 'separately') return separately(rows, combine, rules)
  return look === 'pooled' ? pooled(rows, rules) : counts(rows, count as Count, rules, evidence)
}

/**
 * Dropping the worst never harms who improves, nor does dropping the best; with both ends, or with weights, a better figure can
 * change which tasks are dropped, and so lower the score (Canvas LMS, issue 2299).
 */
function canTurnBack({ drop, combine, weigh, roles }: Params): boolean {
  if (drop === undefined || drop.lowest + drop.highest === 0) return false
  const isWeighted = (weigh ?? roles) !== undefined
  return isWeighted || (combine === 'pooled' && drop.lowest > 0 && drop.highest > 0)
}

const TURNS_BACK: MeasureFault = {
  code: 'SCH-04',
  path: ['drop'],
  says: {
    zh: '这样去掉最低、最高的任务，某项任务完成得更好，去掉的可能换成另一项，得分反而会降低。',
    en: 'Dropped like this, a task that is done better can change which tasks are dropped, and lower the score.',
  },
  remedy: {
    zh: '请对照考核文件：能只去掉一端、不加权的，照此修改；文件确是如此的，在 checks 里写 SCH-04: off。',
    en: 'Compare with the official document: drop at one end only and without weights if it allows; if it does say so, put SCH-04: off under checks.',
  },
}

type Count = (typeof COUNTS)[number]

type Look = 'separately' | 'pooled' | 'nodes' | 'counted'

/** How the tasks are looked at: one by one, pooled, node by node, or counted. */
function lookFor(settings: Params, needs: readonly string[]): Look {
  if (settings.combine === 'pooled') return 'pooled'
  const offered = ofUnit(settings)
  if (!needs.every(name => offered.includes(name))) return 'separately'
  return settings.count === 'nodes' ? 'nodes' : 'counted'
}

function isSelected(task: Task, where: Params['where']): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    if (wanted === undefined) return true
    const field = task.words.get(column)
    return field?.kind === 'value' && [wanted].flat().includes(field.value)
  })
}

/** The tasks of each unit with its part in them, and the cells that leave open whether a task is its own. */
function tasksByUnit(settings: Params, { dataset }: Evidence) {
  const found = new Map<string, { readonly tasks: Own[]; readonly open: Reason[] }>()
  const of = (name: string) => {
    const own = found.get(name) ?? { tasks: [], open: [] }
    found.set(name, own)
    return own
  }
  const credits = creditsUnder(settings)
  for (const task of dataset.tasks) {
    if (!isSelected(task, settings.where)) continue
    for (const [unit, role] of credits(task).units) of(unit.name).tasks.push({ task, role })
    if (settings.severalLeads !== 'withhold' || task.owner.kind !== 'several' || task.owner.collective) continue
    const why = reason('several-leads', known(task.name) ?? '', task.owner.at)
    for (const unit of task.owner.units) of(unit.name).open.push(why)
  }
  return found
}

function ruled(none: Params['none'], ...because: Reason[]): Observation {
  if (none === 'withhold') return { state: 'withheld', because }
  if (none === 'not-applicable') return { state: 'not-applicable', because }
  return { state: 'ruled', worth: none, because }
}
