import { beforeAll, describe, expect, test } from 'vitest'
import { keptAsMade } from '../kit/kept.ts'
import { type Built, build } from './build.ts'

const TEMPLATE = 'templates/suzhou-2015'
let built: Built
beforeAll(async () => {
  built = await build()
}, 60_000)

describe('the Suzhou demo', () => {
  keptAsMade(TEMPLATE, ['public', 'client', 'leader'], () => built)

  test('exactly four units are withheld, and one pair is tied', () => {
    const totals = Object.values(built.scores).map(({ total }) => total)
    expect(totals.filter(total => total === null)).toHaveLength(4)
    const known = totals.filter(total => total !== null)
    expect(known.length - new Set(known).size).toBe(2)
    expect(known).toContain(9000)
  })
})
