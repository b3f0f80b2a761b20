import type { Operand } from '../formula/operand.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { type Field, shownIn } from '../model/field.ts'
import type { Operands } from '../model/observation.ts'
import type { UnitName } from '../model/unit.ts'
import { BLANK, home, type LiveCell, live, text } from './live.ts'

/** A number of an input as its sheet in the result shows it: the home of its operand where a score rests on it. */
export function numberCell(operands: Operands, field: Field<Decimal>): LiveCell {
  const operand = operands.find(field, 'value')
  if (operand) return home(operand)
  if (field.kind === 'value') return { kind: 'number', value: field.value }
  return field.kind === 'unreadable' ? text(field.shown, 'problem') : BLANK
}

/** Words of an input; what could not be understood is marked. */
export const wordsCell = (field: Field<unknown>): LiveCell =>
  field.kind === 'value'
    ? text(String(field.value))
    : field.kind === 'unreadable'
      ? text(shownIn(field), 'problem')
      : BLANK

/** A word of the input: where a score rests on it, the formula reads it here. */
export function wordCell(operands: Operands, field: Field<string>): LiveCell {
  const operand = operands.find(field, 'value')
  return operand ? live(operand) : wordsCell(field)
}

/** A unit as it is registered; a name that no unit bears is marked. */
export const unitCell = (name: UnitName): LiveCell => {
  if (name.kind === 'known') return text(name.unit.name)
  return name.kind === 'blank' ? BLANK : text(name.shown, 'problem')
}

/** An operand where there is one. */
export const optionalHome = (operand: Operand | undefined): LiveCell => (operand ? home(operand) : BLANK)
