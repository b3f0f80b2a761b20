import { groupBy } from '../kernel/group.ts'
import type { Dataset, Task } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import { atCell, type Where } from '../model/finding.ts'
import type { Place, SheetName } from '../model/place.ts'
import { sheetKey, unitOf } from './across.ts'
import { cellNames } from './wording.ts'

/** A task with one of its cells. */
export interface TaskCell {
  readonly task: Task
  readonly field: Field<string>
}

const NO_COLUMNS: ReadonlyMap<string, number> = new Map()

/** Where the sheet of a task has its columns, by id. */
export function ledgerColumns({ sheets }: Dataset): (task: Task) => ReadonlyMap<string, number> {
  const byKey = new Map(
    sheets
      .filter(({ kind }) => kind === 'ledger')
      .map(({ name, headings }) => {
        const columns = new Map(headings.map(({ id, at }) => [id, at.column]))
        return [sheetKey({ on: name, row: 0, column: 0 }), columns] as const
      }),
  )
  // The tasks of a sheet share its name: a key is made once a sheet, not once a row.
  const known = new Map<SheetName, ReadonlyMap<string, number>>()
  return ({ at }) => {
    const columns = known.get(at.on) ?? byKey.get(sheetKey(at)) ?? NO_COLUMNS
    known.set(at.on, columns)
    return columns
  }
}

/** The cells of one column of words, blank ones included; a sheet without the column has none. */
export function* wordCells(dataset: Dataset, id: string): Generator<TaskCell> {
  const columnsOf = ledgerColumns(dataset)
  for (const task of dataset.tasks) {
    const column = columnsOf(task).get(id)
    const field = task.words.get(id)
    if (field !== undefined) yield { task, field }
    else if (column !== undefined) yield { task, field: { kind: 'blank', at: { ...task.at, column } } }
  }
}

/** Cells that one finding speaks for: the first, the others, and the names of all. */
export interface Alike<T> {
  readonly first: T
  readonly all: readonly [T, ...T[]]
  readonly where: Where
  readonly also: readonly Place[]
  readonly cells: readonly string[]
  readonly unit: string | null
}

/** Cells of one sheet, one unit and one wording are one finding: a clerk settles them at one go. */
export function* alike<T extends { readonly task: Task; readonly at: Place }>(
  items: Iterable<T>,
  wordingOf: (item: T) => string = () => '',
): Generator<Alike<T>> {
  const keyOf = (item: T) => [sheetKey(item.at), unitOf(item.task.owner) ?? '', wordingOf(item)].join('\n')
  for (const all of groupBy(items, keyOf).values()) {
    const [first, ...rest] = all
    const places = all.map(({ at }) => at)
    const also = rest.map(({ at }) => at)
    yield { first, all, where: atCell(first.at), also, cells: cellNames(places), unit: unitOf(first.task.owner) }
  }
}
