import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../../src/model/unreadable.ts'
import type { LegacyBook, LegacyKind } from '../../src/read/legacy/book.ts'
import { readLegacy } from '../../src/read/legacy/library.ts'
import { legacyKindOf, tablesOf, weigh } from '../../src/read/legacy.ts'
import { cellsIn } from '../build/read-cells.ts'
import { storedZip } from '../build/stored-zip.ts'

const bookOf = (bytes: Uint8Array, kind: LegacyKind): LegacyBook => {
  const answer = readLegacy(bytes, kind)
  if (answer.kind !== 'book') throw new Error(answer.fault)
  return answer.book
}

const cells = (bytes: Uint8Array, kind: LegacyKind, file = '台账.xls') =>
  cellsIn(tablesOf(bookOf(bytes, kind), kind, file).tables[0])

const WIDE: WorkSheet = {
  '!ref': 'A1:G3',
  '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 6 } }],
  A1: { t: 's', v: '市教育局2026年度台账' },
  A2: { t: 'n', v: 46387, z: 'yyyy"年"m"月"d"日"' },
  B2: { t: 'n', v: 0.925, z: '0.0%' },
  C2: { t: 'n', v: 0.30000000000000004 },
  D2: { t: 'b', v: false },
  E2: { t: 'e', v: 7 },
  F2: { t: 'n', v: 0, f: 'C2*0' },
  G2: { t: 's', v: '约120个' },
  A3: { t: 'n', v: 0.5, z: 'h:mm' },
}

const saved = (bookType: BookType, sheet: WorkSheet = WIDE, more: object = {}): Buffer => {
  const book = utils.book_new()
  const names = bookType === 'biff5' ? ['Ledger', 'Units'] : ['台账', '名录']
  utils.book_append_sheet(book, sheet, names[0])
  utils.book_append_sheet(book, { '!ref': 'A1', A1: { t: 's', v: '单位' } }, names[1])
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], ...more }
  return write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer
}

describe.each<[string, BookType, LegacyKind]>([
  ['.xls', 'biff8', 'xls'],
  ['.xlsb', 'xlsb', 'xlsb'],
  ['XML spreadsheet', 'xlml', 'xml'],
])('an %s', (_, bookType, kind) => {
  test('gives dates as serials, percentages, digits and the results of formulas, a zero among them', () => {
    expect(cells(saved(bookType), kind)).toMatchObject({
      A1: { kind: 'text', text: '市教育局2026年度台账' },
      A2: { kind: 'date', serial: 46387 },
      B2: { kind: 'number', text: '0.925', percent: true },
      C2: { kind: 'number', text: '0.30000000000000004' },
      D2: { kind: 'boolean', value: false },
      E2: { kind: 'error', text: '#DIV/0!' },
      F2: { kind: 'number', text: '0' },
      G2: { kind: 'text', text: '约120个' },
      A3: { kind: 'date', serial: 0.5 },
    })
  })

  test('gives merges and hidden sheets', () => {
    const { tables } = tablesOf(bookOf(saved(bookType), kind), kind, '台账.xls')
    expect(tables.map(({ name, hidden, merges }) => [name.sheet, hidden, merges.length])).toEqual([
      ['台账', false, 1],
      ['名录', true, 0],
    ])
    expect(tables[0]?.merges[0]).toEqual({ top: 1, left: 0, bottom: 1, right: 6 })
  })
})

test('the result of a formula says that it is one', () => {
  expect(cells(saved('xlml'), 'xml')).toMatchObject({ F2: { kind: 'number', text: '0', formula: true } })
})

test('an .ods gives its values', () => {
  expect(cells(saved('ods'), 'ods')).toMatchObject({
    A1: { kind: 'text' },
    C2: { kind: 'number' },
    G2: { text: '约120个' },
  })
})

test('Chinese built-in date formats of an .xls are dates', () => {
  const ids = [27, 28, 29, 30, 31, 36, 50, 57, 58]
  const sheet: WorkSheet = { '!ref': `A1:A${ids.length}` }
  for (const row of ids.keys()) sheet[`A${row + 1}`] = { t: 'n', v: 46387, z: 'yyyy/m/d' } satisfies CellObject
  const bytes = saved('biff8', sheet)
  for (const id of ids) {
    const found = Object.values(cells(withFormat(bytes, id), 'xls'))
    expect(found[0], `format ${id}`).toMatchObject({ kind: 'date', serial: 46387 })
  }
})

/** The workbook with every cell format that is no General one under another number, as Chinese Excel writes it. */
function withFormat(source: Buffer, id: number): Buffer {
  const bytes = Buffer.from(source)
  const start = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]))
  for (let at = start; at + 8 < bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    const record = bytes.readUInt16LE(at)
    if (record === 0xe0 && bytes.readUInt16LE(at + 6) !== 0) bytes.writeUInt16LE(id, at + 6)
    if (record === 0x0a) break
  }
  return bytes
}

test('a 1904 workbook is moved to the common dates, a time of day is not', () => {
  const bytes = saved('biff8', WIDE, { WBProps: { date1904: true } })
  const book = bookOf(bytes, 'xls')
  expect(book.date1904).toBe(true)
  const { A2, A3 } = cells(bytes, 'xls')
  expect([A2, A3]).toMatchObject([{ kind: 'date' }, { kind: 'date', serial: 0.5 }])
})

