import { expect, test } from 'vitest'
import { surveyColumns } from '../../src/checks/survey-columns.ts'
import { EDUCATION } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, scheme, withheld } from '../build/outcome.ts'
import { tally } from '../build/tally.ts'

test('a question that the file lacks is told with what it withholds', () => {
  const why = reasonFor('no-answers', '社会公众满意度测评', EDUCATION.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  const given = { dataset: { tallies: [tally({ missingColumns: ['办事效率'] })] }, scheme: scheme(), outcome: results }
  expect(found(surveyColumns, given)).toMatchObject([
    { code: 'SUR-02', cell: 'survey.csv', details: { survey: '社会公众满意度测评', columns: ['办事效率'] } },
  ])
  expect(findingsOf(given, surveyColumns)).toMatchObject([{ unit: '市教育局', indicator: 'duty' }])
})

test('a survey with all its columns is in order', () => {
  expect(found(surveyColumns, { dataset: { tallies: [tally()] }, scheme: scheme() })).toEqual([])
})
