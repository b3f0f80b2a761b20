import { expect, test } from 'vitest'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { cellsIn, cellsOf, faultOf } from '../build/read-cells.ts'
import { MAIN, sheetXml, stylesXml, workbookOf } from '../build/workbook-parts.ts'

const strings = (items: string): Record<string, string> => ({
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items}</sst>`,
})

test('a cached score of zero is read as zero', () => {
  const row = '<row r="1"><c r="A1"><f>B1*2</f><v>0</v></c></row>'
  expect(cellsOf(workbookOf(row))).toEqual({ A1: { kind: 'number', value: 0, text: '0', formula: true } })
})

test('a cached FALSE and a cached empty text are results', () => {
  const row = '<row r="1"><c r="A1" t="b"><f>1&gt;2</f><v>0</v></c><c r="B1" t="str"><f>""</f><v/></c></row>'
  expect(cellsOf(workbookOf(row))).toEqual({
    A1: { kind: 'boolean', value: false, formula: true },
    B1: { kind: 'text', text: '', formula: true },
  })
})

test('a formula that was never calculated is not zero', () => {
  const row =
    '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><f>1</f><v></v></c><c r="C1"><f t="shared" si="0"/></c></row>'
  const uncalculated = { kind: 'uncalculated', formula: true }
  expect(cellsOf(workbookOf(row))).toEqual({ A1: uncalculated, B1: uncalculated, C1: uncalculated })
})

test('an error keeps its code', () => {
  const row = '<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="e"><f>NA()</f><v>#N/A</v></c></row>'
  expect(cellsOf(workbookOf(row))).toEqual({
    A1: { kind: 'error', text: '#DIV/0!' },
    B1: { kind: 'error', text: '#N/A', formula: true },
  })
})

test('a truth value that is neither 0 nor 1 stays what is written', () => {
  const row = '<row r="1"><c r="A1" t="b"><v>true</v></c><c r="B1" t="b"><v>2</v></c></row>'
  expect(cellsOf(workbookOf(row))).toEqual({ A1: { kind: 'boolean', value: true }, B1: { kind: 'text', text: '2' } })
})

test('styled cells and rows without a value are not there', () => {
  const rows = '<row r="1"><c r="A1" s="0"/></row><row r="2"/><row r="3"><c r="B3" t="s"/><c r="C3"><v>1</v></c></row>'
  const [table] = readWorkbook(workbookOf(rows), 'a.xlsx').tables
  expect([...(table?.rows ?? [])].map(row => [row.number, [...row.cells.keys()]])).toEqual([[3, [2]]])
})

test('a text of no characters is no cell, unless a formula gave it', () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1" t="s"><v>0</v></c></row>'
  expect(cellsOf(workbookOf(row, strings('<si/>')))).toEqual({})
})

test('a line break of Windows inside a cell is one line break', () => {
  const items = '<si><t>一\r\n二</t></si><si><t>一_x000D_\n二</t></si><si><t>一&#13;&#10;二</t></si>'
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
  const lines = { kind: 'text', text: '一\n二' }
  expect(cellsOf(workbookOf(row, strings(items)))).toEqual({ A1: lines, B1: lines, C1: lines })
})

test('an escape that was itself escaped is shown as it was typed', () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>编号_x005F_x0041_</t></is></c></row>'
  expect(cellsOf(workbookOf(row))).toEqual({ A1: { kind: 'text', text: '编号_x0041_' } })
})

test('phonetic readings are no part of an inline text either', () => {
  const row =
    '<row r="1"><c r="A1" t="inlineStr"><is><r><t>东</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>ト</t></rPh></is></c></row>'
  expect(cellsOf(workbookOf(row))).toEqual({ A1: { kind: 'text', text: '东京' } })
})

test('phonetic readings are no part of a shared text', () => {
  const items = '<si><r><t>东</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>ト</t></rPh></si>'
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
  expect(cellsOf(workbookOf(row, strings(items)))).toEqual({ A1: { kind: 'text', text: '东京' } })
})

test('CDATA, comments and single quotes change nothing', () => {
  const row = "<row r='1'><!-- a --><c r='A1' t='inlineStr'><is><t><![CDATA[a<b]]>&amp;c</t></is></c><?x y?></row>"
  expect(cellsOf(workbookOf(row))).toEqual({ A1: { kind: 'text', text: 'a<b&c' } })
})

test('references in lower case or with dollars name the same cells', () => {
  const row = '<row r="7"><c r="b7"><v>1</v></c><c r="$AA$7"><v>2</v></c></row>'
  expect(Object.keys(cellsOf(workbookOf(row)))).toEqual(['B7', 'AA7'])
})

test('a row without a number takes it from its cells, else follows the row before', () => {
  const rows =
    '<row r="3"><c><v>1</v></c></row><row><c r="A9"><v>2</v></c></row><row><c><v>3</v></c><c r="D10"><v>4</v></c><c><v>5</v></c></row>'
  expect(Object.keys(cellsOf(workbookOf(rows)))).toEqual(['A3', 'A9', 'A10', 'D10', 'E10'])
})

test('a hidden row is marked', () => {
  const rows =
    '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="false"><c r="A2"><v>2</v></c></row>'
  const [table] = readWorkbook(workbookOf(rows), 'a.xlsx').tables
  expect([...(table?.rows ?? [])].map(row => row.hidden)).toEqual([true, undefined])
})

test('a share typed as a percentage is marked, its digits are those of the file', () => {
  const row =
    '<row r="1"><c r="A1" s="0"><v>0.92</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" s="2"><v>3</v></c></row>'
  const styles = stylesXml({ 164: '0.0%;[Red]-0.0%', 165: '0"%"' }, [9, 164, 165])
  expect(cellsOf(workbookOf(row, { 'xl/styles.xml': styles }))).toEqual({
    A1: { kind: 'number', value: 0.92, text: '0.92', percent: true },
    B1: { kind: 'number', value: 0.5, text: '0.5', percent: true },
    C1: { kind: 'number', value: 3, text: '3' },
  })
})

test('a picture of WPS is a picture, also where only its text is left', () => {
  const row = `<row r="1"><c r="A1"><f>DISPIMG("ID_1",1)</f></c><c r="B1" t="str"><v>=DISPIMG("ID_1",1)</v></c><c r="C1" t="str"><v>DISPIMG</v></c></row>`
  expect(cellsOf(workbookOf(row))).toEqual({
    A1: { kind: 'image', formula: true },
    B1: { kind: 'image' },
    C1: { kind: 'text', text: 'DISPIMG' },
  })
})

test('rows can be walked again, and a walk can be given up', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`)
  const [table] = readWorkbook(workbookOf(rows.join('')), 'a.xlsx').tables
  for (const row of table?.rows ?? []) if (row.number === 5) break
  expect(Object.keys(cellsIn(table)).length).toBe(20_000)
  expect(cellsIn(table)).toEqual(cellsIn(table))
})

