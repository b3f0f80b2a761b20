import { cellName } from '../../src/kernel/a1.ts'
import { storedZip } from './stored-zip.ts'
import { MAIN, type Parts, RELATIONS, relations, sheetXml, stylesXml } from './workbook-parts.ts'

/** A sheet as rows of cells, each written as in fixtures/README.md; the first row is row 1. */
export interface ReadableSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

const SHEET = /^## +(.+?)\s*$/
const RULE = /^\|[\s:|-]*-[\s:|-]*\|$/

/** The sheets of a workbook written as Markdown: `## 表名`, then one table; its heading is row 1 of the sheet. */
export function readableSheets(markdown: string): ReadableSheet[] {
  const sheets: { name: string; rows: string[][] }[] = []
  for (const line of markdown.split(/\r?\n/)) {
    const name = SHEET.exec(line)?.[1]
    if (name !== undefined) sheets.push({ name, rows: [] })
    const cells = tableRow(line)
    if (cells !== null) sheets.at(-1)?.rows.push(cells)
  }
  return sheets
}

/** The cells of a line of a Markdown table; null where it is none, or the rule under the headings. */
export function tableRow(line: string): string[] | null {
  const text = line.trim()
  if (!text.startsWith('|') || RULE.test(text)) return null
  return text
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim().replaceAll('\\|', '|').replaceAll('<br>', '\n'))
}

/** The bytes of an .xlsx with these sheets. */
export function readableWorkbook(sheets: readonly ReadableSheet[]): Uint8Array {
  const names = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const parts: Parts = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml({}, [GENERAL, DATE, PERCENT]),
  }
  for (const [i, { rows }] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(rowsXml(rows))
  return storedZip(parts)
}

// Number formats that every spreadsheet has: plain, a date, a percentage with two decimals.
const [GENERAL, DATE, PERCENT] = [0, 14, 10]

const rowsXml = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, cellName(c, r + 1))).join('')}</row>`)
    .join('')

function cellXml(written: string, name: string): string {
  if (written === '') return ''
  const number = (value: string, style: number) => `<c r="${name}" s="${style}"><v>${value}</v></c>`
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return number(written, 0)
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return number(String(serialOf(written)), 1)
  if (/^-?\d+(?:\.\d+)?%$/.test(written)) return number(hundredth(written.slice(0, -1)), 2)
  const text = /^".*"$/s.test(written) ? written.slice(1, -1) : written
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

const MILLISECONDS_A_DAY = 86_400_000
const serialOf = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY

// A percentage has at most a few decimals here, so twelve digits say it exactly.
const hundredth = (digits: string): string => String(Number((Number(digits) / 100).toPrecision(12)))

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
