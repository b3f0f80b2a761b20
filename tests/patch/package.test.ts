import { expect, test } from 'vitest'
import { patchArchive } from '../../src/patch/archive.ts'
import { Unpatchable } from '../../src/patch/unpatchable.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { entriesOf, partOf } from '../build/entries.ts'
import { markAt, returned } from '../build/returned.ts'
import { soundWorkbook } from '../build/sound-workbook.ts'
import { storedZip } from '../build/stored-zip.ts'
import { MAIN, RELATIONS, sheetXml } from '../build/workbook-parts.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const WORKBOOK = 'xl/workbook.xml'
const ROWS = '<row r="1"><c r="A1"><v>7</v></c></row>'
const MARK = markAt('台账', 1, 0)

const workbookXml = (inner: string, root = `xmlns="${MAIN}" xmlns:r="${RELATIONS}"`): string =>
  `<workbook ${root}>${inner}</workbook>`

test.each<[string, string, string, string]>([
  [
    'behind the others; the tab in front stays, so does the protection',
    workbookXml(
      '<workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="台账" sheetId="9" r:id="rId1"/></sheets>',
    ),
    '</sheets>',
    '<sheet name="退回说明" sheetId="10" r:id="rId3"/></sheets>',
  ],
  [
    'where each sheet declares the prefix for itself',
    workbookXml(
      `<sheets><sheet xmlns:r="${RELATIONS}" name="台账" sheetId="1" r:id="rId1"/></sheets>`,
      `xmlns="${MAIN}"`,
    ),
    '</sheets>',
    `<sheet name="退回说明" sheetId="2" xmlns:r="${RELATIONS}" r:id="rId3"/></sheets>`,
  ],
  [
    'with the prefixes of the part',
    `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${RELATIONS}"><x:sheets><x:sheet name="台账" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
    '</x:sheets>',
    '<x:sheet name="退回说明" sheetId="2" rel:id="rId3"/></x:sheets>',
  ],
])('one sheet is added: %s', (_, workbook, from, to) => {
  const { bytes } = returned(soundWorkbook(ROWS, { [WORKBOOK]: workbook }), [MARK])
  expect(partOf(bytes, WORKBOOK)).toBe(workbook.replace(from, to))
})

test('very hidden sheets, and a name that is taken by one, stay', () => {
  const sheets =
    '<sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="退回说明" sheetId="2" state="veryHidden" r:id="rId1"/>'
  const { list, bytes } = returned(soundWorkbook(ROWS, { [WORKBOOK]: workbookXml(`<sheets>${sheets}</sheets>`) }), [
    MARK,
  ])
  expect(list).toBe('退回说明(2)')
  expect(partOf(bytes, WORKBOOK)).toContain(`<sheets>${sheets}<sheet name="退回说明(2)"`)
})

test('in the strict form of the standard the added parts are strict as well', () => {
  const strict = (xml: string): string =>
    xml
      .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
  const parts = [...entriesOf(soundWorkbook(ROWS))].map(([name, { content }]) => [name, strict(String(content))])
  const { bytes } = returned(storedZip(Object.fromEntries(parts)), [MARK])
  for (const name of ['xl/worksheets/sheet2.xml', 'xl/comments1.xml', 'xl/_rels/workbook.xml.rels'])
    expect(partOf(bytes, name)).not.toContain('schemas.openxmlformats.org/spreadsheetml')
  expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain(RELATIONS)
  // The language of the boxes is in neither form, and Excel names it by its old type in both.
  expect(partOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(`${RELATIONS}/vmlDrawing`)
})

test('a digital signature is kept, and said to be broken', () => {
  const signed = soundWorkbook(ROWS, { '_xmlsignatures/sig1.xml': '<Signature/>' })
  const copy = returned(signed, [MARK])
  expect(copy.signatureBroken).toBe(true)
  expect(partOf(copy.bytes, '_xmlsignatures/sig1.xml')).toBe('<Signature/>')
  expect(partOf(copy.bytes, 'xl/worksheets/sheet2.xml')).toContain('数字签名')
  expect(returned(soundWorkbook(ROWS), [MARK]).signatureBroken).toBe(false)
})

test('a mark on a sheet that is not there stands in the list alone', () => {
  const { unplaced, bytes } = returned(soundWorkbook(ROWS), [MARK, markAt('图表', 3, 1)])
  expect(unplaced.map(({ sheet }) => sheet)).toEqual(['图表'])
  expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('图表')
})

const utf16be = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

test.each([
  ['UTF-8 with a mark', (xml: string) => Buffer.from(`\uFEFF${xml}`)],
  ['UTF-16', (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le')],
  ['UTF-16 the other way round', utf16be],
])('a part in %s is written back as it was, but for the mark of its cell', (_, encoded) => {
  const xml = `<?xml version="1.0"?>\r\n${sheetXml(ROWS, '<!-- 统计 -->')}`
  const { bytes } = returned(soundWorkbook('', { [SHEET]: encoded(xml) }), [MARK])
  const drawing = `<legacyDrawing xmlns:r="${RELATIONS}" r:id="rId2"/></worksheet>`
  const expected = encoded(xml.replace('<c r="A1">', '<c s="1" r="A1">').replace('</worksheet>', drawing))
  expect(entriesOf(bytes).get(SHEET)?.content.equals(expected)).toBe(true)
})

test('a part in an encoding that cannot be written is refused', () => {
  const gbk = Buffer.from(`<?xml version="1.0" encoding="GBK"?>${sheetXml(ROWS)}`)
  expect(() => returned(soundWorkbook('', { [SHEET]: gbk }), [MARK])).toThrow(new Unpatchable('encoding', SHEET))
})

test('an archive is copied entry by entry: order, packed bytes and names that are no UTF-8', () => {
  const source = storedZip({
    'b.bin': 'B'.repeat(50),
    '[Content_Types].xml': '<Types/>',
    'a.xml': '<a/>',
    'z.bin': 'Z',
  })
  // 部 in GBK, as an old Windows tool writes it; both places that hold the name.
  const name = Buffer.from('b.bin')
  const renamed = Buffer.from(source)
  for (let at = renamed.indexOf(name); at >= 0; at = renamed.indexOf(name, at)) renamed.set([0xb2, 0xbf], at)
  const patched = Buffer.from(
    patchArchive(renamed, new Map([['a.xml', Buffer.from('<a>新</a>')]]), [
      { name: 'new.xml', content: Buffer.from('<n/>') },
    ]),
  )
  const [before, after] = [entriesOf(renamed), entriesOf(patched)]
  expect([...after.keys()]).toEqual([...before.keys(), 'new.xml'])
  for (const [key, { packed, method }] of before) {
    if (key !== 'a.xml') expect(after.get(key)).toMatchObject({ packed, method })
  }
  expect(after.get('a.xml')?.content.toString()).toBe('<a>新</a>')
  expect(patched.indexOf(Buffer.from([0xb2, 0xbf]))).toBe(30)
})

test('an entry whose sizes follow its content keeps them there', () => {
  const source = soundWorkbook(ROWS)
  const key = '_rels/.rels'
  const { content } = entriesOf(source).get(key) ?? { content: Buffer.alloc(0) }
  const described = withDescriptor(source, Buffer.from(key), content)
  const { bytes } = returned(described, [MARK])
  const descriptor = Buffer.concat([content, Buffer.from('PK\x07\x08', 'latin1')])
  expect(Buffer.from(bytes).includes(descriptor)).toBe(true)
  expect(readWorkbook(bytes, 'a.xlsx').tables).toHaveLength(1)
})

/** The archive with the first entry's sizes in a descriptor behind it, as programs write that cannot go back. */
function withDescriptor(source: Buffer, name: Buffer, content: Buffer): Buffer {
  const parts = [...entriesOf(source)]
    .filter(([key]) => key !== name.toString())
    .map(([key, one]) => [key, one.content])
  const rest = storedZip({ [name.toString()]: content, ...Object.fromEntries(parts) })
  const cut = 30 + name.length + content.length
  const descriptor = Buffer.alloc(16)
  descriptor.write('PK\x07\x08', 0, 'latin1')
  rest.copy(descriptor, 4, 14, 26)
  const moved = Buffer.from(rest)
  moved.writeUInt16LE(8, 6)
  const end = moved.length - 22
  for (let at = moved.readUInt32LE(end + 16), i = 0; i < moved.readUInt16LE(end + 10); i++) {
    if (i > 0) moved.writeUInt32LE(moved.readUInt32LE(at + 42) + descriptor.length, at + 42)
    else moved.writeUInt16LE(8, at + 8)
    at += 46 + moved.readUInt16LE(at + 28)
  }
  moved.writeUInt32LE(moved.readUInt32LE(end + 16) + descriptor.length, end + 16)
  return Buffer.concat([moved.subarray(0, cut), descriptor, moved.subarray(cut)])
}
