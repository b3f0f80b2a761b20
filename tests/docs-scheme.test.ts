import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { measures } from '../src/measures/index.ts'
import { methods } from '../src/methods/index.ts'
import { schemeShape } from '../src/scheme/schema.ts'
import { compiled } from './scheme/schemes.ts'

const PAGE = readFileSync('docs/scheme.md', 'utf8')

/** What a scheme needs besides the piece that the page shows; a piece may leave out who assesses. */
const FRAME = {
  id: 'page',
  title: '青山县目标管理考核',
  year: 2026,
  full: 100,
  cutoff: '2026-11-30',
  source: '第一条',
  rounding: { indicator: 2, total: 2 },
  notApplicable: 'rescale',
  groups: [{ name: '党群部门' }, { name: '政府部门' }, { name: '垂管单位', ranked: false }],
  ties: { rank: 'competition' },
  indicators: [{ id: 'duty', title: '履职尽责', points: 100, assessor: '县委办', measure: 'entry', method: 'direct' }],
  checks: { 'SCH-07': 'off' },
}

interface Piece {
  readonly points: number
  readonly inTotal?: boolean
}

/** The piece within a whole scheme: a list goes under `indicators`, whose full marks are then its own. */
function whole(yaml: string): string {
  const piece: unknown = parse(yaml)
  if (!Array.isArray(piece)) return stringify({ ...FRAME, ...(piece as object) })
  const counted = (piece as Piece[]).filter(({ inTotal }) => inTotal !== false)
  return stringify({ ...FRAME, full: counted.reduce((sum, { points }) => sum + points, 0), indicators: piece })
}

/** Each block of YAML under its heading and line. */
const PIECES = PAGE.split(/^(?=## )/m).flatMap(section => {
  const heading = /^## (.+)/.exec(section)?.[1] ?? ''
  return [...section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(({ 1: yaml = '', index }) => {
    const line = PAGE.slice(0, PAGE.indexOf(section) + index).split('\n').length
    return { heading, line, yaml }
  })
})

describe('the guide to scheme.yaml', () => {
  test.each(PIECES)('shows under $heading, line $line, what perf lint accepts without a word', ({ yaml }) => {
    const { ok, findings } = compiled(whole(yaml))
    expect(findings.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([])
    expect(ok).toBe(true)
  })

  test('names every measure and every method', () => {
    expect([...measures, ...methods].filter(({ id }) => !PAGE.includes(`\`${id}\``)).map(({ id }) => id)).toEqual([])
  })

  test('names every key of a scheme, outside its measures and methods', () => {
    expect(
      keysIn(z.toJSONSchema(schemeShape, { io: 'input', unrepresentable: 'any' })).filter(key => !isNamed(key)),
    ).toEqual([])
  })
})

const isNamed = (key: string): boolean => new RegExp(`[\`{ .]${key}(:|\`)`).test(PAGE)

/** Every property name anywhere in a JSON schema. */
function keysIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return [...new Set(schema.flatMap(keysIn))]
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, ...rest } = schema as { readonly properties?: object }
  return [
    ...new Set([
      ...Object.keys(properties),
      ...[properties, rest].flatMap(part => Object.values(part).flatMap(keysIn)),
    ]),
  ]
}
