import { expect, test } from 'vitest'
import { selfScoreDoubtful } from '../../src/checks/self-score-doubtful.ts'
import { FINISHED } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { sheetWith, type WordedCells, worded } from '../build/worded.ts'

const sheets = sheetWith('selfScore')
const foundIn = (...rows: WordedCells[]) => found(selfScoreDoubtful, { dataset: { tasks: worded(...rows), sheets } })
const scored = (selfScore: string, more: WordedCells = {}): WordedCells => ({
  ...FINISHED,
  weight: '5',
  ...more,
  words: { selfScore },
})

test('a self-score above the full mark is found', () => {
  expect(foundIn(scored('6'), scored('4'))).toMatchObject([
    { code: 'PRG-07', cell: 'Y5', details: { kind: 'above', score: '6', full: '5' } },
  ])
})

test('full marks in each of three rows are one finding', () => {
  expect(foundIn(scored('5'), scored('5分'), scored('5'))).toMatchObject([
    { cell: 'Y5', unit: '市教育局', details: { kind: 'all-full', rows: 3 } },
  ])
  expect(foundIn(scored('5'), scored('5'), scored('4.5'))).toEqual([])
  expect(foundIn(scored('5'), scored('5'))).toEqual([])
})

test('any score for what is unfinished, and a full one for what is under way, is found', () => {
  expect(foundIn(scored('3', { status: 'unfinished' }), scored('4', { status: 'ongoing' }))).toMatchObject([
    { cell: 'Y5', details: { kind: 'unfinished', score: '3' } },
  ])
  expect(foundIn(scored('5', { status: 'ongoing' }), scored('0', { status: 'unfinished' }))).toMatchObject([
    { cell: 'Y5', details: { kind: 'unfinished', score: '5' } },
  ])
})

test('weights that are shares of the whole are no full marks', () => {
  expect(foundIn(...['0.2', '0.3', '0.5'].map(weight => scored('90', { weight })))).toEqual([])
})

test('words in place of a score are not compared', () => {
  expect(foundIn(scored('优秀'))).toEqual([])
})
