import { expect, test } from 'vitest'
import { edgesOf } from '../../src/formula/edges.ts'
import {
  add,
  choose,
  divide,
  divideSigned,
  type Expression,
  input,
  ln,
  max,
  multiply,
  num,
  operand,
  power,
  round,
  steps,
  subtract,
} from '../../src/formula/expression.ts'
import { given, stated } from '../build/operands.ts'

const actual = given('完成值', '5')
const target = given('目标值', '0')
const base = given('基期值', '5')
const inputs = { actual, target, base }
const named = (expression: Expression) =>
  edgesOf(expression, inputs).flatMap(({ operands }) => operands.map(({ name }) => name.zh))

test('a target of zero is named as what the score would be divided by', () => {
  expect(named(divide(input('actual'), input('target')))).toEqual(['目标值'])
  expect(named(round(max(num(0), multiply(num(2), divide(input('actual'), input('target')))), 2))).toEqual(['目标值'])
})

test('a difference of zero is named with every cell it is made of', () => {
  expect(named(divide(input('target'), subtract(input('actual'), input('base'))))).toEqual(['完成值', '基期值'])
})

test('a zero above the line is no fault, nor is a divisor that is not zero', () => {
  expect(named(divide(input('target'), input('actual')))).toEqual([])
  expect(named(add(input('target'), subtract(input('actual'), input('base'))))).toEqual([])
})

test('the innermost zero is named, not the quotient it spoils', () => {
  expect(named(divide(num(1), divide(input('actual'), input('target'))))).toEqual(['目标值'])
})

test('a quotient that is held against a line is looked into as well', () => {
  const ratio = divide(input('actual'), input('target'))
  expect(named(steps(ratio, [{ from: num(1), gives: num(6) }], num(0)))).toEqual(['目标值'])
})

test('a step divides only where it is reached', () => {
  const line = { from: operand(stated('线', '1')), gives: divide(input('actual'), input('target')) }
  expect(named(steps(input('actual'), [line], num(0)))).toEqual(['目标值'])
  expect(named(steps(input('target'), [line], num(0)))).toEqual([])
})

test('a logarithm or a root of what has none is named, and which', () => {
  const kinds = (expression: Expression) => edgesOf(expression, inputs).map(({ kind }) => kind)
  expect(kinds(ln(input('target')))).toEqual(['no-logarithm'])
  expect(kinds(power(subtract(input('target'), input('actual')), num('0.5')))).toEqual(['no-power'])
  expect(kinds(power(input('target'), num('0.5')))).toEqual([])
  expect(kinds(power(input('target'), num('-1')))).toEqual(['no-power'])
  expect(kinds(power(subtract(input('target'), input('actual')), num('2')))).toEqual([])
})

test('a divisor below zero is an edge unless signs are meant', () => {
  const below = subtract(input('target'), input('actual'))
  expect(edgesOf(divide(num(1), below), inputs).map(({ kind }) => kind)).toEqual(['negative-divisor'])
  expect(edgesOf(divideSigned(num(1), below), inputs)).toEqual([])
})

test('of a choice only the case that is chosen is looked into', () => {
  const level = { ...given('等级', '0'), value: 'A' }
  const choice = (is: string) =>
    choose(input('level'), [
      { is, gives: divide(num(1), input('target')) },
      { is: is === 'A' ? 'B' : 'A', gives: num(1) },
    ])
  expect(edgesOf(choice('A'), { ...inputs, level })).toHaveLength(1)
  expect(edgesOf(choice('B'), { ...inputs, level })).toEqual([])
})
