import type { Cell, Sheet } from '../../reports/sheet.ts'
import { chartPart } from './chart.ts'
import { drawingPart } from './drawing.ts'
import { OFFICE, RELATIONSHIPS, XML_HEAD } from './xml.ts'

const DRAWING_ML = 'application/vnd.openxmlformats-officedocument'

/** The parts by which a workbook shows its charts. */
export interface ChartParts {
  /** By name, in the order in which they are written. */
  readonly parts: readonly (readonly [name: string, xml: string])[]
  /** Content types by part. */
  readonly types: ReadonlyMap<string, string>
  /** The element by which each sheet shows its drawing; '' where it has none. */
  readonly drawings: readonly string[]
}

/** Charts with their drawings: one drawing a sheet, charts numbered through the workbook. */
export function chartParts(sheets: readonly Sheet[]): ChartParts {
  const parts: [string, string][] = []
  const types = new Map<string, string>()
  let number = 0
  const drawings = sheets.map((sheet, index) => {
    const { charts = [] } = sheet
    if (charts.length === 0) return ''
    const rows = firstRows(sheet, Math.max(...charts.flatMap(({ categories, values }) => [categories.to, values.to])))
    const first = number + 1
    for (const chart of charts) {
      const name = `xl/charts/chart${++number}.xml`
      parts.push([name, chartPart(rows, chart, sheet.name)])
      types.set(name, `${DRAWING_ML}.drawingml.chart+xml`)
    }
    const drawing = `drawing${index + 1}.xml`
    const targets = charts.map((_, i) => `../charts/chart${first + i}.xml`)
    parts.push([`xl/drawings/${drawing}`, drawingPart(charts)])
    parts.push([`xl/drawings/_rels/${drawing}.rels`, relationships('chart', targets)])
    parts.push([`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships('drawing', [`../drawings/${drawing}`])])
    types.set(`xl/drawings/${drawing}`, `${DRAWING_ML}.drawing+xml`)
    return '<drawing r:id="rId1"/>'
  })
  return { parts, types, drawings }
}

function firstRows({ rows }: Sheet, count: number): (readonly Cell[])[] {
  const first: (readonly Cell[])[] = []
  for (const row of rows) if (first.push(row) >= count) break
  return first
}

const relationships = (type: 'chart' | 'drawing', targets: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${targets
    .map((target, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
