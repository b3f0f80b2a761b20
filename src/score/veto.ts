import { type Expression, min, operand } from '../formula/expression.ts'
import type { VetoResult } from '../model/contest.ts'
import type { Occurrence } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Veto } from '../model/grading.ts'
import type { Evidence } from '../model/observation.ts'
import type { Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'

/** Finds the vetoes of one unit after another: occurrences of the scheme's year, up to the as-of day. */
export function vetoer(scheme: Scheme, evidence: Evidence): (unit: Unit) => VetoResult[] {
  const rows = byUnitNamed(evidence.dataset.events)
  return unit => {
    const own = rows.get(unit.name) ?? []
    return scheme.vetoes.flatMap(veto => {
      const named = own.filter(({ item }) => veto.items.includes(known(item) ?? ''))
      return named.length === 0 ? [] : [judged(veto, named, scheme.year, evidence.asOf)]
    })
  }
}

/** Rows by the unit they are about; a row that names several units at once is about each of them. */
function byUnitNamed(rows: readonly Occurrence[]): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>()
  for (const row of rows) {
    const { unit } = row
    const units = unit.kind === 'known' ? [unit.unit] : unit.kind === 'several' ? unit.units : []
    for (const { name } of units) {
      const before = found.get(name)
      if (before) before.push(row)
      else found.set(name, [row])
    }
  }
  return found
}

function judged(veto: Veto, named: readonly Occurrence[], year: number, asOf: string): VetoResult {
  const rows: Occurrence[] = []
  const refused: VetoResult['refused'][number][] = []
  for (const row of named) {
    const day = known(row.date)
    if (day === null) refused.push({ row, why: 'no-date' })
    else if (!day.startsWith(`${year}-`)) refused.push({ row, why: 'other-year' })
    else if (day > asOf) refused.push({ row, why: 'after-the-day' })
    else if (veto.proofRequired && row.document.kind !== 'value') refused.push({ row, why: 'no-document' })
    else rows.push(row)
  }
  return { veto, rows, refused }
}

/** Whether a veto takes effect. */
const isInEffect = ({ rows }: VetoResult): boolean => rows.length > 0

/** A total held down by every veto that says how high it may be at most. */
export function heldDown(total: Expression, vetoes: readonly VetoResult[]): Expression {
  const caps = vetoes.filter(isInEffect).flatMap(({ veto }) => veto.cap ?? [])
  return caps.length === 0 ? total : min(total, ...caps.map(operand))
}

/** Whether a veto keeps the unit out of the ranking. */
export const isUnranked = (vetoes: readonly VetoResult[]): boolean =>
  vetoes.some(result => isInEffect(result) && result.veto.rank === 'none')
