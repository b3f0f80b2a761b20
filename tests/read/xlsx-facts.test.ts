import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankTailOf } from '../../src/read/xlsx/blank-tail.ts'
import { hiddenColumnsOf } from '../../src/read/xlsx/hidden-columns.ts'
import { leftoversIn } from '../../src/read/xlsx/leftovers.ts'
import { readWorkbook, type Workbook } from '../../src/read/xlsx.ts'
import { openZip } from '../../src/read/zip.ts'
import { noteAbsence, SHARED, sharedIsAbsent } from '../build/shared.ts'
import { storedZip } from '../build/stored-zip.ts'

const sheet = (rows: string, cols = ''): Buffer =>
  Buffer.from(`<worksheet>${cols}<sheetData>${rows}</sheetData></worksheet>`)

test.each<[string, string, { from: number; to: number } | null]>([
  ['none below the last value', '<row r="1"><c r="A1"><v>1</v></c></row>', null],
  [
    'formatted rows below',
    '<row r="1"><c><v>1</v></c></row><row r="2"><c s="1"/></row><row r="5000"/>',
    { from: 2, to: 5000 },
  ],
  ['inline text as the last value', '<row r="7"><c><is><t>a</t></is></c></row><row r="9"/>', { from: 8, to: 9 }],
  ['a formula without a result as the last value', '<row r="3"><c><f>A1</f></c></row>', null],
  ['nothing at all', '', null],
  ['no value in any row', '<row r="1"/><row r="1048576"/>', { from: 1, to: 1_048_576 }],
  ['rows without numbers', '<row><c><v>1</v></c></row><row/>', null],
])('the rows below the last value of a sheet: %s', (_, rows, expected) => {
  expect(blankTailOf(sheet(rows))).toEqual(expected)
})

test('columns that are hidden or have no width are told, up to the edge of the sheet', () => {
  const cols =
    '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>'
  expect([...hiddenColumnsOf(sheet('', cols), 'a')]).toEqual([1, 2, 4])
  expect(hiddenColumnsOf(sheet('', '<cols><col min="1" max="99999999" hidden="1"/></cols>'), 'a').size).toBe(16_384)
  expect(hiddenColumnsOf(sheet(''), 'a').size).toBe(0)
})

test('what a package holds besides cells is counted', () => {
  const zip = storedZip({
    'xl/cellimages.xml': '<etc:cellImages><etc:cellImage/><etc:cellImage/></etc:cellImages>',
    'xl/drawings/drawing1.xml': '<xdr:wsDr><xdr:pic><xdr:nvPicPr/></xdr:pic><xdr:graphicFrame/></xdr:wsDr>',
    'xl/comments1.xml': '<comments><commentList><comment ref="A1"/><comment ref="A2"/></commentList></comments>',
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
    'xl/embeddings/oleObject1.bin': '',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/externalLinks/_rels/externalLink1.xml.rels': '',
    'xl/vbaProject.bin': '',
  })
  expect(leftoversIn(openZip(zip))).toEqual({
    cellPictures: 2,
    pictures: 1,
    comments: 2,
    objects: 1,
    externalLinks: 1,
    macros: true,
  })
})

test('notes that perf left in a returned copy are not counted as comments', () => {
  const note = (text: string) => `<comment ref="A1"><text><r><rPr><b/></rPr><t>${text}</t></r></text></comment>`
  const comments = `<comments><commentList>${note('【perf】必改 DAT-08')}${note('见【perf】的批注')}</commentList></comments>`
  expect(leftoversIn(openZip(storedZip({ 'xl/comments1.xml': comments }))).comments).toBe(1)
})

test('a picture part that is damaged is no reason to refuse the ledger', () => {
  const zip = storedZip({ 'xl/drawings/drawing1.xml': '<xdr:pic/>' }, { declared: { 'xl/drawings/drawing1.xml': 99 } })
  expect(leftoversIn(openZip(zip)).pictures).toBe(0)
})

noteAbsence()

describe.skipIf(sharedIsAbsent)('real workbooks', () => {
  const workbook = (name: string): Workbook => readWorkbook(readFileSync(join(SHARED, 'corpus', name)), name)

  test('tell their pictures, their date system, and a million blank rows', () => {
    expect(workbook('xlsx/wps-cn/test_files__image.xlsx').left.cellPictures).toBeGreaterThan(0)
    expect(workbook('synthetic/dates1904.xlsx').date1904).toBe(true)
    expect(workbook('synthetic/blankrows1m.xlsx').blankTails).toMatchObject([{ to: 1_048_576 }])
  })
})
