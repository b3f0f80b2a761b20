import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { compiled, edited } from './schemes.ts'

const INPUTS = 'inputs: [评分.xlsx]\n'
const CAPS = '    deduction: { cap: 10 }\n'

function built(...edits: readonly (readonly [string, string])[]): Scheme {
  const found = compiled(edited(...edits))
  if (!found.ok) throw new Error(found.findings.map(({ message }) => message.zh).join('\n'))
  return found.scheme
}

const withScrutiny = (yaml: string) => built([INPUTS, `${INPUTS}scrutiny:\n${yaml}`])

test('a scheme without scrutiny asks for nothing', () => {
  expect(built().scrutiny).toEqual({
    ...{ change: [], spread: [], crossRatios: [], providers: [] },
    ...{ judges: { outlier: null, barAssessors: false }, opinions: null },
  })
})

describe('bounds', () => {
  const { scrutiny, parameters } = withScrutiny(`  change: [{ items: [GDP], by: 0.5, source: 第九条 }]
  spread: [{ items: [信访件数], deviations: 3 }]
  crossRatios: [{ of: 财政收入, to: GDP, between: [0.05, 0.3], source: 第十条 }]
  providers: [{ items: [GDP], from: 市统计局, by: 2016-01-10, source: 第十一条 }]
  judges: { outlier: 3, assessors: barred }
  opinions: { places: 5, of: [duty] }
`)

  test('are numbers on 参数, each with its clause', () => {
    const own = parameters.filter(({ id }) => id.startsWith('scrutiny.'))
    expect(own.map(one => [one.id, numberOf(one).toNumber(), one.source])).toEqual([
      ['scrutiny.change.0.by', 0.5, '第九条'],
      ['scrutiny.spread.0.deviations', 3, expect.any(String)],
      ['scrutiny.crossRatios.0.between.0', 0.05, '第十条'],
      ['scrutiny.crossRatios.0.between.1', 0.3, '第十条'],
      ['scrutiny.judges.outlier', 3, expect.any(String)],
      ['scrutiny.opinions.places', 5, expect.any(String)],
    ])
  })

  test('keep what is no number', () => {
    expect(scrutiny).toMatchObject({
      crossRatios: [{ of: '财政收入', to: 'GDP', source: '第十条' }],
      providers: [{ items: ['GDP'], from: '市统计局', by: '2016-01-10', source: '第十一条' }],
      judges: { barAssessors: true },
      opinions: { of: ['duty'] },
    })
  })
})

describe('the coverage of a bonus', () => {
  const coverageOf = (yaml: string) => built([CAPS, `${CAPS}    coverage: ${yaml}\n`]).adjustments[0]?.coverage

  test('rounds the number of units down unless it says otherwise', () => {
    expect(coverageOf('{ of: ranked, within: group, bonusShare: 0.1 }')).toMatchObject({
      ...{ of: 'ranked', within: 'group', round: 'floor', bonusSum: null, deductionShare: null },
      bonusShare: { id: 'special.coverage.bonusShare', source: '“加分、扣分均以10分为限”' },
    })
    expect(coverageOf('{ of: all, within: overall, round: half-up, bonusShare: 0.1 }')?.round).toBe('half-up')
  })

  test('may limit the sum, and ask for deductions', () => {
    const coverage = coverageOf('{ of: all, within: overall, bonusSum: 20, deductionShare: 0.15 }')
    expect([coverage?.bonusSum, coverage?.deductionShare].map(one => one && numberOf(one).toNumber())).toEqual([
      20, 0.15,
    ])
  })
})
