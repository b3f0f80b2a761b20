import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { defineCheck, plain, seenFrom, taskName, unitOf } from './check.ts'

/** The same task of the same unit a second time. */
export const taskRepeated = defineCheck<{ task: string; other: string; row: number }>({
  code: 'ROW-02',
  severity: 'error',
  title: { zh: '任务重复', en: 'The same task twice' },
  why: {
    zh: '同一单位的同一任务登记两次，会重复计分。',
    en: 'A task that one unit enters twice is scored twice.',
  },
  example: {
    zh: '第 5 行和第 9 行都是市教育局的“新建公办幼儿园12所”。',
    en: 'Rows 5 and 9 are both 市教育局, "新建公办幼儿园12所".',
  },
  *find({ dataset }) {
    const named = dataset.tasks.filter(task => plain(known(task.name) ?? '') !== '')
    for (const [first, ...repeats] of groupBy(named, keyOf).values()) {
      for (const repeat of repeats) {
        const { name, owner } = repeat
        const details = { task: taskName(repeat), other: seenFrom(name.at, first.name.at), row: repeat.at.row }
        yield { where: atCell(name.at), unit: unitOf(owner), found: known(name), details }
      }
    }
  },
  says: ({ task, other }) => ({
    zh: `“${task}”与 ${other} 是同一单位的同一任务。`,
    en: `"${task}" is the same task of the same unit as ${other}.`,
  }),
  remedy: ({ other, row }) => ({
    zh: `留 ${other}，删除第 ${row} 行；确是两项任务的，在任务内容里写出区别。`,
    en: `Keep ${other} and delete row ${row}; if they are two tasks, say in the text how they differ.`,
  }),
  effect: () => ({ zh: '两行都计入，这项任务计了两次。', en: 'Both rows count: the task is scored twice.' }),
  samples: [{ task: '新建公办幼儿园12所', other: 'B5', row: 9 }],
})

const keyOf = ({ name, owner }: Task): string => `${plain(known(name) ?? '')}\n${ownerKey(owner)}`

const ownerKey = (owner: UnitName): string => {
  if (owner.kind === 'known') return owner.unit.name
  return owner.kind === 'blank' ? '' : plain(owner.shown)
}
