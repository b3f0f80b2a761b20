import type { SheetFault, SheetReading } from '../model/dataset.ts'
import type { Table } from '../model/table.ts'
import { bareHeading, type HeadingRow, type HeadingText, headingRows, plainHeading } from './heading-rows.ts'
import { judgeCategories } from './judge-categories.ts'
import type { SheetSpec } from './sheet-spec.ts'
import { SHEETS } from './sheets.ts'
import { squeezed } from './words.ts'

/** Where a sheet of ours has its columns; `lead` is the one that stands for a row. */
export interface Layout {
  readonly spec: SheetSpec
  readonly headingRow: number
  readonly bodyFrom: number
  readonly columns: ReadonlyMap<string, number>
  readonly headings: ReadonlyMap<string, string>
  readonly lead: number
  readonly judges: readonly { readonly name: string; readonly category: string | null; readonly column: number }[]
  readonly extraHeadings: SheetReading['extraHeadings']
}

/** A sheet as one of ours, as a sheet of ours without the headings it needs, or as somebody else's. */
export type Recognised =
  | { readonly kind: 'sheet'; readonly layout: Layout }
  | { readonly kind: 'fault'; readonly fault: SheetFault }
  | { readonly kind: 'other' }

const OTHER: Recognised = { kind: 'other' }

/** Tells what a sheet is: by its name, else by its headings where only one kind of sheet has them all. */
export function recognise(table: Table, specs: readonly SheetSpec[] = SHEETS): Recognised {
  const name = squeezed(table.name.sheet)
  const named = specs.find(spec => spec.names.some(known => squeezed(known) === name))
  const rows = headingRows(table)
  if (named !== undefined) return named.required.length === 0 ? withoutHeadings(named) : asNamed(table, named, rows)
  const complete = specs.flatMap(spec => {
    const best = spec.byHeadings ? likeliest(spec, rows) : null
    return best !== null && best.missing.length === 0 ? [layoutOf(table, spec, best, rows)] : []
  })
  const [layout, ...others] = complete
  return layout === undefined || others.length > 0 ? OTHER : { kind: 'sheet', layout }
}

function withoutHeadings(spec: SheetSpec): Recognised {
  const nothing = { columns: new Map(), headings: new Map(), judges: [], extraHeadings: [] }
  return { kind: 'sheet', layout: { spec, headingRow: 0, bodyFrom: 1, lead: 0, ...nothing } }
}

function asNamed(table: Table, spec: SheetSpec, rows: readonly HeadingRow[]): Recognised {
  const best = likeliest(spec, rows)
  if (best !== null && best.missing.length === 0) return { kind: 'sheet', layout: layoutOf(table, spec, best, rows) }
  const missing = best?.missing ?? spec.required.map(group => alternatives(spec, group))
  const found = [...(best?.texts.values() ?? [])].map(({ text }) => text)
  return { kind: 'fault', fault: { name: table.name, kind: spec.kind, missing, found } }
}

interface Candidate extends HeadingRow {
  readonly columns: ReadonlyMap<string, number>
  readonly missing: readonly string[]
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

interface Known {
  readonly id: string
  readonly proper: boolean
}

function knownHeadings({ columns }: SheetSpec): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  for (const [id, headings] of Object.entries(columns)) {
    for (const [i, heading] of headings.entries()) {
      const plain = plainHeading(heading)
      if (!known.has(plain)) known.set(plain, { id, proper: i === 0 })
    }
  }
  return known
}

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
function knownAs({ text, under }: HeadingText, known: ReadonlyMap<string, Known>): Known | undefined {
  const together = under === undefined ? undefined : known.get(bareHeading(under) + bareHeading(text))
  return together ?? known.get(plainHeading(text)) ?? known.get(bareHeading(text))
}

const alternatives = ({ columns }: SheetSpec, group: readonly string[]): string =>
  group.map(id => columns[id]?.[0] ?? id).join('/')

function layoutOf(
  table: Table,
  spec: SheetSpec,
  { row, texts, columns }: Candidate,
  rows: readonly HeadingRow[],
): Layout {
  const ours = new Set(columns.values())
  const rest = [...texts].filter(([column]) => !ours.has(column)).sort(([a], [b]) => a - b)
  const used = [...texts].filter(([column]) => ours.has(column))
  const known = knownHeadings(spec)
  const isJudge = ({ text }: HeadingText) => !known.has(bareHeading(text))
  const judges = spec.judges ? rest.filter(([, heading]) => isJudge(heading)) : []
  const extra = spec.judges ? rest.filter(([, heading]) => !isJudge(heading)) : rest
  const bodyFrom = Math.max(row, ...used.map(([, { bottom }]) => bottom)) + 1
  const own = spec.required.flatMap(group => group.flatMap(id => columns.get(id) ?? []))
  const categories = judgeCategories(table, rows, { headingRow: row, bodyFrom, own, judges: judges.map(([at]) => at) })
  return {
    spec,
    headingRow: row,
    bodyFrom,
    columns,
    headings: new Map([...columns].map(([id, column]) => [id, texts.get(column)?.text ?? ''])),
    lead: columns.get(spec.required[0]?.find(id => columns.has(id)) ?? '') ?? 0,
    judges: judges.map(([column, { text }]) => ({ name: text, category: categories?.get(column) ?? null, column })),
    extraHeadings: extra.map(([, { text, at }]) => ({ text, at })),
  }
}
