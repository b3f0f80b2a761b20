import { expect, test } from 'vitest'
import { readStamp, readWorkbook } from '../../src/read/xlsx.ts'
import { cellsOf, faultOf } from '../build/read-cells.ts'
import { type Oddities, storedZip } from '../build/stored-zip.ts'
import { MAIN, type Parts, RELATIONS, relations, sheetXml, workbookOf, workbookParts } from '../build/workbook-parts.ts'

const ROW = '<row r="1"><c r="A1"><v>7</v></c></row>'
const SEVEN = { A1: { kind: 'number', value: 7, text: '7' } }
const odd = (oddities: Oddities, changes: Parts = {}): Buffer => storedZip(workbookParts(ROW, changes), oddities)
const utf16be = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

test('bytes before or after the archive do no harm', () => {
  expect(cellsOf(odd({ before: Buffer.from('X-Mail: 1\r\n'), after: Buffer.from('\r\n--end--') }))).toEqual(SEVEN)
})

test('part names with backslashes, capitals or a leading slash are found', () => {
  const parts = Object.entries(workbookParts(ROW)).map(([name, content]) => [
    `/${name}`.replaceAll('/', '\\').toUpperCase(),
    content,
  ])
  expect(cellsOf(storedZip(Object.fromEntries(parts) as Parts))).toEqual(SEVEN)
})

test.each([
  '/xl/worksheets/sheet1.xml',
  './worksheets/sheet1.xml',
  '../xl/worksheets/sheet1.xml',
  'worksheets\\sheet1.xml',
  'worksheets/sheet%31.xml',
])('a sheet is found under the target %s', target => {
  expect(cellsOf(workbookOf(ROW, { 'xl/_rels/workbook.xml.rels': relations([['worksheet', target]]) }))).toEqual(SEVEN)
})

test('the workbook may lie anywhere, and strict relationships name it as well', () => {
  const { 'xl/workbook.xml': workbook = '', 'xl/worksheets/sheet1.xml': sheet = '' } = workbookParts(ROW)
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
  const parts = {
    '_rels/.rels': relations([['officeDocument', '/data/book.xml']], strict),
    'data/book.xml': workbook,
    'data/_rels/book.xml.rels': relations([['worksheet', 's.xml']], strict),
    'data/s.xml': sheet,
  }
  expect(cellsOf(storedZip(parts))).toEqual(SEVEN)
})

test('without relationships of the package the workbook is sought at its usual place', () => {
  const { '_rels/.rels': _, ...parts } = workbookParts(ROW)
  expect(cellsOf(storedZip(parts))).toEqual(SEVEN)
})

test('any namespace prefix may be used, in every part', () => {
  const prefixed = (xml: string): string => xml.replace(/<(\/?)(?!\/)/g, '<$1p:').replace('xmlns=', 'xmlns:p=')
  const parts = Object.entries(workbookParts(ROW)).map(([name, content]) => [name, prefixed(String(content))])
  expect(cellsOf(storedZip(Object.fromEntries(parts) as Parts))).toEqual(SEVEN)
})

test.each([
  ['a byte order mark', Buffer.from(`\uFEFF${sheetXml(ROW)}`)],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${sheetXml(ROW)}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(sheetXml(ROW), 'utf16le')],
  ['UTF-16 the other way round', utf16be(sheetXml(ROW))],
  ['a declared encoding', Buffer.from(`<?xml version="1.0" encoding="GBK"?>${sheetXml(ROW)}`)],
])('a part with %s is read', (_, sheet) => {
  expect(cellsOf(workbookOf('', { 'xl/worksheets/sheet1.xml': sheet }))).toEqual(SEVEN)
})

