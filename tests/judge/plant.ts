import { escapeXml, XML_HEAD } from '../../src/write/package/xml.ts'
import { partText, readParts, textPart, writeParts } from '../../src/write/package/zip.ts'

export const PLANTED_SHEET = 'PlantedByTheJudge'
const WRONG = 99

/** A workbook with one more sheet: each formula in column A, row by row, with a stored result that is wrong. */
export async function plantFormulas(bytes: Uint8Array, formulas: readonly string[]): Promise<Uint8Array> {
  const parts = new Map((await readParts(bytes)).map(part => [part.name, part]))
  const edit = async (name: string, before: string, added: string) => {
    const part = parts.get(name)
    if (!part) throw new Error(`no ${name} in the package`)
    const xml = await partText(part)
    if (!xml.includes(before)) throw new Error(`no ${before} in ${name}`)
    parts.set(
      name,
      textPart(
        name,
        xml.replace(before, () => added + before),
      ),
    )
  }
  const rows = formulas.map(
    (formula, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}"><f>${escapeXml(formula)}</f><v>${WRONG}</v></c></row>`,
  )
  const sheet = 'xl/worksheets/planted.xml'
  parts.set(
    sheet,
    textPart(
      sheet,
      `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ),
  )
  const office = 'officeDocument/2006/relationships/worksheet'
  await edit('xl/workbook.xml', '</sheets>', `<sheet name="${PLANTED_SHEET}" sheetId="9999" r:id="rIdPlanted"/>`)
  await edit(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdPlanted" Type="http://schemas.openxmlformats.org/${office}" Target="worksheets/planted.xml"/>`,
  )
  await edit(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${sheet}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  return writeParts([...parts.values()])
}
