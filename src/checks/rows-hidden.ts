import { atCell } from '../model/finding.ts'
import { defineCheck } from './check.ts'

/** Hidden rows whose records are counted like those of any other; a range, or all of a sheet where a filter hides one here and one there. */
export const rowsHidden = defineCheck<{ ranges: readonly (readonly [from: number, to: number])[]; rows: number }>({
  code: 'FIL-04',
  severity: 'warning',
  title: { zh: '读取了隐藏的行', en: 'Hidden rows read' },
  why: {
    zh: '隐藏的行也会读取并计分。有的是筛选后没有恢复，有的是不想报的任务。',
    en: 'Hidden rows are read and scored too: a filter was left on, or somebody hid a task.',
  },
  example: {
    zh: '台账第 8 至 12 行是隐藏的，5 行都参加计算。',
    en: 'Rows 8 to 12 are hidden, and all five are counted.',
  },
  *find({ dataset }) {
    for (const { hiddenRows } of dataset.sheets) {
      const spans = hiddenRows.map(({ from, to }) => ({ from, span: [from.row, to] as const }))
      const [first] = spans
      if (first === undefined) continue
      const told = spans.length > MOST ? [{ from: first.from, ranges: spans.map(({ span }) => span) }] : []
      const each = spans.map(({ from, span }) => ({ from, ranges: [span] }))
      for (const { from, ranges } of told.length > 0 ? told : each) {
        const rows = ranges.reduce((sum, [top, bottom]) => sum + bottom - top + 1, 0)
        yield { where: atCell(from), details: { ranges, rows } }
      }
    }
  },
  says: ({ ranges, rows }) => ({
    zh: `${named(ranges).zh}是隐藏的，其中 ${rows} 行已读取，参加计算。`,
    en: `${named(ranges).en} hidden; ${rows} of them ${rows === 1 ? 'was' : 'were'} read and ${rows === 1 ? 'is' : 'are'} counted.`,
  }),
  remedy: () => ({
    zh: '取消隐藏（先清除筛选）并核对；不该报的行，删除。',
    en: 'Clear the filter, unhide the rows and check them; delete what should not be handed in.',
  }),
  samples: [
    { ranges: [[8, 12]], rows: 5 },
    { ranges: Array.from({ length: 21 }, (_, i) => [2 * i + 5, 2 * i + 5] as const), rows: 21 },
  ],
})

// More ranges than this are the work of a filter.
const MOST = 20

function named(ranges: readonly (readonly [number, number])[]) {
  const [[from, to] = [0, 0]] = ranges
  const more = ranges.length > 1
  const rows = from === to ? String(from) : `${from}–${to}`
  return {
    zh: `第 ${rows} 行${more ? `等 ${ranges.length} 处` : ''}`,
    en: more
      ? `Rows ${rows} and ${ranges.length - 1} more ranges are`
      : `${from === to ? 'Row' : 'Rows'} ${rows} ${from === to ? 'is' : 'are'}`,
  }
}
