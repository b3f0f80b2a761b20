import { expect, test } from 'vitest'
import { evaluate } from '../../src/formula/evaluate.ts'
import { excelFormula } from '../../src/formula/excel.ts'
import { ruleOf, showValue, workingOf } from '../../src/formula/explain.ts'
import {
  add,
  choose,
  divide,
  type Expression,
  input,
  ln,
  multiply,
  num,
  power,
  rank,
  subtract,
  sumProduct,
  trimmed,
  whole,
} from '../../src/formula/expression.ts'
import type { Given, Inputs } from '../../src/formula/operand.ts'
import { addresses, given, made } from '../build/operands.ts'

const word = (name: string, value: string): Given => ({ ...given(name, '0'), value })

// B2 to F2 are marks, G2 is a level; the second series stands in I2 to K2.
const marks = ['80', '95', '84', '90', '85'].map((mark, i) => given(`评委${i + 1}`, mark))
const level = word('等级', 'B')
const [a, b, c] = [given('甲', '2'), given('乙', '3'), given('丙', '3')]
const [x, y, z] = [given('权甲', '1'), given('权乙', '0.5'), given('权丙', '0.25')]
const at = addresses(...marks, level, given('空', '0'), a, b, c, x, y, z)
const INPUTS: Inputs = { marks, level, a, b, c, all: [a, b, c], by: [x, y, z] }
const A = input('a')
const B = input('b')

const CASES: [what: string, expression: Expression, value: string, formula: string, rule: string, working: string][] = [
  ['a power', power(A, B), '8', 'POWER($I$2,$J$2)', '甲 ^ 乙', '2 ^ 3 = 8'],
  [
    'a root of a sum',
    power(add(A, num('7')), divide(num('1'), num('2'))),
    '3',
    'POWER($I$2+7,1/2)',
    '(甲 + 7) ^ (1 ÷ 2)',
    '(2 + 7) ^ (1 ÷ 2) = 3',
  ],
  ['a logarithm of one', ln(subtract(B, A)), '0', 'LN($J$2-$I$2)', 'ln(乙 − 甲)', 'ln(3 − 2) = 0'],
  [
    'whole steps',
    whole(divide(B, A), 'down'),
    '1',
    'INT(ROUND($J$2/$I$2,10))',
    '舍去小数(乙 ÷ 甲)',
    '舍去小数(3 ÷ 2) = 1',
  ],
  [
    'started steps',
    whole(divide(B, A), 'up'),
    '2',
    '-INT(-ROUND($J$2/$I$2,10))',
    '进位取整(乙 ÷ 甲)',
    '进位取整(3 ÷ 2) = 2',
  ],
  [
    'a product with started steps',
    multiply(A, whole(B, 'up')),
    '6',
    '$I$2*(-INT(-ROUND($J$2,10)))',
    '甲 × 进位取整(乙)',
    '2 × 进位取整(3) = 6',
  ],
  [
    'a word',
    choose(input('level'), [
      { is: 'A', gives: num('95') },
      { is: 'B', gives: num('88') },
      { is: 'C', gives: num('78') },
    ]),
    '88',
    'IF(EXACT($G$2,"A"),95,IF(EXACT($G$2,"B"),88,78))',
    '等级：A → 95；B → 88；C → 78',
    'B → 88 = 88',
  ],
  [
    'a mean without its ends',
    trimmed('marks', 1, 1),
    '86.3333333333',
    '(SUM($B$2:$F$2)-SMALL($B$2:$F$2,1)-LARGE($B$2:$F$2,1))/(COUNT($B$2:$F$2)-2)',
    '去掉 1 个最低、1 个最高后平均(评委1, 评委2, 评委3, 评委4, 评委5)',
    '去掉 1 个最低、1 个最高后平均(80, 95, 84, 90, 85) = 86.3333333333',
  ],
  [
    'a sum of products',
    sumProduct('all', 'by'),
    '4.25',
    'SUMPRODUCT($I$2:$K$2,$L$2:$N$2)',
    '甲 × 权甲 + 乙 × 权乙 + 丙 × 权丙',
    '2 × 1 + 3 × 0.5 + 3 × 0.25 = 4.25',
  ],
  [
    'the last place of those level',
    rank([{ own: 'b', among: 'all' }], 'last'),
    '2',
    'SUMPRODUCT(1*($I$2:$K$2>=$J$2))',
    '不低于本单位的个数',
    '不低于本单位的个数 = 2',
  ],
]

test.each(CASES)('%s is one number, one formula and one sentence', (_, expression, value, formula, rule, working) => {
  expect(showValue(evaluate(expression, INPUTS))).toBe(value)
  expect(excelFormula(expression, INPUTS, at)).toBe(formula)
  expect([ruleOf(made(expression, INPUTS), 'zh'), workingOf(made(expression, INPUTS), 'zh')]).toEqual([rule, working])
})

test('a whole number that division has moved below the tenth digit is still that whole number', () => {
  const third = divide(num('1'), num('3'))
  const wholes = (['down', 'up'] as const).map(toward => evaluate(whole(add(third, third, third), toward), {}))
  expect(wholes.map(value => showValue(value))).toEqual(['1', '1'])
})

test('negative numbers are taken down and up the number line, not towards zero', () => {
  const taken = (toward: 'down' | 'up') => showValue(evaluate(whole(num('-1.5'), toward), {}))
  expect([taken('down'), taken('up')]).toEqual(['-2', '-1'])
})

test('an absent judge is no end to be left out', () => {
  const withAbsent = { marks: [...marks.slice(0, 4), given('评委5', null)] }
  expect(showValue(evaluate(trimmed('marks', 1, 1), withAbsent))).toBe('87')
})

test('nine judges without the highest and the lowest: the mean of the middle seven is 86 (domain.md 2.2, B19)', () => {
  const nine = { marks: [80, 82, 84, 85, 86, 87, 88, 90, 95].map(mark => given('评委', String(mark))) }
  expect(showValue(evaluate(trimmed('marks', 1, 1), nine))).toBe('86')
})

test('what has no value throws: states are decided before', () => {
  expect(() => evaluate(ln(num('0')), {})).toThrow('no logarithm')
  expect(() => evaluate(power(num('-2'), num('0.5')), {})).toThrow('cannot be raised')
  expect(() => evaluate(choose(input('level'), [{ is: 'A', gives: num('1') }]), { level })).toThrow('none of the cases')
})
