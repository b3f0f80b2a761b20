import { describe, expect, test } from 'vitest'
import type { Field } from '../../src/model/field.ts'
import type { RawCell } from '../../src/model/table.ts'
import { dayField, evidenceField, numberField, textField } from '../../src/normalise/cells.ts'
import { percentCell, rawCell, type Written } from '../build/tables.ts'

const AT = { on: { file: '台账.xlsx', sheet: '台账' }, row: 7, column: 5 }
const cell = (written: Written): RawCell | undefined => (written === null ? undefined : rawCell(written))
const number = (written: Written) => numberField(cell(written), AT)
const text = (written: Written) => textField(cell(written), AT)
const day = (written: Written) => dayField(cell(written), AT, 2015)
const digits = (field: Field<unknown>): string => (field.kind === 'value' ? String(field.value) : field.kind)

const stored = (digits: string): RawCell => ({ kind: 'number', value: Number(digits), text: digits })
const ERROR: RawCell = { kind: 'error', text: '#REF!', formula: true }
const UNCALCULATED: RawCell = { kind: 'uncalculated', formula: true }

describe('a cell as a number', () => {
  test('a number is what its digits say, not what binary makes of them', () => {
    expect(digits(number(stored('17.675')))).toBe('17.675')
    expect(digits(number(stored('0.1')))).toBe('0.1')
  })

  test('digits that a spreadsheet cannot show do not count', () => {
    expect(number(stored('4.7300000000000004'))).toMatchObject({ kind: 'value', shown: '4.73' })
    expect(digits(number(stored('4.7300000000000004')))).toBe('4.73')
    expect(digits(number(stored('0.30000000000000004')))).toBe('0.3')
    expect(digits(number(stored('1E-3')))).toBe('0.001')
  })

  test('a cell with the percent format keeps its value and shows its percentage', () => {
    expect(number(percentCell('0.92'))).toMatchObject({ kind: 'value', shown: '92%', at: AT })
    expect(digits(number(percentCell('0.92')))).toBe('0.92')
    expect(number(percentCell('0.92'))).not.toHaveProperty('reading')
  })

  test.each([
    ['92', '92'],
    [' 92.50 ', '92.5'],
    ['９５', '95'],
    ['12,345.6', '12345.6'],
    ['１２，３４５', '12345'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['\u200b8\u00a0', '8'],
  ])('the text "%s" is the number %s', (written, value) => {
    expect(number(written)).toMatchObject({ kind: 'value', shown: written, reading: 'text-number' })
    expect(digits(number(written))).toBe(value)
  })

  test.each([
    ['92%', '0.92'],
    ['92.5 %', '0.925'],
    ['１００％', '1'],
  ])('the text "%s" is a percentage', (written, value) => {
    expect(number(written)).toMatchObject({ kind: 'value', reading: 'percent', shown: written })
    expect(digits(number(written))).toBe(value)
  })

  test.each(['无', '/', '—', '%', '-', '1,23', '1,2345', '5.', '1.2.3', '12 34', '1/2', '三', '1e3'])(
    'the text "%s" is no number',
    written => {
      expect(number(written)).toEqual({ kind: 'unreadable', shown: written, at: AT, why: 'not-a-number' })
    },
  )

  test.each([
    ['约120个', 'approximate'],
    ['大约 120', 'approximate'],
    ['120余个', 'approximate'],
    ['120多个', 'approximate'],
    ['6.2%左右', 'approximate'],
    ['近 300 家', 'approximate'],
    ['超过100家', 'approximate'],
    ['≥95%', 'bound'],
    ['>=95', 'bound'],
    ['不低于6%', 'bound'],
    ['不少于10名', 'bound'],
    ['不超过5起', 'bound'],
    ['3个以上', 'bound'],
    ['至少2次', 'bound'],
    ['120个', 'with-unit'],
    ['1,200 公顷', 'with-unit'],
    ['35km', 'with-unit'],
    ['１２０家', 'with-unit'],
    ['1.2万', 'scaled'],
    ['3亿', 'scaled'],
    ['１万', 'scaled'],
    ['5千万元', 'scaled'],
    ['无120', 'not-a-number'],
    ['3-5个', 'not-a-number'],
    ['2015年12月', 'not-a-number'],
  ])('the text "%s" is no number: %s', (written, why) => {
    expect(number(written)).toEqual({ kind: 'unreadable', shown: written, at: AT, why })
  })

  test('blank is blank, never zero', () => {
    for (const nothing of [null, '', '   ', '\u00a0', '\u200b'])
      expect(number(nothing)).toEqual({ kind: 'blank', at: AT })
  })

  test('an error and a formula nobody has calculated are neither blank nor zero', () => {
    expect(number(ERROR)).toEqual({ kind: 'unreadable', shown: '#REF!', at: AT, why: 'error-value' })
    expect(number(UNCALCULATED)).toEqual({ kind: 'unreadable', shown: '', at: AT, why: 'uncalculated' })
  })

  test('a date, a tick box and a picture are no numbers', () => {
    expect(number({ kind: 'date', serial: 45657 })).toMatchObject({ kind: 'unreadable', shown: '2024-12-31' })
    expect(number({ kind: 'boolean', value: true })).toMatchObject({ kind: 'unreadable', why: 'not-a-number' })
    expect(number({ kind: 'image' })).toMatchObject({ kind: 'unreadable', why: 'not-a-number' })
  })
})

describe('a cell as text', () => {
  test('blanks at the ends and characters nobody sees do not belong to a text', () => {
    expect(text('\u3000市教育局\u200b\u00a0\n')).toMatchObject({
      value: '市教育局',
      shown: '\u3000市教育局\u200b\u00a0\n',
    })
    expect(text('甲\u00a0乙')).toMatchObject({ value: '甲 乙' })
  })

  test('a number is its digits and a date is written out', () => {
    expect(text(12)).toMatchObject({ value: '12', shown: '12' })
    expect(text(stored('0.30000000000000004'))).toMatchObject({ value: '0.3' })
    expect(text(percentCell('0.5'))).toMatchObject({ value: '50%' })
    expect(text({ kind: 'date', serial: 45657.5 })).toMatchObject({ value: '2024-12-31' })
    expect(text({ kind: 'date', serial: 0.5 })).toMatchObject({ value: '0.5' })
    expect(text({ kind: 'boolean', value: true })).toMatchObject({ value: 'TRUE' })
  })

  test('an error, an uncalculated formula and a picture are no text', () => {
    expect(text(ERROR)).toEqual({ kind: 'unreadable', shown: '#REF!', at: AT, why: 'error-value' })
    expect(text(UNCALCULATED)).toMatchObject({ kind: 'unreadable', why: 'uncalculated' })
    expect(text({ kind: 'image' })).toMatchObject({ kind: 'unreadable', why: 'not-text' })
  })

  test('a picture in the cell is evidence', () => {
    expect(evidenceField({ kind: 'image' }, AT)).toMatchObject({ kind: 'value', value: '[图片]' })
    expect(evidenceField(undefined, AT)).toEqual({ kind: 'blank', at: AT })
  })
})

describe('a cell as a day', () => {
  test('a date cell is its day, whatever the hour', () => {
    expect(day({ kind: 'date', serial: 45657 })).toEqual({
      kind: 'value',
      value: '2024-12-31',
      shown: '2024-12-31',
      at: AT,
    })
    expect(day({ kind: 'date', serial: 45657.99 })).toMatchObject({ value: '2024-12-31' })
  })

  test('a time without a day is no date, and the first days of 1900 are ambiguous', () => {
    expect(day({ kind: 'date', serial: 0.5 })).toMatchObject({ kind: 'unreadable', why: 'not-a-date' })
    expect(day({ kind: 'date', serial: 30 })).toMatchObject({ kind: 'unreadable', why: 'impossible-date' })
  })

  test('a day in words says how it was read', () => {
    expect(day('2015.11.30')).toMatchObject({ value: '2015-11-30', reading: 'text-date', shown: '2015.11.30' })
    expect(day('12月底前')).toMatchObject({ value: '2015-12-31', reading: 'end-of-period', shown: '12月底前' })
  })

  test('2024.10 typed in a General cell is the number 2024.1, which could be January', () => {
    expect(day(2024.1)).toEqual({ kind: 'unreadable', shown: '2024.1', at: AT, why: 'not-a-date' })
    expect(day(2024.12)).toMatchObject({ value: '2024-12-31', reading: 'end-of-period', shown: '2024.12' })
  })

  test('words without an end are told apart from words that are no date', () => {
    expect(day('长期坚持')).toMatchObject({ kind: 'unreadable', why: 'open-ended', shown: '长期坚持' })
    expect(day('尽快')).toMatchObject({ kind: 'unreadable', why: 'not-a-date' })
    expect(day('2015年2月30日')).toMatchObject({ kind: 'unreadable', why: 'impossible-date' })
    expect(day(ERROR)).toMatchObject({ kind: 'unreadable', why: 'error-value' })
    expect(day(percentCell('0.5'))).toMatchObject({ kind: 'unreadable', why: 'not-a-date' })
    expect(day('  ')).toEqual({ kind: 'blank', at: AT })
  })
})
