import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Scored } from '../../src/app/score.ts'
import {
  expectedOf,
  inputsOf,
  outcomeUnder,
  readmeOf,
  scenarios,
  scored,
  tablesIn,
  titleOf,
} from '../build/scenario.ts'

// UPDATE=1 writes what came out; the tables that were calculated by hand, in each README, are never rewritten.
const UPDATE = process.env.UPDATE === '1'

const folderOf = (name: string) => `fixtures/${name}/expected`

/** The expected texts as they lie there, by file name. */
const kept = (name: string) =>
  Object.fromEntries(
    readdirSync(folderOf(name)).map(file => [
      file,
      readFileSync(`${folderOf(name)}/${file}`, 'utf8').replaceAll('\r\n', '\n'),
    ]),
  )

function write(name: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folderOf(name), { recursive: true })
  for (const [file, text] of texts) writeFileSync(`${folderOf(name)}/${file}`, text)
}

// Both tests of a fixture look at one run.
const runs = new Map<string, Promise<Scored>>()

function runOf(name: string): Promise<Scored> {
  const run = runs.get(name) ?? scored(inputsOf(name))
  runs.set(name, run)
  return run
}

describe.each(scenarios().map(name => [titleOf(name), name] as const))('%s (fixtures/%s)', (_, name) => {
  test('scores, places and states are those calculated by hand in the README', async () => {
    const [byHand = []] = tablesIn(readmeOf(name))
    expect(byHand.length).toBeGreaterThan(0)
    const headings = Object.keys(byHand[0] ?? {})
    expect(headings).toContain('单位')
    expect(outcomeUnder(headings, await runOf(name))).toEqual(byHand)
  })

  test('ranking, scores, working and findings are the expected ones', async () => {
    const texts = expectedOf(await runOf(name))
    if (UPDATE) write(name, texts)
    expect(Object.fromEntries(texts)).toEqual(kept(name))
  })
})
