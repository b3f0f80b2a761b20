import { z } from 'zod'
import { comparesIn, expressionOf, formulaShape, namesIn } from './formula-expression.ts'
import { defineMethod } from './method.ts'

const params = z.preprocess(
  value => (typeof value === 'string' ? { is: value } : value),
  z.strictObject({
    is: formulaShape.describe(
      '算式：数、名称、+ − × ÷ ^ 和括号；min max abs floor ceil sqrt ln；round(甲, 小数位数)；if(甲 >= 乙, 则, 否则)；组内 best lowest average place。points 是指标分值',
    ),
    with: z.record(z.string(), z.number()).default({}).describe('算式里有名称的常数，列在参数表上可以改'),
    among: z.enum(['group', 'all']).default('group').describe('best、lowest、average、place 在组内还是全部单位中比较'),
  }),
)

/** 算式计分 (domain.md B24): an expression over the measure's inputs and named constants; no code. */
export const formula = defineMethod({
  id: 'formula',
  title: { zh: '算式计分', en: 'Formula' },
  says: {
    zh: '按写明的算式计分，可用评分依据给出的各个数、指标分值 points 和 with 里的常数。',
    en: 'The score is a formula over what the measure gives, the points of the indicator, and named constants.',
  },
  params,
  needs: params => namesIn(params.is).filter(name => name !== 'points' && !Object.hasOwn(params.with, name)),
  compares: ({ is, among }) => {
    const inputs = comparesIn(is)
    return inputs.length === 0 ? null : { among, inputs }
  },
  better: () => 'as-written',
  score: ({ is, with: constants }) =>
    expressionOf(is, name => (Object.hasOwn(constants, name) ? constants[name] : undefined)),
  examples: [
    {
      params: { is: 'points × value ÷ 100', with: {}, among: 'group' },
      given: { points: '20', value: '92' },
      score: '18.40',
    },
    {
      params: { is: 'points × (1 + extra × (projects − 1))', with: { extra: 0.2 }, among: 'group' },
      given: { points: '10', projects: '4' },
      score: '16.00',
      source: '椒政办发〔2018〕27号: multi-project coefficient 1, +0.2 each, domain.md 2.2 C2',
    },
    {
      params: { is: '(ln(income) − ln(low)) ÷ (ln(high) − ln(low))', with: { low: 100, high: 75000 }, among: 'group' },
      given: { points: '1', income: '20000' },
      score: '0.80',
      source: 'UNDP Human Development Report 2023-24, technical note 1: income index',
    },
    {
      params: { is: 'max(0, points − ceil(hours ÷ 24) × 10)', with: {}, among: 'group' },
      given: { points: '100', hours: '25' },
      score: '80.00',
      source: 'Canvas LMS late policy: 10 % for each started day',
    },
    {
      params: { is: 'if(value < 60, 0, points × sqrt(value ÷ 100))', with: {}, among: 'group' },
      given: { points: '10', value: '81' },
      score: '9.00',
    },
    {
      params: { is: 'if(value < 60, 0, points × sqrt(value ÷ 100))', with: {}, among: 'group' },
      given: { points: '10', value: '59.9' },
      score: '0.00',
    },
    {
      params: { is: 'points × value ÷ best(value)', with: {}, among: 'group' },
      given: { points: '600', value: '45', 'best-value': '50' },
      score: '540.00',
      source: '瑞安 2012: 600 = own ÷ first × 600, domain.md 2.1',
    },
  ],
})
