import { expect, test } from 'vitest'
import { nobodyToCompare } from '../../src/checks/nobody-to-compare.ts'
import { EDUCATION, FINANCE } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('each unit that nobody can be compared with is told at its row of the registry', () => {
  const results = outcome(
    result(EDUCATION, [withheld(EDUCATION, DUTY, reasonFor('nobody-to-compare', '履职尽责', EDUCATION.at))]),
    result(FINANCE, [withheld(FINANCE, DUTY, reasonFor('nobody-to-compare', '履职尽责', FINANCE.at))]),
  )
  expect(found(nobodyToCompare, { outcome: results })).toMatchObject([
    { code: 'DATA-12', unit: '市教育局', details: { what: '履职尽责', group: '政府工作部门' } },
    { code: 'DATA-12', unit: '市财政局' },
  ])
})

test('where units are compared there is nothing to say', () => {
  expect(found(nobodyToCompare, { outcome: outcome() })).toEqual([])
})
