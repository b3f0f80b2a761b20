import type { Day } from '../kernel/day.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { plain } from '../kernel/plain.ts'
import type { Dataset, Task } from '../model/dataset.ts'
import { type Field, known } from '../model/field.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Place } from '../model/place.ts'
import type { Credits, Scheme } from '../model/scheme.ts'
import type { UnitName } from '../model/unit.ts'
import { type Text, untranslated } from '../text/text.ts'

export { plain } from '../kernel/plain.ts'
export { adjustmentNamed, awardOf } from '../model/adjustments.ts'

/** A cell of the data set with the name of its column and the unit of its row. */
export interface DataCell<T> {
  readonly column: Text
  readonly field: Field<T>
  readonly unit: string | null
  /** Many ledgers use this column for something else: it is wrong only where a score rests on it. */
  readonly spare?: true
}

const TARGET: Text = { zh: '目标值', en: 'target' }
const ACTUAL: Text = { zh: '完成值', en: 'actual' }
export const PROGRESS: Text = { zh: '完成比例', en: 'progress' }
const FIGURE: Text = { zh: '数值', en: 'figure' }
const SCORE: Text = { zh: '得分', en: 'score' }
const POINTS: Text = { zh: '分值', en: 'points' }
const DEADLINE: Text = { zh: '完成时限', en: 'deadline' }
const FINISHED_ON: Text = { zh: '实际完成时间', en: 'date of completion' }
const CHALLENGE: Text = { zh: '挑战值', en: 'challenge' }
const WEIGHT: Text = { zh: '权重', en: 'weight' }
const DIFFICULTY: Text = { zh: '难度系数', en: 'difficulty' }
const QUALITY: Text = { zh: '质量评分', en: 'mark for quality' }
const TIMES: Text = { zh: '次数', en: 'number of times' }
const YEAR: Text = { zh: '年度', en: 'year' }
const RANK: Text = { zh: '名次', en: 'place' }
const DATE: Text = { zh: '日期', en: 'date' }

const markOf = (judge: string): Text => ({ zh: `“${judge}”的打分`, en: `mark of ${judge}` })

/** Every cell that is read as a number; an entry under an indicator of these names is a word. */
export function* numberCells(dataset: Dataset, words: ReadonlySet<string> = NONE): Generator<DataCell<Decimal>> {
  for (const { owner, target, actual, progress, challenge, weight, difficulty, quality } of dataset.tasks) {
    const unit = unitOf(owner)
    yield { column: TARGET, field: target, unit }
    yield { column: ACTUAL, field: actual, unit }
    yield { column: PROGRESS, field: progress, unit }
    yield { column: CHALLENGE, field: challenge, unit, spare: true }
    yield { column: WEIGHT, field: weight, unit, spare: true }
    yield { column: DIFFICULTY, field: difficulty, unit, spare: true }
    yield { column: QUALITY, field: quality, unit, spare: true }
  }
  for (const row of dataset.figures) {
    yield { column: FIGURE, field: row.value, unit: unitOf(row.unit) }
    yield { column: TARGET, field: row.target, unit: unitOf(row.unit) }
    yield { column: CHALLENGE, field: row.challenge, unit: unitOf(row.unit), spare: true }
  }
  for (const row of dataset.entries) {
    if (!words.has(known(row.indicator) ?? '')) yield { column: SCORE, field: row.score, unit: unitOf(row.unit) }
  }
  for (const row of dataset.panel) {
    for (const mark of row.marks) {
      if (mark.kind === 'mark') yield { column: markOf(mark.judge), field: mark.field, unit: unitOf(row.unit) }
    }
  }
  for (const row of dataset.adjustments) yield { column: POINTS, field: row.points, unit: unitOf(row.unit) }
  for (const row of dataset.events) yield { column: TIMES, field: row.times, unit: unitOf(row.unit) }
  for (const row of dataset.prior) {
    yield { column: YEAR, field: row.year, unit: unitOf(row.unit) }
    yield { column: SCORE, field: row.score, unit: unitOf(row.unit) }
    yield { column: RANK, field: row.rank, unit: unitOf(row.unit) }
  }
}

const NONE: ReadonlySet<string> = new Set()

/** The ids and titles of the indicators that are entered as words. */
export const wordIndicators = (scheme: Scheme | null): ReadonlySet<string> =>
  new Set(
    allIndicators(scheme?.indicators ?? []).flatMap(({ id, title, leaf }) => (leaf?.words == null ? [] : [id, title])),
  )

/** What each indicator that counts a task says of whom it counts for. */
export function creditsUnder(scheme: Scheme | null): (task: Task) => Credits[] {
  const leaves = allIndicators(scheme?.indicators ?? []).flatMap(({ leaf }) => leaf ?? [])
  return task => leaves.flatMap(({ selects, credits }) => (credits !== null && selects?.(task) ? [credits(task)] : []))
}

/** The registered full names of the units that a task counts for: those of the scheme's rules, and its lead. */
export const namesOf = (task: Task, credits: readonly Credits[]): string[] => [
  ...(task.owner.kind === 'known' ? [task.owner.unit.name] : []),
  ...credits.flatMap(({ units }) => [...units.keys()].map(({ name }) => name)),
]

/** What was reached and what was to be reached, of a task or a figure. */
export interface Completion {
  readonly actual: Field<Decimal>
  readonly target: Field<Decimal>
  readonly unit: string | null
}

/** Every pair of actual and target. */
export function* completions(dataset: Dataset): Generator<Completion> {
  for (const { actual, target, owner } of dataset.tasks) yield { actual, target, unit: unitOf(owner) }
  for (const { value, target, unit } of dataset.figures) yield { actual: value, target, unit: unitOf(unit) }
}

