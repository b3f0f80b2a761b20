import type { MappedHeading, SheetReading } from '../model/dataset.ts'
import type { Place } from '../model/place.ts'
import type { Table } from '../model/table.ts'
import { bareHeading, type HeadingRow, type HeadingText, plainHeading } from './heading-rows.ts'
import { judgeCategories } from './judge-categories.ts'
import type { SheetSpec } from './sheet-spec.ts'

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
  readonly mapped: readonly MappedHeading[]
  readonly repeatedHeadings: SheetReading['repeatedHeadings']
  readonly titles: SheetReading['titles']
}

/** A row of headings, or several together, with the columns that it gives and the required ones that it lacks. */
export interface Candidate extends HeadingRow {
  readonly columns: ReadonlyMap<string, number>
  readonly missing: readonly string[]
}

/** What a heading stands for; `proper` is the one that perf itself would write. */
export interface Known {
  readonly id: string
  readonly proper: boolean
}

export function knownHeadings({ columns }: SheetSpec): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  for (const [id, headings] of Object.entries(columns)) {
    for (const [i, heading] of headings.entries()) {
      const plain = plainHeading(heading)
      if (!known.has(plain)) known.set(plain, { id, proper: i === 0 })
    }
  }
  return known
}

// More than this above the headings is no title any more.
const MOST_TITLES = 10

/** The columns of a sheet from its row of headings. */
export function layoutOf(table: Table, spec: SheetSpec, candidate: Candidate, rows: readonly HeadingRow[]): Layout {
  const { row, texts, columns } = candidate
  const ours = new Set(columns.values())
  const rest = [...texts].filter(([column]) => !ours.has(column)).sort(([a], [b]) => a - b)
  const used = [...texts].filter(([column]) => ours.has(column))
  const known = knownHeadings(spec)
  const isJudge = ({ text }: HeadingText) => !known.has(bareHeading(text))
  const judges = spec.judges ? rest.filter(([, heading]) => isJudge(heading)) : []
  const extra = spec.judges ? rest.filter(([, heading]) => !isJudge(heading)) : rest
  const repeatedHeadings = repeatedIn(texts)
  const repeated = new Set(repeatedHeadings.flatMap(({ at }) => at.map(({ column }) => column)))
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
    extraHeadings: extra.flatMap(([column, { text, at }]) => (repeated.has(column) ? [] : [{ text, at }])),
    mapped: mappedIn(spec, candidate),
    repeatedHeadings,
    titles: titlesOver(candidate, rows),
  }
}

/** A heading with those above it, where it stands under any: 完成情况 under 一季度 is 一季度完成情况. */
const whole = ({ text, under }: HeadingText): string => [...(under ?? [])].reverse().map(bareHeading).join('') + text

function mappedIn({ columns: proper }: SheetSpec, { columns, texts }: Candidate): MappedHeading[] {
  return [...columns].flatMap(([id, column]) => {
    const heading = texts.get(column)
    if (heading === undefined) return []
    const name = proper[id]?.[0] ?? heading.text
    const written = bareHeading(heading.text) === plainHeading(name) ? heading.text : whole(heading)
    return [{ id, proper: name, text: written, at: heading.at }]
  })
}

function repeatedIn(texts: Candidate['texts']): SheetReading['repeatedHeadings'] {
  const cells = new Map<string, { text: string; at: [Place, ...Place[]] }>()
  for (const [, heading] of [...texts].sort(([a], [b]) => a - b)) {
    const key = plainHeading(whole(heading))
    const before = cells.get(key)
    if (before === undefined) cells.set(key, { text: whole(heading), at: [heading.at] })
    else if (!before.at.some(({ column }) => column === heading.at.column)) before.at.push(heading.at)
  }
  return [...cells.values()].filter(({ at }) => at.length > 1)
}

function titlesOver({ top, texts }: Candidate, rows: readonly HeadingRow[]): SheetReading['titles'] {
  const first = Math.min(top, ...[...texts.values()].map(({ at }) => at.row))
  const above = rows.filter(one => one.row === one.top && one.row < first)
  const titles = above.flatMap(one => [...one.texts.values()].map(({ text, at }) => ({ text, at })))
  return titles.slice(0, MOST_TITLES)
}
