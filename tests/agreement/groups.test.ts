import { expect, test } from 'vitest'
import { methods } from '../../src/methods/index.ts'
import { judged } from '../judge/libreoffice.ts'
import { judge } from './books.ts'
import { CASES_OF } from './cases.ts'
import { comparedSheet } from './compared-sheets.ts'
import { panelSheet, rankSheet, taskSheet } from './group-sheets.ts'
import { randomFrom } from './random.ts'
import { gradeSheet, nestedSheet, roundingSheet } from './rule-sheets.ts'

const random = randomFrom(8170)

judged(
  'a spreadsheet comes to the same sums, means, ranks, grades and rounded numbers, whoever is absent or tied',
  async () => {
    const { formulas, wrong } = await judge([
      panelSheet(random, 300),
      taskSheet(random, 400),
      ...([0, 1, 2] as const).map(keys => rankSheet(random, keys, 40)),
      gradeSheet(random, 1000),
      roundingSheet(random, 500),
      nestedSheet(random, 1500),
    ])
    expect(wrong).toEqual([])
    expect(formulas).toBeGreaterThan(20_000)
  },
)

const compared = methods.filter(
  ({ compares, examples }) => compares !== undefined && examples.some(({ params }) => compares(params) !== null),
)
const sheets = compared.map((method, i) =>
  comparedSheet(method, CASES_OF[method.id] ?? missing(method.id), randomFrom(2015 + i), 40),
)

function missing(id: string): never {
  throw new Error(`${id} has no cases`)
}

test('every method that compares units is put before the judge with whole groups', () => {
  expect(sheets.length).toBeGreaterThan(5)
  expect(sheets.filter(({ rows }) => rows.length < 160)).toEqual([])
})

judged('a spreadsheet comes to the same best, lowest, place and score, whoever is level or scored apart', async () => {
  const { formulas, wrong } = await judge(sheets)
  expect(wrong).toEqual([])
  expect(formulas).toBeGreaterThan(4000)
})
