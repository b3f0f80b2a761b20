import { describe, expect, test } from 'vitest'
import { progressFell } from '../../src/checks/progress-fell.ts'
import { FINISHED, ledger, readAs, type TaskCells } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

/** One task as it was and as it is. */
function told(before: TaskCells, now: TaskCells) {
  const [[was], [is]] = [ledger(before), ledger(now)]
  if (was === undefined || is === undefined) throw new Error('one task was asked for')
  const previous = [{ approved: was, current: is, by: 'id' as const }]
  return found(progressFell, { previous }).map(({ cell, details }) => [cell, (details as { kind: string }).kind])
}

const progress = (share: string) => ({ progress: readAs(share, share, 'percent' as const) })

describe('against the time before', () => {
  const cases: readonly (readonly [string, TaskCells, TaskCells, readonly string[][]])[] = [
    ['progress from 80 % to 60 %', progress('0.8'), progress('0.6'), [['H5', 'progress']]],
    ['progress that grew', progress('0.6'), progress('0.8'), []],
    ['progress that stayed', progress('0.8'), progress('0.8'), []],
    ['a figure that fell', { actual: '10' }, { actual: '8' }, [['G5', 'actual']]],
    ['a figure that was below nothing and fell', { actual: '-2' }, { actual: '-3' }, []],
    ['a figure that is gone: told as missing elsewhere', { actual: '10' }, { actual: null }, []],
    ['finished, and ongoing again', FINISHED, { ...FINISHED, status: 'ongoing' }, [['I5', 'status']]],
    ['ongoing, and finished now', { ...FINISHED, status: 'ongoing' }, FINISHED, []],
  ]
  test.each(cases)('%s', (_, before, now, cells) => {
    expect(told(before, now)).toEqual(cells)
  })

  test('without a time before nothing is told', () => {
    expect(found(progressFell, { dataset: { tasks: ledger({}) } })).toEqual([])
  })
})
