import { measures } from '../measures/index.ts'
import type { Measure } from '../measures/measure.ts'
import { methods } from '../methods/index.ts'
import type { Method } from '../methods/method.ts'
import type { Path, SchemeSource } from '../model/scheme-source.ts'
import { type Issue, issuesOf } from './issue.ts'
import { type Choice, choose } from './plug-in.ts'
import { asList, asMapping, asNumber, asText, isMapping, type Mapping } from './raw.ts'
import { schemeShape } from './schema.ts'

/** An indicator as it is written, sound or not. */
export interface WrittenIndicator {
  readonly path: Path
  readonly raw: Mapping
  readonly id: string | null
  /** What to call it in a sentence, whatever is missing. */
  readonly title: string
  readonly points: number | null
  readonly parent: WrittenIndicator | null
  readonly children: readonly WrittenIndicator[]
  readonly measure: Choice<Measure> | null
  readonly method: Choice<Method> | null
}

/** A scheme as it is written: all that rules look at, so that a fault in one place does not hide the fault in another. */
export interface WrittenScheme {
  readonly source: SchemeSource
  readonly root: Mapping
  readonly issues: readonly Issue[]
  readonly top: readonly WrittenIndicator[]
  /** Every indicator, parents before their children. */
  readonly indicators: readonly WrittenIndicator[]
  /** The codes of all findings there are; null where the caller does not say. */
  readonly codes: readonly string[] | null
}

export function writtenScheme(source: SchemeSource, codes: readonly string[] | null = null): WrittenScheme {
  const root = asMapping(source.value)
  // Where the text itself cannot be read, every rule but that one would complain of what it cannot see.
  const issues: Issue[] = isMapping(source.value) ? issuesOf(schemeShape, root, []) : []
  const indicators: WrittenIndicator[] = []
  const top = listed(root.indicators, ['indicators'], null, issues, indicators)
  return { source, root, issues, top, indicators, codes }
}

function listed(
  raw: unknown,
  path: Path,
  parent: WrittenIndicator | null,
  issues: Issue[],
  all: WrittenIndicator[],
): WrittenIndicator[] {
  return asList(raw).flatMap((item, i) => (isMapping(item) ? [one(item, [...path, i], parent, issues, all)] : []))
}

function one(
  raw: Mapping,
  path: Path,
  parent: WrittenIndicator | null,
  issues: Issue[],
  all: WrittenIndicator[],
): WrittenIndicator {
  const measure = choose(raw.measure, [...path, 'measure'], measures, 'measure')
  const method = choose(raw.method, [...path, 'method'], methods, 'method')
  issues.push(...measure.issues, ...method.issues)
  const id = asText(raw.id)
  const children: WrittenIndicator[] = []
  const indicator: WrittenIndicator = {
    path,
    raw,
    id,
    title: asText(raw.title) ?? id ?? '',
    points: asNumber(raw.points),
    parent,
    children,
    measure: measure.choice,
    method: method.choice,
  }
  all.push(indicator)
  children.push(...listed(raw.children, [...path, 'children'], indicator, issues, all))
  return indicator
}

/** The indicator that a path leads into; null where it leads elsewhere. */
export function indicatorAt(written: WrittenScheme, path: Path): WrittenIndicator | null {
  const within = written.indicators.filter(({ path: own }) => own.every((step, i) => path[i] === step))
  return within.at(-1) ?? null
}

/** Whether an indicator is to be scored from data itself; one that has, or should have had, children is not. */
export const isLeaf = (indicator: WrittenIndicator): boolean => indicator.raw.children === undefined
