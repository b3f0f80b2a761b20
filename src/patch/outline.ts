import { columnOf, rowOf } from '../read/xlsx/reference.ts'
import type { Attributes } from '../read/xml/attributes.ts'
import { localName } from '../read/xml/scanner.ts'
import { WORKSHEET_ORDER } from '../write/package/worksheet-order.ts'
import { prefixOf, tagName } from './element.ts'
import { scanText } from './text-part.ts'
import { Unpatchable } from './unpatchable.ts'

/** A start tag in a part's text. */
export interface Tag {
  readonly from: number
  /** Behind the tag. */
  readonly opened: number
}

/** A start tag, and where the content behind it ends: where it is empty, behind the tag itself. */
interface Container extends Tag {
  readonly closed: number
}

/** A cell as the part holds it. */
export interface CellTag extends Tag {
  readonly column: number
  readonly style: number
}

/** A row as the part holds it; its cells only where they were asked for. */
export interface RowTag extends Container {
  readonly number: number
  /** The style of cells that the row does not hold. */
  readonly style: number | null
  /** In points. */
  readonly height: number | null
  readonly cells: readonly CellTag[]
}

/** Columns from `first` to `last` (from 0), their style, and their width in characters. */
export interface ColumnSpan {
  readonly first: number
  readonly last: number
  readonly style: number
  readonly width: number | null
}

/** What marking must know of a sheet's part. */
export interface Outline {
  readonly prefix: string
  readonly root: Tag
  readonly data: Container
  readonly rows: readonly RowTag[]
  /** Cells that an earlier marking coloured. */
  readonly coloured: readonly CellTag[]
  readonly columns: readonly ColumnSpan[]
  readonly defaultWidth: number | null
  readonly defaultHeight: number | null
  /** The relationship of the drawing that holds the boxes of notes. */
  readonly notesDrawing: string | null
  /** Where `<legacyDrawing>` belongs while there is none. */
  readonly drawingPlace: number
}

/** Which cells are asked for. */
export interface Asked {
  readonly rows: ReadonlySet<number>
  readonly isColoured: (style: number) => boolean
}

// Elements that Excel wraps for older versions (controls, objects) stand behind the drawing of the notes.
const rankOf = (child: string): number =>
  child === 'AlternateContent' ? WORKSHEET_ORDER.length : WORKSHEET_ORDER.indexOf(child)

const isTrue = (word: string | undefined): boolean => word === '1' || word === 'true'

const numberIn = (word: string | undefined): number | null => (word === undefined || word === '' ? null : Number(word))

/** Looks through a worksheet once. */
export function outlineOf(text: string, part: string, asked: Asked): Outline {
  const rows: RowTag[] = []
  const coloured: CellTag[] = []
  const columns: ColumnSpan[] = []
  const sizes = { defaultWidth: null as number | null, defaultHeight: null as number | null }
  let root: Tag | null = null
  let data: (Tag & { closed: number }) | null = null
  let notesDrawing: string | null = null
  let drawingPlace: number | null = null
  let depth = 0
  let child = ''

  let row = {
    number: 0,
    numbered: false,
    from: 0,
    opened: 0,
    style: null as number | null,
    height: null as number | null,
  }
  let cells: CellTag[] = []
  let column = -1

  const startRow = (attributes: Attributes, from: number, opened: number): void => {
    const named = attributes.get('r')
    const styled = isTrue(attributes.get('customFormat'))
    row = {
      number: named === undefined ? row.number + 1 : Number(named),
      numbered: named !== undefined,
      from,
      opened,
      style: styled ? numberIn(attributes.get('s')) : null,
      height: numberIn(attributes.get('ht')),
    }
    cells = []
    column = -1
  }

  // As the reader does: a cell's reference says its column, and its row's number where the row says none.
  const startCell = (attributes: Attributes, from: number, opened: number): void => {
    const reference = attributes.get('r')
    const named = reference === undefined ? -1 : columnOf(reference)
    column = named < 0 ? column + 1 : named
    if (!row.numbered && reference !== undefined) {
      row.numbered = true
      row.number = rowOf(reference) || row.number
    }
    const style = Number(attributes.get('s') ?? 0)
    const cell = { from, opened, column, style }
    if (asked.rows.has(row.number)) cells.push(cell)
    if (asked.isColoured(style)) coloured.push(cell)
  }

  const startChild = (local: string, attributes: Attributes, from: number, opened: number): void => {
    child = local
    if (local === 'sheetData') data = { from, opened, closed: opened }
    else if (local === 'sheetFormatPr') {
      sizes.defaultWidth = numberIn(attributes.get('defaultColWidth'))
      sizes.defaultHeight = numberIn(attributes.get('defaultRowHeight'))
    } else if (local === 'legacyDrawing') {
      notesDrawing = attributes.entries().find(([name]) => localName(name) === 'id')?.[1] ?? null
    }
    if (drawingPlace === null && rankOf(local) > rankOf('legacyDrawing')) drawingPlace = from
  }

  const startGrandchild = (local: string, attributes: Attributes, from: number, opened: number): void => {
    if (child === 'sheetData' && local === 'row') startRow(attributes, from, opened)
    else if (child === 'cols' && local === 'col') {
      const [first, last] = ['min', 'max'].map(name => Number(attributes.get(name)) - 1)
      const style = Number(attributes.get('style') ?? 0)
      columns.push({ first: first ?? 0, last: last ?? 0, style, width: numberIn(attributes.get('width')) })
    }
  }

  scanText(text, part, {
    open(local, attributes, from, opened) {
      depth++
      if (depth === 1) root = { from, opened }
      else if (depth === 2) startChild(local, attributes, from, opened)
      else if (depth === 3) startGrandchild(local, attributes, from, opened)
      else if (depth === 4 && local === 'c' && child === 'sheetData') startCell(attributes, from, opened)
    },
    close(local, from, to) {
      depth--
      if (depth === 2 && child === 'sheetData' && local === 'row') {
        const { numbered: _, ...tag } = row
        rows.push({ ...tag, closed: from === row.from ? to : from, cells })
      } else if (depth === 1 && local === 'sheetData' && data !== null) data.closed = from === data.from ? to : from
      else if (depth === 0) drawingPlace ??= from
    },
  })
  if (root === null || data === null || drawingPlace === null) throw new Unpatchable('form', part)
  return {
    prefix: prefixOf(tagName(text, (root as Tag).from)),
    root,
    data,
    rows,
    coloured,
    columns,
    ...sizes,
    notesDrawing,
    drawingPlace,
  }
}
