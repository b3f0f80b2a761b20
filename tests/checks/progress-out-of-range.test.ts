import { expect, test } from 'vitest'
import { progressOutOfRange } from '../../src/checks/progress-out-of-range.ts'
import { ledger, readAs } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('80 without a percent sign is found', () => {
  expect(found(progressOutOfRange, { dataset: { tasks: ledger({ progress: '80' }) } })).toMatchObject([
    { code: 'PRG-06', cell: 'H5', details: { kind: 'no-percent-sign', shown: '80' } },
  ])
})

test('below zero and above one hundred percent are out of range', () => {
  const tasks = ledger({ progress: readAs('-0.05', '-5%', 'percent') }, { progress: readAs('1.2', '120%', 'percent') })
  expect(found(progressOutOfRange, { dataset: { tasks } })).toMatchObject([
    { cell: 'H5', details: { kind: 'out-of-range' } },
    { cell: 'H6', details: { kind: 'out-of-range' } },
  ])
})

test('1 in a column of figures such as 80 is doubtful', () => {
  const tasks = ledger({ progress: '80' }, { progress: '1' })
  expect(found(progressOutOfRange, { dataset: { tasks } })).toMatchObject([
    { cell: 'H5' },
    { cell: 'H6', details: { kind: 'mixed' } },
  ])
})

test('92%, 0.92 and 0 are in order', () => {
  const tasks = ledger({}, { progress: '0.92' }, { progress: '0' })
  expect(found(progressOutOfRange, { dataset: { tasks } })).toEqual([])
})
