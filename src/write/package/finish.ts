import type { Sheet } from '../../reports/sheet.ts'
import { ROW_HEIGHT } from '../row-height.ts'
import { chartPart } from './chart.ts'
import { dataBars } from './data-bars.ts'
import { drawingElement, drawingPart, withRelationship } from './drawing.ts'
import { finishWorksheet } from './worksheet.ts'
import { type Part, partText, readParts, textPart, writeParts } from './zip.ts'

// The library's stream writer forgets the print options.
const CENTRED = '<printOptions horizontalCentered="1"/>'

// Points between the margins of an A4 page.
const LANDSCAPE_ROOM = 490
const PORTRAIT_ROOM = 740

/**
 * The package as it leaves the house: worksheet children in schema order, data bars and charts added, no clock time, entries in a fixed
 * order. `sheets` are the book's, under the names they were written with.
 */
export async function finishPackage(bytes: Uint8Array, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const parts = new Map((await readParts(bytes)).map(part => [part.name, part]))
  const edit = async (name: string, change: (xml: string) => string) => {
    const part = parts.get(name)
    if (!part) throw new Error(`the workbook library wrote no ${name}`)
    parts.set(name, textPart(name, change(await partText(part))))
  }
  let charts = 0
  for (const [index, sheet] of sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`
    const worksheet = parts.get(name)
    if (!worksheet) throw new Error(`the workbook library wrote no ${name}`)
    const drawing = sheet.chart ? await addChart(parts, sheet, index + 1, ++charts) : ''
    const added = CENTRED + pageBreak(sheet) + drawing + dataBars(sheet, index + 1)
    parts.set(name, { name, chunks: () => finishWorksheet(worksheet.chunks(), added) })
  }
  await edit('[Content_Types].xml', xml => withChartTypes(xml, charts))
  await edit('docProps/core.xml', withoutTimes)
  await edit('xl/styles.xml', withChineseDefaultFont)
  return writeParts([...parts.values()])
}

// A chart below its table starts a page of its own where the page would otherwise cut through it.
function pageBreak({ chart, rows, portrait }: Sheet): string {
  if (!chart || chart.at.row <= rows.length) return ''
  const needed = (chart.at.row + chart.at.rows) * ROW_HEIGHT
  if (needed <= (portrait ? PORTRAIT_ROOM : LANDSCAPE_ROOM)) return ''
  return `<rowBreaks count="1" manualBreakCount="1"><brk id="${chart.at.row - 1}" max="16383" man="1"/></rowBreaks>`
}

async function addChart(parts: Map<string, Part>, sheet: Sheet, sheetNumber: number, number: number): Promise<string> {
  if (!sheet.chart) return ''
  const add = (name: string, xml: string) => parts.set(name, textPart(name, xml))
  add(`xl/charts/chart${number}.xml`, chartPart(sheet, sheet.chart, sheet.name))
  add(`xl/drawings/drawing${number}.xml`, drawingPart(sheet.chart))
  add(
    `xl/drawings/_rels/drawing${number}.xml.rels`,
    withRelationship(undefined, 'chart', `../charts/chart${number}.xml`).xml,
  )
  const relsName = `xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`
  const known = parts.get(relsName)
  const { xml, id } = withRelationship(known && (await partText(known)), 'drawing', `../drawings/drawing${number}.xml`)
  add(relsName, xml)
  return drawingElement(id)
}

function withChartTypes(xml: string, charts: number): string {
  let overrides = ''
  for (let number = 1; number <= charts; number++) {
    overrides +=
      `<Override PartName="/xl/drawings/drawing${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>` +
      `<Override PartName="/xl/charts/chart${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`
  }
  return xml.replace('</Types>', `${overrides}</Types>`)
}

const withoutTimes = (xml: string): string => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')

// A column's width counts digits of the default font. 宋体's digit is half a Chinese character wide at every size; Calibri's is narrower.
const withChineseDefaultFont = (xml: string): string =>
  xml.replace(
    /(<fonts[^>]*>)<font>.*?<\/font>/,
    '$1<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  )
