import { expect, test } from 'vitest'
import { submissionLate } from '../../src/checks/submission-late.ts'
import { day, EDUCATION, FINANCE } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { receipts, submission } from '../build/handed-in.ts'
import { scheme } from '../build/outcome.ts'

const due = scheme({ submissionsDue: day('2015-12-25') })
const finds = (rows: ReturnType<typeof receipts>, submissions: readonly ReturnType<typeof submission>[] = []) =>
  found(submissionLate, { scheme: due, dataset: { receipts: rows, submissions } })

test('a unit is late by the days after the last day, at its date of receipt', () => {
  expect(finds(receipts([EDUCATION, '2015-12-25'], [FINANCE, '2015-12-28']))).toMatchObject([
    { cell: 'B6', unit: '市财政局', details: { kind: 'late', days: 3 } },
  ])
})

test('what is sent again after a return is not late', () => {
  expect(finds(receipts([EDUCATION, '2015-12-20'], [EDUCATION, '2016-01-05']))).toEqual([])
})

test('units without a date are told once, and are not late', () => {
  const sent = [submission('教育局.xlsx'), submission('财政局.xlsx', { unit: FINANCE })]
  expect(finds(receipts([FINANCE, null]), sent)).toMatchObject([
    { cell: '', details: { kind: 'undated', units: ['市教育局', '市财政局'] } },
  ])
})

test('a scheme without a last day judges nobody', () => {
  const dataset = { receipts: receipts([EDUCATION, '2016-12-28']), submissions: [submission('财政局.xlsx')] }
  expect(found(submissionLate, { scheme: scheme(), dataset })).toEqual([])
})
