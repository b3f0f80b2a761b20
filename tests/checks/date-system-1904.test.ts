import { expect, test } from 'vitest'
import { dateSystem1904 } from '../../src/checks/date-system-1904.ts'
import { fileReading } from '../build/file-reading.ts'
import { found } from '../build/findings.ts'

test('a workbook that counts its days from 1904 is told, another is not', () => {
  const files = [fileReading('苹果.xlsx', { date1904: true }), fileReading('台账.xlsx')]
  expect(found(dateSystem1904, { dataset: { files } })).toMatchObject([{ code: 'FIL-12', cell: '苹果.xlsx' }])
})
