import { expect, test } from 'vitest'
import { consequenceDue } from '../../src/checks/consequence-due.ts'
import { EDUCATION, FINANCE, prior } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { amount, parameter, result } from '../build/outcome.ts'
import { concluded, ungraded } from '../build/records.ts'

const consequence = { id: 'talk', title: '诫勉谈话', grades: ['不达标'], years: 2, orMore: true, source: null }
const grades = [{ name: '达标', from: parameter('60'), quota: null }, ungraded('不达标')]
const units = [result(EDUCATION, [], { total: amount('50') }), result(FINANCE, [], { total: amount('50') })]

test('the second year in a row is told with the years, at the grade of the year before', () => {
  const past = prior({ unit: EDUCATION, grade: '不达标' }, { unit: FINANCE, grade: '达标' })
  expect(found(consequenceDue, concluded(units, { grades, consequences: [consequence] }, ...past))).toEqual([
    {
      code: 'RES-08',
      cell: 'F5',
      unit: '市教育局',
      details: { unit: '市教育局', consequence: '诫勉谈话', years: ['2025 不达标', '2026 不达标'], provisional: false },
    },
  ])
})
