import { expect, test } from 'vitest'
import { constantsIn } from '../../src/formula/constants.ts'
import {
  add,
  choose,
  divide,
  type Expression,
  gather,
  input,
  ln,
  max,
  min,
  multiply,
  num,
  operand,
  power,
  round,
  steps,
  subtract,
  whole,
} from '../../src/formula/expression.ts'
import { inputsIn } from '../../src/formula/parts.ts'
import { usedBy } from '../../src/formula/used.ts'
import { given, made, stated } from '../build/operands.ts'

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map(input) as [Expression, Expression, Expression, Expression]

test('the inputs of an expression are found however deep, each once, in the order they are written', () => {
  const ladder = steps(A, [{ from: B, gives: C }], D)
  const of: [Expression, string[]][] = [
    [add(A, multiply(B, A)), ['a', 'b']],
    [min(A, max(B, C)), ['a', 'b', 'c']],
    [subtract(divide(A, B), power(C, D)), ['a', 'b', 'c', 'd']],
    [round(ln(whole(A, 'up')), 2), ['a']],
    [ladder, ['a', 'b', 'c', 'd']],
    [choose(A, [{ is: 'X', gives: B }]), ['a', 'b']],
    [gather('sum', 'rows'), []],
    [num(1), []],
  ]
  expect(of.map(([expression]) => inputsIn(expression))).toEqual(of.map(([, names]) => names))
})

test('the parameters written into an expression are found, each once', () => {
  const [line, gain] = [stated('线', '60'), stated('得分', '5')]
  const ladder = steps(A, [{ from: operand(line), gives: multiply(operand(gain), operand(line)) }], operand(gain))
  expect(constantsIn(round(ladder, 2))).toEqual([line, gain])
})

test('what a quantity rests on is found through other quantities, series and parameters', () => {
  const [line, x, y, alone] = [stated('线', '60'), given('甲', '1'), given('乙', '2'), given('丙', '3')]
  const sum = made(gather('sum', 'rows'), { rows: [x, y] })
  const total = made(add(A, operand(line)), { a: sum })
  const used = usedBy([total])
  expect([sum, line, x, y].map(one => used.has(one))).toEqual([true, true, true, true])
  expect([used.has(alone), used.has(total)]).toEqual([false, false])
  expect(usedBy([x]).size).toBe(0)
})
