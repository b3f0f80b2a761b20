import { describe, expect, test } from 'vitest'
import { priorMissing } from '../../src/checks/prior-missing.ts'
import { EDUCATION, FINANCE, reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, score, withheld } from '../build/outcome.ts'

const lacks = (unit: typeof EDUCATION) => result(unit, [withheld(unit, DUTY, reasonFor('no-prior', '2025', unit.at))])
const dataset = { sheets: [reading('prior')] }

describe('an earlier result that is missing is told', () => {
  test('at the unit where others have one', () => {
    const results = outcome(lacks(EDUCATION), result(FINANCE, [score({ unit: FINANCE })]))
    expect(found(priorMissing, { dataset, outcome: results })).toMatchObject([
      { code: 'DATA-14', unit: '市教育局', details: { kind: 'unit', year: '2025', indicator: '履职尽责' } },
    ])
  })

  test('once for the sheet where nobody has one', () => {
    const told = found(priorMissing, { dataset, outcome: outcome(lacks(EDUCATION), lacks(FINANCE)) })
    expect(told).toMatchObject([{ cell: '台账.xlsx › 往年', details: { kind: 'nobody', year: '2025' } }])
  })
})

test('where nothing is withheld there is nothing to say', () => {
  expect(found(priorMissing, { dataset, outcome: outcome() })).toEqual([])
})
