import { expect, test } from 'vitest'
import { evaluate, evaluateNumber } from '../../src/formula/evaluate.ts'
import {
  add,
  divide,
  type Expression,
  gather,
  input,
  max,
  min,
  multiply,
  num,
  operand,
  rank,
  round,
  steps,
  subtract,
  word,
} from '../../src/formula/expression.ts'
import type { Inputs } from '../../src/formula/operand.ts'
import { quantity } from '../../src/formula/quantity.ts'
import { untranslated } from '../../src/text/text.ts'
import { given, made, stated } from '../build/operands.ts'

const value = (expression: Expression, inputs: Inputs = {}): string => evaluateNumber(expression, inputs).toFixed()
const grades = steps(
  input('total'),
  [
    { from: num('90'), gives: word('优秀') },
    { from: num('80'), gives: word('良好') },
  ],
  word('一般'),
)
const gradeOf = (total: string) => evaluate(grades, { total: given('总分', total) })

test('0.1 and 0.2 make exactly 0.3', () => {
  expect(value(add(num('0.1'), num('0.2')))).toBe('0.3')
})

test('three thirds of a score make the whole score again once it is published', () => {
  const third = divide(num('10'), num('3'))
  expect(value(round(add(third, third, third), 2))).toBe('10')
})

test('sums, differences, products, quotients, the smallest and the largest are worked out exactly', () => {
  const [a, b] = [num('7.25'), num('-2')]
  const all = [add(a, b), subtract(a, b), multiply(a, b), divide(a, b), min(a, b), max(a, b)]
  expect(all.map(one => value(one))).toEqual(['5.25', '9.25', '-14.5', '-3.625', '-2', '7.25'])
})

test('a unit exactly on the line earns the higher grade, one cent below it the lower', () => {
  expect([gradeOf('90'), gradeOf('89.99'), gradeOf('80'), gradeOf('0')]).toEqual(['优秀', '良好', '良好', '一般'])
})

test('what no spreadsheet can tell from the line counts as on the line', () => {
  expect([gradeOf('89.99999999996'), gradeOf('89.9999999999')]).toEqual(['优秀', '良好'])
})

test('43.16 of 53.95 reaches a line of 80 %', () => {
  const reached = steps(divide(num('43.16'), num('53.95')), [{ from: num('0.8'), gives: num(1) }], num(0))
  expect(value(reached)).toBe('1')
})

test('an absent judge is left out of sum, mean, count, lowest and highest, never counted as zero', () => {
  const marks = [given('甲', '90'), given('乙', null), given('丙', '85.5')]
  const gathers = (['sum', 'mean', 'count', 'lowest', 'highest'] as const).map(op =>
    value(gather(op, 'marks'), { marks }),
  )
  expect(gathers).toEqual(['175.5', '87.75', '2', '85.5', '90'])
})

test('a mean of nobody is a bug of ours, not a zero', () => {
  const marks = [given('甲', null)]
  expect(() => value(gather('mean', 'marks'), { marks })).toThrow('division by zero')
  expect(() => value(gather('lowest', 'marks'), { marks })).toThrow('empty')
})

test('a division by zero or an absent figure is never worked out', () => {
  expect(() => value(divide(num(1), num(0)))).toThrow('division by zero')
  expect(() => value(input('actual'), { actual: given('完成值', null) })).toThrow('“完成值”'.replace(/[“”]/g, '"'))
  expect(() => value(input('actual'))).toThrow('no single operand')
})

const placesOf = (totals: readonly string[], ties: 'competition' | 'dense', breaks?: readonly string[]) => {
  const all = totals.map(total => given('总分', total))
  const others = breaks?.map(score => given('履职尽责', score))
  const keys = [{ own: 'own', among: 'all' }, ...(others ? [{ own: 'ownBreak', among: 'breaks' }] : [])]
  return all.map((own, i) => {
    const parting = others ? { breaks: others, ownBreak: others[i] as (typeof others)[number] } : {}
    return value(rank(keys, ties), { all, own, ...parting })
  })
}

test('two units with equal totals share rank 2 and the next is 4', () => {
  expect(placesOf(['90', '88.5', '88.5', '70'], 'competition')).toEqual(['1', '2', '2', '4'])
})

test('where ties do not skip, the next after a shared rank 2 is 3', () => {
  expect(placesOf(['70', '88.5', '90', '88.50'], 'dense')).toEqual(['3', '2', '1', '2'])
})

test('units with equal totals are parted by the tie-breaking score, and share a rank where that is equal too', () => {
  expect(placesOf(['88', '88', '88', '90'], 'competition', ['40', '45', '40', '30'])).toEqual(['3', '2', '3', '1'])
  expect(placesOf(['88', '88', '88', '80'], 'dense', ['40', '45', '40', '50'])).toEqual(['2', '1', '2', '3'])
})

test('a published quantity remembers its places, a step on the way has none', () => {
  const published = made(round(num('18.4'), 2))
  expect([published.places, made(num('18.4')).places]).toEqual([2, undefined])
  const again = quantity(untranslated('总分'), add(operand(published), operand(stated('加分', '1.6'))), {})
  expect(String(again.value)).toBe('20')
})