describe('the text of an .xls of 1995', () => {
  // 市教育局 in GBK, put in place of as many letters: no writer makes such files any more.
  const GBK = Buffer.from('cad0bdccd3fdbed6', 'hex')
  const old = (page: number): Buffer => {
    const bytes = saved('biff5', { '!ref': 'A1', A1: { t: 's', v: 'QQQQQQQQ' } })
    GBK.copy(bytes, bytes.indexOf('QQQQQQQQ'))
    bytes.writeUInt16LE(page, bytes.indexOf(Buffer.from([0x42, 0, 2, 0, 0xe4, 0x04])) + 4)
    return bytes
  }

  test('is read under the code page that it states', () => {
    const book = bookOf(old(936), 'xls')
    expect(book.characters).toEqual({ encoding: 'gb18030', guessed: false })
    expect(book.sheets[0]?.rows[0]?.cells.get(0)).toMatchObject({ text: '市教育局' })
  })

  test('is taken for Chinese where it states a Western page and makes sense as Chinese', () => {
    const book = bookOf(old(1252), 'xls')
    expect(book.characters).toEqual({ encoding: 'gb18030', guessed: true })
    expect(book.sheets[0]?.rows[0]?.cells.get(0)).toMatchObject({ text: '市教育局' })
  })

  test('needs no page where it is plain', () => {
    expect(bookOf(saved('biff5', { '!ref': 'A1', A1: { t: 's', v: 'abc' } }), 'xls').characters).toBeNull()
  })
})

describe('a web page named .xls', () => {
  const page = (body: string): Buffer => Buffer.from(`<html><body>${body}</body></html>`)

  test('is all text: no date and no percentage is made of what stands there', () => {
    const row = '<tr><td>2024.10</td><td>80%</td><td>1,200</td><td>2026-12-31</td></tr>'
    expect(Object.values(cells(page(`<table>${row}</table>`), 'html'))).toEqual(
      ['2024.10', '80%', '1,200', '2026-12-31'].map(text => ({ kind: 'text', text })),
    )
  })

  test.each<[string, Buffer, string]>([
    ['UTF-8 that says GB2312', Buffer.from('<meta charset=gb2312><table><tr><td>市教育局</td></tr></table>'), 'utf-8'],
    ['UTF-16', Buffer.from('\uFEFF<table><tr><td>市教育局</td></tr></table>', 'utf16le'), 'utf-16le'],
    [
      'GBK that says nothing',
      Buffer.concat([
        Buffer.from('<table><tr><td>'),
        Buffer.from('cad0bdccd3fdbed6', 'hex'),
        Buffer.from('</td></tr></table>'),
      ]),
      'gb18030',
    ],
  ])('reads the same in %s', (_, bytes, encoding) => {
    expect(bookOf(bytes, 'html').characters).toEqual({ encoding, guessed: false })
    expect(cells(bytes, 'html')).toEqual({ A1: { kind: 'text', text: '市教育局' } })
  })

  test('keeps its columns where a span is no number', () => {
    const html = page('<table><tr><td colspan="a">序号</td><td colspan="2">任务</td><td>单位</td></tr></table>')
    expect(Object.keys(cells(html, 'html'))).toEqual(['A1', 'B1', 'D1'])
  })

  test('gives its tables the name of the file, as Excel does', () => {
    const html = page('<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>')
    const { tables } = tablesOf(bookOf(html, 'html'), 'html', '报送/市教育局.xls')
    expect(tables.map(({ name }) => name.sheet)).toEqual(['市教育局', '市教育局（2）'])
  })

  test('is refused where it holds no table, or bytes that make no sense', () => {
    expect(readLegacy(page('<p>404'), 'html')).toMatchObject({ kind: 'unreadable', fault: 'html' })
    expect(readLegacy(Buffer.from('<table>\u00ff', 'latin1'), 'html')).toMatchObject({ fault: 'encoding' })
  })
})

test('what lies under a merge is no value', () => {
  const sheet: WorkSheet = {
    '!ref': 'A1:B1',
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }],
    A1: { t: 's', v: '责任单位' },
    B1: { t: 's', v: '旧' },
  }
  expect(Object.keys(cells(saved('biff8', sheet), 'xls'))).toEqual(['A1'])
})

test('WPS pictures in cells of an .et are pictures, and are counted', () => {
  const sheet: WorkSheet = { '!ref': 'A1', A1: { t: 's', v: '=DISPIMG("ID_1",1)' } }
  const { tables, left } = tablesOf(bookOf(saved('biff8', sheet), 'xls'), 'xls', '台账.et')
  expect(cellsIn(tables[0])).toEqual({ A1: { kind: 'image' } })
  expect(left.cellPictures).toBe(1)
})

test('what cannot be read is damaged, and never a bug', () => {
  expect(readLegacy(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xls')).toMatchObject({
    kind: 'unreadable',
    fault: 'damaged',
  })
})

test('only what is an older workbook throughout is handed on', () => {
  expect(legacyKindOf(new Unreadable('legacy-xls'))).toBe('xls')
  expect(legacyKindOf(new Unreadable('html', { found: 'archive' }))).toBeNull()
  expect(legacyKindOf(new Unreadable('word'))).toBeNull()
})

test('an archive that unpacks to more than an office PC can hold is refused before it is unpacked', () => {
  const bomb = storedZip({ mimetype: 'x', 'content.xml': '' }, { declared: { 'content.xml': 2 ** 29 } })
  expect(() => weigh(bomb, 'ods')).toThrow(Unreadable)
  expect(() => weigh(storedZip({ mimetype: 'x' }), 'ods')).not.toThrow()
})
