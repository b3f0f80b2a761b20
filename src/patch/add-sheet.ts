import type { Sheet } from '../reports/sheet.ts'
import { worksheetPart } from '../write/package/worksheet.ts'
import { escapeXml, MAIN, OFFICE } from '../write/package/xml.ts'
import { safeSheetName } from '../write/sheet-names.ts'
import { appended, childOf, elementsOf, rawAttribute } from './element.ts'
import { type Namespaces, relationAttribute } from './namespaces.ts'
import type { Package } from './package.ts'
import type { CellStyles } from './styles.ts'
import { edited } from './text-part.ts'
import { Unpatchable } from './unpatchable.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/** Writes a sheet of ours behind the others, or in the place of an earlier one; what it is called, and its part. */
export function addSheet(
  pack: Package,
  sheet: Sheet,
  earlier: string | null,
  styles: CellStyles,
  { main, office }: Namespaces,
): { readonly name: string; readonly part: string } {
  const context = { strings: null, styles, renamed: (formula: string) => formula, number: 1, drawing: '' }
  const xml = Buffer.concat([...worksheetPart(sheet, context)]).toString('utf8')
  const written = xml.replaceAll(`"${MAIN}"`, `"${main}"`).replaceAll(`"${OFFICE}"`, `"${office}"`)
  const { relation } = pack.contents.sheets.find(({ name }) => name === earlier) ?? {}
  const old = pack.contents.relations.find(({ id }) => id === relation)?.target
  if (earlier !== null && old !== undefined) {
    pack.change(old, written)
    return { name: earlier, part: old }
  }
  const taken = new Set(pack.contents.sheets.map(({ name }) => name.toLowerCase()))
  const name = safeSheetName(sheet.name, taken)
  const part = pack.freeName(number => `xl/worksheets/sheet${number}.xml`)
  pack.add(part, written, TYPE)
  listSheet(pack, name, pack.relate(pack.contents.path, `${office}/worksheet`, part), office)
  return { name, part }
}

function listSheet(pack: Package, name: string, relation: string, office: string): void {
  const { path } = pack.contents
  const text = pack.text(path)
  const root = elementsOf(text, path)
  const sheets = childOf(root, 'sheets')
  if (sheets === undefined) throw new Unpatchable('form', path)
  const ids = sheets.children.map(sheet => Number(rawAttribute(text, sheet, 'sheetId') ?? 0))
  const number = Math.max(0, ...ids) + 1
  const link = relationAttribute(text, root, office, relation)
  const xml = `<sheet name="${escapeXml(name)}" sheetId="${number}" ${link}/>`
  pack.change(path, edited(text, appended(text, sheets, xml, 1)))
}
