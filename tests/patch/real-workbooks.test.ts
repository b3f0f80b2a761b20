import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CellMark } from '../../src/patch/marked-copy.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { checkPackage } from '../../src/write/package/check.ts'
import { entriesOf } from '../build/entries.ts'
import { cellsIn } from '../build/read-cells.ts'
import { markAt, returned } from '../build/returned.ts'
import { noteAbsence, SHARED, sharedIsAbsent } from '../build/shared.ts'
import { judged } from '../judge/libreoffice.ts'
import { convertAll } from '../judge/soffice.ts'

/** Workbooks of other people, and what there is in each that a library would lose. */
const WORKBOOKS: Readonly<Record<string, RegExp>> = {
  'wps-cn/test_files__image.xlsx': /cellimages\.xml|media/,
  'wps-cn/easyexcel__t07.xlsx': /comments|vmldrawing|printersettings/,
  'wps-cn/poi__stress020.xlsx': /vmldrawing/,
  'features/excelize__Book1.xlsx': /charts|media|comments/,
  'features/exceljs__test-issue-880.xlsx': /media|comments|calcchain/,
  'features/poi__57181.xlsm': /vbaproject|charts/,
  'features/poi__mv-calculator-final-2-20-2013.xlsm': /vbaproject|ctrlprops/,
  'features/test_files__formula_stress_test.xlsx': /pivot|calcchain/,
  'features/phpspreadsheet__issue.2301.xlsx': /calcchain/,
  'strict/closedxml__universal-content-strict.xlsx': /comments|vmldrawing/,
  'ns-prefix/closedxml__DataTypes.xlsx': /calcchain/,
  'writers/phpspreadsheet__issue.3654.xlsx': /media|comments/,
}

const bytesOf = (file: string): Buffer => readFileSync(join(SHARED, 'corpus/xlsx', file))

/** Marks on the first rows of the first two sheets, on what stands there and beside it. */
const marksFor = (bytes: Uint8Array): CellMark[] =>
  readWorkbook(bytes, 'a.xlsx')
    .tables.slice(0, 2)
    .flatMap(({ name, rows }) => {
      const marks: CellMark[] = []
      for (const { number, cells } of rows) {
        const [first = 0] = cells.keys()
        marks.push(markAt(name.sheet, number, first), markAt(name.sheet, number + 1, first + 7, 'warning'))
        if (marks.length > 6) break
      }
      return marks
    })

const copyOf = (file: string): Uint8Array => returned(bytesOf(file), marksFor(bytesOf(file))).bytes

const MAY_CHANGE =
  /^(\[content_types\]\.xml|xl\/(workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|comments[^/]*|drawings\/(vmldrawing|_?legacy)[^/]*|worksheets\/(_rels\/)?sheet[12]\.xml(\.rels)?))$/i

/** The pieces of a part between its tags, without what marking sets: styles, counts, and an empty element that gets content. */
const piecesOf = (xml: string): string[] =>
  xml.split(/(?=<)/).map(piece => piece.replace(/ (s|count)\s*=\s*("\d+"|'\d+')/g, '').replace(/\s*\/>/, '>'))

/** The pieces of the one that the other does not have, in order. */
const lost = (before: string, after: string): string[] => {
  const pieces = piecesOf(after)
  let at = 0
  return piecesOf(before).filter(piece => {
    const found = pieces.indexOf(piece, at)
    if (found < 0) return true
    at = found + 1
    return false
  })
}

noteAbsence()

describe.skipIf(sharedIsAbsent)('a returned copy of a workbook of other people', () => {
  test.each(Object.keys(WORKBOOKS))('%s keeps every other part, byte by byte as it was packed', file => {
    const [before, after] = [entriesOf(bytesOf(file)), entriesOf(copyOf(file))]
    expect([...after.keys()].slice(0, before.size)).toEqual([...before.keys()])
    const changed = [...before].filter(([key, { packed }]) => after.get(key)?.packed.equals(packed) !== true)
    expect(changed.map(([key]) => key).filter(key => !MAY_CHANGE.test(key))).toEqual([])
    expect(changed.length).toBeGreaterThan(3)
    expect([...before.keys()].some(key => WORKBOOKS[file]?.test(key))).toBe(true)
  })

  test.each(Object.keys(WORKBOOKS))('%s loses nothing in the parts that change', file => {
    const after = entriesOf(copyOf(file))
    for (const [key, { content, packed }] of entriesOf(bytesOf(file))) {
      const now = after.get(key)
      if (now === undefined || now.packed.equals(packed)) continue
      expect(lost(content.toString('utf8'), now.content.toString('utf8')), key).toEqual([])
    }
  })

  test.each(Object.keys(WORKBOOKS))('%s is read cell by cell as before', file => {
    const [before, after] = [bytesOf(file), copyOf(file)].map(bytes => readWorkbook(bytes, 'a.xlsx'))
    expect(after?.tables.map(table => [table.name, cellsIn(table)])).toEqual(
      before?.tables.map(table => [table.name, cellsIn(table)]),
    )
    expect(after?.returned).toEqual({ list: '退回说明', untouched: true })
  })

  test.each(Object.keys(WORKBOOKS))('%s has no fault that it did not have', async file => {
    const [before, after] = await Promise.all([bytesOf(file), copyOf(file)].map(checkPackage))
    const had = new Set(before?.map(fault => JSON.stringify(fault)))
    expect(after?.filter(fault => !had.has(JSON.stringify(fault)))).toEqual([])
  })
})

describe.skipIf(sharedIsAbsent)('LibreOffice', () => {
  judged('opens the returned copies, and finds the list in each', async () => {
    const files = Object.keys(WORKBOOKS)
    const opened = await convertAll(files.map(copyOf), 'xlsx', 'default')
    const lists = opened.map((bytes, i) => [files[i], readWorkbook(bytes, 'a.xlsx').returned?.list])
    expect(lists).toEqual(files.map(file => [file, '退回说明']))
  })
})
