import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Renumbered } from '../model/reconciliation.ts'
import { defineCheck, sheetKey, taskName } from './check.ts'

interface Details {
  readonly kind: Renumbered['kind']
  readonly count: number
  readonly task: string
  readonly was: string
  readonly is: string
}

/** Rows whose numbers were given out anew: by them another task is meant than before. */
export const tasksRenumbered = defineCheck<Details>({
  code: 'CHG-03',
  severity: 'warning',
  title: { zh: '任务编号重新编过', en: 'Tasks were renumbered' },
  why: {
    zh: '编号是核对任务的依据。编号换了，就改按任务名称和责任单位核对；变更记录、上期台账也会对错任务。',
    en: 'Tasks are known by their number. Renumbered rows are matched by wording and owner, and records of changes may name the wrong task.',
  },
  example: {
    zh: '批准台账的 A-03 是“改造操场”，现台账的 A-03 是“预算公开”，“改造操场”成了 A-04。',
    en: 'A-03 was "改造操场"; now A-03 is "预算公开" and "改造操场" is A-04.',
  },
  *find({ reconciliation }) {
    const all = reconciliation?.renumbered ?? []
    for (const [first, ...more] of groupBy(all, ({ kind, current }) => `${kind}\n${sheetKey(current.at)}`).values()) {
      const { kind, approved, current } = first
      const is = kind === 'moved' ? idIn(current) : taskName(current)
      const details = { kind, count: more.length + 1, task: taskName(approved), was: idIn(approved), is }
      const also = more.map(one => placeOfId(one.current))
      yield { where: atCell(placeOfId(current)), found: idIn(current), also, details }
    }
  },
  says: ({ kind, count, task, was, is }) =>
    kind === 'moved'
      ? {
          zh: `${count} 项任务的编号与批准台账不同，如“${task}”由 ${was} 变为 ${is}；这些任务按名称和责任单位核对。`,
          en: `${count} tasks bear other numbers than approved: "${task}" was ${was} and is ${is}. They are matched by wording and owner.`,
        }
      : {
          zh: `${count} 个编号换成了别的任务，如 ${was} 原是“${task}”，现是“${is}”；原任务按取消、现任务按新增对待。`,
          en: `${count} numbers stand for other tasks: ${was} was "${task}" and is "${is}". The one is taken as dropped, the other as added.`,
        },
  remedy: () => ({
    zh: '恢复批准台账的任务编号；新增的任务用新的编号，不占用旧号。',
    en: 'Restore the numbers of the approved ledger; a new task takes a new number.',
  }),
  samples: [
    { kind: 'moved', count: 12, task: '改造操场6个', was: 'A-03', is: 'A-04' },
    { kind: 'reused', count: 1, task: '改造操场6个', was: 'A-03', is: '预算公开' },
  ],
})

const idIn = ({ words }: Task): string => {
  const id = words.get('id')
  return id === undefined ? '' : (known(id) ?? '')
}

const placeOfId = ({ words, at }: Task) => words.get('id')?.at ?? at
