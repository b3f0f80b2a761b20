import { expect, test } from 'vitest'
import { dateImpossible } from '../../src/checks/date-impossible.ts'
import { day, ledger, unreadable } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a thirtieth of February is found', () => {
  const tasks = ledger({ finishedOn: unreadable('2026.2.30', 'impossible-date') })
  expect(found(dateImpossible, { dataset: { tasks } })).toMatchObject([
    { code: 'DAT-06', cell: 'J5', details: { column: { zh: '实际完成时间' }, shown: '2026.2.30' } },
  ])
})

test('a day of the calendar is in order', () => {
  expect(found(dateImpossible, { dataset: { tasks: ledger({ finishedOn: day('2026-02-28') }) } })).toEqual([])
})
