import { expect, test } from 'vitest'
import { wordingChanged } from '../../src/checks/wording-changed.ts'
import { findingsOf } from '../build/findings.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '新建公办幼儿园12所' }

test('another figure in the wording is an error', () => {
  const reconciliation = compared([TASK], [{ ...TASK, name: '新建公办幼儿园10所' }])
  expect(findingsOf({ reconciliation }, wordingChanged)).toMatchObject([
    { code: 'ROW-06', severity: 'error', where: { place: { row: 2, column: 1 } }, found: '新建公办幼儿园10所' },
  ])
})

test('other words are for a person to judge', () => {
  const reconciliation = compared([TASK], [{ ...TASK, standard: '主体完工' }])
  expect(findingsOf({ reconciliation }, wordingChanged)).toMatchObject([{ severity: 'warning', found: '主体完工' }])
})

test('blanks and full-width figures change no wording', () => {
  expect(foundIn(wordingChanged, compared([TASK], [{ ...TASK, name: '新建 公办幼儿园１２所' }]))).toEqual([])
})
