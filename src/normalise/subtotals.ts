import { type Decimal, decimal } from '../kernel/decimal.ts'
import { type ExactSum, exactSum } from '../kernel/exact-sum.ts'
import { published, settled } from '../kernel/rounding.ts'
import type { Subtotal, SubtotalVerdict } from '../model/dataset.ts'
import type { Place } from '../model/place.ts'
import type { RawCell, RawRow, Table } from '../model/table.ts'
import { isFilled, numberField } from './cells.ts'
import type { Layout } from './headings.ts'

/** A column that may be added up, and what it comes to as far as the rows have been read. */
interface Column {
  readonly column: number
  readonly heading: string
  /** By its name no sum of anything: 完成率, 难度系数. */
  ratio: boolean
  readonly sum: ExactSum
  filled: number
  unreadable: number
}

/** How far the columns had come at some row. */
interface Mark {
  readonly rows: number
  readonly columns: readonly { readonly sum: Decimal; readonly filled: number; readonly unreadable: number }[]
}

/** Follows the rows of a ledger and holds the numbers of its subtotals against them. */
export interface Subtotals {
  readonly add: (raw: RawRow) => void
  /** A section begins, so deep; null where the title is none. */
  readonly section: (level: number | null) => void
  readonly verify: (raw: RawRow, label: string) => void
  readonly found: () => readonly Subtotal[]
}

const NOTHING: Subtotals = { add: () => {}, section: () => {}, verify: () => {}, found: () => [] }

const RATIO_IDS: ReadonlySet<string> = new Set(['progress', 'difficulty', 'quality'])
const RATIO_HEADING = /率|比例|比重|占比|%|％|百分|系数|平均|均值|增速|增幅/
// A subtotal 小计 is of what stands since the last one; any other total may be of all.
const PART = /小\s*计/
const GRAND = /[总共]\s*计/
const NO_SUM = /^(?:平均|均值)/
const LONGEST_NUMBER = 20

interface Waiting {
  readonly label: string
  readonly cells: readonly Stated[]
  readonly since: Mark
}

interface Stated {
  readonly index: number
  readonly at: Place
  readonly value: Decimal
}

export function subtotalsIn(table: Table, layout: Layout): Subtotals {
  if (layout.spec.kind !== 'ledger') return NOTHING
  const columns = columnsOf(layout)
  const done: { index: number; subtotal: Subtotal }[] = []
  let rows = 0

  const mark = (): Mark => ({
    rows,
    columns: columns.map(({ sum, filled, unreadable }) => ({ sum: sum.total(), filled, unreadable })),
  })
  const start = mark()
  // Where the last subtotal or title, the last title, the last outermost title and the last total stood.
  let [boundary, title, chapter, total] = [start, start, start, start]
  // Totals that stand over their rows.
  let parts: Waiting[] = []
  let wholes: Waiting[] = []

  const conclude = ({ label, cells }: Waiting, scopes: readonly Mark[]): void => {
    for (const { index, at, value } of cells) {
      const column = columns[index]
      if (column === undefined) continue
      const now = mark()
      const spans = scopes.map(since => spanOf(since, now, index))
      const [first] = spans
      if (first === undefined) continue
      const agreeing = spans.find(({ sum }) => settled(sum).equals(settled(value)))
      const { sum, rows: count } = agreeing ?? first
      const verdict = agreeing ? 'agrees' : verdictOf(value, first)
      if (verdict === null) continue
      const { heading } = column
      done.push({ index, subtotal: { label, heading, at, stated: value, calculated: sum, rows: count, verdict } })
    }
  }
  const closeParts = (): void => {
    for (const one of parts) conclude(one, [one.since])
    parts = []
  }
  const statedIn = ({ number, cells }: RawRow): Stated[] =>
    columns.flatMap(({ column }, index) => {
      const at = { on: table.name, row: number, column }
      const field = numberField(cells.get(column), at)
      return field.kind === 'value' ? [{ index, at, value: field.value }] : []
    })

  const add = ({ cells }: RawRow): void => {
    rows++
    for (const column of columns) count(column, cells.get(column.column))
  }
  const section = (level: number | null): void => {
    if (level === null) return
    closeParts()
    boundary = mark()
    title = boundary
    if (level <= 1) chapter = boundary
  }
  const verify = (raw: RawRow, label: string): void => {
    if (NO_SUM.test(label)) return
    const waiting = { label, cells: statedIn(raw), since: mark() }
    const isPart = PART.test(label)
    const usual = isPart ? [boundary, title, chapter, total, start] : wholeScopes(label)
    const scopes = [...new Set(usual)].filter(since => since.rows < rows)
    // One that stands under a title, or where the one before stood over its rows, stands over its own.
    const isLeading = isPart && (parts.length > 0 || (boundary === title && boundary.rows === rows))
    closeParts()
    if (scopes.length > 0 && !isLeading) conclude(waiting, scopes)
    else if (isPart) parts.push(waiting)
    else wholes.push(waiting)
    boundary = mark()
    if (!isPart) total = boundary
  }
  const wholeScopes = (label: string): Mark[] => {
    if (GRAND.test(label) || total === start) return [start, total, chapter, title]
    return [total, chapter, title, start]
  }
  const found = (): readonly Subtotal[] => {
    closeParts()
    for (const one of wholes) if (one.since.rows < rows) conclude(one, [one.since])
    wholes = []
    const inPlace = [...done].sort((a, b) => a.subtotal.at.row - b.subtotal.at.row || a.index - b.index)
    return inPlace.map(({ index, subtotal }) => leftAlone(subtotal, columns[index], done, index))
  }
  return { add, section, verify, found }
}

