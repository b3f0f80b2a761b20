import { z } from 'zod'
import {
  add,
  divide,
  type Expression,
  input,
  max,
  min,
  multiply,
  num,
  steps,
  subtract,
  whole,
} from '../formula/expression.ts'
import { limitFaults } from './limits.ts'
import { defineMethod } from './method.ts'

const per = z.number().positive()
const each = z.number().min(0)

/** 每超每低计分 (domain.md B7): so many points on a line, more for every step above it, fewer for every step below. */
export const step = defineMethod({
  id: 'step',
  title: { zh: '每超每低计分', en: 'Points per step' },
  says: {
    zh: '在 at（没有写 at 时为目标值）上得 base 分；每高 per 加 each 分，每低 per 扣 each 分（below 另行规定的从其规定）。',
    en: '`base` points on the line `at` (without `at`: the target); each `per` above adds `each`, each `per` below takes `each` (or what `below` says).',
  },
  params: z.strictObject({
    at: z.number().optional().describe('基准线；不写时为目标值'),
    base: z.number().optional().describe('在基准线上得几分；不写时为分值'),
    per: per.describe('每高（低）多少'),
    each: each.describe('加（扣）几分'),
    below: z.strictObject({ per, each }).optional().describe('低于基准线时每低多少、扣几分；不写时与高于时相同'),
    percent: z.boolean().default(false).describe('per 是基准线的百分之几；不写时与数值同单位'),
    whole: z.boolean().describe('true：不满 per 的部分不计；false：按比例计'),
    lower: z.boolean().default(false).describe('数值低的好：低于基准线加分，高于扣分'),
    cap: z.number().optional().describe('最高得几分；不写时为分值'),
    floor: z.number().default(0).describe('最低得几分'),
  }),
  needs: ({ at }) => (at === undefined ? ['actual', 'target'] : ['value']),
  better: ({ lower }) => (lower ? 'less' : 'more'),
  score: params => {
    const line = params.at ?? input('target')
    const value = input(params.at === undefined ? 'actual' : 'value')
    const under = params.below ?? params
    const base = params.base ?? input('points')
    const over = (from: Expression, to: Expression) =>
      params.percent ? inPercent(subtract(to, from), line) : subtract(to, from)
    const counted = (gap: Expression, of: Expression) =>
      params.whole ? whole(divide(gap, of), 'down') : divide(gap, of)
    const [gain, lack] = params.lower ? [over(value, line), over(line, value)] : [over(line, value), over(value, line)]
    const more = add(base, multiply(params.each, counted(gain, params.per)))
    const less = subtract(base, multiply(under.each, counted(lack, under.per)))
    return max(params.floor, min(params.cap ?? input('points'), steps(gain, [{ from: num(0), gives: more }], less)))
  },
  faults: limitFaults,
  examples: [
    {
      params: { base: 30, per: 3, each: 1, percent: true, whole: true, lower: false, cap: 36, floor: 0 },
      given: { points: '30', actual: '11600', target: '10000' },
      score: '35.00',
      source: '山西省属企业 2010: each 3 % above the base +1, up to 6, domain.md 2.1',
    },
    {
      params: { base: 30, per: 3, each: 1, percent: true, whole: true, lower: false, cap: 36, floor: 0 },
      given: { points: '30', actual: '13000', target: '10000' },
      score: '36.00',
      source: '山西省属企业 2010: each 3 % above the base +1, up to 6, domain.md 2.1',
    },
    {
      params: { per: 2, each: 1, percent: true, whole: true, lower: false, floor: 0 },
      given: { points: '20', actual: '951', target: '1000' },
      score: '18.00',
      source: '市国资: each 2 % below −1, domain.md 2.1',
    },
    {
      params: { per: 5, each: 5, percent: true, whole: false, lower: false, cap: 120, floor: 0 },
      given: { points: '100', actual: '118', target: '100' },
      score: '118.00',
      source: '一汽: ±5 for each 5 %, cap 120, floor 0, domain.md 2.1',
    },
    {
      params: { per: 5, each: 5, percent: true, whole: true, lower: true, cap: 120, floor: 0 },
      given: { points: '100', actual: '118', target: '100' },
      score: '85.00',
      source: '一汽: ±5 for each 5 %, cap 120, floor 0, domain.md 2.1',
    },
    {
      params: {
        at: 90,
        base: 8,
        per: 1,
        each: 0.5,
        below: { per: 1, each: 1 },
        percent: false,
        whole: false,
        lower: false,
        floor: 2,
      },
      given: { points: '10', value: '88.5' },
      score: '6.50',
    },
  ],
})

const inPercent = (gap: Expression, of: Expression): Expression => multiply(divide(gap, of), num(100))
