import { cellName } from '../kernel/a1.ts'
import { atCell } from '../model/finding.ts'
import { brief, cellNames, defineCheck, listed } from './check.ts'

/** The same heading over several columns: one of them is read. */
export const headingsRepeated = defineCheck<{ heading: string; cells: readonly string[]; read: string | null }>({
  code: 'HDR-07',
  severity: 'warning',
  title: { zh: '表头重复', en: 'The same heading twice' },
  why: {
    zh: '两列表头一样，只会读其中一列；另一列填的内容不参加计算。',
    en: 'Of two columns with the same heading only one is read; what stands in the other counts for nothing.',
  },
  example: { zh: 'D4 和 F4 都是“责任单位”，读取的是 D 列。', en: 'D4 and F4 are both 责任单位; column D is read.' },
  *find({ dataset }) {
    for (const { repeatedHeadings, headings } of dataset.sheets) {
      for (const { text, at } of repeatedHeadings) {
        const read = headings.find(one => at.some(({ column }) => column === one.at.column))?.at
        const details = {
          heading: brief(text),
          cells: cellNames(at),
          read: read === undefined ? null : cellName(read.column, read.row),
        }
        yield { where: atCell(at[0]), found: text, details }
      }
    }
  },
  says: ({ heading, cells, read }) => ({
    zh: `${listed(cells).zh} 的表头都是“${heading}”，${read === null ? '都没有读取' : `读取的是 ${read} 这一列`}。`,
    en: `${listed(cells).en} are all headed ${heading}; ${read === null ? 'none of them is read' : `the column of ${read} is read`}.`,
  }),
  remedy: ({ heading }) => ({
    zh: `给各列起不同的表头；只需要一列“${heading}”的，删除多余的列。`,
    en: `Give the columns headings of their own; if one ${heading} is enough, delete the others.`,
  }),
  samples: [
    { heading: '责任单位', cells: ['D4', 'F4'], read: 'D4' },
    { heading: '投资', cells: ['M4', 'N4'], read: null },
  ],
})
