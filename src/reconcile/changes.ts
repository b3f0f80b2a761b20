import type { TermValue } from '../model/changes.ts'
import type { SheetName } from '../model/place.ts'
import type { LostColumn, TaskPair, Term } from '../model/reconciliation.ts'
import { ALL_TERMS, isBlank, placeOf, sameValue, termOf } from './terms.ts'

/** A term of a pair that differs; what approves it is looked for later. */
export interface Found {
  readonly pair: TaskPair
  readonly term: Term
  readonly before: TermValue
  readonly after: TermValue
}

/** Every term in which pairs differ, and the columns that one side has and the other has nothing of. */
export function changesOf(pairs: readonly TaskPair[]): { changes: Found[]; lostColumns: LostColumn[] } {
  const columns = columnCounter()
  const found: Found[] = []
  for (const pair of pairs) {
    for (const term of ALL_TERMS) {
      const [before, after] = [termOf(pair.approved, term), termOf(pair.current, term)]
      columns.count(pair, term, before, after)
      if (!sameValue(before, after)) found.push({ pair, term, before, after })
    }
  }
  const lost = columns.lost()
  return { changes: found.filter(change => !lost.keys.has(keyFor(change))), lostColumns: lost.columns }
}

interface Count {
  readonly term: Term
  readonly side: LostColumn['side']
  readonly at: LostColumn['at']
  /** Pairs with the term on the other side. */
  has: number
  /** Of these, pairs without it on this one. */
  lacks: number
}

const keyOn = ({ file, sheet }: SheetName, side: LostColumn['side'], term: Term): string =>
  `${side}\n${term}\n${file}\n${sheet}`

const keyFor = ({ pair, term, after }: Found): string =>
  isBlank(after) ? keyOn(pair.current.at.on, 'current', term) : keyOn(pair.approved.at.on, 'approved', term)

/** Counts, sheet by sheet, where a term stands on one side and not on the other. */
function columnCounter() {
  const counts = new Map<string, Count>()
  // The rows of a sheet share its name, so most of the million look-ups need no text to be made.
  const ofSheet = new Map<SheetName, Map<string, Count>>()
  const countOn = (on: SheetName, side: LostColumn['side'], term: Term, here: TermValue): Count => {
    let own = ofSheet.get(on)
    if (own === undefined) {
      own = new Map()
      ofSheet.set(on, own)
    }
    const column = side === 'current' ? term : `approved ${term}`
    const known = own.get(column)
    if (known !== undefined) return known
    const key = keyOn(on, side, term)
    const count = counts.get(key) ?? { term, side, at: placeOf(here), has: 0, lacks: 0 }
    counts.set(key, count)
    own.set(column, count)
    return count
  }
  const note = (on: SheetName, side: LostColumn['side'], term: Term, here: TermValue): void => {
    const count = countOn(on, side, term, here)
    count.has++
    if (isBlank(here)) count.lacks++
  }
  return {
    count: ({ approved, current }: TaskPair, term: Term, before: TermValue, after: TermValue): void => {
      if (!isBlank(before)) note(current.at.on, 'current', term, after)
      if (!isBlank(after)) note(approved.at.on, 'approved', term, before)
    },
    lost: (): { keys: ReadonlySet<string>; columns: LostColumn[] } => {
      // One blank cell is a change of one task; a column of them is a form without the column.
      const lost = [...counts].filter(([, { has, lacks }]) => has === lacks && lacks > 1)
      return {
        keys: new Set(lost.map(([key]) => key)),
        columns: lost.map(([, { term, side, at, lacks }]) => ({ term, side, at, tasks: lacks })),
      }
    },
  }
}
