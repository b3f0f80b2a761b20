import { groupBy } from '../kernel/group.ts'
import { atCell } from '../model/finding.ts'
import type { LoneTask, Reconciliation } from '../model/reconciliation.ts'
import type { UnitName } from '../model/unit.ts'
import { brief, defineCheck, type Spot, seenFrom, shownUnit, taskName, unitOf } from './check.ts'

type Details =
  | {
      readonly kind: 'removed' | 'added'
      readonly task: string
      /** A task of the other side that it resembles, and where that stands. */
      readonly perhaps: { readonly task: string; readonly at: string } | null
    }
  /** A unit of which the current ledger holds no task at all. */
  | { readonly kind: 'unit'; readonly unit: string; readonly tasks: number }

/** An approved task that is gone, or a task that nobody approved. */
export const taskUnapproved = defineCheck<Details>({
  code: 'ROW-05',
  severity: 'error',
  title: { zh: '任务与批准台账对不上', en: 'Tasks differ from the approved ledger' },
  why: {
    zh: '批准台账上的任务一项不能少，也不能自行增加；取消和新增都要有批准。',
    en: 'No approved task may be missing and none may be put in; dropping and adding both need approval.',
  },
  example: {
    zh: '批准台账有“改造老旧操场”，现台账没有，“变更”表也没有“取消”的记录。',
    en: 'The approved ledger has "改造老旧操场"; the current one has not, and 变更 says nothing.',
  },
  *find({ reconciliation }) {
    if (reconciliation === null) return
    yield* goneUnits(reconciliation)
    for (const difference of reconciliation.differences) {
      if (difference.kind === 'changed' || difference.approval.verdict !== 'unapproved') continue
      if (difference.kind === 'added' || !isGone(difference, reconciliation)) yield spotOf(difference)
    }
  },
  says: details => {
    if (details.kind === 'unit') {
      return {
        zh: `批准台账有${details.unit}的 ${details.tasks} 项任务，现台账一项也没有。`,
        en: `The approved ledger has ${details.tasks} of ${details.unit}; the current one has none of them.`,
      }
    }
    const { kind, task, perhaps } = details
    const near = perhaps && {
      zh: `，可能就是 ${perhaps.at} 的“${perhaps.task}”`,
      en: `; it may be "${perhaps.task}" in ${perhaps.at}`,
    }
    return kind === 'removed'
      ? {
          zh: `批准台账的“${task}”在现台账里没有${near?.zh ?? ''}。`,
          en: `"${task}" of the approved ledger is not in the current one${near?.en ?? ''}.`,
        }
      : {
          zh: `“${task}”不在批准台账里${near?.zh ?? ''}。`,
          en: `"${task}" is not in the approved ledger${near?.en ?? ''}.`,
        }
  },
  remedy: details => {
    if (details.kind === 'unit') {
      return {
        zh: '请该单位报送台账；本次只核对部分单位的，不用处理。',
        en: 'Ask the unit for its ledger; nothing, where only some units are compared.',
      }
    }
    if (details.perhaps !== null) {
      return {
        zh: '是同一项任务的，给两边写上相同的任务编号；不是的，分别按取消和新增登记到“变更”表。',
        en: 'If they are one task, give both the same 任务编号; if not, enter them on 变更 as 取消 and 新增.',
      }
    }
    return details.kind === 'removed'
      ? {
          zh: '把任务补回现台账；确已批准取消的，在“变更”表登记，字段写“取消”。',
          en: 'Put the task back; if it was approved to be dropped, enter it on 变更 with 取消 as 字段.',
        }
      : {
          zh: '从现台账删去这项任务；确已批准新增的，在“变更”表登记，字段写“新增”。',
          en: 'Take the task out; if it was approved, enter it on 变更 with 新增 as 字段.',
        }
  },
  effect: details =>
    details.kind === 'added'
      ? { zh: '这项任务计入得分。', en: 'The task is scored.' }
      : { zh: '这些任务没有计入得分。', en: 'It is not scored.' },
  samples: [
    { kind: 'removed', task: '改造老旧操场6个', perhaps: null },
    { kind: 'removed', task: '改造老旧操场6个', perhaps: { task: '改造操场6个', at: '市教育局.xlsx › 台账 › B9' } },
    { kind: 'added', task: '承办全市校园足球赛', perhaps: null },
    { kind: 'added', task: '改造操场6个', perhaps: { task: '改造老旧操场6个', at: '批准台账.xlsx › 台账 › B9' } },
    { kind: 'unit', unit: '市财政局', tasks: 12 },
  ],
})

function spotOf({ kind, task, perhaps }: LoneTask): Spot<Details> {
  const at = task.name.at
  const near = perhaps && { task: taskName(perhaps), at: seenFrom(at, perhaps.name.at) }
  const name = taskName(task)
  return { where: atCell(at), unit: unitOf(task.owner), found: name, details: { kind, task: name, perhaps: near } }
}

/** Whether all tasks of its unit are gone: its ledger was not handed in, or is not among these files. */
const isGone = ({ task, kind, approval }: LoneTask, { absentUnits }: Reconciliation): boolean =>
  kind === 'removed' && approval.verdict === 'unapproved' && absentUnits.has(nameOf(task.owner))

const nameOf = (owner: UnitName): string => unitOf(owner) ?? shownUnit(owner)

function* goneUnits(reconciliation: Reconciliation): Generator<Spot<Details>> {
  const lone = reconciliation.differences.flatMap(one =>
    one.kind !== 'changed' && isGone(one, reconciliation) ? [one] : [],
  )
  for (const [first, ...more] of groupBy(lone, ({ task }) => nameOf(task.owner)).values()) {
    const { owner, name } = first.task
    const unit = brief(nameOf(owner))
    const details: Details = { kind: 'unit', unit, tasks: more.length + 1 }
    yield { where: atCell(name.at), unit: unitOf(owner), severity: 'warning', details }
  }
}
