import { expect, test } from 'vitest'
import { fileMisnamed } from '../../src/checks/file-misnamed.ts'
import { fileReading } from '../build/file-reading.ts'
import { found } from '../build/findings.ts'

test('a CSV named .xlsx was read, and is told with what it is', () => {
  const files = [fileReading('市教育局.xlsx', { format: 'csv', namedAs: 'xlsx' }), fileReading('市财政局.xlsx')]
  expect(found(fileMisnamed, { dataset: { files } })).toMatchObject([
    { code: 'FIL-01', cell: '市教育局.xlsx', details: { format: 'csv', namedAs: 'xlsx' } },
  ])
  expect(fileMisnamed.severity).toBe('warning')
})

test('an .xls that is one needs no word', () => {
  expect(found(fileMisnamed, { dataset: { files: [fileReading('市教育局.xls', { format: 'xls' })] } })).toEqual([])
})
