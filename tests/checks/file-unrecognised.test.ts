import { expect, test } from 'vitest'
import { fileUnrecognised } from '../../src/checks/file-unrecognised.ts'
import { reading } from '../build/dataset.ts'
import { fileReading } from '../build/file-reading.ts'
import { found } from '../build/findings.ts'

test('a file of which no sheet is known is told', () => {
  const files = [fileReading('台账.xlsx'), fileReading('通讯录.xlsx')]
  expect(found(fileUnrecognised, { dataset: { files, sheets: [reading('ledger')] } })).toMatchObject([
    { code: 'FIL-07', cell: '通讯录.xlsx' },
  ])
})
