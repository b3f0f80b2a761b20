import type { Operand } from '../formula/operand.ts'
import { compareNumbers, type Decimal, ZERO } from '../kernel/decimal.ts'
import { cellOperand, concluded, isReason, reason } from '../model/evidence.ts'
import type { Field } from '../model/field.ts'
import type { Operands, Reason } from '../model/observation.ts'
import type { Text } from '../text/text.ts'

/** What a blank number means: withheld, unless the scheme says zero. */
export type BlankPolicy = 'withhold' | 'zero'

/**
 * A number as an input: its operand, zero for a blank where the scheme says so, else the reason why there is none. `kept`: under
 * what a blank's zero is kept, where the blank may be its row's shared one.
 */
export function numberInput(
  operands: Operands,
  field: Field<Decimal>,
  name: Text,
  what: string,
  blank: BlankPolicy,
  kept: readonly [owner: object, part: string] = [field, 'value'],
): Operand | Reason {
  if (field.kind === 'value') return cellOperand(operands, field, name)
  if (field.kind === 'unreadable') return reason('number-unreadable', what, field.at)
  if (blank === 'withhold') return reason('number-blank', what, field.at)
  const why = { zh: '空白按方案计为 0', en: 'blank counts as 0 by the scheme' }
  return operands.of(...kept, () => concluded(name, ZERO, why, field.at))
}

/** A target as an input; a blank one is its own kind of reason. */
export function targetInput(operands: Operands, field: Field<Decimal>, what: string): Operand | Reason {
  const target = numberInput(operands, field, { zh: '目标值', en: 'target' }, what, 'withhold')
  return isReason(target) && target.kind === 'number-blank' ? { ...target, kind: 'target-missing' } : target
}

/** Whether a mark lies between nothing and the full mark, both included. */
export const isWithin = (mark: Decimal, full: Decimal): boolean => !mark.isNegative() && compareNumbers(mark, full) <= 0
