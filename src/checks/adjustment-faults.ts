import { groupBy } from '../kernel/group.ts'
import { nearest } from '../kernel/nearest.ts'
import { digits } from '../kernel/rounding.ts'
import { allAdjustments, claimsIn } from '../model/adjustments.ts'
import type { Outcome, Refusal } from '../model/assessment.ts'
import type { AdjustmentRow, Dataset } from '../model/dataset.ts'
import { type Field, known, shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Adjustment, Scheme } from '../model/scheme.ts'
import {
  adjustmentNamed,
  brief,
  type Context,
  cellNames,
  numberOf,
  placeKey,
  plain,
  type Spot,
  sheetKey,
  unitOf,
  withheldFor,
} from './check.ts'

/** What of a row of 加减分 the scheme does not have. */
export type Details =
  | {
      readonly kind: 'item'
      readonly item: string
      readonly cells: readonly string[]
      readonly items: readonly string[]
    }
  /** The scheme has the item, but it is a heading over these. */
  | { readonly kind: 'heading'; readonly item: string; readonly items: readonly string[] }
  /** The scheme has the item, but it only adds points, or only takes them. */
  | { readonly kind: 'side'; readonly item: string; readonly lacks: 'bonus' | 'deduction'; readonly points: string }
  | WordDetails
  /** The points of the row are not those of the scheme's table. */
  | { readonly kind: 'points'; readonly item: string; readonly typed: string; readonly counted: string }

/** A level, role or award that is blank or not one of the scheme's. */
interface WordDetails {
  readonly kind: 'level' | 'role' | 'award'
  readonly item: string
  readonly shown: string
  readonly words: readonly string[]
}

/** Everything that rows of 加减分 name and the scheme does not have. */
export function* adjustmentFaults(context: Context): Generator<Spot<Details>> {
  const { dataset, scheme, outcome } = context
  if (scheme === null) return
  yield* unknownItems(dataset, scheme)
  yield* wrongSides(dataset, scheme)
  if (outcome === null) return
  yield* refusedWords(outcome)
  yield* withheldWords(dataset, scheme, outcome)
  yield* otherPoints(outcome)
}

function* unknownItems(dataset: Dataset, scheme: Scheme): Generator<Spot<Details>> {
  const isItem = (row: AdjustmentRow) => adjustmentNamed(scheme, known(row.item))?.items.length === 0
  const rows = dataset.adjustments.filter(row => !isItem(row))
  const titles = allAdjustments(scheme.adjustments).flatMap(({ items, title }) => (items.length === 0 ? [title] : []))
  for (const same of groupBy(rows, ({ item }) => `${sheetKey(item.at)}\n${plain(known(item) ?? '')}`).values()) {
    const [{ item }, ...rest] = same
    const name = known(item) ?? ''
    const heading = adjustmentNamed(scheme, name)
    const items = name === '' ? titles : [...new Set([...nearest(name, titles), ...titles])]
    const details: Details = heading
      ? { kind: 'heading', item: heading.title, items: allAdjustments(heading.items).map(({ title }) => title) }
      : { kind: 'item', item: brief(name), cells: cellNames(same.map(row => row.item.at)), items }
    yield { where: atCell(item.at), found: name, also: rest.map(row => row.item.at), details }
  }
}

function* wrongSides({ adjustments }: Dataset, scheme: Scheme): Generator<Spot<Details>> {
  for (const { item, points, unit } of adjustments) {
    const [adjustment, value] = [adjustmentNamed(scheme, known(item)), known(points)]
    if (adjustment === null || adjustment.items.length > 0 || adjustment.tariff !== null) continue
    if (value === null || value.isZero()) continue
    const side = value.isNegative() ? 'deduction' : 'bonus'
    if (adjustment[side] !== null) continue
    const details: Details = { kind: 'side', item: adjustment.title, lacks: side, points: digits(value) }
    yield { where: atCell(points.at), unit: unitOf(unit), found: digits(value), details }
  }
}

type Word = WordDetails['kind']

const cellOf = (row: AdjustmentRow, word: Word): Field<string> =>
  ({ level: row.level, role: row.role, award: row.award })[word]

function wordsOf({ tariff, awards }: Adjustment, word: Word): readonly string[] {
  if (word === 'award') return awards ?? []
  if (tariff === null) return []
  if (word === 'role') return [...tariff.roles.keys()]
  return 'value' in tariff.points ? [] : [...tariff.points.keys()]
}

const wordSpot = (row: AdjustmentRow, adjustment: Adjustment, word: Word): Spot<Details> => {
  const cell = cellOf(row, word)
  const shown = brief(shownIn(cell))
  const details: Details = { kind: word, item: adjustment.title, shown, words: wordsOf(adjustment, word) }
  return { where: atCell(cell.at), unit: unitOf(row.unit), found: shownIn(cell), details }
}

const WORDS = { 'level-unknown': 'level', 'role-unknown': 'role', 'award-not-listed': 'award' } as const

const wordIn = (kind: Refusal['why'][number]): Word | null => (kind in WORDS ? WORDS[kind as keyof typeof WORDS] : null)

function* refusedWords({ results }: Outcome): Generator<Spot<Details>> {
  for (const { row, adjustment, why } of results.flatMap(({ refused }) => refused)) {
    for (const word of why.flatMap(kind => wordIn(kind) ?? [])) yield wordSpot(row, adjustment, word)
  }
}

/** Rows that may take points off: as long as nobody knows how many, the unit has no total. */
function* withheldWords({ adjustments }: Dataset, scheme: Scheme, outcome: Outcome): Generator<Spot<Details>> {
  for (const kind of ['level-unknown', 'role-unknown'] as const) {
    const word = WORDS[kind]
    const rows = new Map(adjustments.map(row => [placeKey(cellOf(row, word).at), row]))
    for (const { at, withholds } of withheldFor(outcome, kind)) {
      for (const row of at.flatMap(place => rows.get(placeKey(place)) ?? [])) {
        const adjustment = adjustmentNamed(scheme, known(row.item))
        if (adjustment !== null) yield { ...wordSpot(row, adjustment, word), withholds }
      }
    }
  }
}

function* otherPoints({ results }: Outcome): Generator<Spot<Details>> {
  for (const { row, adjustment, points } of results.flatMap(result => result.adjustments.flatMap(claimsIn))) {
    const [typed, counted] = [known(row.points), numberOf(points)]
    if (adjustment.tariff === null || typed === null || counted === null || typed.equals(counted)) continue
    const details: Details = {
      ...{ kind: 'points', item: adjustment.title, typed: digits(typed), counted: digits(counted) },
    }
    yield { where: atCell(row.points.at), unit: unitOf(row.unit), found: digits(typed), severity: 'warning', details }
  }
}
