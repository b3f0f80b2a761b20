import { atCell } from '../model/finding.ts'
import { defineCheck, unitOf } from './check.ts'

/** A row with an owner or figures and no task. */
export const taskUnnamed = defineCheck<{ row: number; shown: string | null }>({
  code: 'ROW-01',
  severity: 'error',
  title: { zh: '任务内容空白', en: 'No task text' },
  why: {
    zh: '其他格填了而任务内容空着，看不出考核的是什么，也无法核对。',
    en: 'The other cells are filled but the task is not: nobody can say what is assessed.',
  },
  example: {
    zh: '“任务名称”一格是空的，同行填有责任单位和时限。',
    en: 'The cell 任务名称 is empty in a row with owner and deadline.',
  },
  *find({ dataset }) {
    for (const { name, owner } of dataset.tasks) {
      const isUnreadable = name.kind === 'unreadable' && name.why !== 'error-value' && name.why !== 'uncalculated'
      if (name.kind !== 'blank' && !isUnreadable) continue
      const shown = name.kind === 'unreadable' ? name.shown : null
      yield { where: atCell(name.at), unit: unitOf(owner), found: shown, details: { row: name.at.row, shown } }
    }
  },
  says: ({ row, shown }) =>
    shown === null
      ? { zh: `第 ${row} 行没有任务内容。`, en: `Row ${row} has no task text.` }
      : { zh: `第 ${row} 行的任务内容“${shown}”不是文字。`, en: `The task in row ${row}, "${shown}", is not text.` },
  remedy: ({ row }, cell) => ({
    zh: `在 ${cell} 填写任务内容；多余的行，整行删除（第 ${row} 行）。`,
    en: `Type the task in ${cell}, or delete row ${row} if it is not needed.`,
  }),
  samples: [
    { row: 7, shown: null },
    { row: 7, shown: '[图片]' },
  ],
})
