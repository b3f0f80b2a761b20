import type { Chart } from '../../reports/sheet.ts'
import { escapeXml, XML_HEAD } from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The drawing part that places the charts of a sheet on their cells, in the order of their relationships. */
export const drawingPart = (charts: readonly Chart[]): string =>
  `${XML_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${charts.map(anchor).join('')}</xdr:wsDr>`

function anchor({ at, title }: Chart, index: number): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  const number = index + 1
  return (
    '<xdr:twoCellAnchor>' +
    corner('from', at.column, at.row - 1) +
    corner('to', at.column + at.columns, at.row - 1 + at.rows) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${escapeXml(title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId${number}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  )
}

/** The element by which a worksheet shows its drawing. */
export const drawingElement = (id: string): string => `<drawing xmlns:r="${OFFICE}" r:id="${id}"/>`

/** A relationships part with one more relationship, and the id that was still free for it. */
export function withRelationship(
  xml: string | undefined,
  type: 'drawing' | 'chart',
  target: string,
): { xml: string; id: string } {
  const known =
    xml ??
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  let number = 1
  while (known.includes(`Id="rId${number}"`)) number++
  const relationship = `<Relationship Id="rId${number}" Type="${OFFICE}/${type}" Target="${target}"/>`
  return { xml: known.replace('</Relationships>', `${relationship}</Relationships>`), id: `rId${number}` }
}
