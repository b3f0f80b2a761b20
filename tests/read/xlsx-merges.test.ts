import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Merge } from '../../src/model/table.ts'
import { coverOf } from '../../src/read/xlsx/merges.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { cellsIn, cellsOf } from '../build/read-cells.ts'
import { sheetXml, workbookOf } from '../build/workbook-parts.ts'

const merged = (rows: string, ranges: readonly string[], prefix = ''): Buffer => {
  const list = ranges.map(ref => `<${prefix}mergeCell ref="${ref}"/>`).join('')
  const after = `<${prefix}mergeCells>${list}</${prefix}mergeCells>`
  return workbookOf('', { 'xl/worksheets/sheet1.xml': sheetXml(rows, after) })
}

const full = (rows: number, columns: string): string =>
  Array.from({ length: rows }, (_, at) => {
    const cells = [...columns].map(column => `<c r="${column}${at + 1}"><v>${at + 1}</v></c>`)
    return `<row r="${at + 1}">${cells.join('')}</row>`
  }).join('')

test('of a merged range only the cell that shows the value has one', () => {
  expect(Object.keys(cellsOf(merged(full(3, 'ABC'), ['A1:B2', 'C2:C3'])))).toEqual(['A1', 'C1', 'C2', 'A3', 'B3'])
})

test('merges are told as ranges, those of a single cell or of none are not merges', () => {
  const [table] = readWorkbook(merged(full(1, 'A'), ['B3:A1', 'C1', 'C1:C1', '没有', '$D$1:$E$1']), 'a.xlsx').tables
  expect(table?.merges).toEqual([
    { top: 1, left: 0, bottom: 3, right: 1 },
    { top: 1, left: 3, bottom: 1, right: 4 },
  ])
})

test('merges are found under a namespace prefix, and a text that speaks of them is a text', () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>mergeCells&lt;/sheetData&gt;</t></is></c><c r="B1"><v>1</v></c></row>'
  const bytes = merged(rows, ['A1:B1'], 'x:')
  expect(cellsOf(bytes)).toEqual({ A1: { kind: 'text', text: 'mergeCells</sheetData>' } })
  expect(readWorkbook(bytes, 'a.xlsx').tables[0]?.merges.length).toBe(1)
})

test('a sheet without merges that only speaks of them has none', () => {
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>mergeCells mergeCells</t></is></c></row>'
  expect(readWorkbook(workbookOf(rows), 'a.xlsx').tables[0]?.merges).toEqual([])
})

test('fifty thousand merges, and one over the whole sheet, cost no more than the rows', () => {
  const ranges = Array.from({ length: 50_000 }, (_, at) => `A${2 * at + 1}:B${2 * at + 2}`)
  const bytes = merged(full(100_000, 'AB'), [...ranges, 'C1:XFD1048576'])
  const before = process.cpuUsage().user
  expect(Object.keys(cellsIn(readWorkbook(bytes, 'a.xlsx').tables[0])).length).toBe(50_000)
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5)
})

test('a cell is covered exactly when some merge has it that starts elsewhere and none starts there', () => {
  const small = fc.integer({ min: 1, max: 6 })
  const merge: fc.Arbitrary<Merge> = fc.tuple(small, small, small, small).map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }))
  fc.assert(
    fc.property(fc.array(merge, { maxLength: 6 }), fc.array(small, { minLength: 1, maxLength: 8 }), (merges, rows) => {
      const cover = coverOf(merges)
      for (const row of rows) {
        const covered = cover(row)
        for (let column = 0; column <= 7; column++) {
          const here = merges.filter(m => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right)
          const starts = here.some(m => m.top === row && m.left === column)
          expect(covered?.(column) ?? false).toBe(here.length > 0 && !starts)
        }
      }
    }),
  )
})
