import { inFile } from '../model/finding.ts'
import { defineCheck } from './check.ts'

/** A workbook that counts its days from 1904, as Excel for Mac once did. */
export const dateSystem1904 = defineCheck<null>({
  code: 'FIL-12',
  severity: 'warning',
  title: { zh: '工作簿用 1904 日期系统', en: 'Workbook with the 1904 date system' },
  why: {
    zh: '早期苹果电脑的 Excel 从 1904 年起算日期。日期已换算；但从别的工作簿复制进来的日期会差四年零一天，要看一眼。',
    en: 'Excel for Mac once counted days from 1904. Dates were converted; but dates pasted in from other workbooks are four years and a day off.',
  },
  example: {
    zh: '完成时限显示为 2030-12-31，本应是 2026-12-30。',
    en: 'A deadline shows 2030-12-31 where 2026-12-30 was meant.',
  },
  *find({ dataset }) {
    for (const { file, date1904 } of dataset.files) if (date1904) yield { where: inFile(file), details: null }
  },
  says: () => ({
    zh: '这个工作簿从 1904 年起算日期，已换算成通常的日期。',
    en: 'This workbook counts its days from 1904; they were converted.',
  }),
  remedy: () => ({
    zh: '核对一两个日期；要改正，新建工作簿，把内容复制过去并重填日期。',
    en: 'Check one or two dates; to be rid of it, copy the content into a new workbook and type the dates anew.',
  }),
  samples: [null],
})