test('Chinese characters cut by a chunk of the reader stay whole', () => {
  const names = Array.from({ length: 30_000 }, (_, at) => `单位𠮷${'教育局'.slice(at % 3)}${at}`)
  const rows = names.map(
    (name, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${name}</t></is></c></row>`,
  )
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const cells = cellsOf(
      workbookOf('', { 'xl/worksheets/sheet1.xml': Buffer.from(`\uFEFF${sheetXml(rows.join(''))}`, encoding) }),
    )
    expect(Object.values(cells).map(cell => cell.kind === 'text' && cell.text)).toEqual(names)
  }
})

test('sheets follow the tabs; macro, dialog and module sheets are named as skipped', () => {
  const names = ['汇总', '宏', '对话框', 'Module1', '明细']
  const ids = ['rId2', 'rId3', 'rId4', '', 'rId1']
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="${ids[at]}"/>`)
  const bytes = workbookOf(ROW, {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/worksheets/sheet2.xml': sheetXml(''),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['xlMacrosheet', 'macrosheets/sheet1.xml'],
      ['dialogsheet', 'dialogsheets/sheet1.xml'],
    ]),
  })
  const { tables, skipped } = readWorkbook(bytes, 'a.xlsx')
  expect(tables.map(({ name }) => name)).toEqual([
    { file: 'a.xlsx', sheet: '汇总' },
    { file: 'a.xlsx', sheet: '明细' },
  ])
  expect(skipped).toEqual([
    { sheet: '宏', kind: 'macro' },
    { sheet: '对话框', kind: 'dialog' },
    { sheet: 'Module1', kind: 'macro' },
  ])
})

const stamped = (description: string): Buffer =>
  workbookOf(ROW, {
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>perf:no</dc:title><dc:description>${description}</dc:description></cp:coreProperties>`,
  })

test('the stamp of perf is read, any other description is none', () => {
  expect(readWorkbook(stamped('perf:result &amp; 1'), 'a.xlsx').stamp).toBe('perf:result & 1')
  expect(readWorkbook(stamped('我的 perf: 表'), 'a.xlsx').stamp).toBeNull()
  expect(readStamp(stamped('perf:result'))).toBe('perf:result')
  expect(readStamp(workbookOf(ROW))).toBeNull()
  expect(readStamp(Buffer.from('单位,得分\n'))).toBeNull()
  expect(readStamp(stamped('perf:result').subarray(0, 300))).toBeNull()
})

const flipped = (bytes: Buffer): Buffer => {
  const at = bytes.indexOf('<v>7</v>')
  bytes[at + 3] = '9'.charCodeAt(0)
  return bytes
}

test.each([
  [
    'a digit that changed on the disk',
    () => flipped(workbookOf(ROW)),
    { fault: 'damaged', details: { part: 'xl/worksheets/sheet1.xml' } },
  ],
  ['half a download', () => workbookOf(ROW).subarray(0, 400), { fault: 'truncated' }],
  ['a zip password', () => odd({ encrypted: true }), { fault: 'encrypted' }],
  ['a part longer than declared', () => odd({ declared: { 'xl/workbook.xml': 5 } }), { fault: 'damaged' }],
  [
    'parts of more than a gibibyte',
    () => odd({ declared: { 'xl/worksheets/sheet1.xml': 2 ** 31 } }),
    { fault: 'too-large', details: { limit: 'bytes' } },
  ],
  [
    'a part that inflates out of all proportion',
    () => odd({ declared: { 'xl/worksheets/sheet1.xml': 2 ** 28 } }),
    { fault: 'too-large', details: { limit: 'ratio' } },
  ],
  [
    'a sheet that the archive lacks',
    () => workbookOf(ROW, { 'xl/_rels/workbook.xml.rels': relations([['worksheet', 'no.xml']]) }),
    { fault: 'damaged', details: { sheet: '台账' } },
  ],
  [
    'a sheet without a relationship',
    () => workbookOf(ROW, { 'xl/_rels/workbook.xml.rels': relations([]) }),
    { fault: 'damaged', details: { sheet: '台账' } },
  ],
  [
    'bytes that are no characters',
    () => workbookOf('', { 'xl/worksheets/sheet1.xml': Buffer.from(sheetXml(ROW).replace('7', '\u00ff'), 'latin1') }),
    { fault: 'damaged' },
  ],
  [
    'a workbook without sheets',
    () => workbookOf(ROW, { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
    { fault: 'no-sheets' },
  ],
  [
    'something else in place of the workbook',
    () => workbookOf(ROW, { 'xl/workbook.xml': '<presentation/>' }),
    { fault: 'not-a-workbook' },
  ],
])('%s makes a workbook unreadable', (_, bytes, expected) => {
  expect(faultOf(() => cellsOf(bytes()))).toMatchObject(expected)
})

test('an archive of more than ten thousand parts is refused', () => {
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`p${at}`, '']))
  expect(faultOf(() => cellsOf(odd({}, many)))).toMatchObject({ fault: 'too-large', details: { limit: 'entries' } })
})
