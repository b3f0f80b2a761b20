import { inFile } from '../model/finding.ts'
import { defineCheck } from './check.ts'

const LAST_ROW = 1_048_576
// A form with a few hundred prepared lines is no fault; thousands slow Excel, WPS and mail down.
const MANY = 1_000

/** A sheet that goes on for thousands of rows below its last value. */
export const rowsBlank = defineCheck<{ sheet: string; from: number; to: number }>({
  code: 'FIL-05',
  severity: 'warning',
  title: { zh: '表尾有大量空行', en: 'Thousands of blank rows' },
  why: {
    zh: '整列刷了格式或公式拖到底，文件会很大，打开慢，合并时容易带进空行。空行不参加计算。',
    en: 'Formats pasted down whole columns make a file large and slow. The blank rows are not counted.',
  },
  example: {
    zh: '“台账”的内容到第 60 行为止，表却延伸到第 1048576 行。',
    en: '台账 holds 60 rows, and goes on down to row 1,048,576.',
  },
  *find({ dataset }) {
    for (const { file, blankTails } of dataset.files) {
      for (const { sheet, from, to } of blankTails) {
        if (to < LAST_ROW && to - from + 1 < MANY) continue
        yield { where: inFile(file, sheet), details: { sheet, from, to } }
      }
    }
  },
  says: ({ sheet, from, to }) => ({
    zh: `“${sheet}”表从第 ${from} 行到第 ${to} 行只有格式，没有内容，已略过。`,
    en: `Rows ${from} to ${to} of ${sheet} hold formats and no content; they were passed over.`,
  }),
  remedy: ({ from, to }) => ({
    zh: `选中第 ${from} 行到第 ${to} 行，右键“删除”整行后保存。`,
    en: `Select rows ${from} to ${to}, delete the rows, and save.`,
  }),
  samples: [{ sheet: '台账', from: 61, to: 1_048_576 }],
})
