import { z } from 'zod'
import type { Operand, Quantity } from '../../formula/operand.ts'
import type { Score, UnitResult } from '../../model/assessment.ts'
import { isReached } from '../../model/contest.ts'
import type { Language } from '../../text/text.ts'
import type { Scored } from '../score.ts'
import { envelope, fill } from './envelope.ts'

const indicator = z.strictObject({
  state: z.enum(['scored', 'withheld', 'not-applicable', 'absent']),
  score: z.number().nullable().describe('at its published digits'),
  points: z.number().describe('full points'),
  raw: z.number().nullable().describe('what the method was given; null for a parent and for tasks scored one by one'),
})

const unit = z.strictObject({
  unit: z.string().describe('registered full name'),
  group: z.string(),
  state: z.enum(['ranked', 'unranked', 'withheld', 'excluded']),
  provisional: z.boolean().describe('a unit of the group is withheld: rank and grade may still change'),
  total: z.number().nullable(),
  rank: z.int().nullable().describe('within the group'),
  rankedOf: z.int().nullable(),
  tiedWith: z.array(z.string()),
  overall: z.strictObject({ rank: z.int().nullable(), rankedOf: z.int().nullable() }),
  grade: z.string().nullable(),
  bonus: z.number().nullable(),
  deduction: z.number().nullable(),
  vetoes: z.array(z.string()).describe('titles of the vetoes in effect'),
  awards: z.array(z.string()).describe('titles of the awards won'),
  consequences: z.array(z.string()).describe('what follows from the grades of this and earlier years'),
  indicators: z.record(z.string(), indicator),
})

export const scoreShape = z.strictObject({
  ...envelope('score'),
  scheme: z.strictObject({ id: z.string(), title: z.string(), year: z.int(), sha256: z.string() }),
  skipped: z.array(z.string()).describe('results of perf’s own among the inputs, left out'),
  units: z.array(unit).describe('in the registry’s order'),
})
export type ScoreDocument = z.infer<typeof scoreShape>

/** The document of `perf score --json`. */
export function scoreDocument({ assessment, outputs, skipped }: Scored, lang: Language): ScoreDocument {
  const { scheme, outcome, findings, stamp } = assessment
  const { id, title, year, sha256 } = scheme
  const { version, asOf, inputs } = stamp
  return {
    ...fill('score', { version, asOf, lang, findings, inputs, outputs }),
    scheme: { id, title, year, sha256 },
    skipped: [...skipped],
    units: outcome.results.map(unitDocument),
  }
}

function unitDocument(result: UnitResult): ScoreDocument['units'][number] {
  const { unit: named, state, provisional, standing, grade } = result
  return {
    unit: named.name,
    group: named.group,
    state,
    provisional,
    total: numberIn(result.total),
    rank: numberIn(standing?.rank),
    rankedOf: standing?.rankedOf ?? null,
    tiedWith: [...(standing?.tiedWith ?? [])],
    overall: { rank: numberIn(standing?.overall), rankedOf: standing?.overallOf ?? null },
    grade: grade === null ? null : String(grade.value),
    bonus: numberIn(result.bonus),
    deduction: numberIn(result.deduction),
    vetoes: result.vetoes.filter(({ rows }) => rows.length > 0).map(({ veto }) => veto.title),
    awards: result.awards.filter(isReached).map(({ award }) => award.title),
    consequences: result.consequences.map(({ consequence }) => consequence.title),
    indicators: Object.fromEntries([...result.scores].map(([id, score]) => [id, indicatorDocument(score)])),
  }
}

const indicatorDocument = (score: Score) => ({
  state: score.state,
  score: numberIn(score.points),
  points: Number(score.indicator.points.value),
  raw: numberIn(rawOf(score)),
})

function rawOf({ inputs }: Score): Operand | null {
  const raw = inputs.actual ?? inputs.value
  return raw === undefined || Array.isArray(raw) ? null : (raw as Operand)
}

const numberIn = (operand: Operand | Quantity | null | undefined): number | null =>
  operand === null || operand === undefined || operand.value === null || typeof operand.value === 'string'
    ? null
    : operand.value.toNumber()
