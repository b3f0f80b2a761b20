import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RawCell } from '../../src/model/table.ts'
import { readWorkbook, type Workbook } from '../../src/read/xlsx.ts'
import { cellsIn, faultOf } from '../build/read-cells.ts'
import { noteAbsence, SHARED, sharedIsAbsent } from '../build/shared.ts'

const workbook = (name: string): Workbook => readWorkbook(readFileSync(join(SHARED, 'corpus', name)), name)
const cells = (name: string): Record<string, RawCell> => cellsIn(workbook(name).tables[0])
const text = (words: string): RawCell => ({ kind: 'text', text: words })
const number = (digits: string): RawCell => ({ kind: 'number', value: Number(digits), text: digits })
const date = (serial: number): RawCell => ({ kind: 'date', serial })

noteAbsence()

// Every expected value was read off the XML of the file by eye.
describe.skipIf(sharedIsAbsent)('files made to trip readers', () => {
  test('cached results of every kind survive, and a formula without one says so', () => {
    expect(cells('synthetic/formulas.xlsx')).toMatchObject({
      A1: { kind: 'number', value: 2 },
      B1: { kind: 'number', value: 4, formula: true },
      B3: { kind: 'number', value: 10, formula: true },
      B4: { kind: 'uncalculated', formula: true },
      B5: { kind: 'uncalculated', formula: true },
      B6: { kind: 'text', text: 'xy', formula: true },
      B7: { kind: 'error', text: '#DIV/0!', formula: true },
      B8: { kind: 'boolean', value: true, formula: true },
      B9: { kind: 'number', value: 34, formula: true },
      B10: { kind: 'image', formula: true },
      B11: { kind: 'date', serial: 45_296, formula: true },
      B12: { kind: 'text', text: '', formula: true },
    })
  })

  test('the fifteen date formats among nineteen are dates, the others numbers', () => {
    const kinds = Object.entries(cells('synthetic/dates.xlsx')).map(([name, cell]) => [name, cell.kind])
    const numbers = ['A1', 'A10', 'A11', 'A18']
    expect(kinds).toEqual(
      Array.from({ length: 19 }, (_, at) => [`A${at + 1}`, numbers.includes(`A${at + 1}`) ? 'number' : 'date']),
    )
  })

  test('dates at the edges keep their serial, and ISO dates get the right one', () => {
    expect(cells('synthetic/dateedge.xlsx')).toEqual({
      A1: date(1),
      A2: date(59),
      A3: date(60),
      A4: date(61),
      A5: date(Number('45296.999994212963')),
      A6: date(45296.35416666667),
      A7: date(Number('0.35416666666666669')),
      A8: date(1.5),
      A9: date(-1),
      A10: date(2958466),
      A11: date(45296),
      A12: date(45296 + 8.5 / 24),
    })
  })

  test('a date of a 1904 workbook is the same day in the 1900 system', () => {
    expect(cells('synthetic/dates1904.xlsx')).toEqual({ A1: date(45296) })
    expect(cells('xlsx/date1904/calamine__date_1904.xlsx')).toMatchObject({
      A1: date(44197),
      A3: date(10.6320601851852),
    })
  })

  test('numbers keep the digits of the file, and what is no number stays text', () => {
    expect(cells('synthetic/numbers.xlsx')).toEqual({
      A1: number('0.1'),
      A2: number('0.30000000000000004'),
      A3: number('1E+20'),
      A4: number('123456789012345678'),
      A5: number('-0'),
      A6: number('1.1000000000000001'),
      A7: number('99.949999999999989'),
      A8: text('1e400'),
      A9: number('5'),
      A10: text('0x10'),
      A12: text('NaN'),
    })
  })

  test('an empty shared string counts, runs are joined, readings left out, escapes decoded once', () => {
    expect(cells('synthetic/str_ok.xlsx')).toEqual({
      A1: text('plain'),
      A2: text('粗 体 '),
      A3: text('  lead  '),
      A4: text('东京'),
      A5: text('a\rb\nc_x000D_'),
      A6: text('l1\nl2'),
      A9: text('😀𠮷&<>'),
      A10: text('__proto__'),
      A11: text('inl 中文'),
      A12: text('rich'),
      A13: text('bare str'),
      A14: { kind: 'boolean', value: true },
      A15: { kind: 'error', text: '#N/A' },
      A16: { kind: 'error', text: '#SPILL!' },
    })
    expect(cells('synthetic/str_emptysi.xlsx')).toEqual({})
  })

  test('a text cell without its number is empty, and one that points nowhere is an error', () => {
    expect(cells('synthetic/str_nov.xlsx')).toEqual({ C1: number('1') })
    expect(cells('synthetic/str_oob.xlsx')).toEqual({ A1: { kind: 'error', text: '#LOST!' } })
  })

  test('shared strings may come after the sheet in the archive', () => {
    expect(cells('synthetic/sstlast.xlsx')).toEqual({ A1: text('粗 体 '), B1: text('东京') })
  })

  test('sheets come in the order of their tabs, hidden ones marked', () => {
    const { tables } = workbook('synthetic/sheetorder.xlsx')
    expect(tables.map(({ name, hidden }) => [name.sheet, hidden])).toEqual([
      ['Two', false],
      ['One', false],
      ['隐藏', true],
    ])
    expect(tables.map(table => cellsIn(table).A1)).toEqual([number('2'), number('1'), number('3')])
  })

  test('two thousand sheets are all read, in order', () => {
    const { tables } = workbook('synthetic/manysheets2000.xlsx')
    expect(tables.length).toBe(2000)
    expect(new Set(tables.map(({ name }) => name.sheet)).size).toBe(2000)
  })

  test('names that JavaScript itself uses are names like any other', () => {
    const { tables } = workbook('synthetic/proto_names.xlsx')
    expect(tables.map(({ name }) => name.sheet)).toEqual(['__proto__', 'constructor'])
    expect(cellsIn(tables[0])).toEqual({ A1: text('__proto__'), B1: text('constructor') })
  })

  test.each(['nsprefix', 'utf16', 'bom', 'abstarget', 'dirs', 'traversal', 'apos', 'docprops_prefix', 'drawmissing'])(
    'an oddly packed workbook (%s) is read',
    name => {
      expect(cells(`synthetic/${name}.xlsx`)).toMatchObject({ A1: number('1') })
    },
  )

  test('cells without references take their place by counting', () => {
    expect(cells('synthetic/norefs.xlsx')).toEqual({ A1: number('1'), B1: text('b'), A2: number('2'), B2: number('3') })
  })

  test('what lies under a merge is not a value, and the merge is told', () => {
    expect(cells('synthetic/mergehidden.xlsx')).toEqual({ A1: number('1') })
    expect(workbook('synthetic/merge_huge.xlsx').tables[0]?.merges).toEqual([
      { top: 2, left: 0, bottom: 1_048_576, right: 16_383 },
    ])
    expect(workbook('synthetic/mergeoverlap.xlsx').tables[0]?.merges.length).toBe(2)
  })

  test('the last cell of a sheet is read, and one beyond it refused', () => {
    expect(cells('synthetic/farcell.xlsx')).toEqual({ A1: number('1'), XFD1048576: number('2') })
    expect(faultOf(() => cells('synthetic/beyond.xlsx'))).toMatchObject({
      fault: 'too-large',
      details: { limit: 'rows' },
    })
  })

  test('a workbook that inflates to two gigabytes is refused before it is inflated', () => {
    expect(faultOf(() => workbook('synthetic/bomb_sheet.xlsx'))).toMatchObject({
      fault: 'too-large',
      details: { limit: 'bytes' },
    })
  })

  test('an entity is neither expanded nor fetched: the workbook is damaged', () => {
    for (const name of ['billionlaughs', 'xxe']) {
      expect(faultOf(() => workbook(`synthetic/${name}.xlsx`))).toMatchObject({ fault: 'damaged' })
    }
  })

  test('chart sheets are skipped by name, hidden and very hidden sheets read', () => {
    const { tables, skipped } = workbook('xlsx/features/calamine__any_sheets.xlsx')
    expect(tables.map(({ name, hidden }) => [name.sheet, hidden])).toEqual([
      ['Visible', false],
      ['Hidden', true],
      ['VeryHidden', true],
    ])
    expect(skipped).toEqual([{ sheet: 'Chart', kind: 'chart' }])
  })

  test('ISO dates and times of openpyxl are dates', () => {
    const time = (10 * 3600 + 10 * 60 + 10) / 86_400
    expect(cells('xlsx/features/calamine__date_iso.xlsx')).toMatchObject({
      A1: date(44197),
      A2: date(44197 + time),
      A3: date(time),
    })
  })

  test('a strict workbook of Excel reads like any other', () => {
    expect(cells('xlsx/strict/poi__SimpleStrict.xlsx')).toMatchObject({ A1: text('test'), C6: number('6') })
  })

  test('a picture that WPS keeps in a cell is a picture', () => {
    expect(cells('xlsx/wps-cn/test_files__image.xlsx')).toEqual({ G15: { kind: 'image', formula: true } })
  })

  test('an inline text wins over a stray value beside it', () => {
    expect(cells('xlsx/malformed/calamine__inlineStr_with_value.xlsx')).toMatchObject({
      A2: number('1.0'),
      D2: text('1.'),
    })
  })
})
