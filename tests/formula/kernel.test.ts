import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellName, columnLetters, parseCellName } from '../../src/kernel/a1.ts'
import { type Day, dayOf, dayOfSerial, daysBetween, lastDayOf, parseDay, serialOf } from '../../src/kernel/day.ts'
import { nearest } from '../../src/kernel/nearest.ts'

const column = fc.integer({ min: 0, max: 16_383 })
const row = fc.integer({ min: 1, max: 1_048_576 })

test('a cell name survives the round trip', () => {
  fc.assert(
    fc.property(column, row, (column, row) => {
      expect(parseCellName(cellName(column, row))).toEqual({ column, row })
    }),
  )
})

test('columns are lettered as Excel letters them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ])
})

test('an absolute or small-letter name is the same cell, and what is no cell name is none', () => {
  expect([parseCellName('$F$7'), parseCellName('f7')]).toEqual([
    { column: 5, row: 7 },
    { column: 5, row: 7 },
  ])
  expect(['F0', 'F', '7', 'F7:G8', 'ABCD1', ' F7', ''].map(parseCellName)).toEqual(Array(7).fill(null))
})

// From the day after Excel's phantom 1900-02-29 to the last day it knows.
const serial = fc.integer({ min: 61, max: 2_958_465 })
const dayIn = (number: number): Day => {
  const day = dayOfSerial(number)
  if (day === null) throw new Error(`no day ${number}`)
  return day
}

test('a day survives the round trip through its serial, whatever the time of day beside it', () => {
  fc.assert(
    fc.property(serial, fc.double({ min: 0, max: 0.999, noNaN: true }), (number, time) => {
      const day = dayIn(number)
      return serialOf(day) === number && dayOfSerial(number + time) === day && parseDay(day) === day
    }),
  )
})

test('a later serial is a later day, and the days between them are counted', () => {
  fc.assert(
    fc.property(serial, serial, (a, b) => {
      const [from, to] = [dayIn(a), dayIn(b)]
      return daysBetween(from, to) === b - a && from < to === a < b
    }),
  )
})

test('serials are the days that Excel shows for them', () => {
  expect([61, 36_526, 42_369, 45_351].map(dayOfSerial)).toEqual([
    '1900-03-01',
    '2000-01-01',
    '2015-12-31',
    '2024-02-29',
  ])
  expect([60, 0, -1, 2_958_466].map(dayOfSerial)).toEqual([null, null, null, null])
})

test('31 November and 29 February 2015 are no days', () => {
  expect([dayOf(2015, 11, 31), dayOf(2015, 2, 29), dayOf(2016, 2, 29), dayOf(2015, 13, 1)]).toEqual([
    null,
    null,
    '2016-02-29',
    null,
  ])
  expect([lastDayOf(2015, 2), lastDayOf(2016, 2), lastDayOf(2015, 12)]).toEqual([
    '2015-02-28',
    '2016-02-29',
    '2015-12-31',
  ])
  expect([parseDay(' 2015-3-1 '), parseDay('2015-02-30'), parseDay('2015/3/1')]).toEqual(['2015-03-01', null, null])
})

const UNITS = ['市发展和改革委员会', '市财政局', '市教育局', '市体育局']

test('an abbreviation or a slip suggests the unit that is meant, first', () => {
  expect(nearest('市发改委', UNITS)[0]).toBe('市发展和改革委员会')
  expect(nearest('市财证局', UNITS)[0]).toBe('市财政局')
})

test('a word that resembles nothing suggests nothing', () => {
  expect(nearest('中国人民银行', UNITS)).toEqual([])
})

test('suggestions are few, known, and the same in whatever order the units are listed', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(UNITS, { minLength: 4 }), fc.integer({ min: 1, max: 4 }), (listed, most) => {
      const found = nearest('市育局', listed, most)
      expect(found).toEqual(nearest('市育局', UNITS, most))
      expect(found.length).toBeLessThanOrEqual(most)
      expect(found.every(name => UNITS.includes(name))).toBe(true)
    }),
  )
  expect(nearest('市育局', UNITS).length).toBeGreaterThan(0)
})
