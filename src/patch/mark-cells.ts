import { cellName } from '../kernel/a1.ts'
import { attributeEdit, filled, isEmptyTag } from './element.ts'
import type { MarkLook } from './fills.ts'
import type { CellTag, Outline, RowTag } from './outline.ts'
import type { CellStyles } from './styles.ts'
import { type Edit, insertion } from './text-part.ts'

/** How cells are to look, by row (from 1) and column (from 0). */
export type Looks = ReadonlyMap<number, ReadonlyMap<number, MarkLook>>

/** The edits that colour cells: of those that are there only the style changes, the others are put in, in their order. */
export function colouring(text: string, outline: Outline, looks: Looks, styles: CellStyles): Edit[] {
  const restyled = (cell: CellTag, style: number): Edit[] => attributeEdit(text, cell, 's', String(style))
  const edits: Edit[] = []
  const marked = new Set<number>()
  const wanted = new Map(looks)
  for (const row of outline.rows) {
    const look = wanted.get(row.number)
    if (look === undefined) continue
    wanted.delete(row.number)
    for (const cell of row.cells) {
      const mark = look.get(cell.column)
      if (mark === undefined) continue
      marked.add(cell.from)
      edits.push(...restyled(cell, styles.marked(cell.style, mark)))
    }
    edits.push(...missingCells(text, row, look, outline, styles))
  }
  for (const cell of outline.coloured) {
    const former = marked.has(cell.from) ? null : styles.former(cell.style)
    if (former !== null) edits.push(...restyled(cell, former))
  }
  return [...edits, ...missingRows(text, wanted, outline, styles)]
}

/** The cells of a row that the part does not hold. */
function missingCells(
  text: string,
  row: RowTag,
  look: ReadonlyMap<number, MarkLook>,
  outline: Outline,
  styles: CellStyles,
): Edit[] {
  const held = new Set(row.cells.map(({ column }) => column))
  const missing = [...look].filter(([column]) => !held.has(column)).sort(([a], [b]) => a - b)
  if (missing.length === 0) return []
  const xmlOf = ([column, mark]: readonly [number, MarkLook]): string => {
    const style = styles.marked(row.style ?? columnStyle(column, outline), mark)
    return `<${outline.prefix}c r="${cellName(column, row.number)}" s="${style}"/>`
  }
  if (isEmptyTag(text, row)) return [filled(row, missing.map(xmlOf).join(''), `${outline.prefix}row`)]
  return missing.map(one => insertion(row.cells.find(({ column }) => column > one[0])?.from ?? row.closed, xmlOf(one)))
}

/** The rows that the part does not hold. */
function missingRows(text: string, wanted: Looks, outline: Outline, styles: CellStyles): Edit[] {
  const { prefix, rows, data } = outline
  const missing = [...wanted].sort(([a], [b]) => a - b)
  const xmlOf = ([number, look]: (typeof missing)[number]): string => {
    const cells = [...look]
      .sort(([a], [b]) => a - b)
      .map(([column, mark]) => {
        const style = styles.marked(columnStyle(column, outline), mark)
        return `<${prefix}c r="${cellName(column, number)}" s="${style}"/>`
      })
    return `<${prefix}row r="${number}">${cells.join('')}</${prefix}row>`
  }
  if (missing.length > 0 && isEmptyTag(text, data))
    return [filled(data, missing.map(xmlOf).join(''), `${prefix}sheetData`)]
  let at = 0
  return missing.map(one => {
    while (at < rows.length && (rows[at]?.number ?? 0) < one[0]) at++
    return insertion(rows[at]?.from ?? data.closed, xmlOf(one))
  })
}

const columnStyle = (column: number, { columns }: Outline): number =>
  columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0
