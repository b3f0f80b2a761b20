import { expect, test } from 'vitest'
import { ruleOf, workingOf } from '../../src/formula/explain.ts'
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
  sumProduct,
  word,
} from '../../src/formula/expression.ts'
import type { Inputs } from '../../src/formula/operand.ts'
import { given, made, stated } from '../build/operands.ts'

const actual = given('完成值', '92')
const target = given('目标值', '100')
const points = stated('分值', '20')

function told(expression: Expression, inputs: Inputs = {}) {
  const quantity = made(expression, inputs)
  const both = (language: 'zh' | 'en') => [ruleOf(quantity, language), workingOf(quantity, language)]
  return { zh: both('zh'), en: both('en') }
}

test('a rule is told in its names and worked with its numbers, in both languages', () => {
  const score = round(multiply(divide(input('actual'), input('target')), operand(points)), 2)
  expect(told(score, { actual, target })).toEqual({
    zh: ['完成值 ÷ 目标值 × 分值', '92 ÷ 100 × 20 = 18.40'],
    en: ['actual ÷ target × points', '92 ÷ 100 × 20 = 18.40'],
  })
})

test('a cap and a floor are told by their words', () => {
  const score = max(num(0), min(divide(input('actual'), input('target')), num('1.2')))
  expect(told(score, { actual, target })).toEqual({
    zh: ['取大(0, 取小(完成值 ÷ 目标值, 1.2))', '取大(0, 取小(92 ÷ 100, 1.2)) = 0.92'],
    en: ['max(0, min(actual ÷ target, 1.2))', 'max(0, min(92 ÷ 100, 1.2)) = 0.92'],
  })
})

test('the rule lists every step, the working shows the one that was reached', () => {
  const ladder = [
    { from: num(90), gives: num(6) },
    { from: num(80), gives: num('4.5') },
  ]
  expect(told(round(steps(input('actual'), ladder, num(0)), 2), { actual: given('完成值', '85') })).toEqual({
    zh: ['完成值 ≥ 90 → 6；完成值 ≥ 80 → 4.5；完成值 < 80 → 0', '85 ≥ 80 → 4.5 = 4.50'],
    en: ['actual ≥ 90 → 6; actual ≥ 80 → 4.5; actual < 80 → 0', '85 ≥ 80 → 4.5 = 4.50'],
  })
  const below = told(steps(input('actual'), ladder, word('一般')), { actual: given('完成值', '79.9') })
  expect(below.zh[1]).toBe('79.9 < 80 → 一般')
})

test('brackets stand in a working where the order of work needs them', () => {
  const worn = subtract(input('points'), subtract(input('actual'), input('target')))
  expect(told(worn, { points, actual, target }).zh).toEqual(['分值 − (完成值 − 目标值)', '20 − (92 − 100) = 28'])
})

test('a weighted mean has its products in brackets above the line', () => {
  const [tasks, weights] = [
    [given('甲', '20'), given('乙', '15')],
    [given('权数', '3'), given('权数', '1')],
  ]
  const weighted = divide(sumProduct('tasks', 'weights'), gather('sum', 'weights'))
  expect(told(weighted, { tasks, weights }).zh).toEqual([
    '(甲 × 权数 + 乙 × 权数) ÷ 合计(权数, 权数)',
    '(20 × 3 + 15 × 1) ÷ 合计(3, 1) = 18.75',
  ])
})

test('cases stand in brackets within a product and within one another', () => {
  const ladder = steps(input('actual'), [{ from: num(90), gives: num(1) }], num('0.5'))
  expect(told(multiply(input('points'), ladder), { points, actual }).zh).toEqual([
    '分值 × (完成值 ≥ 90 → 1；完成值 < 90 → 0.5)',
    '20 × (92 ≥ 90 → 1) = 20',
  ])
  const nested = steps(input('points'), [{ from: num(10), gives: ladder }], num(0))
  expect(told(nested, { points, actual }).zh).toEqual([
    '分值 ≥ 10 → (完成值 ≥ 90 → 1；完成值 < 90 → 0.5)；分值 < 10 → 0',
    '20 ≥ 10 → 92 ≥ 90 → 1 = 1',
  ])
})

test('a short series is told mark by mark, a long one by its size, and absent marks not at all', () => {
  const marks = [given('甲', '90'), given('乙', null), given('丙', '85')]
  const mean = (series: typeof marks) => told(round(gather('mean', 'marks'), 2), { marks: series })
  expect(mean(marks)).toEqual({
    zh: ['平均(甲, 丙)', '平均(90, 85) = 87.50'],
    en: ['mean(甲, 丙)', 'mean(90, 85) = 87.50'],
  })
  const many = Array.from({ length: 7 }, () => given('甲', '90'))
  expect(mean(many).zh).toEqual(['平均(7 项)', '平均(7 项) = 90.00'])
  expect(mean(many).en).toEqual(['mean(7 items)', 'mean(7 items) = 90.00'])
})

test('a published quantity is shown with its digits wherever it is used', () => {
  const part = made(round(num('18.4'), 2))
  const total = round(add(operand(part), operand(given('加分', '1.5'))), 2)
  expect(told(total).zh[1]).toBe('18.40 + 1.5 = 19.90')
})

test('a rank is told by what it counts', () => {
  const place = rank([{ own: 'own', among: 'all' }], 'competition')
  const all = [given('总分', '90'), given('总分', '80')]
  expect(told(place, { all, own: all[1] as (typeof all)[number] })).toEqual({
    zh: ['高于本单位的个数 + 1', '高于本单位的个数 + 1 = 2'],
    en: ['number of units ahead + 1', 'number of units ahead + 1 = 2'],
  })
})

test('a score that is just one number is told once', () => {
  expect(told(round(num('6'), 2)).zh).toEqual(['6', '6 = 6.00'])
  expect(told(num('6')).zh).toEqual(['6', '6'])
})
