import { expect, test } from 'vitest'
import { judgeClassUnknown } from '../../src/checks/judge-class-unknown.ts'
import { EDUCATION, FINANCE, panel } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

const rows = panel({ marks: ['90', '85'], categories: ['领导', '群众'] })

test('a mark of a judge of no class is told at its cell, with the name of the judge', () => {
  const mark = rows[0]?.marks[1]
  if (mark?.kind !== 'mark') throw new Error('the second judge gave a mark')
  const why = reasonFor('class-unknown', '创新创优', mark.field.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(judgeClassUnknown, { dataset: { panel: rows }, outcome: results })).toMatchObject([
    { code: 'PAN-05', unit: '市教育局', details: { judges: ['评委乙'], cells: ['D5'] } },
  ])
})

test('classes that no scheme weighs do not matter', () => {
  expect(found(judgeClassUnknown, { dataset: { panel: rows }, outcome: outcome() })).toEqual([])
})

test('one judge without a class is one finding, however many units were marked', () => {
  const two = panel({ marks: ['90'], categories: ['群众'] }, { marks: ['80'], categories: ['群众'], unit: FINANCE })
  const withheldIn = [EDUCATION, FINANCE].map((unit, i) => {
    const mark = two[i]?.marks[0]
    if (mark?.kind !== 'mark') throw new Error('the judge gave a mark')
    return result(unit, [withheld(unit, DUTY, reasonFor('class-unknown', '创新创优', mark.field.at))])
  })
  expect(found(judgeClassUnknown, { dataset: { panel: two }, outcome: outcome(...withheldIn) })).toMatchObject([
    { unit: null, details: { judges: ['评委甲'], cells: ['C5', 'C6'] } },
  ])
})
