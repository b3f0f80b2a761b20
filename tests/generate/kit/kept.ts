import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { entriesOf } from './repack.ts'

/** What a generator makes of a template: its files, and the table of planted cases for its README. */
export interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly table: string
}

/** Tests that what lies in the template is what its generator makes. */
export function keptAsMade(template: string, surveys: readonly string[], built: () => Made): void {
  const made = (name: string): Buffer => Buffer.from(built().files.get(name) ?? [])

  test.each(surveys)('survey-%s.csv is what the generator makes', async id => {
    const name = `survey-${id}.csv`
    expect((await readFile(`${template}/${name}`)).equals(made(name))).toBe(true)
  })

  // The parts, not the package: another zlib may pack the same parts into other bytes.
  test('every part of ledger.xlsx is what the generator makes', async () => {
    const [kept, again] = await Promise.all([
      entriesOf(await readFile(`${template}/ledger.xlsx`)),
      entriesOf(made('ledger.xlsx')),
    ])
    expect(kept.map(([name]) => name)).toEqual(again.map(([name]) => name))
    expect(kept.filter(([, part], at) => !again[at]?.[1].equals(part)).map(([name]) => name)).toEqual([])
  })

  test('the table of planted cases in the README is up to date', async () => {
    expect(await readFile(`${template}/README.md`, 'utf8')).toContain(built().table)
  })
}
