import { expect, test } from 'vitest'
import { awardOutsideWindow } from '../../src/checks/award-outside-window.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { RefusalKind } from '../../src/model/assessment.ts'
import { adjustments, day, EDUCATION, unreadable } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, outcome, reasonFor, result, scheme } from '../build/outcome.ts'

const windowed = adjustment({ window: { from: day('2014-12-01'), to: day('2015-11-30') } })

const foundFor = (rows: ReturnType<typeof adjustments>, ...why: readonly RefusalKind[]) => {
  const refused = rows.map(row => ({ row, adjustment: windowed, why, points: decimal(2), other: null }))
  return found(awardOutsideWindow, {
    dataset: { adjustments: rows },
    outcome: outcome(result(EDUCATION, [], { refused })),
  })
}

test('a date outside the window is found with the window', () => {
  const details = { day: '2014-11-20', from: '2014-12-01', to: '2015-11-30', points: '2' }
  expect(foundFor(adjustments({ date: day('2014-11-20') }), 'outside-window')).toMatchObject([
    { code: 'AWD-06', cell: 'I5', unit: '市教育局', details },
  ])
})

test('a date that cannot be read is found as none', () => {
  expect(foundFor(adjustments({ date: unreadable('年底', 'not-a-date') }), 'date-unknown')).toMatchObject([
    { cell: 'I5', details: { day: '' } },
  ])
})

test('a row that is refused for its document alone is not found here', () => {
  expect(foundFor(adjustments({ date: day('2015-03-01') }), 'no-document')).toEqual([])
})

test('a deduction of unknown date, which leaves the total open, is found', () => {
  const rows = adjustments({ points: '-2' })
  const because = rows.map(({ date }) => reasonFor('day-unknown', '专项考核', date.at))
  const given = { scheme: scheme({ adjustments: [windowed] }), outcome: outcome(result(EDUCATION, [], { because })) }
  expect(found(awardOutsideWindow, { dataset: { adjustments: rows }, ...given })).toMatchObject([{ cell: 'I5' }])
})
