import type { CollectedColumn, CollectedSheet } from '../model/collected.ts'
import type { Dataset, SheetKind } from '../model/dataset.ts'
import type { SheetNames } from '../model/scheme.ts'
import type { RawCell, Table } from '../model/table.ts'
import { isFilled, shownCell } from './cells.ts'
import { plainHeading } from './heading-rows.ts'
import { type Layout, recognise } from './headings.ts'
import { PROVENANCE, PROVENANCE_IDS } from './provenance.ts'
import { specsWith } from './scheme-names.ts'
import type { SheetSpec } from './sheet-spec.ts'
import { type Transcript, transcribed } from './transcript.ts'

/** What is collected: from which files, and how their sheets and columns are called. */
export interface Collecting {
  readonly dataset: Dataset
  readonly names: SheetNames | null
  readonly year: number | null
  /** Whether the sheets of a kind are to be taken from a file. */
  readonly takes: (kind: SheetKind, file: string) => boolean
}

// The stamp is written anew, and what came when is told on a sheet of its own.
const LEFT: ReadonlySet<SheetKind> = new Set(['scheme', 'receipts'])

interface Source {
  readonly table: Table
  readonly layout: Layout
  /** Titles between its rows stand for a category that it lacks. */
  readonly isSectioned: boolean
}

/** The records of all tables, kind by kind under the proper headings, extra columns behind them, and where each row comes from. */
export function collectSheets(tables: readonly Table[], collecting: Collecting): CollectedSheet[] {
  const { dataset, names, year, takes } = collecting
  const specs = specsWith(names)
  const titled = new Set(dataset.skippedRows.flatMap(({ why, at }) => (why === 'section' ? [at.on] : [])))
  const sources = tables.flatMap((table): Source[] => {
    const found = recognise(table, specs)
    if (found.kind !== 'sheet' || !takes(found.layout.spec.kind, table.name.file)) return []
    const { layout } = found
    const isSectioned = titled.has(table.name) && !layout.columns.has('category') && !layout.columns.has('section')
    return [{ table, layout, isSectioned: layout.spec.kind === 'ledger' && isSectioned }]
  })
  const counts = new Map(dataset.sheets.map(({ name, rows }) => [name, rows]))
  return specs.flatMap(spec => {
    const own = sources.filter(({ layout }) => layout.spec.kind === spec.kind)
    if (own.length === 0 || LEFT.has(spec.kind)) return []
    const length = own.reduce((sum, { table }) => sum + (counts.get(table.name) ?? 0), 0)
    return [sheetOf(spec, own, length, year)]
  })
}

/** A column with how its cell is found in each sheet. */
interface Drawn extends CollectedColumn {
  readonly key: string
}

function sheetOf(spec: SheetSpec, sources: readonly Source[], length: number, year: number | null): CollectedSheet {
  const columns = columnsOf(spec, sources)
  const isRegistry = spec.kind === 'registry'
  const rows = {
    length: isRegistry ? [...distinct(rowsOf(sources, columns, year), columns.length)].length : length,
    [Symbol.iterator]: () => {
      const all = rowsOf(sources, columns, year)
      return isRegistry ? distinct(all, columns.length) : all
    },
  }
  return { kind: spec.kind, name: spec.names[0] ?? spec.kind, columns, rows }
}

function columnsOf({ columns: headings }: SheetSpec, sources: readonly Source[]): Drawn[] {
  const has = (id: string): boolean =>
    sources.some(({ layout, isSectioned }) => layout.columns.has(id) || (id === 'section' && isSectioned))
  const proper = Object.entries(headings).flatMap(([id, [heading = id]]): Drawn[] =>
    PROVENANCE_IDS.includes(id) || !has(id) ? [] : [{ key: id, id, heading, category: null }],
  )
  const more = new Map<string, Drawn>()
  for (const { layout } of sources) {
    for (const { key, heading, category } of ownColumns(layout)) {
      if (!more.has(key)) more.set(key, { key, id: null, heading, category })
    }
  }
  const provenance = Object.entries(PROVENANCE).map(
    ([id, [heading]]): Drawn => ({ key: id, id, heading, category: null }),
  )
  return [...proper, ...more.values(), ...provenance]
}

/** The columns of a sheet that are not perf's: judges with their categories, and those that are not read. */
function ownColumns({ judges, extraHeadings }: Layout) {
  const seen = new Map<string, number>()
  const drawn = [
    ...judges.map(({ name, category, column }) => ({ heading: name, category, column })),
    ...extraHeadings.map(({ text, at }) => ({ heading: text, category: null, column: at.column })),
  ]
  return drawn.map(({ heading, category, column }) => {
    const name = `${plainHeading(heading)}\n${category ?? ''}`
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return { key: `${name}\n${times}`, heading, category, column }
  })
}

type CollectedRow = readonly (RawCell | undefined)[]

function* rowsOf(sources: readonly Source[], columns: readonly Drawn[], year: number | null): Generator<CollectedRow> {
  for (const { table, layout, isSectioned } of sources) {
    const own = new Map(ownColumns(layout).map(({ key, column }) => [key, column]))
    const at = columns.map(({ key, id }) => (id === null ? own.get(key) : layout.columns.get(id)))
    const source = columns.findIndex(({ id }) => id === 'sourceFile')
    const section = isSectioned ? columns.findIndex(({ id }) => id === 'section') : -1
    for (const record of transcribed(table, layout, year)) {
      const cells = at.map(column => (column === undefined ? undefined : record.cell(column)))
      if (section >= 0) cells[section] = textCell(record.section() ?? '')
      // What has been collected before keeps where it came from.
      if (!isFilled(cells[source])) cells.splice(source, PROVENANCE_IDS.length, ...placeOf(table, record))
      yield cells
    }
  }
}

const textCell = (text: string): RawCell => ({ kind: 'text', text })

const placeOf = ({ name }: Table, { number }: Transcript): RawCell[] => [
  textCell(name.file),
  textCell(name.sheet),
  { kind: 'number', value: number, text: String(number) },
]

/** Registries that were copied into several workbooks: a row that says the same again is left out. */
function* distinct(rows: Iterable<CollectedRow>, width: number): Generator<CollectedRow> {
  const seen = new Set<string>()
  for (const cells of rows) {
    const own = cells.slice(0, width - PROVENANCE_IDS.length)
    const key = own.map(cell => (cell === undefined ? '' : shownCell(cell))).join('\n')
    if (seen.has(key)) continue
    seen.add(key)
    yield cells
  }
}
