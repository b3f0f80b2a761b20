import { expect, test } from 'vitest'
import { partOf } from '../build/entries.ts'
import { markAt, returned } from '../build/returned.ts'
import { MAIN, sheetXml, workbookOf } from '../build/workbook-parts.ts'

const SHEET = 'xl/worksheets/sheet1.xml'

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="3"><fill><patternFill patternType="none"/></fill>` +
  '<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/>' +
  '</patternFill></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="3"><xf numFmtId="0"/><xf borderId="0" fillId="2" numFmtId="14" applyProtection="1"><protection locked="0"/></xf>' +
  "<xf numFmtId='9' fillId='1'/></cellXfs><dxfs count=\"0\"/></styleSheet>"

const styled = (rows: string, after = '', before = ''): Buffer =>
  workbookOf('', {
    'xl/worksheets/sheet1.xml': sheetXml(rows, after).replace('<sheetData>', `${before}<sheetData>`),
    'xl/styles.xml': STYLES,
  })

const rowsOf = (xml: string): string => /<sheetData>([\s\S]*)<\/sheetData>/.exec(xml)?.[1] ?? ''

// Three styles are there, so the first that is added is number 3.
test.each<[string, string, readonly [number, number][], string]>([
  ['a number', '<row r="1"><c r="A1"><v>7</v></c></row>', [[1, 0]], '<row r="1"><c s="3" r="A1"><v>7</v></c></row>'],
  [
    'a cell with a style, in single quotes',
    `<row r="1"><c  r="A1" s = '1' t="s"><v>0</v></c></row>`,
    [[1, 0]],
    `<row r="1"><c  r="A1" s = '3' t="s"><v>0</v></c></row>`,
  ],
  [
    'a formula and its result',
    '<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>',
    [[1, 0]],
    '<row r="1"><c s="3" r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>',
  ],
  [
    'cells that are not there, in front of, between and behind others',
    '<row r="1"><c r="B1"/><c r="D1"/></row>',
    [
      [1, 4],
      [1, 0],
      [1, 2],
    ],
    '<row r="1"><c r="A1" s="3"/><c r="B1"/><c r="C1" s="3"/><c r="D1"/><c r="E1" s="3"/></row>',
  ],
  ['a cell of an empty row', '<row r="2" ht="30"/>', [[2, 1]], '<row r="2" ht="30"><c r="B2" s="3"/></row>'],
  [
    'cells of rows that are not there',
    '<row r="3"/><row r="5"/>',
    [
      [6, 0],
      [4, 1],
      [1, 0],
    ],
    '<row r="1"><c r="A1" s="3"/></row><row r="3"/><row r="4"><c r="B4" s="3"/></row><row r="5"/><row r="6"><c r="A6" s="3"/></row>',
  ],
  [
    'rows and cells that do not say where they are',
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    [
      [1, 1],
      [2, 0],
    ],
    '<row><c><v>1</v></c><c s="3"><v>2</v></c></row><row><c s="3"><v>3</v></c></row>',
  ],
  [
    'a cell under a merged range: where the range shows its value',
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>',
    [[2, 1]],
    '<row r="1"><c s="3" r="A1"><v>1</v></c><c r="B1"/></row>',
  ],
])('only the style of what is marked changes: %s', (title, rows, cells, expected) => {
  const merges = title.includes('merged') ? '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>' : ''
  const marks = cells.map(([row, column]) => markAt('台账', row, column))
  expect(rowsOf(partOf(returned(styled(rows, merges), marks).bytes, SHEET))).toBe(expected)
})

test('a sheet without any rows gets the row', () => {
  const empty = sheetXml('').replace('<sheetData></sheetData>', '<sheetData/>')
  const bytes = workbookOf('', { [SHEET]: empty, 'xl/styles.xml': STYLES })
  expect(rowsOf(partOf(returned(bytes, [markAt('台账', 2, 0)]).bytes, SHEET))).toBe(
    '<row r="2"><c r="A2" s="3"/></row>',
  )
})

test('a format is taken over whole but for its fill, once for each look; the former colour is kept in the ground', () => {
  const rows = '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1"/></row>'
  const marks = [markAt('台账', 1, 0), markAt('台账', 1, 1), markAt('台账', 1, 2, 'warning'), markAt('台账', 1, 3)]
  const { bytes } = returned(styled(rows), marks)
  expect(rowsOf(partOf(bytes, SHEET))).toBe(
    '<row r="1"><c r="A1" s="3"/><c r="B1" s="3"/><c r="C1" s="4"/><c s="5" r="D1"/></row>',
  )
  const styles = partOf(bytes, 'xl/styles.xml')
  const kept = 'borderId="0" fillId="3" numFmtId="14" applyProtection="1"><protection locked="0"/></xf>'
  expect(styles).toContain(`<xf numFmtId='9' fillId='1'/><xf applyFill="1" ${kept}`)
  expect(styles).toContain('<fgColor rgb="FFFFC6C9"/><bgColor theme="4" tint="0.8"/>')
  expect(styles).toContain('<fgColor rgb="FFFFC6C9"/><bgColor indexed="64"/>')
  const counts = ['fonts', 'fills', 'cellXfs'].map(name => {
    const [, count, inner = ''] = new RegExp(`<${name} count="(\\d+)">(.*?)</${name}>`).exec(styles) ?? []
    return Number(count) - inner.split(/<(?:font|fill|xf)[ />]/).length + 1
  })
  expect(counts).toEqual([0, 0, 0])
})

test.each([
  ['its row', '<row r="1" s="1" customFormat="1"/>', ''],
  ['its column', '', '<cols><col min="1" max="3" width="9" style="1"/></cols>'],
])('a cell that is put in has the format of %s', (_, rows, before) => {
  const { bytes } = returned(styled(rows, '', before), [markAt('台账', 1, 1)])
  expect(partOf(bytes, 'xl/styles.xml')).toMatch(/<xf applyFill="1" borderId="0" fillId="3" numFmtId="14"/)
})

test('a workbook without styles gets them', () => {
  const { bytes } = returned(workbookOf('<row r="1"><c r="A1"><v>7</v></c></row>'), [markAt('台账', 1, 0)])
  expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).toContain('styles')
  expect(partOf(bytes, 'xl/styles.xml')).toContain('FFFFC6C9')
})
