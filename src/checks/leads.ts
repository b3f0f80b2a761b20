import type { Dataset, Task } from '../model/dataset.ts'
import type { Place } from '../model/place.ts'
import type { Scheme } from '../model/scheme.ts'
import type { UnitName } from '../model/unit.ts'
import { creditsUnder } from './across.ts'
import { ledgerColumns } from './ledger-words.ts'

/** A task on a ledger with a column of leads that has two of them, or several units and no lead. */
export interface UnclearLead {
  readonly task: Task
  readonly owner: Extract<UnitName, { kind: 'several' }>
  readonly kind: 'two' | 'none'
  /** The cell of the lead. */
  readonly at: Place
}

/** Cells that may name several units: of what happened, and of tasks where the scheme says for whom they count. */
export function settledCells({ events, tasks }: Dataset, scheme: Scheme | null): ReadonlySet<UnitName> {
  const credits = creditsUnder(scheme)
  const leads = tasks.filter(task => {
    const all = credits(task)
    if (all.length > 0) return all.every(({ open }) => !open.includes(task.owner))
    return task.owner.kind === 'several' && task.owner.collective === true
  })
  return new Set<UnitName>([...events.map(({ unit }) => unit), ...leads.map(({ owner }) => owner)])
}

/** The tasks whose lead is unclear though their sheet has a column for it. */
export function unclearLeads(dataset: Dataset): UnclearLead[] {
  const columnsOf = ledgerColumns(dataset)
  return dataset.tasks.flatMap((task): UnclearLead[] => {
    const { owner, at } = task
    const column = columnsOf(task).get('leadUnit')
    if (owner.kind !== 'several' || column === undefined) return []
    if (owner.at.column === column) return [{ task, owner, kind: 'two', at: owner.at }]
    return [{ task, owner, kind: 'none', at: { ...at, column } }]
  })
}
