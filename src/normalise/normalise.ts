import type { Dataset, SheetReading, SkippedRow } from '../model/dataset.ts'
import type { SheetNames } from '../model/scheme.ts'
import type { Table } from '../model/table.ts'
import type { Unit } from '../model/unit.ts'
import { adjustmentOf } from './adjustments.ts'
import { readBody, type TakeRow } from './body.ts'
import { entryOf } from './entries.ts'
import { occurrenceOf } from './events.ts'
import { figureOf } from './figures.ts'
import { type Layout, recognise } from './headings.ts'
import { stageOf, taskReader } from './ledger.ts'
import { panelRowOf } from './panel.ts'
import { priorResultOf } from './prior.ts'
import { registryReader } from './registry.ts'
import type { Row } from './row.ts'
import { specsWith } from './scheme-names.ts'
import { statusWords } from './statuses.ts'
import { withFormerNames } from './succession.ts'
import { unitFinder } from './unit-names.ts'

type Records = Pick<Dataset, 'tasks' | 'figures' | 'entries' | 'panel' | 'adjustments' | 'events' | 'prior'>
type Collected = { readonly [Kind in keyof Records]: Records[Kind][number][] }

/**
 * What the tables hold, in their order; tables of one kind are one. `year` completes dates that name none. A look at the first rows
 * tells the kind of each table, then each of ours is walked once, the registries first. Tallies come from `tallySurvey`.
 */
export function normalise(tables: readonly Table[], names: SheetNames | null, year: number | null): Dataset {
  const specs = specsWith(names)
  const recognised = tables.map(table => ({ table, ...recognise(table, specs) }))
  const sheets = recognised.flatMap(one => (one.kind === 'sheet' ? [one] : []))
  const skippedRows: SkippedRow[] = []
  const counts = new Map<Table, number>()
  const read = (table: Table, layout: Layout, take: TakeRow): void => {
    counts.set(table, readBody(table, layout, year, take, skippedRows))
  }

  const registryRows = registryReader()
  for (const { table, layout } of sheets) {
    if (layout.spec.kind === 'registry') read(table, layout, row => registryRows.take(row, layout))
  }
  const registry = registryRows.registry()

  const records: Collected = { tasks: [], figures: [], entries: [], panel: [], adjustments: [], events: [], prior: [] }
  const takerFor = takers(records, registry.units, names)
  for (const { table, layout } of sheets) {
    const take = takerFor(layout)
    if (take !== null) read(table, layout, take)
  }

  return {
    units: registry.units,
    ...records,
    tallies: [],
    sheets: sheets.map(({ table, layout }) => readingOf(table, layout, counts.get(table) ?? 0)),
    faults: recognised.flatMap(one => (one.kind === 'fault' ? [one.fault] : [])),
    skippedRows,
    registryFaults: registry.faults,
    nameClashes: registry.clashes,
  }
}

/** Gives for a sheet what to do with its rows; null where it has been read already or holds no records. */
function takers(records: Collected, units: readonly Unit[], names: SheetNames | null) {
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
        const takeTask = into(records.tasks, taskReader(layout, findUnit, statuses))
        return row => stageOf(row) ?? takeTask(row)
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
      case 'registry':
      case 'scheme':
        return null
    }
  }
}

const readingOf = (
  { name, hidden }: Table,
  { spec, headingRow, extraHeadings }: Layout,
  rows: number,
): SheetReading => ({
  name,
  kind: spec.kind,
  hidden,
  headingRow,
  rows,
  extraHeadings,
})
