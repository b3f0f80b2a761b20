import { expect, test } from 'vitest'
import { checkPackage, type FaultKind } from '../../../src/write/package/check.ts'
import { writeWorkbook } from '../../../src/write/xlsx.ts'
import { packageOf, partsOf } from '../parts.ts'
import { sampleBook } from '../sample-book.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const WORKBOOK = 'xl/workbook.xml'
const TYPES = '[Content_Types].xml'
const STRINGS = 'xl/sharedStrings.xml'
const sound = partsOf(await writeWorkbook(sampleBook()))

type Change = (xml: string) => string
const formula =
  (text: string): Change =>
  xml =>
    xml.replace(/<f>ROUND[^<]*<\/f>/, () => `<f>${text}</f>`)
const swap =
  (from: string | RegExp, to: string): Change =>
  xml =>
    xml.replace(from, () => to)

const BROKEN: [FaultKind, string, string, Change][] = [
  ['not-xml', 'an element that is not closed', SHEET, swap('</sheetData>', '')],
  [
    'content-type-missing',
    'a part without its content type',
    TYPES,
    swap(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
  ],
  [
    'content-type-without-part',
    'a content type for nothing',
    TYPES,
    swap('</Types>', '<Override PartName="/xl/no.xml" ContentType="a/b"/></Types>'),
  ],
  [
    'relationship-without-target',
    'a relationship to nothing',
    'xl/_rels/workbook.xml.rels',
    swap('styles.xml', 'no.xml'),
  ],
  ['id-repeated', 'two relationships with one id', 'xl/_rels/workbook.xml.rels', swap('Id="rId2"', 'Id="rId1"')],
  ['id-repeated', 'two sheets with one id', WORKBOOK, swap('sheetId="2"', 'sheetId="1"')],
  ['id-repeated', 'two content types for one part', TYPES, xml => xml.replace(/<Override[^>]*>/, '$&$&')],
  [
    'child-order',
    'hyperlinks before conditional formatting',
    SHEET,
    swap('<conditionalFormatting', '<hyperlinks/><conditionalFormatting'),
  ],
  [
    'child-order',
    'a drawing behind the extensions',
    SHEET,
    xml => xml.replace(/(<drawing[^>]*>)(.*)(<\/worksheet>)/, '$2$1$3'),
  ],
  ['child-unknown', 'a child that is none', SHEET, swap('</worksheet>', '<chart/></worksheet>')],
  ['number-invalid', 'NaN in a number cell', SHEET, swap('<v>58.5</v>', '<v>NaN</v>')],
  ['number-invalid', 'Infinity as a result', SHEET, swap('<v>88.36</v>', '<v>-Infinity</v>')],
  ['number-invalid', 'an empty number', SHEET, swap('<v>58.5</v>', '<v></v>')],
  ['text-too-long', 'a shared text of 32,768 characters', STRINGS, swap('名次', '长'.repeat(32_768))],
  ['text-too-long', 'a result of 32,768 characters', SHEET, swap('<v>查看</v>', `<v>${'长'.repeat(32_768)}</v>`)],
  ['text-unknown', 'a shared text that is not there', SHEET, swap('t="s"><v>0</v>', 't="s"><v>9999</v>')],
  ['style-unknown', 'a style that is not there', SHEET, swap(/<c r="A1" s="\d+"/, '<c r="A1" s="999"')],
  [
    'cell-beyond-limits',
    'a row too many',
    SHEET,
    swap('</sheetData>', '<row r="1048577"><c r="A1048577"/></row></sheetData>'),
  ],
  [
    'cell-beyond-limits',
    'a column too many',
    SHEET,
    swap('</sheetData>', '<row r="99"><c r="XFE99"/></row></sheetData>'),
  ],
  ['cell-order', 'a cell twice', SHEET, swap('<c r="A2"', '<c r="A1"/><c r="A2"')],
  ['merge-overlap', 'merges that overlap', SHEET, swap('<mergeCell ref="A2:I2"/>', '<mergeCell ref="A1:B2"/>')],
  [
    'too-many-hyperlinks',
    '65,531 links',
    SHEET,
    swap('<printOptions', `<hyperlinks>${'<hyperlink ref="A1"/>'.repeat(65_531)}</hyperlinks><printOptions`),
  ],
  [
    'validation-text-too-long',
    'a rule whose words are longer than Excel takes',
    SHEET,
    swap(
      '<printOptions',
      `<dataValidations><dataValidation error="${'错'.repeat(256)}"/></dataValidations><printOptions`,
    ),
  ],
  [
    'formula-sheet-unknown',
    'a drop-down over a sheet that is not there',
    SHEET,
    swap(
      '<printOptions',
      "<dataValidations><dataValidation><formula1>'选项'!$A$2:$A$4</formula1></dataValidation></dataValidations><printOptions",
    ),
  ],
  [
    'sheet-missing',
    'a sheet whose part is missing',
    WORKBOOK,
    xml => xml.replace(/(name="样式"[^>]*)r:id="[^"]*"/, '$1r:id="rId99"'),
  ],
  ['sheet-name-invalid', 'a sheet name of 32 characters', WORKBOOK, swap('name="样式"', `name="${'长'.repeat(32)}"`)],
  ['sheet-name-invalid', 'a sheet name with a colon', WORKBOOK, swap('name="样式"', 'name="样:式"')],
  ['sheet-name-repeated', 'two sheets with one name', WORKBOOK, swap('name="样式"', 'name="排名"')],
  [
    'defined-name-invalid',
    'a defined name that is a cell',
    WORKBOOK,
    swap('</definedNames>', '<definedName name="AB12">\'排名\'!$A$1</definedName></definedNames>'),
  ],
  [
    'defined-name-invalid',
    'a defined name of a sheet that is not there',
    WORKBOOK,
    swap('localSheetId="2"', 'localSheetId="7"'),
  ],
  [
    'defined-name-repeated',
    'a defined name twice',
    WORKBOOK,
    xml => xml.replace(/<definedName .*?<\/definedName>/, '$&$&'),
  ],
  ['formula-with-equals', 'a formula with its equals sign', SHEET, formula('=SUM(C4:D4)')],
  ['formula-too-long', 'a formula of 8,193 characters', SHEET, formula(`1${'+1'.repeat(4096)}`)],
  ['formula-text-too-long', 'a text of 256 characters in a formula', SHEET, formula(`LEN("${'长'.repeat(256)}")`)],
  ['formula-brackets', 'a bracket that is not closed', SHEET, formula('SUM(C4')],
  ['formula-function-unknown', 'a function of Excel 2021', SHEET, formula('XLOOKUP(1,C4:C5,D4:D5)')],
  ['formula-function-unknown', 'a function with its future prefix', SHEET, formula('_xlfn.IFS(C4,1)')],
  ['formula-sheet-unknown', 'a sheet that is not there', SHEET, formula("SUM('没有'!A1)")],
  ['formula-sheet-unknown', 'an unquoted sheet that is not there', SHEET, formula('SUM(没有!A1)')],
  ['formula-reference-broken', 'a broken reference', SHEET, formula('SUM(#REF!)')],
  [
    'formula-without-result',
    'a formula without its result',
    SHEET,
    xml => xml.replace(/(<f>ROUND[^<]*<\/f>)<v>[^<]*<\/v>/, '$1'),
  ],
]

test('the package that is broken below is sound before', async () => {
  expect(await checkPackage(await packageOf(await sound))).toEqual([])
})

test.each(BROKEN)('%s: %s', async (kind, _, name, change) => {
  const parts = new Map(await sound)
  const before = parts.get(name) ?? ''
  parts.set(name, change(before))
  expect(parts.get(name), 'the change must change something').not.toBe(before)
  const kinds = new Set((await checkPackage(await packageOf(parts))).map(fault => fault.kind))
  expect([...kinds]).toContain(kind)
})

test('a fault names its part and its cell', async () => {
  const parts = new Map(await sound)
  parts.set(SHEET, formula('XLOOKUP(1)')(parts.get(SHEET) ?? ''))
  expect(await checkPackage(await packageOf(parts))).toEqual([
    { kind: 'formula-function-unknown', part: SHEET, says: 'G4: XLOOKUP is not known to Excel 2010 and WPS' },
  ])
})

test('a package without a workbook or without content types is faulty', async () => {
  const parts = new Map(await sound)
  parts.delete(WORKBOOK)
  parts.delete(TYPES)
  const kinds = (await checkPackage(await packageOf(parts))).map(fault => fault.kind)
  expect(kinds).toEqual(['content-type-missing', 'relationship-without-target', 'sheet-missing'])
})

test('names, brackets and exclamation marks inside texts of a formula are no faults', async () => {
  const parts = new Map(await sound)
  parts.set(SHEET, formula('IF(C4&gt;0,"注意! XLOOKUP(（","#REF")&amp;"a""b("')(parts.get(SHEET) ?? ''))
  expect(await checkPackage(await packageOf(parts))).toEqual([])
})
