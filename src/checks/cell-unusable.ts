import { groupBy } from '../kernel/group.ts'
import { atCell } from '../model/finding.ts'
import { allCells, cellNames, type DataCell, defineCheck, listed, sheetKey } from './check.ts'

type Details =
  | { readonly kind: 'error'; readonly shown: string }
  | { readonly kind: 'uncalculated'; readonly cells: readonly string[] }

/** A formula that shows an error, or that no spreadsheet has calculated yet. */
export const cellUnusable = defineCheck<Details>({
  code: 'FIL-06',
  severity: 'warning',
  title: { zh: '公式出错或没有计算', en: 'Formula with an error, or not calculated' },
  why: {
    zh: '公式的结果由 Excel 或 WPS 算好存在文件里。结果是错误值，或从未算过，这一格就没有数。',
    en: 'Excel or WPS keeps the result of a formula in the file. Where it is an error or was never calculated, there is no value.',
  },
  example: { zh: '完成值显示 #REF!。', en: 'The actual shows #REF!.' },
  *find({ dataset }) {
    const uncalculated: DataCell<unknown>[] = []
    for (const cell of allCells(dataset)) {
      const { field, unit } = cell
      if (field.kind !== 'unreadable') continue
      if (field.why === 'uncalculated') uncalculated.push(cell)
      if (field.why !== 'error-value') continue
      yield { where: atCell(field.at), unit, found: field.shown, details: { kind: 'error', shown: field.shown } }
    }
    for (const [first, ...rest] of groupBy(uncalculated, ({ field }) => sheetKey(field.at)).values()) {
      const names = cellNames([first, ...rest].map(({ field }) => field.at))
      const also = rest.map(({ field }) => field.at)
      yield { where: atCell(first.field.at), also, details: { kind: 'uncalculated', cells: names } }
    }
  },
  says: details =>
    details.kind === 'error'
      ? {
          zh: `公式的结果是 ${details.shown}，没有数可用。`,
          en: `The formula gives ${details.shown}: there is no value.`,
        }
      : {
          zh: `公式还没有计算过，没有数可用：${listed(details.cells).zh}。`,
          en: `Formulas that were never calculated have no value: ${listed(details.cells).en}.`,
        },
  remedy: (details, cell) =>
    details.kind === 'error'
      ? { zh: `在 ${cell} 改正公式，或直接填写数值。`, en: `Correct the formula in ${cell}, or type the value itself.` }
      : {
          zh: '用 Excel 或 WPS 打开这个文件，保存一次，再运行。',
          en: 'Open the file in Excel or WPS, save it once, and run again.',
        },
  samples: [
    { kind: 'error', shown: '#REF!' },
    { kind: 'uncalculated', cells: ['G7', 'G8'] },
  ],
})
