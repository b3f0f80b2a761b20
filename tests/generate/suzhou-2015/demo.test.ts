import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, build } from './build.ts'
import { entriesOf } from './repack.ts'

const TEMPLATE = 'templates/suzhou-2015'
let built: Built
beforeAll(async () => {
  built = await build()
}, 60_000)

const made = (name: string): Buffer => Buffer.from(built.files.get(name) ?? [])

describe('the Suzhou demo', () => {
  test.each(['public', 'client', 'leader'])('survey-%s.csv is what the generator makes', async id => {
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

  test('exactly four units are withheld, and one pair is tied', () => {
    const totals = Object.values(built.scores).map(({ total }) => total)
    expect(totals.filter(total => total === null)).toHaveLength(4)
    const known = totals.filter(total => total !== null)
    expect(known.length - new Set(known).size).toBe(2)
    expect(known).toContain(9000)
  })
})
