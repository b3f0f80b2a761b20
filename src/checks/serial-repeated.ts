import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, plain, seenFrom, sheetKey, unitOf } from './check.ts'

/** A task number that was given before. Numbers may start anew in each category and for each unit. */
export const serialRepeated = defineCheck<{ id: string; other: string }>({
  code: 'ROW-04',
  severity: 'warning',
  title: { zh: '任务编号重复', en: 'Task number repeated' },
  why: {
    zh: '变更审批和对账按任务编号找任务。编号重复就分不清改的是哪一项。',
    en: 'Approved changes find their task by its number. With the number twice, nobody knows which task was changed.',
  },
  example: { zh: '第 5 行和第 9 行的序号都是 3。', en: 'Rows 5 and 9 both bear the number 3.' },
  *find({ dataset }) {
    const numbered = dataset.tasks.filter(task => plain(known(task.id) ?? '') !== '')
    for (const [first, ...repeats] of groupBy(numbered, keyOf).values()) {
      for (const { id, owner } of repeats) {
        const details = { id: known(id) ?? '', other: seenFrom(id.at, first.id.at) }
        yield { where: atCell(id.at), unit: unitOf(owner), found: known(id), details }
      }
    }
  },
  says: ({ id, other }) => ({
    zh: `任务编号 ${id} 已在 ${other} 用过。`,
    en: `The task number ${id} is already used in ${other}.`,
  }),
  expected: () => ({ zh: '没有用过的编号', en: 'a number not used before' }),
  remedy: ({ other }, cell) => ({
    zh: `给 ${cell} 或 ${other} 换一个没有用过的编号。`,
    en: `Give ${cell} or ${other} a number that is not used yet.`,
  }),
  samples: [{ id: '3', other: 'A5' }],
})

// 序号 begins anew under each category, 任务编号 does not.
const keyOf = (task: Task): string => {
  const category = task.words.get('id') === undefined ? task.words.get('category') : undefined
  const section = category?.kind === 'value' ? plain(category.value) : ''
  return [sheetKey(task.at), plain(known(task.id) ?? ''), section, unitOf(task.owner) ?? ''].join('\n')
}
