import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { keptAsMade } from '../kit/kept.ts'
import { type Built, build } from './build.ts'

const TEMPLATE = 'templates/haidian-2010'
let built: Built
beforeAll(async () => {
  built = await build()
}, 60_000)

describe('the Haidian demo', () => {
  keptAsMade(TEMPLATE, ['enterprise', 'public', 'party'], () => built)

  test('the kept reckoning is what the generator reckons', async () => {
    const kept = await readFile('tests/generate/haidian-2010/expected/scores.json', 'utf8')
    expect(kept).toBe(`${JSON.stringify(built.results, null, 2)}\n`)
  })

  test('the 42 departments of the chapter stand in four parts of 15, 16, 8 and 3', () => {
    const ranks = Object.values(built.results).map(({ rank }) => rank)
    expect(ranks).toHaveLength(42)
    expect(ranks.filter(rank => rank === null)).toHaveLength(3)
  })
})
