import { expect, test } from 'vitest'
import { surveyUnitUnknown } from '../../src/checks/survey-unit-unknown.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'
import { tally } from '../build/tally.ts'

test('a rated unit that is not registered is found with the likely one', () => {
  const at = { on: { file: 'survey.csv', sheet: '' }, row: 7, column: 0 }
  const unknownUnits = [{ kind: 'unknown', shown: '教育口', at, candidates: ['市教育局'] } as const]
  expect(found(surveyUnitUnknown, { dataset: { tallies: [tally({ unknownUnits })] }, scheme: scheme() })).toMatchObject(
    [{ code: 'SUR-15', cell: 'A7', details: { name: '教育口', candidates: ['市教育局'] } }],
  )
})

test('ballots about registered units are in order', () => {
  expect(found(surveyUnitUnknown, { dataset: { tallies: [tally()] }, scheme: scheme() })).toEqual([])
})
