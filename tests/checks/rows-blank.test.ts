import { expect, test } from 'vitest'
import { rowsBlank } from '../../src/checks/rows-blank.ts'
import { fileReading } from '../build/file-reading.ts'
import { found } from '../build/findings.ts'

const tail = (from: number, to: number) =>
  found(rowsBlank, { dataset: { files: [fileReading('台账.xlsx', { blankTails: [{ sheet: '台账', from, to }] })] } })

test('a sheet that goes on to the last row of all, or for thousands of rows, is told with the rows', () => {
  expect(tail(61, 1_048_576)).toMatchObject([{ code: 'FIL-05', cell: '台账.xlsx › 台账', details: { from: 61 } }])
  expect(tail(1_048_000, 1_048_576)).toHaveLength(1)
  expect(tail(61, 5_000)).toHaveLength(1)
})

test('a form with some hundred prepared lines is no fault', () => {
  expect(tail(61, 500)).toEqual([])
})
