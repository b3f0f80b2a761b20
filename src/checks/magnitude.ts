import { type Decimal, decimal } from '../kernel/decimal.ts'
import type { Dataset, Figure } from '../model/dataset.ts'
import { type Field, known } from '../model/field.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Scheme } from '../model/scheme.ts'
import { plain, unitOf } from './across.ts'

/** A number that was read. */
export type Read = Extract<Field<Decimal>, { kind: 'value' }>

/** 元 and 万元, 万元 and 亿元. */
const SHIFT = decimal(10_000)
/** How far from exactly ten thousand times two figures of one thing may be: either is at most twice the other. */
const TWICE = decimal(2)

/** How many times the larger number is the smaller, both above 0; null where one is not. */
export function timesApart(one: Decimal, other: Decimal): Decimal | null {
  if (!one.greaterThan(0) || !other.greaterThan(0)) return null
  return one.greaterThan(other) ? one.dividedBy(other) : other.dividedBy(one)
}

/** Whether two numbers would be alike if one stood in 万元 and the other in 元. A single digit (1 of 10,000 done) is a count, no slip. */
export function isUnitShift(one: Decimal, other: Decimal): boolean {
  const times = timesApart(one, other)
  if (times === null) return false
  const smaller = one.greaterThan(other) ? other : one
  if (smaller.precision() < 2) return false
  return times.greaterThanOrEqualTo(SHIFT.dividedBy(TWICE)) && times.lessThanOrEqualTo(SHIFT.times(TWICE))
}

/** A figure and what it was a year ago. */
export interface YearOnYear {
  readonly unit: string
  readonly item: string
  readonly now: Read
  readonly before: Read
}

/**
 * Figures of 数据 with last year's of the same unit and item, from 往年. A unit with several rows of an item on either sheet has none
 * that would be the one to compare.
 */
export function* yearOnYear({ figures, prior }: Dataset, scheme: Scheme | null): Generator<YearOnYear> {
  if (scheme === null || prior.length === 0) return
  const inPoints = itemsInPoints(scheme)
  const before = new Map<string, Read | null>()
  for (const { year, unit, indicator, score } of prior) {
    const [whose, item] = [unitOf(unit), known(indicator)]
    if (whose === null || item === null || inPoints.has(item) || !known(year)?.equals(scheme.year - 1)) continue
    const key = `${whose}\n${plain(item)}`
    before.set(key, before.has(key) || score.kind !== 'value' ? null : score)
  }
  for (const [{ unit, item, value }, key] of onlyRows(figures)) {
    const last = before.get(key)
    if (value.kind !== 'value' || last === undefined || last === null) continue
    yield { unit: unitOf(unit) ?? '', item: known(item) ?? '', now: value, before: last }
  }
}

/** The names under which 往年 holds points, not figures: indicators, unless one says that it compares with its item there. */
function itemsInPoints({ indicators }: Scheme): ReadonlySet<string> {
  const all = allIndicators(indicators)
  const compared = new Set(
    all.flatMap(({ asks }) => asks.flatMap(one => (one.sheet === 'prior' && one.column === 'score' ? [one.item] : []))),
  )
  return new Set(all.flatMap(({ id, title }) => [id, title].filter(name => !compared.has(name))))
}

/** The figures that are their unit's only one of their item. */
function onlyRows(figures: readonly Figure[]): [Figure, string][] {
  const rows = new Map<string, Figure | null>()
  for (const figure of figures) {
    const [whose, item] = [unitOf(figure.unit), known(figure.item)]
    if (whose === null || item === null) continue
    const key = `${whose}\n${plain(item)}`
    rows.set(key, rows.has(key) ? null : figure)
  }
  return [...rows].flatMap(([key, figure]) => (figure === null ? [] : [[figure, key] as [Figure, string]]))
}
