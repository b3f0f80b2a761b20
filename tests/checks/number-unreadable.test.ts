import { expect, test } from 'vitest'
import { numberUnreadable } from '../../src/checks/number-unreadable.ts'
import {
  adjustments,
  EDUCATION,
  entries,
  figures,
  ledger,
  occurrences,
  panel,
  place,
  prior,
  unreadable,
} from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a value with its unit typed in the cell is reported with the cell and what was typed', () => {
  const tasks = ledger({ actual: unreadable('约120个') })
  expect(found(numberUnreadable, { dataset: { tasks } })).toMatchObject([
    {
      code: 'DATA-08',
      cell: 'G5',
      unit: '市教育局',
      details: { column: { zh: '完成值' }, shown: '约120个', digits: '120' },
    },
  ])
})

test('every sheet of numbers is looked at', () => {
  const cell = unreadable('3-5')
  const rows = {
    figures: figures({ value: cell }),
    entries: entries({ score: cell }),
    panel: panel({ marks: ['90', cell] }),
    adjustments: adjustments({ points: cell }),
  }
  expect(found(numberUnreadable, { dataset: rows }).map(({ cell, details }) => [cell, details])).toMatchObject([
    ['C5', { column: { zh: '数值' }, digits: null }],
    ['C5', { column: { zh: '得分' } }],
    ['D5', { column: { zh: '“评委乙”的打分' } }],
    ['C5', { column: { zh: '分值' } }],
  ])
})

test('numbers, blanks and formula errors are not its affair', () => {
  const tasks = ledger({ actual: null }, { actual: unreadable('#N/A', 'error-value') })
  expect(found(numberUnreadable, { dataset: { tasks } })).toEqual([])
})

test.each([
  ['15万', '150000'],
  ['１．２ 万个', '12000'],
  ['3千', '3000'],
  ['约80%', '80%'],
  ['120个', '120'],
  ['1.2万元', null],
  ['15余万', null],
  ['3千克', null],
  ['20k', null],
  ['8成', null],
  ['约-5个', null],
  ['1万2千', null],
])('“%s” is offered as %s', (shown, digits) => {
  const tasks = ledger({ actual: unreadable(shown) })
  expect(found(numberUnreadable, { dataset: { tasks } })).toMatchObject([{ details: { digits } }])
})

test('the sheets of occurrences and of earlier years are looked at too', () => {
  const rows = {
    events: occurrences({ times: unreadable('两次') }),
    prior: prior({ year: unreadable('去年'), rank: unreadable('前三') }),
  }
  expect(found(numberUnreadable, { dataset: rows }).map(({ cell, details }) => [cell, details])).toMatchObject([
    ['E5', { column: { zh: '次数' } }],
    ['A5', { column: { zh: '年度' } }],
    ['E5', { column: { zh: '名次' } }],
  ])
})

test('a column that many ledgers use otherwise is wrong only where a score rests on it', () => {
  const tasks = ledger({ difficulty: unreadable('较难') })
  expect(found(numberUnreadable, { dataset: { tasks } })).toEqual([])
  const because = reasonFor('number-unreadable', '难度系数', place('ledger', 13, 5))
  const scores = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, because)]))
  expect(found(numberUnreadable, { dataset: { tasks }, outcome: scores })).toMatchObject([
    { cell: 'N5', details: { column: { zh: '难度系数' } } },
  ])
})

test.each([
  [{ actual: unreadable('约3.35亿', 'approximate') }, '按计量单位折算，在 G5 只填数字（不折算的是 335000000）；'],
  [{ actual: unreadable('15余万', 'scaled') }, '按计量单位折算，在 G5 只填数字；'],
  [{ actual: unreadable('55200亩', 'with-unit') }, '如是 55200，在 G5 只填 55200，“亩”写到“计量单位”栏；'],
])('what is to be typed for %j', (cells, remedy) => {
  const [finding] = findingsOf({ dataset: { tasks: ledger(cells) } }, numberUnreadable)
  expect(finding?.remedy.zh).toMatch(remedy)
})

test('a score has no column for what it counts', () => {
  const dataset = { entries: entries({ score: unreadable('17分', 'with-unit') }) }
  const [finding] = findingsOf({ dataset }, numberUnreadable)
  expect(finding?.remedy.zh).toMatch('如是 17，在 C5 只填 17，不写“分”；')
})
