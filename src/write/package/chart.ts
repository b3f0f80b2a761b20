import { columnLetters } from '../../kernel/a1.ts'
import type { Cell, Chart } from '../../reports/sheet.ts'
import { numberFormat } from '../looks.ts'
import { escapeXml, XML_HEAD } from './xml.ts'

const MOST_LABELS = 40

/** The chart part of a sheet: bars with the first row on top, starting at zero, with what they show stored beside the references. */
export function chartPart(rows: Rows, chart: Chart, sheetName: string): string {
  const categories = points(rows, chart.categories, shownText)
  const values = points(rows, chart.values, shownNumber)
  const format = formatOf(rows, chart)
  const reference = (range: Range) => escapeXml(rangeName(sheetName, range))
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${letters('defRPr', 1400)}</a:pPr>` +
    `<a:r>${letters('rPr', 1400)}<a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `<c:ser><c:idx val="0"/><c:order val="0"/>${filled('4F81BD')}<c:invertIfNegative val="0"/>` +
    labels(values.length <= MOST_LABELS, format) +
    `<c:cat><c:strRef><c:f>${reference(chart.categories)}</c:f><c:strCache>${cache(chart.categories, categories)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(chart.values)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
    `${cache(chart.values, values)}</c:numCache></c:numRef></c:val></c:ser>` +
    `<c:gapWidth val="45"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes(values, format)}</c:plotArea>` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  )
}

/** The rows of the sheet, at least down to the last that the chart shows. */
type Rows = readonly (readonly Cell[])[]
type Range = Chart['values']
type Point = { readonly index: number; readonly shown: string }

function points(rows: Rows, range: Range, shown: (cell: Cell) => string | undefined): Point[] {
  const found: Point[] = []
  for (let row = range.from; row <= range.to; row++) {
    const cell = rows[row - 1]?.[range.column]
    const text = cell && shown(cell)
    if (text !== undefined) found.push({ index: row - range.from, shown: text })
  }
  return found
}

function shownText(cell: Cell): string | undefined {
  if (cell.kind === 'blank') return undefined
  return cell.kind === 'text' ? cell.text : String(cell.kind === 'number' ? cell.value : cell.result)
}

function shownNumber(cell: Cell): string | undefined {
  const value = cell.kind === 'number' ? cell.value : cell.kind === 'formula' ? cell.result : undefined
  return value === undefined || typeof value === 'string' ? undefined : String(Number(value))
}

function formatOf(rows: Rows, { values }: Chart): string {
  const cell = rows[values.from - 1]?.[values.column]
  return (cell?.kind === 'number' || cell?.kind === 'formula' ? numberFormat(cell.places) : undefined) ?? 'General'
}

const rangeName = (sheetName: string, { column, from, to }: Range): string =>
  `'${sheetName.replaceAll("'", "''")}'!$${columnLetters(column)}$${from}:$${columnLetters(column)}$${to}`

const cache = ({ from, to }: Range, found: readonly Point[]): string =>
  `<c:ptCount val="${to - from + 1}"/>` +
  found.map(({ index, shown }) => `<c:pt idx="${index}"><c:v>${escapeXml(shown)}</c:v></c:pt>`).join('')

const filled = (rgb: string): string => `<c:spPr><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill></c:spPr>`

const letters = (element: string, size: number): string =>
  `<a:${element} lang="zh-CN" sz="${size}" b="0"><a:latin typeface="黑体"/><a:ea typeface="黑体"/></a:${element}>`

const small = `<c:txPr><a:bodyPr/><a:p><a:pPr>${letters('defRPr', 900)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`

const labels = (wanted: boolean, format: string): string =>
  `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${small}<c:showLegendKey val="0"/>` +
  `<c:showVal val="${wanted ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`

// A bar that starts at 85 makes 92 look twice 88.5: with no negative value the axis starts at zero.
function axes(values: readonly Point[], format: string): string {
  const fromZero = values.every(point => Number(point.shown) >= 0) ? '<c:min val="0"/>' : ''
  const line = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>'
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
  return (
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${small}` +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${fromZero}</c:scaling><c:delete val="0"/><c:axPos val="b"/>${grid}` +
    `<c:numFmt formatCode="${format === 'General' ? 'General' : '0'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${small}<c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
  )
}
