import type { Task } from '../model/dataset.ts'
import type { Credits, TaskRole } from '../model/scheme.ts'
import type { Unit, UnitName } from '../model/unit.ts'

/** Several lead units in one cell: their scores are withheld, the first of them leads, or each of them does. */
export const SEVERAL_LEADS = ['withhold', 'first', 'each'] as const
export type SeveralLeads = (typeof SEVERAL_LEADS)[number]

/** What a scheme says of who shares in a task; `severalLeads` undefined: a cell with several leads counts for nobody (ORG-05). */
interface Rules {
  readonly roles?: { readonly [role in TaskRole]?: number | undefined } | undefined
  readonly severalLeads?: SeveralLeads | undefined
}

/** For whom a task counts: its lead, and where roles have a weight the other units too; each in its weightiest part, named first. */
export const creditsUnder =
  ({ roles = {}, severalLeads }: Rules) =>
  (task: Task): Credits => {
    const units = new Map<Unit, TaskRole>()
    const open: UnitName[] = []
    const add = (named: readonly Unit[], role: TaskRole): void => {
      for (const unit of named) if (!units.has(unit)) units.set(unit, role)
    }
    const leads = leadsOf(task.owner, severalLeads)
    if (leads === null) open.push(task.owner)
    else add(leads, 'lead')
    for (const role of ['responsible', 'supporting'] as const) {
      if (roles[role] === undefined) continue
      const name = task[role]
      if (name.kind === 'unknown') open.push(name)
      else add(unitsOf(name), role)
    }
    return { units, open }
  }

/** The units that lead; null where the cell does not say. */
function leadsOf(name: UnitName, severalLeads: SeveralLeads | undefined): readonly Unit[] | null {
  if (name.kind !== 'several' || name.collective === true || severalLeads === 'each') {
    return name.kind === 'unknown' || name.kind === 'blank' ? null : unitsOf(name)
  }
  return severalLeads === 'first' ? name.units.slice(0, 1) : null
}

const unitsOf = (name: UnitName): readonly Unit[] =>
  name.kind === 'known' ? [name.unit] : name.kind === 'several' ? name.units : []