/** A column of ratios of which no subtotal is a sum holds means or shares: nothing is wrong with them. */
function leftAlone(
  subtotal: Subtotal,
  column: Column | undefined,
  all: readonly { readonly index: number; readonly subtotal: Subtotal }[],
  index: number,
): Subtotal {
  if (subtotal.verdict !== 'differs' || column?.ratio !== true) return subtotal
  const isSummed = all.some(one => one.index === index && one.subtotal.verdict === 'agrees')
  return isSummed ? subtotal : { ...subtotal, verdict: 'ratio' }
}

function columnsOf({ spec, columns, mapped, extraHeadings }: Layout): Column[] {
  const known = spec.numbers.flatMap(id => {
    const column = columns.get(id)
    const heading = mapped.find(one => one.id === id)?.text ?? id
    return column === undefined ? [] : [{ column, heading, ratio: RATIO_IDS.has(id) }]
  })
  const others = extraHeadings.map(({ text, at }) => ({ column: at.column, heading: text, ratio: false }))
  const all = [...known, ...others].sort((a, b) => a.column - b.column)
  return all.map(({ column, heading, ratio }) => {
    const counts = { sum: exactSum(), filled: 0, unreadable: 0 }
    return { column, heading, ratio: ratio || RATIO_HEADING.test(heading), ...counts }
  })
}

function count(to: Column, cell: RawCell | undefined): void {
  if (!isFilled(cell)) return
  if (cell.kind === 'number') {
    to.filled++
    to.sum.add(cell.value, cell.text)
    if (cell.percent) to.ratio = true
    return
  }
  const isShort = cell.kind === 'text' && cell.text.length <= LONGEST_NUMBER
  const field = isShort ? numberField(cell, NOWHERE) : null
  if (field?.kind !== 'value') {
    to.unreadable++
    return
  }
  to.filled++
  to.sum.add(field.value.toNumber(), field.value.toFixed())
  if (field.reading === 'percent') to.ratio = true
}

const NOWHERE: Place = { on: { file: '', sheet: '' }, row: 0, column: 0 }

interface Span {
  readonly rows: number
  readonly sum: Decimal
  readonly filled: number
  readonly unreadable: number
}

function spanOf(since: Mark, now: Mark, index: number): Span {
  const [from, to] = [since.columns[index], now.columns[index]]
  if (from === undefined || to === undefined) throw new Error('a mark has every column')
  return {
    rows: now.rows - since.rows,
    sum: to.sum.minus(from.sum),
    filled: to.filled - from.filled,
    unreadable: to.unreadable - from.unreadable,
  }
}

/** What a number is that is not the sum; null where its rows have no numbers at all. */
function verdictOf(stated: Decimal, { rows, sum, filled, unreadable }: Span): SubtotalVerdict | null {
  if (stated.equals(rows)) return 'count'
  if (filled === 0) return null
  const mean = published(sum.dividedBy(decimal(filled)), stated.decimalPlaces())
  if (mean.equals(stated)) return 'mean'
  return unreadable > 0 ? 'unreadable-part' : 'differs'
}
