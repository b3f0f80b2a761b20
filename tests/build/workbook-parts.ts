import { storedZip } from './stored-zip.ts'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export type Parts = Record<string, string | Uint8Array>

/** A .rels part from [kind, target] pairs, with the ids rId1, rId2, … */
export const relations = (pairs: readonly (readonly [string, string])[], base = RELATIONS): string =>
  `<Relationships xmlns="${PACKAGE}">${pairs
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${base}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A worksheet part around the content of its `<sheetData>`. */
export const sheetXml = (rows: string, after = ''): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`

/** A styles part: number formats by id, and the format of each cell style. */
export const stylesXml = (codes: Readonly<Record<number, string>>, styles: readonly number[]): string => {
  const formats = Object.entries(codes).map(
    ([id, code]) =>
      `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`,
  )
  const cells = styles.map(id => `<xf numFmtId="${id}"/>`)
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`
}

/** The parts of a small sound workbook with one sheet; `changes` replaces parts or adds them. */
export const workbookParts = (rows: string, changes: Parts = {}): Parts => ({
  '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ]),
  'xl/worksheets/sheet1.xml': sheetXml(rows),
  ...changes,
})

/** The bytes of a small workbook with these rows in its one sheet. */
export const workbookOf = (rows: string, changes: Parts = {}): Buffer => storedZip(workbookParts(rows, changes))
