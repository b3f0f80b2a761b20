import type { Dataset, SheetReading, SkippedRow, Subtotal } from '../model/dataset.ts'
import type { SheetNames } from '../model/scheme.ts'
import type { Table } from '../model/table.ts'
import type { Unit } from '../model/unit.ts'
import { adjustmentOf } from './adjustments.ts'
import { type Body, readBody, type TakeRow } from './body.ts'
import { changeReader } from './changes.ts'
import { entryOf } from './entries.ts'
import { occurrenceOf } from './events.ts'
import { figureOf } from './figures.ts'
import { type Layout, recognise } from './headings.ts'
import { stageOf, taskReader } from './ledger.ts'
import { LEDGER } from './ledger-sheet.ts'
import { panelRowOf } from './panel.ts'
import { priorResultOf } from './prior.ts'
import { receiptOf } from './receipts.ts'
import { registryReader } from './registry.ts'
import type { Row } from './row.ts'
import { specsWith } from './scheme-names.ts'
import { stampOf } from './scheme-stamp.ts'
import type { SheetSpec } from './sheet-spec.ts'
import { statusWords } from './statuses.ts'
import { withFormerNames } from './succession.ts'
import { unitFinder } from './unit-names.ts'
import { waiverOf } from './waivers.ts'

type Records = Pick<
  Dataset,
  'tasks' | 'figures' | 'entries' | 'panel' | 'adjustments' | 'events' | 'prior' | 'changes' | 'waivers' | 'receipts'
>
type Collected = { readonly [Kind in keyof Records]: Records[Kind][number][] }

/**
 * What the tables hold, in their order; tables of one kind are one. `year` completes dates that name none. A look at the first rows
 * tells the kind of each table, then each of ours is walked once, the registries first. Tallies come from `tallySurvey`,
 * suggestions from `suggestionsFor`, the folder of evidence from whoever reads it. Units of another run stand in for a registry that these
 * tables lack, or have of their own.
 */
export function normalise(
  tables: readonly Table[],
  names: SheetNames | null,
  year: number | null,
  units: readonly Unit[] = [],
): Dataset {
  const specs = specsWith(names)
  const recognised = tables.map(table => ({ table, ...recognise(table, specs) }))
  const sheets = recognised.flatMap(one => (one.kind === 'sheet' ? [one] : []))
  const skippedRows: SkippedRow[] = []
  const subtotals: Subtotal[] = []
  const bodies = new Map<Table, Body>()
  const read = (table: Table, layout: Layout, take: TakeRow): void => {
    bodies.set(table, readBody(table, layout, year, take, { skipped: skippedRows, subtotals }))
  }

  const stamps = sheets.flatMap(({ table, layout }) => (layout.spec.kind === 'scheme' ? (stampOf(table) ?? []) : []))
  const issued = new Set(stamps.flatMap(({ file, unit }) => (unit === null ? [] : [file])))
  const registries = sheets.filter(({ layout }) => layout.spec.kind === 'registry')
  const isKept = registries.some(({ table }) => !issued.has(table.name.file))
  const [registryRows, copies] = [registryReader(), registryReader()]
  for (const { table, layout } of registries) {
    // Beside the office's registry the copy that a unit sends back, and may have changed, says nothing.
    const reader = isKept && issued.has(table.name.file) ? copies : registryRows
    read(table, layout, row => reader.take(row, layout))
  }
  const own = registryRows.registry()
  const registry = units.length > 0 ? { ...own, units } : own

  const records: Collected = {
    tasks: [],
    figures: [],
    entries: [],
    panel: [],
    adjustments: [],
    events: [],
    prior: [],
    changes: [],
    waivers: [],
    receipts: [],
  }
  const takerFor = takers(records, registry.units, { names, specs, year })
  for (const { table, layout } of sheets) {
    const take = takerFor(layout)
    if (take !== null) read(table, layout, take)
  }

  return {
    units: registry.units,
    ...records,
    tallies: [],
    suggestions: new Map(),
    evidenceFolder: null,
    files: [],
    sheets: sheets.map(({ table, layout }) => readingOf(table, layout, bodies.get(table) ?? NO_BODY)),
    faults: recognised.flatMap(one => (one.kind === 'fault' ? [one.fault] : [])),
    skippedRows,
    subtotals,
    stamps,
    submissions: [],
    registryFaults: registry.faults,
    nameClashes: registry.clashes,
  }
}

const NO_BODY: Body = { records: 0, hiddenRows: [], hiddenColumns: [] }

/** Gives for a sheet what to do with its rows; null where it has been read already or holds no records. */
function takers(
  records: Collected,
  units: readonly Unit[],
  { names, specs, year }: { names: SheetNames | null; specs: readonly SheetSpec[]; year: number | null },
) {
  const findUnit = unitFinder(units, names?.collectives)
  const statuses = statusWords(names)
  const into =
    <T>(list: T[], make: (row: Row) => T): TakeRow =>
    row => {
      list.push(make(row))
      return null
    }
  return (layout: Layout): TakeRow | null => {
    switch (layout.spec.kind) {
      case 'ledger': {
        const taskOf = taskReader(layout, findUnit, statuses, year)
        return (row, section) => {
          const why = stageOf(row)
          if (why === null) records.tasks.push(taskOf(row, section))
          return why
        }
      }
      case 'figures':
        return into(records.figures, row => figureOf(row, findUnit))
      case 'entries':
        return into(records.entries, row => entryOf(row, findUnit))
      case 'panel':
        return into(records.panel, row => panelRowOf(row, layout, findUnit))
      case 'adjustments':
        return into(records.adjustments, row => adjustmentOf(row, findUnit))
      case 'events':
        return into(records.events, row => occurrenceOf(row, findUnit))
      case 'prior': {
        const findThen = withFormerNames(findUnit, units)
        return into(records.prior, row => priorResultOf(row, findThen))
      }
      case 'changes': {
        const ledger = specs.find(({ kind }) => kind === 'ledger') ?? LEDGER
        return into(records.changes, changeReader(ledger, findUnit))
      }
      case 'waivers':
        return into(records.waivers, row => waiverOf(row, findUnit))
      case 'receipts':
        return into(records.receipts, row => receiptOf(row, findUnit))
      case 'registry':
      case 'scheme':
        return null
    }
  }
}

const readingOf = (
  { name, hidden }: Table,
  { spec, headingRow, extraHeadings, mapped, repeatedHeadings, titles }: Layout,
  { records, hiddenRows, hiddenColumns }: Body,
): SheetReading => ({
  name,
  kind: spec.kind,
  hidden,
  headingRow,
  rows: records,
  extraHeadings,
  headings: mapped,
  repeatedHeadings,
  titles,
  hiddenRows,
  hiddenColumns,
})
