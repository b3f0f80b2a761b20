import type { Outcome } from '../model/assessment.ts'
import type { Reason, ReasonKind } from '../model/observation.ts'
import type { Place } from '../model/place.ts'
import type { Indicator } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { placeKey } from './across.ts'

/** Something of a unit that cannot be scored: an indicator, or its total (null). */
export interface Withheld {
  readonly unit: Unit
  readonly indicator: Indicator | null
}

/** What one reason withholds: the scores of all units and indicators that rest on the same cells. */
export interface Withholding {
  readonly what: string
  readonly at: readonly Place[]
  readonly withholds: readonly [Withheld, ...Withheld[]]
}

// Told by the findings of the indicators below, or no fault at all.
const UNTOLD: readonly ReasonKind[] = ['child-withheld', 'other-groups']

/** Every reason of every withheld score and total. Where the scheme lacks a policy, that is the reason, not the edge it leaves open. */
export function* reasonsIn(outcome: Outcome | null): Generator<{ withheld: Withheld; reason: Reason }> {
  for (const result of outcome?.results ?? []) {
    for (const reason of result.because) yield { withheld: { unit: result.unit, indicator: null }, reason }
    for (const score of result.scores.values()) {
      if (score.state !== 'withheld') continue
      const policy = score.because.filter(reason => reason.kind === 'policy-missing')
      for (const reason of policy.length > 0 ? policy : score.because) {
        if (!UNTOLD.includes(reason.kind)) yield { withheld: score, reason }
      }
    }
  }
}

/** The reasons of one kind, once for each place. Those of input cells differ by the cells, the others by what is missing too. */
export function withheldFor(outcome: Outcome | null, kind: ReasonKind): Withholding[] {
  const found = new Map<string, { what: string; at: readonly Place[]; withholds: [Withheld, ...Withheld[]] }>()
  for (const { withheld, reason } of reasonsIn(outcome)) {
    if (reason.kind !== kind) continue
    const registered = placeKey(withheld.unit.at)
    const isNamed = reason.at.length === 0 || reason.at.some(place => placeKey(place) === registered)
    const key = [...reason.at.map(placeKey), isNamed ? reason.what : ''].join('\n\n')
    const same = found.get(key)
    if (same) same.withholds.push(withheld)
    else found.set(key, { what: reason.what, at: reason.at, withholds: [withheld] })
  }
  return [...found.values()]
}

/** The one unit of all of these, by its full name, or null. */
export function soleUnit(withholds: readonly Withheld[]): string | null {
  const names = new Set(withholds.map(({ unit }) => unit.name))
  return names.size === 1 ? (withholds[0]?.unit.name ?? null) : null
}

/** The titles of the indicators concerned. */
export const indicatorTitles = (withholds: readonly Withheld[]): string[] => [
  ...new Set(withholds.flatMap(({ indicator }) => (indicator === null ? [] : [indicator.title]))),
]
