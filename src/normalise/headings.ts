import type { CellText, SheetFault } from '../model/dataset.ts'
import type { Table } from '../model/table.ts'
import { bareHeading, type HeadingRow, type HeadingText, headingRows, plainHeading } from './heading-rows.ts'
import { type Candidate, type Known, knownHeadings, type Layout, layoutOf } from './layout.ts'
import type { SheetSpec } from './sheet-spec.ts'
import { SHEETS } from './sheets.ts'
import { squeezed } from './words.ts'

export type { Layout } from './layout.ts'

/** A sheet as one of ours, as a sheet of ours without the headings it needs, or as somebody else's. */
export type Recognised =
  | { readonly kind: 'sheet'; readonly layout: Layout }
  | { readonly kind: 'fault'; readonly fault: SheetFault }
  | { readonly kind: 'other' }

const OTHER: Recognised = { kind: 'other' }

// Headings stand near the top; only where they do not is it worth a further look, under a cover or instructions.
const LOOK = 20
const FURTHER_LOOK = 100

/** Tells what a sheet is: by its name, else by its headings where only one kind of sheet has them all. */
export function recognise(table: Table, specs: readonly SheetSpec[] = SHEETS): Recognised {
  const name = squeezed(table.name.sheet)
  const named = specs.find(spec => spec.names.some(known => squeezed(known) === name))
  if (named?.required.length === 0) return withoutHeadings(named)
  const near = headingRows(table, LOOK)
  const first = within(table, named, specs, near)
  if (first.kind === 'sheet') return first
  const seen = near.filter(({ row, top }) => row === top).length
  if (seen < LOOK) return first
  const far = headingRows(table, FURTHER_LOOK)
  const further = within(table, named, specs, far)
  return further.kind === 'other' ? first : further
}

function within(
  table: Table,
  named: SheetSpec | undefined,
  specs: readonly SheetSpec[],
  rows: readonly HeadingRow[],
): Recognised {
  if (named !== undefined) return asNamed(table, named, rows)
  const complete = specs.flatMap(spec => {
    const best = spec.byHeadings ? likeliest(spec, rows) : null
    return best !== null && best.missing.length === 0 ? [layoutOf(table, spec, best, rows)] : []
  })
  const [layout, ...others] = complete
  return layout === undefined || others.length > 0 ? OTHER : { kind: 'sheet', layout }
}

function withoutHeadings(spec: SheetSpec): Recognised {
  const nothing = { judges: [], extraHeadings: [], mapped: [], repeatedHeadings: [], titles: [] }
  const layout = { spec, headingRow: 0, bodyFrom: 1, lead: 0, columns: new Map(), headings: new Map(), ...nothing }
  return { kind: 'sheet', layout }
}

function asNamed(table: Table, spec: SheetSpec, rows: readonly HeadingRow[]): Recognised {
  const best = likeliest(spec, rows)
  if (best !== null && best.missing.length === 0) return { kind: 'sheet', layout: layoutOf(table, spec, best, rows) }
  const missing = best?.missing ?? spec.required.map(group => alternatives(spec, group))
  const found = [...(best?.texts.values() ?? [])].map(({ text }) => text)
  const fault: SheetFault = { name: table.name, kind: spec.kind, missing, found }
  const apart = headingsApart(spec, rows)
  if (apart !== null) return { kind: 'fault', fault: { ...fault, unresolved: { apart } } }
  const isNone = best === null || best.columns.size === 0
  return { kind: 'fault', fault: isNone ? { ...fault, unresolved: 'none' } : fault }
}

/** Where the required headings stand, if they all stand somewhere, in rows that could not be joined. */
function headingsApart(spec: SheetSpec, rows: readonly HeadingRow[]): readonly CellText[] | null {
  const known = knownHeadings(spec)
  const places = new Map<string, CellText>()
  for (const row of rows) {
    const { columns, texts } = candidateOf(spec, known, row)
    // A task of the category 重点工作 holds a word that is also a heading, and is no row of headings for that.
    if (columns.size * 2 < texts.size) continue
    for (const [id, column] of columns) {
      const heading = texts.get(column)
      if (heading !== undefined && !places.has(id)) places.set(id, { text: heading.text, at: heading.at })
    }
  }
  const first = spec.required.map(group => group.flatMap(id => places.get(id) ?? [])[0])
  const needed = first.flatMap(place => place ?? [])
  return needed.length === spec.required.length ? needed : null
}

/** The row with all required headings and the most headings; where judges or no headings at all decide, the one with the most texts. */
function likeliest(spec: SheetSpec, rows: readonly HeadingRow[]): Candidate | null {
  let best: Candidate | null = null
  const known = knownHeadings(spec)
  for (const row of rows) {
    const candidate = candidateOf(spec, known, row)
    if (best === null || isLikelier(candidate, best, spec)) best = candidate
  }
  return best
}

function isLikelier(a: Candidate, b: Candidate, { judges }: SheetSpec): boolean {
  const [complete, before] = [a.missing.length === 0, b.missing.length === 0]
  if (complete !== before) return complete
  if (a.columns.size !== b.columns.size) return a.columns.size > b.columns.size
  // Judges have names of their own, their categories are few.
  return (judges === true || a.columns.size === 0) && differentTexts(a) > differentTexts(b)
}

const differentTexts = ({ texts }: HeadingRow): number => new Set([...texts.values()].map(({ text }) => text)).size

/** The first column under a heading wins, but 完成时限 wins over a 完成时间 before it. */
function candidateOf(spec: SheetSpec, known: ReadonlyMap<string, Known>, row: HeadingRow): Candidate {
  const columns = new Map<string, number>()
  const proper = new Set<string>()
  for (const [column, heading] of [...row.texts].sort(([a], [b]) => a - b)) {
    const match = knownAs(heading, known)
    if (match === undefined || proper.has(match.id) || (columns.has(match.id) && !match.proper)) continue
    columns.set(match.id, column)
    if (match.proper) proper.add(match.id)
  }
  const missing = spec.required.filter(group => !group.some(id => columns.has(id)))
  return { ...row, columns, missing: missing.map(group => alternatives(spec, group)) }
}

/** 完成情况 under 一季度 is 一季度完成情况, before it is 完成情况. */
function knownAs({ text, under = [] }: HeadingText, known: ReadonlyMap<string, Known>): Known | undefined {
  const [parent = '', grandparent = ''] = under.map(bareHeading)
  const own = bareHeading(text)
  const together = under.length === 0 ? [] : [parent + own, grandparent + parent + own, grandparent + own]
  for (const heading of [...together, plainHeading(text), own]) {
    const match = known.get(heading)
    if (match !== undefined) return match
  }
  return undefined
}

const alternatives = ({ columns }: SheetSpec, group: readonly string[]): string =>
  group.map(id => columns[id]?.[0] ?? id).join('/')
