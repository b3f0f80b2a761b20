import { expect, test } from 'vitest'
import { surveyOptionUnknown } from '../../src/checks/survey-option-unknown.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'
import { tally } from '../build/tally.ts'

test('an answer that is no option is found with how often it occurs', () => {
  const unknownOptions = [
    { shown: '比较满意', at: { on: { file: 'survey.csv', sheet: '' }, row: 3, column: 2 }, times: 36 },
  ]
  expect(
    found(surveyOptionUnknown, { dataset: { tallies: [tally({ unknownOptions })] }, scheme: scheme() }),
  ).toMatchObject([
    { code: 'SUR-03', cell: 'C3', details: { shown: '比较满意', times: 36, options: ['满意', '不满意', '不了解'] } },
  ])
})

test('answers that are options are in order', () => {
  expect(found(surveyOptionUnknown, { dataset: { tallies: [tally()] }, scheme: scheme() })).toEqual([])
})
