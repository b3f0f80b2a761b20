import type { Decimal } from '../kernel/decimal.ts'
import { filtered, groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { Field } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { cellNames, type DataCell, defineCheck, listed, numberCells, PROGRESS, sheetKey } from './check.ts'
import { filesOfText } from './file-formats.ts'

type Read = DataCell<Decimal> & { readonly field: Extract<Field<Decimal>, { kind: 'value' }> }

// A progress is a percentage by nature, and PRG-06 asks for the sign.
const isText = (cell: DataCell<Decimal>): cell is Read =>
  cell.field.kind === 'value' &&
  (cell.field.reading === 'text-number' || (cell.field.reading === 'percent' && cell.column !== PROGRESS))

/** Numbers kept as text, and what they were read as: one note a column, percentages apart. */
export const numberAsText = defineCheck<{ column: Text; shown: string; value: string; cells: readonly string[] }>({
  code: 'DATA-09',
  severity: 'note',
  title: { zh: '数字以文本保存', en: 'Number kept as text' },
  why: {
    zh: '从系统导出或带千分位、全角的数字常存成文本，表格求和会漏掉。这里按数字计算（“80%”读作 0.8），并列出备查。',
    en: 'Exports often keep numbers as text, and sums in a spreadsheet leave them out. They are read as numbers (80% as 0.8) and listed.',
  },
  example: { zh: '完成值是文本“1,200”：按 1200 计算。', en: 'The actual is the text "1,200": calculated as 1200.' },
  *find({ dataset }) {
    const keyOf = ({ column, field }: Read) => `${sheetKey(field.at)}\n${column.zh}\n${field.reading}`
    const ofText = filesOfText(dataset)
    for (const same of groupBy(filtered(numberCells(dataset), isText), keyOf).values()) {
      if (ofText.has(same[0].field.at.on.file)) continue
      const { column, field } = same[0]
      const cells = cellNames(same.map(cell => cell.field.at))
      const details = { column, shown: field.shown, value: digits(field.value), cells }
      yield { where: atCell(field.at), unit: same.length === 1 ? same[0].unit : null, found: field.shown, details }
    }
  },
  says: ({ column, shown, value, cells }) => ({
    zh: `${column.zh}“${shown}”是文本，读作 ${value}${cells.length > 1 ? `；同列共 ${cells.length} 处（${listed(cells).zh}）` : ''}。`,
    en: `The ${column.en} "${shown}" is text and was read as ${value}${cells.length > 1 ? `; ${cells.length} cells of this column (${listed(cells).en})` : ''}.`,
  }),
  remedy: () => ({
    zh: '无需处理；要在表格里求和的，选中该列“转换为数字”。',
    en: 'Nothing to do; to add the column up in a spreadsheet, convert it to numbers there.',
  }),
  samples: [
    { column: { zh: '完成值', en: 'actual' }, shown: '1,200', value: '1200', cells: ['G7'] },
    { column: { zh: '完成值', en: 'actual' }, shown: '1,200', value: '1200', cells: ['G7', 'G8', 'G9'] },
    { column: { zh: '目标值', en: 'target' }, shown: '80%', value: '0.8', cells: ['F7'] },
  ],
})
