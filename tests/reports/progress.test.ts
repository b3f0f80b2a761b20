import { expect, test } from 'vitest'
import { progressSheet } from '../../src/reports/progress.ts'
import type { TaskPage } from '../../src/reports/task-lights.ts'
import { day, EDUCATION, ledger } from '../build/dataset.ts'

const pageWith = (tasks: TaskPage['tasks']): TaskPage => ({
  ...{ language: 'zh', title: '青山市绩效管理', simulated: false, indicatorTitles: new Map() },
  ...{ asOf: day('2026-11-30'), severalBooks: false, toInputs: '', tasks, dueSoonDays: 30 },
})

test('a task of a unit that the registry does not hold is not told as one that names nobody', () => {
  const tasks = ledger({ owner: EDUCATION }, { owner: { unknown: '市教育委' } })
  const words = [...progressSheet(pageWith(tasks), [EDUCATION]).rows].flatMap(row =>
    [...row].flatMap(cell => (cell.kind === 'text' ? [cell.text] : [])),
  )
  expect(words).toEqual(expect.arrayContaining(['市教育局', '（未写明，或不在名录中）', '（未写明）']))
})
