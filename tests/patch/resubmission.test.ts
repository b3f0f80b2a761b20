import { expect, test } from 'vitest'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { entriesOf, partOf } from '../build/entries.ts'
import { cellsOf } from '../build/read-cells.ts'
import { markAt, returned } from '../build/returned.ts'
import { soundWorkbook } from '../build/sound-workbook.ts'
import { storedZip } from '../build/stored-zip.ts'
import { MAIN, relations, sheetXml } from '../build/workbook-parts.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const ROWS = '<row r="1"><c r="A1" s="1"><v>7</v></c><c r="B1"><v>8</v></c><c r="C1"><v>9</v></c></row>'
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="3"><fill/><fill/><fill><patternFill patternType="solid">` +
  '<fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf/><xf fillId="2"/></cellXfs></styleSheet>'
const OWN = '<comment ref="A1" authorId="0"><text><r><t>依据：统计局快报</t></r></text></comment>'

const LEDGER = soundWorkbook('', {
  [SHEET]: sheetXml(ROWS),
  'xl/worksheets/_rels/sheet1.xml.rels': relations([['comments', '../comments1.xml']]),
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>王敏</author></authors><commentList>${OWN}</commentList></comments>`,
  'xl/styles.xml': STYLES,
})

/** The copy with one of its parts changed, as by somebody who mends a cell. */
const mended = (bytes: Uint8Array, part: string, from: string, to: string): Uint8Array => {
  const parts = [...entriesOf(bytes)].map(([name, { content }]) => [name, content] as const)
  return storedZip(
    Object.fromEntries(
      parts.map(([name, content]) => [name, name === part ? String(content).replace(from, to) : content]),
    ),
  )
}

const FIRST = returned(LEDGER, [markAt('台账', 1, 0), markAt('台账', 1, 1)]).bytes

test('the list of a returned copy is read as no part of the ledger, which is read as before', () => {
  const { tables, returned: copy } = readWorkbook(FIRST, 'a.xlsx')
  expect(tables.map(({ name }) => name.sheet)).toEqual(['台账'])
  expect(copy).toEqual({ list: '退回说明', untouched: true })
  expect(cellsOf(FIRST)).toEqual(cellsOf(LEDGER))
})

test('a copy in which anything has been changed is no longer as perf wrote it', () => {
  const changed = mended(FIRST, SHEET, '<v>7</v>', '<v>120</v>')
  expect(readWorkbook(changed, 'a.xlsx').returned).toEqual({ list: '退回说明', untouched: false })
  expect(readWorkbook(LEDGER, 'a.xlsx').returned).toBeNull()
})

test('a sheet of the unit’s own that is called 退回说明 is read, and stays', () => {
  const bytes = soundWorkbook(ROWS, {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="退回说明" sheetId="7" r:id="rId1"/></sheets></workbook>`,
  })
  expect(readWorkbook(bytes, 'a.xlsx').tables.map(({ name }) => name.sheet)).toEqual(['退回说明'])
  const copy = returned(bytes, [markAt('退回说明', 1, 0)])
  expect(copy.list).toBe('退回说明(2)')
  expect(readWorkbook(copy.bytes, 'a.xlsx').tables.map(({ name }) => name.sheet)).toEqual(['退回说明'])
})

test('colours and notes of an earlier copy are taken back, its list is replaced', () => {
  const { bytes, list } = returned(FIRST, [markAt('台账', 1, 2)])
  expect(list).toBe('退回说明')
  expect(partOf(bytes, 'xl/workbook.xml')).toBe(partOf(FIRST, 'xl/workbook.xml'))
  const comments = partOf(bytes, 'xl/comments1.xml')
  expect(comments).toContain(OWN.slice(0, OWN.indexOf('</t>')))
  expect([...comments.matchAll(/ref="(\w+)"/g)].map(([, cell]) => cell)).toEqual(['A1', 'C1'])
  expect(comments.split('【perf】')).toHaveLength(2)
  expect(partOf(bytes, 'xl/drawings/vmldrawing1.vml').match(/<x:Column>\d/g)).toEqual(['<x:Column>2'])

  const styles = partOf(bytes, 'xl/styles.xml')
  const formats = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1] ?? '').matchAll(/<xf [^>]*>|<xf\/>/g)].map(
    String,
  )
  const fillOf = (cell: string): string => {
    const style = new RegExp(`<c [^>]*r="${cell}"[^>]*>`).exec(partOf(bytes, SHEET))?.[0] ?? ''
    return /fillId="(\d+)"/.exec(formats[Number(/ s="(\d+)"/.exec(style)?.[1] ?? 0)] ?? '')?.[1] ?? ''
  }
  expect([fillOf('A1'), fillOf('B1')]).toEqual(['2', '0'])
  expect(Number(fillOf('C1'))).toBeGreaterThan(2)
})

test('the same faults marked again give the same notes once, and the same colours', () => {
  const marks = [markAt('台账', 1, 0), markAt('台账', 1, 1)]
  const twice = returned(FIRST, marks).bytes
  expect(partOf(twice, 'xl/comments1.xml').split('【perf】')).toHaveLength(3)
  expect(partOf(twice, 'xl/comments1.xml').match(/依据：统计局快报/g)).toHaveLength(1)
  expect(partOf(twice, 'xl/drawings/vmldrawing1.vml').match(/<x:Row>/g)).toHaveLength(1)
  expect(cellsOf(twice)).toEqual(cellsOf(LEDGER))
  // The former colour, not that of the earlier marking, is what a third copy would give back.
  expect(partOf(twice, 'xl/styles.xml').match(/<bgColor rgb="FF[^"]*"/g)).toEqual(['<bgColor rgb="FFDDEBF7"'])
})

test('a note that another program has cut into runs is found all the same', () => {
  const cut = mended(FIRST, 'xl/comments1.xml', '【perf】', '【</t></r><r><rPr><b/></rPr><t>perf</t></r><r><t>】')
  const comments = partOf(returned(cut, []).bytes, 'xl/comments1.xml')
  expect(comments).toContain(OWN)
  expect(comments).not.toContain('ref="B1"')
})

test('LibreOffice leaves no former colour in the ground: the cell comes back without a fill', () => {
  const app = '<Properties><Application>LibreOffice/24.2</Application></Properties>'
  const saved = storedZip({
    ...Object.fromEntries([...entriesOf(FIRST)].map(([name, { content }]) => [name, content])),
    'docProps/app.xml': app,
  })
  expect(partOf(returned(saved, []).bytes, 'xl/styles.xml')).toMatch(
    /<xf applyFill="1" fillId="0"\/><\/cellXfs>|<xf applyFill="1" fillId="0"\/>/,
  )
})
