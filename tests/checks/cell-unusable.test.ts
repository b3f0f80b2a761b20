import { expect, test } from 'vitest'
import { cellUnusable } from '../../src/checks/cell-unusable.ts'
import { ledger, unreadable } from '../build/dataset.ts'
import { fileReading } from '../build/file-reading.ts'
import { found } from '../build/findings.ts'

test('a formula that shows an error is found in its cell', () => {
  const tasks = ledger({ target: unreadable('#REF!', 'error-value') })
  expect(found(cellUnusable, { dataset: { tasks } })).toMatchObject([
    { code: 'FIL-06', cell: 'F5', details: { kind: 'error', shown: '#REF!' } },
  ])
})

test('formulas that were never calculated are told once a sheet', () => {
  const actual = unreadable('', 'uncalculated')
  expect(found(cellUnusable, { dataset: { tasks: ledger({ actual }, { actual }) } })).toMatchObject([
    { cell: 'G5', details: { kind: 'uncalculated', cells: ['G5', 'G6'] } },
  ])
})

test('text that is no number is not its affair', () => {
  expect(found(cellUnusable, { dataset: { tasks: ledger({ actual: unreadable('约120个') }) } })).toEqual([])
})

test('a workbook whose formulas refer to other workbooks is told with their number', () => {
  const files = [fileReading('台账.xlsx', { left: { externalLinks: 2 } }), fileReading('名录.xlsx')]
  expect(found(cellUnusable, { dataset: { files } })).toMatchObject([
    { code: 'FIL-06', cell: '台账.xlsx', details: { kind: 'linked', links: 2 } },
  ])
})
