import { type Decimal, decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { Outcome, UnitResult } from '../model/assessment.ts'
import { NOWHERE } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import { defineCheck, listed, numberOf, quoted, type Spot } from './check.ts'

type Details =
  | { readonly kind: 'rank'; readonly rank: string; readonly units: readonly string[]; readonly total: string }
  | {
      readonly kind: 'line'
      readonly unit: string
      readonly total: string
      readonly grade: string
      readonly line: string
    }

/** A total this near to a line, as a share of the full mark, is decided by a rounding. */
const NEAR = decimal('0.001')

/** Units that share a rank, and totals on or next to the line of a grade. */
export const rankTied = defineCheck<Details>({
  code: 'RES-02',
  severity: 'warning',
  title: { zh: '名次并列，或压在等次线上', en: 'Tie, or total on a grade line' },
  why: {
    zh: '并列和压线的单位最容易引起申诉，公布前应逐一复核。',
    en: 'Units that tie or sit on a line are the first to appeal. Look at each before publishing.',
  },
  example: {
    zh: '市教育局 89.97 分，离“优秀”的 90 分差 0.03 分。',
    en: '市教育局 has 89.97, 0.03 below the line of 优秀.',
  },
  *find({ outcome, scheme }) {
    if (outcome === null || scheme === null) return
    yield* ties(outcome)
    for (const result of outcome.results) yield* onLines(result, scheme)
  },
  says: details =>
    details.kind === 'rank'
      ? {
          zh: `${quoted(details.units, '个单位').zh}总分都是 ${details.total}，并列第 ${details.rank} 名。`,
          en: `With ${details.total} each, ${listed(details.units).en} share rank ${details.rank}.`,
        }
      : {
          zh: `“${details.unit}”总分 ${details.total}，“${details.grade}”线是 ${details.line}。`,
          en: `${details.unit} has ${details.total}; the line of ${details.grade} is ${details.line}.`,
        },
  remedy: details =>
    details.kind === 'rank'
      ? {
          zh: '按办法决定是否区分；要区分的，在方案 ties 的 breakBy 写明先比哪个指标。',
          en: 'Decide by the rules whether to part them; if so, name the indicator under ties, breakBy in the scheme.',
        }
      : {
          zh: '公布前复核该单位各项得分和依据。',
          en: 'Check the scores of this unit and their sources before publishing.',
        },
  samples: [
    { kind: 'rank', rank: '3', units: ['市教育局', '市财政局'], total: '88.50' },
    { kind: 'line', unit: '市教育局', total: '89.97', grade: '优秀', line: '90' },
  ],
})

function* ties({ rankings }: Outcome): Generator<Spot<Details>> {
  for (const { results } of rankings) {
    const told = new Set<string>()
    for (const { unit, standing, total } of results) {
      if (standing === null || standing.tiedWith.length === 0 || told.has(unit.name)) continue
      const units = [unit.name, ...standing.tiedWith]
      for (const name of units) told.add(name)
      const rank = numberOf(standing.rank)
      const details = { rank: rank === null ? '' : digits(rank), units, total: shownTotal(total) } as const
      yield { where: NOWHERE, details: { kind: 'rank', ...details } }
    }
  }
}

function* onLines({ unit, total, state }: UnitResult, { grades, full }: Scheme): Generator<Spot<Details>> {
  const [own, whole] = [numberOf(total), numberOf(full)]
  if (state !== 'ranked' || own === null || whole === null) return
  for (const { name, from } of grades) {
    const line = numberOf(from)
    if (line === null || own.minus(line).abs().greaterThan(whole.times(NEAR))) continue
    const details: Details = {
      kind: 'line',
      unit: unit.name,
      total: shownTotal(total),
      grade: name,
      line: digits(line),
    }
    yield { where: NOWHERE, unit: unit.name, found: shownTotal(total), details }
  }
}

function shownTotal(total: UnitResult['total']): string {
  const value: Decimal | null = numberOf(total)
  return value === null ? '' : digits(value, total?.places)
}
