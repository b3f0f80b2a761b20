import { groupBy } from '../kernel/group.ts'
import type { Dataset, Task } from '../model/dataset.ts'
import { known, shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { LEDGER_COLUMNS } from '../model/ledger-columns.ts'
import type { Place } from '../model/place.ts'
import { isTaken } from '../model/submission.ts'
import { brief, defineCheck, plain, seenFrom, taskName } from './check.ts'

interface Details {
  readonly task: string
  readonly column: string
  readonly here: string
  readonly there: string
  readonly unit: string
  readonly other: string
  readonly cell: string
}

// What each unit writes of its own share, and the number of the row.
const OF_ONES_OWN = new Set([
  ...['no', 'progressNote', 'evidence', 'problem', 'reason', 'nextStep', 'person', 'contact', 'inspector', 'note'],
  ...['selfScore', 'score', 'section'],
])

const MORE_COLUMNS: Readonly<Record<string, string>> = {
  target: '目标值',
  challenge: '挑战值',
  actual: '完成值',
  progress: '完成比例',
  weight: '权重',
  difficulty: '难度系数',
  quality: '质量评分',
  startOn: '启动时间',
  deadline: '完成时限',
  finishedOn: '实际完成时间',
}

/** A task that two units report differently. */
export const taskDisputed = defineCheck<Details>({
  code: 'ROW-17',
  severity: 'error',
  title: { zh: '同一任务，两个单位报的不一样', en: 'Two units report one task differently' },
  why: {
    zh: '几个单位共同的任务，各报各的表。同一格说法不同，取哪个都是猜，两行都原样留着。',
    en: 'Units that share a task report it each in its own file. Where they differ, taking either would be a guess: both rows stay.',
  },
  example: {
    zh: '任务 A-03，市教育局报完成值 92，市财政局报 88。',
    en: 'Of task A-03 市教育局 reports 92, 市财政局 88.',
  },
  *find({ dataset }) {
    const unitOf = new Map(
      dataset.submissions
        .filter(isTaken)
        .flatMap(({ file, unit }) => (unit === null ? [] : [[file, unit.name] as const])),
    )
    if (unitOf.size < 2) return
    for (const [first, ...others] of sharedTasks(dataset, unitOf)) {
      const unit = unitOf.get(first.at.on.file) ?? ''
      for (const task of others) {
        const other = unitOf.get(task.at.on.file) ?? ''
        if (other === unit) continue
        for (const { id, here, there } of differences(first, task)) {
          const names = { task: taskName(first), column: LEDGER_COLUMNS[id] ?? MORE_COLUMNS[id] ?? id }
          const details = {
            ...names,
            here: here.shown,
            there: there.shown,
            unit,
            other,
            cell: seenFrom(here.at, there.at),
          }
          yield { where: atCell(here.at), also: [there.at], unit, found: here.shown, details }
        }
      }
    }
  },
  says: ({ task, column, here, there, unit, other, cell }) => ({
    zh: `“${task}”的${column}，${unit}报“${brief(here)}”，${other}报“${brief(there)}”（${cell}）。`,
    en: `Under ${column} of "${task}" ${unit} has "${brief(here)}", ${other} has "${brief(there)}" (${cell}).`,
  }),
  remedy: ({ unit, other }) => ({
    zh: `请牵头单位与“${unit}”“${other}”核对，两份写成一样，或只由牵头单位报。`,
    en: `Have the lead settle it with ${unit} and ${other}: write the same in both, or let only the lead report it.`,
  }),
  samples: [
    {
      task: '新建公办幼儿园12所',
      column: '完成值',
      here: '92',
      there: '88',
      unit: '市教育局',
      other: '市财政局',
      cell: '市财政局.xlsx › 台账 › G5',
    },
  ],
})

/** Tasks under one 任务编号 in the files of several units. Units that number for themselves share numbers by chance: the wording must agree too. */
const sharedTasks = ({ tasks }: Dataset, unitOf: ReadonlyMap<string, string>) =>
  groupBy(
    tasks.filter(({ at, words, name }) => unitOf.has(at.on.file) && idOf(words) !== '' && known(name) !== null),
    ({ words, name }) => `${idOf(words)}\n${plain(known(name) ?? '')}`,
  ).values()

const idOf = (words: Task['words']): string => {
  const id = words.get('id')
  return id === undefined ? '' : plain(known(id) ?? '')
}

interface Difference {
  readonly id: string
  readonly here: { readonly shown: string; readonly at: Place }
  readonly there: { readonly shown: string; readonly at: Place }
}

/** Cells that both have filled in, and that say something else. */
function differences(one: Task, other: Task): Difference[] {
  return [...one.words].flatMap(([id, here]) => {
    const there = OF_ONES_OWN.has(id) ? undefined : other.words.get(id)
    if (there === undefined || here.kind === 'blank' || there.kind === 'blank') return []
    const [own, others] = [shownIn(here), shownIn(there)]
    return plain(own) === plain(others)
      ? []
      : [{ id, here: { shown: own, at: here.at }, there: { shown: others, at: there.at } }]
  })
}
