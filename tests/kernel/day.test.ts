import { expect, test } from 'vitest'
import { dayOf, daysBetween, parseDay } from '../../src/kernel/day.ts'
import { day } from '../build/dataset.ts'

test('a day is one that the calendar has', () => {
  expect([dayOf(2024, 2, 29), dayOf(2023, 2, 29), dayOf(2024, 4, 31), dayOf(2024, 4, 30)]).toEqual([
    '2024-02-29',
    null,
    null,
    '2024-04-30',
  ])
  expect([dayOf(2024, 0, 1), dayOf(2024, 13, 1), dayOf(2024, 1, 0), dayOf(2024, 12, 31)]).toEqual([
    null,
    null,
    null,
    '2024-12-31',
  ])
})

test('days are of the years 1900 to 9999', () => {
  expect([dayOf(1899, 12, 31), dayOf(1900, 1, 1), dayOf(9999, 12, 31), dayOf(10000, 1, 1)]).toEqual([
    null,
    '1900-01-01',
    '9999-12-31',
    null,
  ])
})

test('a day of month that overflows into the same day of another month is none', () => {
  // Day 32 of January is 1 February, day 366 of a month may fall on the same number again.
  expect([dayOf(2024, 1, 32), dayOf(2024, 1, 63), dayOf(2023, 13, 15)]).toEqual([null, null, null])
})

test('a written day is nothing but year, month and day', () => {
  expect([
    parseDay('2024-3-5'),
    parseDay(' 2024-03-05 '),
    parseDay('2024-03-05T00:00'),
    parseDay('于2024-03-05'),
  ]).toEqual(['2024-03-05', '2024-03-05', null, null])
})

test('days are counted across a leap day, backwards too', () => {
  expect([
    daysBetween(day('2024-02-28'), day('2024-03-01')),
    daysBetween(day('2024-03-01'), day('2024-02-28')),
  ]).toEqual([2, -2])
})
