import { inFile } from '../model/finding.ts'
import { defineCheck } from './check.ts'

/** A hidden sheet whose rows are counted like those of any other. */
export const sheetHidden = defineCheck<{ sheet: string; rows: number }>({
  code: 'FIL-04',
  severity: 'warning',
  title: { zh: '读取了隐藏的工作表', en: 'Hidden sheet read' },
  why: {
    zh: '隐藏的表也会读取。藏起来的多是旧稿或备份，留在工作簿里会重复计算。',
    en: 'Hidden sheets are read too. They are often old drafts or copies, whose rows would count twice.',
  },
  example: {
    zh: '工作簿里藏着一张“台账”，其中 12 行参加了计算。',
    en: 'The workbook hides a sheet 台账, and 12 of its rows are counted.',
  },
  *find({ dataset }) {
    for (const { name, kind, hidden, rows } of dataset.sheets) {
      if (!hidden || kind === 'scheme' || rows === 0) continue
      yield { where: inFile(name.file, name.sheet), details: { sheet: name.sheet, rows } }
    }
  },
  says: ({ sheet, rows }) => ({
    zh: `“${sheet}”表是隐藏的，其中 ${rows} 行已读取，参加计算。`,
    en: `The sheet ${sheet} is hidden; ${rows} of its rows ${rows === 1 ? 'was' : 'were'} read and ${rows === 1 ? 'is' : 'are'} counted.`,
  }),
  remedy: ({ sheet }) => ({
    zh: `取消隐藏“${sheet}”并核对；不该参加计算的，删除这张表。`,
    en: `Unhide ${sheet} and check it; if it should not count, delete it.`,
  }),
  samples: [{ sheet: '台账', rows: 12 }],
})
