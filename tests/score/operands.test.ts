import { expect, test } from 'vitest'
import { makeOperands } from '../../src/score/operands.ts'
import { amount } from '../build/outcome.ts'

test('one part of one owner is one operand: it is made at the first call and found ever after', () => {
  const operands = makeOperands()
  const [task, other] = [{}, {}]
  const made = operands.of(task, 'actual', () => amount('92'))
  expect(operands.of(task, 'actual', () => amount('93'))).toBe(made)
  expect(operands.find(task, 'actual')).toBe(made)
  const rest = [operands.of(task, 'target', () => amount('100')), operands.of(other, 'actual', () => amount('92'))]
  expect(rest.every(one => one !== made)).toBe(true)
  expect([operands.find(task, 'actual'), operands.find(other, 'actual')]).toEqual([made, rest[1]])
})

test('what no score rests on is not there', () => {
  const operands = makeOperands()
  const task = {}
  expect(operands.find(task, 'actual')).toBeUndefined()
  operands.of(task, 'actual', () => amount('92'))
  expect([operands.find(task, 'target'), operands.find({}, 'actual')]).toEqual([undefined, undefined])
})
