import { expect, test } from 'vitest'
import { dateUnreadable } from '../../src/checks/date-unreadable.ts'
import { deadlineOpen } from '../../src/checks/deadline-open.ts'
import { ledger, occurrences, unreadable } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('words that are no date are found with what was typed', () => {
  const tasks = ledger({ deadline: unreadable('尽快', 'not-a-date') })
  expect(found(dateUnreadable, { dataset: { tasks } })).toMatchObject([
    { code: 'DAT-02', cell: 'E5', details: { column: { zh: '完成时限' }, shown: '尽快' } },
  ])
})

test('what other checks tell of a date is not told twice', () => {
  const tasks = ledger(
    { deadline: unreadable('长期', 'open-ended') },
    { deadline: unreadable('2026.2.30', 'impossible-date') },
    { deadline: unreadable('#N/A', 'error-value') },
    { deadline: unreadable('2026.1', 'not-a-date') },
  )
  expect(found(dateUnreadable, { dataset: { tasks } })).toEqual([])
})

test('a day on which something happened must be a day, and is no deadline', () => {
  const events = occurrences({ date: unreadable('长期', 'open-ended') })
  expect(found(dateUnreadable, { dataset: { events } })).toMatchObject([
    { cell: 'C5', details: { column: { zh: '日期' }, shown: '长期' } },
  ])
  expect(found(deadlineOpen, { dataset: { events } })).toEqual([])
})
