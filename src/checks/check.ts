import { cellName } from '../kernel/a1.ts'
import type { Day } from '../kernel/day.ts'
import type { Outcome } from '../model/assessment.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Severity, Where } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { Reconciliation, TaskPair } from '../model/reconciliation.ts'
import type { Scheme } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'
import type { Withheld } from './withheld.ts'

export * from './across.ts'
export * from './gaps.ts'
export * from './withheld.ts'
export * from './wording.ts'

/** All that a check may look at; `perf validate` without a scheme has neither scheme nor outcome. */
export interface Context {
  readonly dataset: Dataset
  readonly scheme: Scheme | null
  readonly asOf: Day
  readonly outcome: Outcome | null
  /** What is other than in the approved ledger; null where none was named. */
  readonly reconciliation: Reconciliation | null
  /** The tasks as they were sent the time before; absent: nothing is held against them. */
  readonly previous?: readonly TaskPair[]
  /** The registered names of those who had sent tasks the time before; absent: nobody. */
  readonly heardBefore?: ReadonlySet<string>
}

/** One fault at one place. */
export interface Spot<D> {
  readonly where: Where
  readonly details: D
  /** The unit's registered full name. */
  readonly unit?: string | null
  /** The indicator's id. */
  readonly indicator?: string | null
  /** What stands in the cell. */
  readonly found?: string | null
  /** Further cells that this one finding speaks for. */
  readonly also?: readonly Place[]
  /** What it withholds, besides the scores that rest on its cells. */
  readonly withholds?: readonly Withheld[]
  /** Where this fault weighs more or less than the check's other faults. */
  readonly severity?: Severity
}

/** A check as it is written: `cell` is the name of the cell (F7), or '' where it points at no cell. */
export interface CheckDefinition<D> {
  readonly code: string
  readonly severity: Severity
  readonly title: Text
  readonly why: Text
  /** What stands in a cell, and what is said of it. */
  readonly example: Text
  readonly find: (context: Context) => Iterable<Spot<D>>
  readonly says: (details: D, cell: string) => Text
  readonly expected?: (details: D, cell: string) => Text | null
  readonly remedy: (details: D, cell: string) => Text
  /** What it does to a score apart from withholding one. */
  readonly effect?: (details: D) => Text | null
  /** One of each wording, for the page that is proof-read; the first stands in the catalogue. */
  readonly samples: readonly [D, ...D[]]
}

/** The words of one fault. */
export interface Words {
  readonly message: Text
  readonly expected: Text | null
  readonly remedy: Text
  readonly effect: Text | null
}

/** One fault with its words. */
export interface Hit extends Spot<unknown>, Words {}

/** A check of whatever details, with its words attached to what it finds. */
export interface Check {
  readonly code: string
  readonly severity: Severity
  readonly title: Text
  readonly why: Text
  readonly example: Text
  readonly find: (context: Context) => Iterable<Hit>
  readonly samples: readonly [Words, ...Words[]]
}

const SAMPLE_CELL = 'F7'

/** Binds a check's words to its details, so that the registry can hold checks of every kind of details. */
export function defineCheck<D>(definition: CheckDefinition<D>): Check {
  const { code, severity, title, why, example, find } = definition
  const [first, ...others] = definition.samples
  const words = (details: D, cell: string): Words => ({
    message: definition.says(details, cell),
    expected: definition.expected?.(details, cell) ?? null,
    remedy: definition.remedy(details, cell),
    effect: definition.effect?.(details) ?? null,
  })
  return {
    code,
    severity,
    title,
    why,
    example,
    *find(context) {
      for (const spot of find(context)) yield { ...spot, ...words(spot.details, cellOf(spot.where)) }
    },
    // Worded only when somebody proof-reads: a run needs none of them.
    get samples(): readonly [Words, ...Words[]] {
      return [words(first, SAMPLE_CELL), ...others.map(details => words(details, SAMPLE_CELL))]
    },
  }
}

const cellOf = (where: Where): string => (where.kind === 'cell' ? cellName(where.place.column, where.place.row) : '')
