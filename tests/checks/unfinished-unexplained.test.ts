import { expect, test } from 'vitest'
import { unfinishedUnexplained } from '../../src/checks/unfinished-unexplained.ts'
import { found } from '../build/findings.ts'
import { sheetWith, type WordColumn, type WordedCells, worded } from '../build/worded.ts'

const BOTH: readonly WordColumn[] = ['reason', 'nextStep']
const foundIn = (rows: readonly WordedCells[], columns = BOTH) =>
  found(unfinishedUnexplained, {
    dataset: {
      tasks: worded(...rows.map(row => ({ status: 'unfinished' as const, ...row }))),
      sheets: sheetWith(...columns),
    },
  })

test.each<[string, WordedCells['words'], string, string]>([
  ['neither reason nor next step', {}, 'both', 'V5'],
  ['no reason', { nextStep: '12月底前补齐' }, 'reason', 'V5'],
  ['no next step', { reason: '征地未完成' }, 'next', 'W5'],
])('an unfinished task with %s is found', (_, words, lack, cell) => {
  expect(foundIn([{ words: words ?? {} }])).toMatchObject([{ code: 'PRG-05', cell, details: { lack } }])
})

test('reason and next step, or the problem in place of the reason, explain it', () => {
  expect(foundIn([{ words: { reason: '征地未完成', nextStep: '12月底前补齐' } }])).toEqual([])
  expect(foundIn([{ words: { problem: '征地未完成', nextStep: '12月底前补齐' } }])).toEqual([])
})

test('a ledger is asked only for the columns that it has', () => {
  expect(foundIn([{}], [])).toEqual([])
  expect(foundIn([{}], ['nextStep'])).toMatchObject([{ cell: 'W5', details: { lack: 'next' } }])
})

test('a task that is under way need not explain itself', () => {
  expect(foundIn([{ status: 'ongoing' }])).toEqual([])
})

test('the rows of one unit that lack the same are one finding', () => {
  expect(foundIn([{}, {}])).toMatchObject([{ cell: 'V5', details: { rows: 2, cells: ['V5', 'V6'] } }])
})
