import { groupBy } from '../kernel/group.ts'
import { atCell, inFile } from '../model/finding.ts'
import { allCells, cellNames, type DataCell, defineCheck, listed, sheetKey } from './check.ts'

type Details =
  | { readonly kind: 'error'; readonly shown: string }
  | { readonly kind: 'uncalculated'; readonly cells: readonly string[] }
  | { readonly kind: 'linked'; readonly links: number }

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
    for (const { file, left } of dataset.files) {
      if (left.externalLinks > 0) yield { where: inFile(file), details: { kind: 'linked', links: left.externalLinks } }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'error':
        return {
          zh: `公式的结果是 ${details.shown}，没有数可用。`,
          en: `The formula gives ${details.shown}: there is no value.`,
        }
      case 'uncalculated':
        return {
          zh: `公式还没有计算过，没有数可用：${listed(details.cells).zh}。`,
          en: `Formulas that were never calculated have no value: ${listed(details.cells).en}.`,
        }
      case 'linked':
        return {
          zh: `工作簿的公式或名称引用了另外 ${details.links} 个工作簿；用的是上次保存时的结果。`,
          en: `Formulas or names refer to ${details.links} other ${details.links === 1 ? 'workbook' : 'workbooks'}; the results of the last saving are used.`,
        }
    }
  },
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'error':
        return {
          zh: `在 ${cell} 改正公式，或直接填写数值。`,
          en: `Correct the formula in ${cell}, or type the value itself.`,
        }
      case 'uncalculated':
        return {
          zh: '用 Excel 或 WPS 打开这个文件，保存一次，再运行。',
          en: 'Open the file in Excel or WPS, save it once, and run again.',
        }
      case 'linked':
        return {
          zh: '在“数据—编辑链接”里“断开链接”，公式变成数值后保存。',
          en: 'Break the links under Data, Edit Links, so that the formulas become values, and save.',
        }
    }
  },
  samples: [
    { kind: 'error', shown: '#REF!' },
    { kind: 'uncalculated', cells: ['G7', 'G8'] },
    { kind: 'linked', links: 1 },
    { kind: 'linked', links: 3 },
  ],
})
