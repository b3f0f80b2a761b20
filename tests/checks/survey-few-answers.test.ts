import { expect, test } from 'vitest'
import { surveyFewAnswers } from '../../src/checks/survey-few-answers.ts'
import { EDUCATION, FINANCE, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, scheme, withheld } from '../build/outcome.ts'
import { answers, tally } from '../build/tally.ts'

const NONE = withheld(EDUCATION, DUTY, reasonFor('no-answers', '社会公众满意度测评', EDUCATION.at))

test('a unit with nine valid answers is found; answers that do not count are left out', () => {
  const units = [answers(EDUCATION, { 满意: 5, 不满意: 4, 不了解: 40 })]
  expect(found(surveyFewAnswers, { dataset: { tallies: [tally({ units })] }, scheme: scheme() })).toMatchObject([
    { code: 'SUR-17', cell: 'survey.csv', unit: '市教育局', details: { kind: 'few', answers: 9 } },
  ])
})

test('a unit whose score is withheld is told once', () => {
  const units = [answers(EDUCATION, { 满意: 1 }), answers(FINANCE, { 满意: 20 })]
  const given = {
    dataset: { tallies: [tally({ units })] },
    scheme: scheme(),
    outcome: outcome(result(EDUCATION, [NONE])),
  }
  expect(found(surveyFewAnswers, given)).toMatchObject([{ unit: '市教育局', details: { kind: 'none' } }])
})

test('a survey that nobody answered is told once for all units', () => {
  const other = withheld(SPORT, DUTY, reasonFor('no-answers', '社会公众满意度测评', SPORT.at))
  const results = outcome(result(EDUCATION, [NONE]), result(SPORT, [other]))
  expect(
    found(surveyFewAnswers, { dataset: { tallies: [tally({ units: [] })] }, scheme: scheme(), outcome: results }),
  ).toMatchObject([{ unit: null, details: { kind: 'nobody', units: 2 } }])
})

test('ten valid answers are in order', () => {
  expect(found(surveyFewAnswers, { dataset: { tallies: [tally()] }, scheme: scheme() })).toEqual([])
})
