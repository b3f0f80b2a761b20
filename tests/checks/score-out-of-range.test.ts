import { expect, test } from 'vitest'
import { scoreOutOfRange } from '../../src/checks/score-out-of-range.ts'
import type { PanelRow } from '../../src/model/dataset.ts'
import type { Place } from '../../src/model/place.ts'
import { EDUCATION, entries, figures, panel } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, INNOVATION, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

const markCell = ([row]: readonly PanelRow[]): Place => {
  const mark = row?.marks[0]
  return mark?.kind === 'mark' ? mark.field.at : EDUCATION.at
}

test('a mark above the full mark is found in its cell', () => {
  const rows = panel({ marks: ['950', '85'] })
  const why = reasonFor('out-of-range', '创新创优·评委甲', markCell(rows))
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, INNOVATION, why)]))
  expect(found(scoreOutOfRange, { dataset: { panel: rows }, outcome: results })).toMatchObject([
    { code: 'PAN-02', cell: 'C5', details: { shown: '950', isNegative: false } },
  ])
})

test('a negative entered score is found even without a scheme', () => {
  expect(found(scoreOutOfRange, { dataset: { entries: entries({ score: '-2' }) } })).toMatchObject([
    { cell: 'C5', details: { shown: '-2', isNegative: true } },
  ])
})

test('scores from zero upwards are in order', () => {
  expect(found(scoreOutOfRange, { dataset: { entries: entries({ score: '0' }), panel: panel({}) } })).toEqual([])
})

test('a reported figure above the full mark that the scheme gives it is shown with its value', () => {
  const rows = figures({ item: '测评得分', value: '105' })
  const why = reasonFor('out-of-range', '测评得分', rows[0]?.value.at ?? EDUCATION.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(scoreOutOfRange, { dataset: { figures: rows }, outcome: results })).toMatchObject([
    { code: 'PAN-02', cell: 'C5', details: { shown: '105', isNegative: false } },
  ])
})

test('a figure below zero is in order as long as nothing gives it a full mark', () => {
  expect(found(scoreOutOfRange, { dataset: { figures: figures({ item: '增长率', value: '-3' }) } })).toEqual([])
})
