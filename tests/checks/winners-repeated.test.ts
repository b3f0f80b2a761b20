import { expect, test } from 'vitest'
import { winnersRepeated } from '../../src/checks/winners-repeated.ts'
import { type PriorCells, prior, unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { concluded, quotas, scored, seated, ungraded } from '../build/records.ts'

const NAMES = ['一局', '二局', '三局']
const grades = [seated('优秀', '1'), ungraded('一般')]

/** Who was best in the years before, the year before last first; 一局 is best this year. */
const after = (...winners: readonly string[]) => {
  const rows = winners.flatMap((winner, i) =>
    NAMES.map((name): PriorCells => {
      const year = String(2026 - winners.length + i)
      return { unit: unit(name), year, grade: name === winner ? '优秀' : '一般' }
    }),
  )
  const units = NAMES.map((name, i) => scored(name, String(90 - i)))
  return found(winnersRepeated, concluded(units, { grades, quotas: quotas() }, ...prior(...rows)))
}

test('the same best unit three years running is told', () => {
  expect(after('一局', '一局')).toMatchObject([
    {
      code: 'RES-07',
      details: { kind: 'same', group: '政府工作部门', grade: '优秀', from: 2024, to: 2026, units: ['一局'] },
    },
  ])
})

test('everybody best once, in turn, is told', () => {
  expect(after('三局', '二局')).toMatchObject([
    { details: { kind: 'in-turn', from: 2024, units: ['一局', '二局', '三局'] } },
  ])
})

test('two years, a change, or a unit that comes round before its turn show no pattern', () => {
  expect(after('一局')).toEqual([])
  expect(after('一局', '二局')).toEqual([])
  expect(after('二局', '二局')).toEqual([])
})
