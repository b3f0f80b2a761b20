import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scored } from '../../src/app/score.ts'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { Quantity } from '../../src/formula/operand.ts'
import { digits } from '../../src/kernel/rounding.ts'
import { partText, readParts, textPart, writeParts } from '../../src/write/package/zip.ts'
import { CASES } from '../build/random-run.ts'
import { type ReadableSheet, readableSheets, readableWorkbook } from '../build/readable-workbook.ts'
import { inputsOf, scenarios, scored } from '../build/scenario.ts'

// tests/properties/order.test.ts asks this of random schemes; here it is asked of every story, and of a whole year of a city,
// from the bytes of the files to the ranks.

const shown = (of: Quantity | null | undefined): string | null =>
  of == null ? null : typeof of.value === 'string' ? of.value : digits(numberOf(of), of.places)

/** All that is published of each unit, by its name. */
const published = ({ assessment }: Scored) =>
  Object.fromEntries(
    assessment.outcome.results.map(({ unit, state, provisional, total, bonus, deduction, standing, grade, scores }) => [
      unit.name,
      {
        ...{ state, provisional, total: shown(total), bonus: shown(bonus), deduction: shown(deduction) },
        ...{ grade: shown(grade), rank: shown(standing?.rank), overall: shown(standing?.overall) },
        ...{ rankedOf: standing?.rankedOf, tiedWith: [...(standing?.tiedWith ?? [])].sort() },
        scores: Object.fromEntries([...scores].map(([id, score]) => [id, [score.state, shown(score.points)]])),
      },
    ]),
  )

/** The same members in an order that a seed tells. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  const order = fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
  return fc.sample(order, { seed, numRuns: 1 })[0] ?? []
}

const rowsShuffled = ({ name, rows: [heading = [], ...body] }: ReadableSheet, seed: number): ReadableSheet => ({
  name,
  rows: [heading, ...shuffled(body, seed)],
})

// Byte by byte: a survey need not be in UTF-8.
const csvShuffled = (bytes: Uint8Array, seed: number): Uint8Array => {
  const [heading = '', ...lines] = Buffer.from(bytes).toString('latin1').trimEnd().split(/\r?\n/)
  return Buffer.from(`${[heading, ...shuffled(lines, seed)].join('\n')}\n`, 'latin1')
}

const SEEDS = Array.from({ length: 3 }, (_, i) => CASES.seed + i)

/** The inputs of a fixture with the rows of every sheet and every survey in another order. */
function fixtureShuffled(name: string, seed: number): Map<string, Uint8Array> {
  const inputs = inputsOf(name)
  // Where a scheme parts equal units by the registry's order, that order is a figure like any other.
  const isByRegistry = /\b(ordinal|registry|keys)\b/.test(new TextDecoder().decode(inputs.get('scheme.yaml')))
  for (const [file, bytes] of inputs) {
    if (file.endsWith('.csv')) inputs.set(file, csvShuffled(bytes, seed))
    if (!file.endsWith('.xlsx')) continue
    const text = readFileSync(join('fixtures', name, 'input', file.replace(/xlsx$/, 'md')), 'utf8')
    const sheets = readableSheets(text).map(sheet =>
      sheet.name === '名录' && isByRegistry ? sheet : rowsShuffled(sheet, seed),
    )
    inputs.set(file, readableWorkbook(sheets))
  }
  return inputs
}

describe('totals, ranks and grades do not depend on the order of rows, of units or of ballots', () => {
  test.each(scenarios())('fixtures/%s', async name => {
    const plain = published(await scored(inputsOf(name)))
    expect(Object.keys(plain).length).toBeGreaterThan(0)
    for (const seed of SEEDS) expect(published(await scored(fixtureShuffled(name, seed)))).toEqual(plain)
  })

  test('templates/suzhou-2015', async () => {
    const folder = 'templates/suzhou-2015'
    const files = ['ledger.xlsx', 'scheme.yaml', 'survey-client.csv', 'survey-leader.csv', 'survey-public.csv']
    const inputs = new Map<string, Uint8Array>(files.map(file => [file, readFileSync(join(folder, file))]))
    const plain = published(await scored(inputs))
    const other = new Map(inputs)
    for (const [file, bytes] of inputs) {
      if (file.endsWith('.csv')) other.set(file, csvShuffled(bytes, CASES.seed))
      if (file.endsWith('.xlsx')) other.set(file, await bookShuffled(bytes, CASES.seed))
    }
    const again = published(await scored(other))
    expect(again).toEqual(plain)
    expect(Object.keys(again)).not.toEqual(Object.keys(plain))
  })
})

const HEADING_ROWS = 2

/** A workbook with all rows of every sheet below the headings in another order. */
async function bookShuffled(bytes: Uint8Array, seed: number): Promise<Uint8Array> {
  const parts = await readParts(bytes)
  const changed = parts.map(async part =>
    part.name.startsWith('xl/worksheets/sheet') ? textPart(part.name, sheetShuffled(await partText(part), seed)) : part,
  )
  return writeParts(await Promise.all(changed))
}

function sheetShuffled(xml: string, seed: number): string {
  const rows = [...xml.matchAll(/<row r="(\d+)".*?<\/row>/gs)].map(([text, number]) => ({
    text,
    number: Number(number),
  }))
  const body = rows.filter(({ number }) => number > HEADING_ROWS)
  const placed = shuffled(body, seed).map(({ text }, i) => renumbered(text, body[i]?.number ?? 0))
  const whole = [...rows.filter(({ number }) => number <= HEADING_ROWS).map(({ text }) => text), ...placed].join('')
  return xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${whole}</sheetData>`)
}

const renumbered = (row: string, number: number): string =>
  row
    .replace(/^<row r="\d+"/, `<row r="${number}"`)
    .replace(/<c r="([A-Z]+)\d+"/g, (_, column) => `<c r="${column}${number}"`)
