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
    const drawing = await addCharts(parts, sheet, index + 1, charts)
    charts += sheet.charts?.length ?? 0
    const added = CENTRED + pageBreaks(sheet) + drawing + dataBars(sheet, index + 1)
    parts.set(name, { name, chunks: () => finishWorksheet(worksheet.chunks(), added) })
  }
  const drawings = [...parts.keys()].filter(name => name.startsWith('xl/drawings/drawing'))
  await edit('[Content_Types].xml', xml => withChartTypes(xml, drawings, charts))
  await edit('docProps/core.xml', withoutTimes)
  await edit('xl/styles.xml', withChineseDefaultFont)
  return writeParts([...parts.values()])
}

// A chart below its table starts a page of its own where the page would otherwise cut through it.
function pageBreaks({ charts = [], rows, portrait }: Sheet): string {
  const room = portrait ? PORTRAIT_ROOM : LANDSCAPE_ROOM
  const breaks: string[] = []
  let top = 1
  for (const { at } of charts) {
    if (at.row <= rows.length || (at.row + at.rows - top) * ROW_HEIGHT <= room) continue
    breaks.push(`<brk id="${at.row - 1}" max="16383" man="1"/>`)
    top = at.row
  }
  const count = breaks.length
  return count === 0 ? '' : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join('')}</rowBreaks>`
}

/** Adds the charts of a sheet under the numbers after `before`; gives the element by which the sheet shows them. */
async function addCharts(parts: Map<string, Part>, sheet: Sheet, sheetNumber: number, before: number): Promise<string> {
  const { charts = [] } = sheet
  if (charts.length === 0) return ''
  const add = (name: string, xml: string) => parts.set(name, textPart(name, xml))
  let chartRels: string | undefined
  for (const [i, chart] of charts.entries()) {
    const number = before + i + 1
    add(`xl/charts/chart${number}.xml`, chartPart(sheet, chart, sheet.name))
    chartRels = withRelationship(chartRels, 'chart', `../charts/chart${number}.xml`).xml
  }
  add(`xl/drawings/drawing${sheetNumber}.xml`, drawingPart(charts))
  add(`xl/drawings/_rels/drawing${sheetNumber}.xml.rels`, chartRels ?? '')
  const relsName = `xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`
  const known = parts.get(relsName)
  const target = `../drawings/drawing${sheetNumber}.xml`
  const { xml, id } = withRelationship(known && (await partText(known)), 'drawing', target)
  add(relsName, xml)
  return drawingElement(id)
}

function withChartTypes(xml: string, drawings: readonly string[], charts: number): string {
  const type = (name: string, kind: string) =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`
  const overrides = [
    ...drawings.map(name => type(name, 'drawing')),
    ...Array.from({ length: charts }, (_, i) => type(`xl/charts/chart${i + 1}.xml`, 'drawingml.chart')),
  ]
  return xml.replace('</Types>', `${overrides.join('')}</Types>`)
}

const withoutTimes = (xml: string): string => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')

// A column's width counts digits of the default font. 宋体's digit is half a Chinese character wide at every size; Calibri's is narrower.
const withChineseDefaultFont = (xml: string): string =>
  xml.replace(
    /(<fonts[^>]*>)<font>.*?<\/font>/,
    '$1<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  )
