import { expect, test } from 'vitest'
import { completionImplausible } from '../../src/checks/completion-implausible.ts'
import { figures, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('9200 against a target of 100 is found', () => {
  expect(found(completionImplausible, { dataset: { tasks: ledger({ actual: '9200' }) } })).toMatchObject([
    { code: 'TGT-06', cell: 'G5', details: { actual: '9200', target: '100', rate: '9200%' } },
  ])
})

test('a negative figure against a target is found', () => {
  expect(found(completionImplausible, { dataset: { figures: figures({ value: '-3' }) } })).toMatchObject([
    { cell: 'C5', details: { rate: '-3%' } },
  ])
})

test('exactly 150 percent, nothing done and no target are in order', () => {
  const tasks = ledger({ actual: '150' }, { actual: '0' }, { target: '0' })
  expect(found(completionImplausible, { dataset: { tasks } })).toEqual([])
})
