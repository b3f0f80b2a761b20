import { storedZip } from './stored-zip.ts'
import { type Parts, relations, stylesXml, workbookParts } from './workbook-parts.ts'

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A list of content types for parts by name; those of drawings and relationships go by their ending. */
const typesOf = (parts: Parts): string => {
  const types: Readonly<Record<string, string>> = {
    'xl/workbook.xml': 'sheet.main',
    'xl/styles.xml': 'styles',
    'xl/comments1.xml': 'comments',
  }
  const named = Object.keys(parts).flatMap(name => {
    const type = name.startsWith('xl/worksheets/sheet') ? 'worksheet' : types[name]
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${SHEET_ML}.${type}+xml"/>`]
  })
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${named.join('')}</Types>`
  )
}

/** A small workbook that Excel would open, with one sheet 台账 of these rows; `changes` replaces parts or adds them. */
export const soundWorkbook = (rows: string, changes: Parts = {}): Buffer => {
  const related = {
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  }
  const parts = workbookParts(rows, { ...related, 'xl/styles.xml': stylesXml({}, [0]), ...changes })
  return storedZip({ '[Content_Types].xml': typesOf(parts), ...parts })
}
