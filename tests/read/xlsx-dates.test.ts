import { describe, expect, test } from 'vitest'
import { isoSerial } from '../../src/read/xlsx/iso-date.ts'
import { builtInKind, codeKind } from '../../src/read/xlsx/number-format.ts'
import { cellsOf } from '../build/read-cells.ts'
import { MAIN, RELATIONS, stylesXml, workbookOf } from '../build/workbook-parts.ts'

const dated = (
  extra: string,
  rows: string,
  codes: Readonly<Record<number, string>>,
  styles: readonly number[],
): Buffer =>
  workbookOf(rows, {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${extra}<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets><extLst><ext xmlns:x15="x"><x15:workbookPr/></ext></extLst></workbook>`,
    'xl/styles.xml': stylesXml(codes, styles),
  })

test('the formats that Excel knows by number only are dates where they are', () => {
  const kinds = Array.from({ length: 82 }, (_, id) => builtInKind(id))
  const numbersOf = (wanted: string): number[] => kinds.flatMap((kind, id) => (kind === wanted ? [id] : []))
  expect(numbersOf('time')).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56])
  expect(numbersOf('date')).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
  expect(numbersOf('percent')).toEqual([9, 10])
})

describe('a number format shows', () => {
  test.each([
    'yyyy"年"m"月"d"日";@',
    '[$-804]yyyy"年"m"月";@',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    'yyyy/m/d h:mm',
    'aaaa',
    'mmm',
    'General\\ d',
    'e年m月',
    'YYYY-MM-DD',
  ])('a date with %s', code => {
    expect(codeKind(code)).toBe('date')
  })

  test.each(['h:mm', '[h]:mm:ss', '[mm]', 'mm:ss.0', '上午/下午h"时"mm"分"', 'h:mm AM/PM'])('a time with %s', code => {
    expect(codeKind(code)).toBe('time')
  })

  test.each([
    'General',
    'G/通用格式',
    '0.00E+00',
    '#,##0.00\\d',
    '0.0"天"',
    '0"day"',
    '[Red]0.00',
    '0.00_);[Red]\\(0.00\\)',
    '0;yyyy',
    '[>=100]0"d";0',
    '_d0*y',
    '¥#,##0',
    '@',
    '0"%"',
    '0\\%',
    '',
  ])('a plain number with %s', code => {
    expect(codeKind(code)).toBe('plain')
  })

  test.each(['0%', '0.00%;[Red]-0.00%', '[Blue]0.0 %'])('a percentage with %s', code => {
    expect(codeKind(code)).toBe('percent')
  })
})

test('the number format decides, and a format the file defines wins over the built-in one', () => {
  const row =
    '<row r="1"><c r="A1" s="0"><v>45296</v></c><c r="B1" s="1"><v>45296</v></c><c r="C1" s="2"><v>45296</v></c></row>'
  expect(cellsOf(dated('', row, { 14: '0.00', 165: 'yyyy"年"' }, [31, 165, 14]))).toEqual({
    A1: { kind: 'date', serial: 45_296 },
    B1: { kind: 'date', serial: 45_296 },
    C1: { kind: 'number', value: 45_296, text: '45296' },
  })
})

test('in a 1904 workbook days move by 1462, times and ISO dates do not', () => {
  const row =
    '<row r="1"><c r="A1" s="0"><v>43834</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" t="d" s="0"><v>2024-01-05</v></c><c r="D1"><v>7</v></c></row>'
  expect(cellsOf(dated('<workbookPr date1904="1"/>', row, {}, [14, 20]))).toEqual({
    A1: { kind: 'date', serial: 45_296 },
    B1: { kind: 'date', serial: 0.5 },
    C1: { kind: 'date', serial: 45_296 },
    D1: { kind: 'number', value: 7, text: '7' },
  })
})

test('a format of a conditional format does not change the format of a cell', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="164"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>`
  const bytes = workbookOf('<row r="1"><c r="A1" s="0"><v>5</v></c></row>', { 'xl/styles.xml': styles })
  expect(cellsOf(bytes)).toEqual({ A1: { kind: 'number', value: 5, text: '5' } })
})

test.each([
  ['2024-01-05', 45_296],
  ['2024-01-05T08:30:00', 45_296 + 8.5 / 24],
  ['2024-01-05T08:30:00.000Z', 45_296 + 8.5 / 24],
  ['08:30', 8.5 / 24],
  ['1900-03-01', 61],
  ['1900-02-28', 59],
  ['1900-01-01', 1],
  ['2023-02-29', null],
  ['2024-1-5', null],
  ['', null],
  ['Z', null],
  ['明天', null],
])('the ISO date %s has the serial %s', (text, serial) => {
  expect(isoSerial(text)).toBe(serial)
})