type NumberRead = Extract<Field<Decimal>, { kind: 'value' }>

/** Whether a number is seen with its percent sign, typed or from the format of the cell. */
const isPercent = ({ shown }: NumberRead): boolean => /[%％﹪]/.test(shown)

/** Whether one of the two is a percentage and the other a plain number above 1: 80% with 100. */
export function isMixed(one: NumberRead, other: NumberRead): boolean {
  if (isPercent(one) === isPercent(other)) return false
  return (isPercent(one) ? other : one).value.greaterThan(1)
}

/** Every cell that is read as a date. */
export function* dateCells(dataset: Dataset): Generator<DataCell<Day>> {
  for (const { owner, deadline, finishedOn } of dataset.tasks) {
    yield { column: DEADLINE, field: deadline, unit: unitOf(owner) }
    yield { column: FINISHED_ON, field: finishedOn, unit: unitOf(owner) }
  }
  for (const row of [...dataset.adjustments, ...dataset.events, ...dataset.receipts]) {
    yield { column: DATE, field: row.date, unit: unitOf(row.unit) }
  }
}

/** Whether a column of dates says when a task is due or done; any other says when something happened. */
export const isOfTask = ({ zh }: Text): boolean => zh === DEADLINE.zh || zh === FINISHED_ON.zh

/** What cannot be told without the date. */
export const untold = (column: Text): Text =>
  isOfTask(column)
    ? { zh: '无法判断是否按时。', en: 'Whether it is on time cannot be told.' }
    : { zh: '无法判断是否在规定的时间内。', en: 'Whether it lies within the period cannot be told.' }

/** Every cell that is read, whatever as, once. */
export function* allCells(dataset: Dataset): Generator<DataCell<unknown>> {
  const blank = untranslated('')
  for (const task of dataset.tasks) {
    const unit = unitOf(task.owner)
    const own = [task.id, task.name, task.status, task.evidence].filter(({ kind }) => kind !== 'blank')
    for (const field of own) yield { column: blank, field, unit }
    // Words are made anew whenever they are asked for: whether they are one of these their cell tells.
    for (const [, field] of task.words) {
      if (!own.some(({ at }) => at.column === field.at.column)) yield { column: blank, field, unit }
    }
  }
  for (const row of dataset.figures) yield { column: blank, field: row.item, unit: unitOf(row.unit) }
  for (const row of [...dataset.entries, ...dataset.panel]) {
    yield { column: blank, field: row.indicator, unit: unitOf(row.unit) }
  }
  for (const row of dataset.adjustments) {
    const fields = [row.item, row.level, row.role, row.award, row.reason, row.document]
    for (const field of new Set(fields)) yield { column: blank, field, unit: unitOf(row.unit) }
  }
  for (const row of dataset.events) {
    for (const field of [row.item, row.document]) yield { column: blank, field, unit: unitOf(row.unit) }
  }
  for (const row of dataset.prior) {
    for (const field of [row.indicator, row.grade]) yield { column: blank, field, unit: unitOf(row.unit) }
  }
  yield* numberCells(dataset)
  yield* dateCells(dataset)
}

/** Every cell that names a unit, outside the registry. */
export function* unitCells(dataset: Dataset): Generator<UnitName> {
  for (const task of dataset.tasks) yield task.owner
  for (const rows of [dataset.figures, dataset.entries, dataset.panel, dataset.adjustments, dataset.events]) {
    for (const row of rows) yield row.unit
  }
  for (const row of [...dataset.prior, ...dataset.receipts]) yield row.unit
}

/** The registered full name, where the cell names one registered unit. */
export const unitOf = (name: UnitName): string | null => (name.kind === 'known' ? name.unit.name : null)

/** One cell, as a key. */
export const placeKey = ({ on, row, column }: Place): string => `${on.file}\n${on.sheet}\n${row}\n${column}`

/**
 * Finds items by their cell, the last of those that share it. Most runs ask for none, and a ledger has half a million cells: nothing is
 * gone through before the first question.
 */
export function byPlace<T>(items: () => Iterable<T>, placeOf: (item: T) => Place): (place: Place) => T | undefined {
  let found: Map<string, T> | null = null
  const index = () => {
    const known = new Map<string, T>()
    for (const item of items()) known.set(placeKey(placeOf(item)), item)
    return known
  }
  return place => {
    found ??= index()
    return found.get(placeKey(place))
  }
}

/** One sheet, as a key. */
export const sheetKey = ({ on }: Place): string => `${on.file}\n${on.sheet}`

/** 2026.1 as a number: typed as 2026.1 or as 2026.10, nobody knows. */
export const YEAR_AND_DECIMAL = /^(19|20)\d\d\.1$/

/** Names and aliases, as `plain` text, that more than one unit bears, with those units. */
export function sharedNames({ units }: Dataset): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, Set<string>>()
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases.map(alias => alias.name)]) {
      const known = bearers.get(plain(name))
      if (known) known.add(unit.name)
      else bearers.set(plain(name), new Set([unit.name]))
    }
  }
  return new Map([...bearers].flatMap(([name, who]) => (who.size > 1 ? [[name, [...who]] as const] : [])))
}

/** What a cell that names a unit shows. */
export const shownUnit = (name: UnitName): string => (name.kind === 'blank' ? '' : name.shown)

/** What a survey is called in the scheme, else its id. */
export const surveyTitle = (scheme: Scheme | null, id: string): string =>
  scheme?.surveys.find(survey => survey.id === id)?.title ?? id

/** The number of a quantity or parameter; null where there is none, or a word. */
export const numberOf = (of: { readonly value: Decimal | string | null } | null): Decimal | null =>
  of === null || typeof of.value === 'string' ? null : of.value
