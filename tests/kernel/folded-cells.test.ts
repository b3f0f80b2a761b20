import { expect, test } from 'vitest'
import { parseCellName } from '../../src/kernel/a1.ts'
import { foldedCells } from '../../src/kernel/folded-cells.ts'

const fold = (...names: readonly string[]) =>
  foldedCells(names.map(name => parseCellName(name) ?? { column: 0, row: 0 }))

test.each([
  [['F7'], ['F7'], 1],
  [['F5', 'F6', 'F7', 'F8', 'F9', 'F12', 'F13'], ['F5:F9', 'F12:F13'], 7],
  [['F9', 'F7', 'F8'], ['F7:F9'], 3],
  [['B5', 'C5', 'B6', 'C7'], ['B5:B6', 'C5', 'C7'], 4],
  [['H5', 'H5', 'H6'], ['H5:H6'], 2],
  [[], [], 0],
])('%j are %j', (names, ranges, count) => {
  expect(fold(...names)).toEqual({ ranges, count })
})

test('two hundred cells of a column are one range', () => {
  const column = Array.from({ length: 208 }, (_, i) => ({ column: 1, row: i + 5 }))
  expect(foldedCells(column)).toEqual({ ranges: ['B5:B212'], count: 208 })
})