test('an anchor of a form control is not taken for a row', () => {
  const control =
    '<controls><control><anchor><from><xdr:row xmlns:xdr="x">5</xdr:row></from></anchor></control></controls>'
  const bytes = workbookOf('', {
    'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', control),
  })
  expect(Object.keys(cellsOf(bytes))).toEqual(['A1'])
})

test.each([
  [
    'a row beyond the last',
    '<row r="1048577"><c><v>1</v></c></row>',
    { fault: 'too-large', details: { limit: 'rows' } },
  ],
  [
    'a column beyond XFD',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    { fault: 'too-large', details: { limit: 'columns', row: 1 } },
  ],
  [
    'a cell that is given twice',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    { fault: 'damaged', details: { row: 1 } },
  ],
  [
    'a row that is given twice',
    '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
    { fault: 'damaged', details: { row: 2 } },
  ],
  ['a row zero', '<row r="0"><c><v>1</v></c></row>', { fault: 'damaged', details: { sheet: '台账' } }],
  ['a tag that is never closed', '<row r="1"><c r="A1"><v>1</v>', { fault: 'damaged' }],
])('%s makes the sheet unreadable', (_, rows, expected) => {
  expect(faultOf(() => cellsOf(workbookOf(rows)))).toMatchObject(expected)
})
