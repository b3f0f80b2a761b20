import type { Edge } from '../formula/edges.ts'
import type { Given, Operand, Origin } from '../formula/operand.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Text } from '../text/text.ts'
import type { Field } from './field.ts'
import type { Operands, Reason, ReasonKind } from './observation.ts'
import type { Place } from './place.ts'
import type { UnitName } from './unit.ts'

/** A reason with its cells. */
export const reason = (kind: ReasonKind, what: string, ...at: readonly Place[]): Reason => ({ kind, what, at })

/** Why a score is withheld at the edge of an expression. */
export const EDGE_REASONS: Readonly<Record<Edge['kind'], ReasonKind>> = {
  'zero-divisor': 'zero-denominator',
  'negative-divisor': 'target-negative',
  'no-logarithm': 'not-positive',
  'no-power': 'not-positive',
}

/** Whether what was looked for is a reason for having none. */
export const isReason = <T extends object>(found: T | Reason): found is Reason => 'what' in found

/** The operand of a number's cell; the field itself is the owner, so every score over it shares one operand. */
export const cellOperand = (operands: Operands, field: Field<Decimal>, name: Text): Operand =>
  operands.of(field, 'value', () => ({
    kind: 'given',
    name,
    value: field.kind === 'value' ? field.value : null,
    origin: { kind: 'cell', at: field.at },
  }))

/** A value that perf concluded (a state, a count), with the cells that it rests on. */
export const concluded = (name: Text, value: Decimal, why: Text, ...from: readonly Place[]): Given => {
  const origin: Origin = { kind: 'concluded', from, why }
  return { kind: 'given', name, value, origin }
}

/** The operand of a word's cell. */
export const wordOperand = (operands: Operands, field: Field<string>, name: Text): Operand =>
  operands.of(field, 'value', () => ({
    kind: 'given',
    name,
    value: field.kind === 'value' ? field.value : null,
    origin: { kind: 'cell', at: field.at },
  }))

/** Rows by the unit they are about, each unit's in the order of the sheet; rows of no known unit are left out. */
export function byUnit<Row>(rows: readonly Row[], nameIn: (row: Row) => UnitName): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const name = nameIn(row)
    if (name.kind !== 'known') continue
    const before = found.get(name.unit.name)
    if (before) before.push(row)
    else found.set(name.unit.name, [row])
  }
  return found
}
