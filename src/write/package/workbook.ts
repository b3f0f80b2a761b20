import type { Book, Sheet } from '../../reports/sheet.ts'
import { cellText } from '../cell-text.ts'
import { printArea } from './worksheet.ts'
import { escapeXml, MAIN, OFFICE, RELATIONSHIPS, XML_HEAD } from './xml.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts that hold a workbook together, by name. `sheets` bear their final names; `others` are parts with their content types. */
export function frameParts(
  book: Book,
  sheets: readonly Sheet[],
  others: ReadonlyMap<string, string>,
): [string, string][] {
  return [
    ['[Content_Types].xml', contentTypes(sheets, others)],
    ['_rels/.rels', packageRelationships],
    ['docProps/app.xml', application(sheets)],
    ['docProps/core.xml', core(book)],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(sheets)],
  ]
}

function contentTypes(sheets: readonly Sheet[], others: ReadonlyMap<string, string>): string {
  const types = new Map([
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`],
    ...sheets.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${SHEET_ML}.worksheet+xml`] as const),
    ['xl/styles.xml', `${SHEET_ML}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`],
    ...others,
  ])
  const overrides = [...types].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${all
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const packageRelationships = relationships([
  [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
  [`${RELATIONSHIPS}/metadata/core-properties`, 'docProps/core.xml'],
  [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
])

const workbookRelationships = (sheets: readonly Sheet[]): string =>
  relationships([
    ...sheets.map((_, i) => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ])

function workbook(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  )
  // No fullCalcOnLoad: the cached results are right, and forcing a calculation makes every reader ask to save a file it only looked at.
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr filterPrivacy="1"/><bookViews>` +
    '<workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000"/></bookViews>' +
    `<sheets>${listed.join('')}</sheets><definedNames>${sheets.map(namesOf).join('')}</definedNames><calcPr calcId="171027"/></workbook>`
  )
}

function namesOf(sheet: Sheet, index: number): string {
  const own = escapeXml(`'${sheet.name.replaceAll("'", "''")}'!`)
  const name = (id: string, range: string) =>
    `<definedName name="_xlnm.${id}" localSheetId="${index}">${own}${range}</definedName>`
  const titles = sheet.frozenRows > 0 ? name('Print_Titles', `$1:$${sheet.frozenRows}`) : ''
  return name('Print_Area', printArea(sheet)) + titles
}

const application = (sheets: readonly Sheet[]): string =>
  `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" ` +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application>' +
  '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant>' +
  `<vt:variant><vt:i4>${sheets.length}</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts>` +
  `<vt:vector size="${sheets.length}" baseType="lpstr">${sheets
    .map(({ name }) => `<vt:lpstr>${escapeXml(name)}</vt:lpstr>`)
    .join('')}</vt:vector></TitlesOfParts></Properties>`

// No times: the same book gives the same bytes.
const core = ({ title, stamp }: Book): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:creator>perf</dc:creator><dc:title>${escapeXml(cellText(title))}</dc:title>` +
  `<dc:description>${escapeXml(cellText(stamp))}</dc:description><cp:lastModifiedBy>perf</cp:lastModifiedBy></cp:coreProperties>`
