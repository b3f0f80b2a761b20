import type { Decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import { claimsIn } from '../model/adjustments.ts'
import type { AdjustmentScore, Claim, UnitResult } from '../model/assessment.ts'
import { atCell, NOWHERE } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'
import { type Context, defineCheck, numberOf, type Spot } from './check.ts'

interface Details {
  /** What is capped: a month or a whole of an item, or the total (null). */
  readonly item: string | null
  readonly month: string | null
  readonly kind: 'bonus' | 'deduction' | 'cap' | 'floor'
  readonly claimed: string
  readonly allowed: string
  readonly trimmed: string
}

/** Bonus or deduction points, or a total, beyond a limit of the scheme. */
export const capReached = defineCheck<Details>({
  code: 'AWD-03',
  severity: 'warning',
  title: { zh: '加减分超过上限', en: 'Above the cap' },
  why: {
    zh: '方案给加分、扣分都定了上限，超出部分不计。列出来便于向单位说明。',
    en: 'The scheme caps bonus and deduction; what is above is not counted. It is listed so that the unit can be told.',
  },
  example: { zh: '专项考核申报加 12.5 分，上限 10 分。', en: 'A bonus of 12.5 is claimed, the cap is 10.' },
  *find({ outcome, scheme }: Context) {
    for (const result of outcome?.results ?? []) {
      for (const score of result.adjustments) yield* trimmedIn(result.unit.name, score)
      if (scheme !== null) yield* beyondLimits(scheme, result)
    }
  },
  says: details => {
    const { claimed, allowed } = details
    if (details.item === null) {
      return details.kind === 'floor'
        ? {
            zh: `总分 ${claimed} 分，低于下限 ${allowed} 分。`,
            en: `The total is ${claimed}, below the floor of ${allowed}.`,
          }
        : {
            zh: `总分 ${claimed} 分，超过上限 ${allowed} 分。`,
            en: `The total is ${claimed}, above the cap of ${allowed}.`,
          }
    }
    const month = monthText(details.month)
    const adds = details.kind === 'bonus' ? '加' : '扣'
    return {
      zh: `“${details.item}”${month.zh}共${adds} ${claimed} 分，超过${details.month === null ? '' : '每月'}上限 ${allowed} 分。`,
      en: `Under "${details.item}" the ${details.kind}${month.en} adds up to ${claimed}, above the cap of ${allowed}.`,
    }
  },
  expected: ({ allowed, kind }) =>
    kind === 'floor'
      ? { zh: `不低于 ${allowed} 分`, en: `at least ${allowed}` }
      : { zh: `不超过 ${allowed} 分`, en: `at most ${allowed}` },
  remedy: ({ kind, item }) => {
    if (item === null) {
      return {
        zh: '核对该单位的加分、扣分各行；无误的不需要修改，按方案的总分限值计。',
        en: 'Check the rows of this unit; if they are right, leave them: the limit of the total applies.',
      }
    }
    return {
      zh: `核对该单位的${kind === 'bonus' ? '加分' : '扣分'}各行；无误的不需要修改，按上限计。`,
      en: `Check the rows of this unit; if they are right, leave them: the cap applies.`,
    }
  },
  effect: ({ allowed, trimmed, kind }) =>
    kind === 'floor'
      ? {
          zh: `按下限 ${allowed} 分计，少扣 ${trimmed} 分。`,
          en: `The floor of ${allowed} counts: ${trimmed} are not taken.`,
        }
      : {
          zh: `按上限 ${allowed} 分计，超出的 ${trimmed} 分不计。`,
          en: `The cap of ${allowed} counts; the ${trimmed} above it do not.`,
        },
  samples: [
    { item: '专项考核', month: null, kind: 'bonus', claimed: '12.5', allowed: '10', trimmed: '2.5' },
    { item: '专项考核', month: null, kind: 'deduction', claimed: '11', allowed: '10', trimmed: '1' },
    { item: '信息报送', month: '2015-03', kind: 'bonus', claimed: '0.3', allowed: '0.1', trimmed: '0.2' },
    { item: null, month: null, kind: 'cap', claimed: '121.5', allowed: '120', trimmed: '1.5' },
    { item: null, month: null, kind: 'floor', claimed: '-2', allowed: '0', trimmed: '2' },
  ],
})

function monthText(month: string | null): Text {
  if (month === null) return { zh: '', en: '' }
  const [year, number] = month.split('-')
  return { zh: ` ${year} 年 ${Number(number)} 月`, en: ` of ${month}` }
}

/** What the caps of a node cut off, from the months outwards. */
function* trimmedIn(unit: string, score: AdjustmentScore): Generator<Spot<Details>> {
  for (const part of score.parts) yield* trimmedIn(unit, part)
  const { adjustment, kind, months } = score
  for (const { month, claims, cap, trimmed } of months) {
    yield* spot(unit, { item: adjustment.title, month, kind }, claims, numberOf(cap), trimmed)
  }
  const cap = adjustment[kind]?.cap ?? null
  yield* spot(unit, { item: adjustment.title, month: null, kind }, claimsIn(score), numberOf(cap), score.trimmed)
}

function* spot(
  unit: string,
  about: Pick<Details, 'item' | 'month' | 'kind'>,
  claims: readonly Claim[],
  allowed: Decimal | null,
  trimmed: Decimal,
): Generator<Spot<Details>> {
  if (trimmed.isZero() || allowed === null) return
  const last = claims.at(-1)
  const claimed = digits(allowed.plus(trimmed))
  const details = { ...about, claimed, allowed: digits(allowed), trimmed: digits(trimmed) }
  yield { where: last ? atCell(last.row.points.at) : NOWHERE, unit, found: claimed, details }
}

function* beyondLimits({ limits }: Scheme, { unit, unlimited }: UnitResult): Generator<Spot<Details>> {
  if (unlimited === undefined) return
  const [floor, cap] = [numberOf(limits.floor), numberOf(limits.cap)]
  const kind = cap !== null && unlimited.greaterThan(cap) ? 'cap' : 'floor'
  const allowed = kind === 'cap' ? cap : floor
  if (allowed === null) return
  const details: Details = {
    ...{ item: null, month: null, kind, claimed: digits(unlimited), allowed: digits(allowed) },
    trimmed: digits(unlimited.minus(allowed).abs()),
  }
  yield { where: atCell(unit.at), unit: unit.name, found: digits(unlimited), details }
}
