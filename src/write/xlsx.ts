import type { Book } from '../reports/sheet.ts'
import { chartParts } from './package/charts.ts'
import { stringTable } from './package/strings.ts'
import { styleTable } from './package/styles.ts'
import { frameParts } from './package/workbook.ts'
import { worksheetPart } from './package/worksheet.ts'
import { textPart, writeParts } from './package/zip.ts'
import { followRenames, sheetNames } from './sheet-names.ts'

/** The workbook as .xlsx bytes: the same book gives the same bytes. */
export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  if (book.sheets.length === 0) throw new Error('a workbook needs a sheet')
  const names = sheetNames(book.sheets.map(({ name }) => name))
  const sheets = book.sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }))
  const renames = renamesOf(book, names)
  const renamed = (formula: string): string => (renames.size === 0 ? formula : followRenames(formula, renames))
  const [strings, styles] = [stringTable(), styleTable()]
  const charts = chartParts(sheets)
  // Texts and styles are known once the sheets are written, so their parts come last.
  return writeParts([
    ...frameParts(book, sheets, charts.types).map(([name, xml]) => textPart(name, xml)),
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      chunks: () =>
        worksheetPart(sheet, { strings, styles, renamed, number: index + 1, drawing: charts.drawings[index] ?? '' }),
    })),
    ...charts.parts.map(([name, xml]) => textPart(name, xml)),
    { name: 'xl/styles.xml', chunks: styles.part },
    { name: 'xl/sharedStrings.xml', chunks: strings.part },
  ])
}

/** What sheets were to be called and are not; of two sheets with one name the first keeps it, and the references with it. */
function renamesOf({ sheets }: Book, names: readonly string[]): Map<string, string> {
  const renames = new Map<string, string>()
  for (const [index, { name: before }] of sheets.entries()) {
    const name = names[index] ?? before
    if (name !== before && !renames.has(before)) renames.set(before, name)
  }
  for (const name of names) renames.delete(name)
  return renames
}
