import type { Expression } from '../../src/formula/expression.ts'
import type { Given, Inputs, Operand, Quantity } from '../../src/formula/operand.ts'
import { quantity } from '../../src/formula/quantity.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import { untranslated } from '../../src/text/text.ts'
import { place } from './dataset.ts'

const ENGLISH: Readonly<Record<string, string>> = { 完成值: 'actual', 目标值: 'target', 分值: 'points', 得分: 'score' }

/** A number in a cell of the ledger; null is absent. */
export const given = (name: string, digits: string | null): Given => ({
  kind: 'given',
  name: { zh: name, en: ENGLISH[name] ?? name },
  value: digits === null ? null : decimal(digits),
  origin: { kind: 'cell', at: place('ledger', 6, 7) },
})

/** A number of the scheme. */
export const stated = (name: string, digits: string): Given => ({
  ...given(name, digits),
  origin: { kind: 'scheme', at: { file: 'scheme.yaml', line: 12, column: 5 }, id: name, source: null },
})

/** A quantity over numbers, each written as its digits. */
export const made = (expression: Expression, inputs: Inputs = {}): Quantity =>
  quantity(untranslated('得分'), expression, inputs)

/** Addresses as a test writes them: B2, C2, D2 … in the order of these operands; a series from the first to the last. */
export function addresses(...operands: readonly Operand[]) {
  const cell = (operand: Operand) => `$${String.fromCharCode(66 + operands.indexOf(operand))}$2`
  const range = (series: readonly Operand[]) => `${cell(series[0] as Operand)}:${cell(series.at(-1) as Operand)}`
  return {
    cell,
    ranges: (series: readonly Operand[]) => [range(series)],
    table: (columns: readonly (readonly Operand[])[]) => columns.map(range),
  }
}
