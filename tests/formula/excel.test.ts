import { expect, test } from 'vitest'
import { excelFormula } from '../../src/formula/excel.ts'
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
import { addresses, given, made, stated } from '../build/operands.ts'

// B2 to G2, in this order.
const [a, b, c] = [given('甲', '1'), given('乙', '2'), given('丙', '3')]
const line = stated('等次线', '90')
const total = made(round(input('a'), 2), { a })
const ratio = made(divide(input('a'), input('b')), { a, b })
const at = addresses(a, b, c, line, total, ratio)
const INPUTS: Inputs = { a, b, c, total, ratio, all: [a, b, c] }
const written = (expression: Expression): string => excelFormula(expression, INPUTS, at)
const [A, B, C] = [input('a'), input('b'), input('c')]

const BRACKETS: [formula: string, expression: Expression][] = [
  ['$B$2+$C$2-$D$2', subtract(add(A, B), C)],
  ['$B$2-($C$2-$D$2)', subtract(A, subtract(B, C))],
  ['$B$2-($C$2+$D$2)', subtract(A, add(B, C))],
  ['$B$2-$C$2*$D$2', subtract(A, multiply(B, C))],
  ['($B$2-$C$2)*$D$2', multiply(subtract(A, B), C)],
  ['$B$2*$C$2/$D$2', multiply(A, divide(B, C))],
  ['$B$2/($C$2*$D$2)', divide(A, multiply(B, C))],
  ['$B$2/($C$2/$D$2)', divide(A, divide(B, C))],
  ['($B$2+$C$2)/$D$2', divide(add(A, B), C)],
  ['$B$2-(-2)', subtract(A, num('-2'))],
  ['$B$2*(-0.5)', multiply(A, num('-0.5'))],
  ['$B$2', add(A)],
  ['MAX(0,MIN($B$2-$C$2,$E$2))', max(num(0), min(subtract(A, B), operand(line)))],
]

test.each(BRACKETS)('%s has brackets only where leaving them out would change the result', (formula, expression) => {
  expect(written(expression)).toBe(formula)
})

test('a published number is rounded to ten digits first, then to its places', () => {
  expect(written(round(A, 2))).toBe('ROUND(ROUND($B$2,10),2)')
})

test('GB/T 8170 takes exactly half a unit to the even neighbour, by functions that every Excel has', () => {
  expect(written(round(A, 2, 'gb8170'))).toBe(
    'IF(ROUND(MOD(ABS(ROUND($B$2,10))*100,1),8)=0.5,2*ROUND(ROUND($B$2,10)/2,2),ROUND(ROUND($B$2,10),2))',
  )
})

test('a published total is held against its line as it stands', () => {
  const grade = steps(input('total'), [{ from: operand(line), gives: word('优秀') }], word('一般'))
  expect(written(grade)).toBe('IF($F$2>=$E$2,"优秀","一般")')
})

test('a typed figure or a step on the way is settled before it is held against a line', () => {
  const reached = (of: string, from: Expression) => written(steps(input(of), [{ from, gives: num(6) }], num(0)))
  expect(reached('ratio', num('0.8'))).toBe('IF(ROUND($G$2,10)>=0.8,6,0)')
  expect(reached('a', B)).toBe('IF(ROUND($B$2,10)>=ROUND($C$2,10),6,0)')
  const third = stated('线', '0.333333333333')
  const cell = addresses(third, a)
  const formula = excelFormula(steps(A, [{ from: operand(third), gives: num(1) }], num(0)), { a }, cell)
  expect(formula).toBe('IF(ROUND($C$2,10)>=ROUND($B$2,10),1,0)')
})

test('a grade whose name holds quotation marks stays one text', () => {
  expect(written(word('合格"暂定"'))).toBe('"合格""暂定"""')
})

test('functions over a series name its range', () => {
  const all = (['sum', 'mean', 'count', 'lowest', 'highest'] as const).map(op => written(gather(op, 'all')))
  expect(all).toEqual(['SUM', 'AVERAGE', 'COUNT', 'MIN', 'MAX'].map(name => `${name}($B$2:$D$2)`))
})

test('a rank counts who is ahead, by the first key and, where that is equal, by the next', () => {
  const key = { own: 'a', among: 'all' }
  expect(written(rank([key], 'competition'))).toBe('SUMPRODUCT(1*($B$2:$D$2>$B$2))+1')
  expect(written(rank([key, { own: 'b', among: 'all' }], 'competition'))).toBe(
    'SUMPRODUCT(1*(($B$2:$D$2>$B$2)+($B$2:$D$2=$B$2)*($B$2:$D$2>$C$2)))+1',
  )
  expect(written(rank([key], 'dense'))).toBe('ROUND(SUMPRODUCT(($B$2:$D$2>$B$2)/COUNTIFS($B$2:$D$2,$B$2:$D$2)),0)+1')
})

test('a series in more pieces than a function has arguments is gathered piece by piece', () => {
  const pieces = Array.from({ length: 300 }, (_, i) => `$A$${i * 2 + 1}`)
  const scattered = { ...at, ranges: () => pieces }
  const of = (op: 'sum' | 'count' | 'mean') => excelFormula(gather(op, 'all'), INPUTS, scattered)
  const [head, tail] = [pieces.slice(0, 250).join(','), pieces.slice(250).join(',')]
  expect(of('sum')).toBe(`SUM(SUM(${head}),SUM(${tail}))`)
  expect(of('count')).toBe(`SUM(COUNT(${head}),COUNT(${tail}))`)
  expect(of('mean')).toBe(`${of('sum')}/${of('count')}`)
})
