import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { entriesOf } from '../suzhou-2015/repack.ts'
import { type Built, build } from './build.ts'

const TEMPLATE = 'templates/haidian-2010'
let built: Built
beforeAll(async () => {
  built = await build()
}, 60_000)

const made = (name: string): Buffer => Buffer.from(built.files.get(name) ?? [])

describe('the Haidian demo', () => {
  test.each(['enterprise', 'public', 'party'])('survey-%s.csv is what the generator makes', async id => {
    const name = `survey-${id}.csv`
    expect((await readFile(`${TEMPLATE}/${name}`)).equals(made(name))).toBe(true)
  })

  // The parts, not the package: another zlib may pack the same parts into other bytes.
  test('every part of ledger.xlsx is what the generator makes', async () => {
    const [kept, again] = await Promise.all([
      entriesOf(await readFile(`${TEMPLATE}/ledger.xlsx`)),
      entriesOf(made('ledger.xlsx')),
    ])
    expect(kept.map(([name]) => name)).toEqual(again.map(([name]) => name))
    expect(kept.filter(([, part], at) => !again[at]?.[1].equals(part)).map(([name]) => name)).toEqual([])
  })

  test('the table of planted cases in the README is up to date', async () => {
    expect(await readFile(`${TEMPLATE}/README.md`, 'utf8')).toContain(built.table)
  })

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
