import { inFile } from '../model/finding.ts'
import { defineCheck } from './check.ts'

/** A file that was read, and of which no sheet is one of ours. */
export const fileUnrecognised = defineCheck<null>({
  code: 'FIL-07',
  severity: 'warning',
  title: { zh: '没有认出任何台账', en: 'No ledger recognised' },
  why: {
    zh: '工作表按表名和表头认。一张都没认出来的文件，里面的内容全部没有参加计算。',
    en: 'Sheets are known by their names and headings. Of a file in which none is known nothing is counted.',
  },
  example: {
    zh: '“市教育局.xlsx”里只有一张“Sheet1”，没有表头。',
    en: '市教育局.xlsx holds one Sheet1 without headings.',
  },
  *find({ dataset }) {
    const ours = new Set([...dataset.sheets, ...dataset.faults].map(({ name }) => name.file))
    for (const { file } of dataset.files) if (!ours.has(file)) yield { where: inFile(file), details: null }
  },
  says: () => ({
    zh: '文件能读，但没有认出台账、名录、数据等任何一张表。',
    en: 'The file can be read, but no sheet is a ledger, a registry, figures or any other that perf knows.',
  }),
  remedy: () => ({
    zh: '是台账的，把工作表改名为“台账”，表头写“任务名称”“责任单位”等；不是台账的，无需处理。',
    en: 'If it is a ledger, name its sheet 台账 with headings such as 任务名称 and 责任单位; if not, there is nothing to do.',
  }),
  effect: () => ({ zh: '这个文件的内容没有参加计算。', en: 'Nothing of this file is counted.' }),
  samples: [null],
})
