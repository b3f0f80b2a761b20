import { compareText } from '../kernel/order.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Finding, Severity, Where } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import { byPlace, type Check, type Context, type Hit, placeKey, reasonsIn, type Withheld } from './check.ts'
import { withheldEffect } from './effect.ts'
import { checks } from './index.ts'

/** Everything that is wrong with the data, in the order of the clerk's own files. */
export function runChecks(context: Context, all: readonly Check[] = checks): Finding[] {
  const findings: Finding[] = []
  for (const told of hitsOf(context, all)) {
    const { check, hit, withholds } = told
    const graded = context.scheme?.checks.get(check.code)
    // What withholds a score is said even where the scheme switches the check off: nobody may be left out unexplained.
    if (graded === 'off' && withholds.length === 0) continue
    const own: Severity = withholds.length > 0 ? 'error' : (hit.severity ?? check.severity)
    const severity = graded === undefined || graded === 'off' ? own : graded
    findings.push(finding(told, severity, context.scheme))
  }
  return inFileOrder(findings, context.dataset)
}

/** What a check found, and what that withholds. */
export interface Told {
  readonly check: Check
  readonly hit: Hit
  readonly withholds: readonly Withheld[]
}

/** What the checks find, each fault once. */
export function* hitsOf(context: Context, all: readonly Check[] = checks): Generator<Told> {
  const withheld = withheldByCell(context)
  const said = new Set<string>()
  for (const check of all) {
    for (const hit of check.find(context)) {
      // Rows that share one merged cell share its fault.
      const key = JSON.stringify([check.code, hit.where, hit.message.zh])
      if (said.has(key)) continue
      said.add(key)
      yield { check, hit, withholds: withheldBy(hit, check.severity, withheld) }
    }
  }
}

function finding({ check, hit, withholds }: Told, severity: Severity, scheme: Scheme | null): Finding {
  return {
    code: check.code,
    severity,
    title: check.title,
    where: hit.where,
    unit: hit.unit ?? only(withholds.map(({ unit }) => unit.name)),
    indicator: hit.indicator ?? only(withholds.map(({ indicator }) => indicator?.id ?? null)),
    message: hit.message,
    found: hit.found ?? null,
    expected: hit.expected,
    remedy: hit.remedy,
    effect: withholds.length > 0 ? withheldEffect(withholds, scheme) : hit.effect,
    waiver: null,
  }
}

const only = (names: readonly (string | null)[]): string | null =>
  new Set(names).size === 1 ? (names[0] ?? null) : null

/**
 * Withheld scores by the cells that they rest on. A reason may also point at a registry row (no row for this unit) or at the cell
 * that stands for a whole row (a column that the sheet lacks); what else is wrong there withholds nothing.
 */
function withheldByCell({ dataset, outcome }: Context): ReadonlyMap<string, readonly Withheld[]> {
  if (outcome === null) return new Map()
  const { units, tasks, figures, entries, panel, adjustments, events, prior } = dataset
  const rowAt = byPlace(
    () => [...units, ...tasks, ...figures, ...entries, ...panel, ...adjustments, ...events, ...prior],
    ({ at }) => at,
  )
  const found = new Map<string, Withheld[]>()
  for (const { withheld, reason } of reasonsIn(outcome)) {
    for (const place of reason.at) {
      if (rowAt(place) !== undefined) continue
      const key = placeKey(place)
      const before = found.get(key)
      if (before) before.push(withheld)
      else found.set(key, [withheld])
    }
  }
  return found
}

function withheldBy(hit: Hit, severity: Severity, withheld: ReadonlyMap<string, readonly Withheld[]>): Withheld[] {
  const scores = new Set(hit.withholds ?? [])
  if ((hit.severity ?? severity) !== 'note') {
    const cells = [...(hit.where.kind === 'cell' ? [hit.where.place] : []), ...(hit.also ?? [])]
    for (const place of cells) for (const score of withheld.get(placeKey(place)) ?? []) scores.add(score)
  }
  return [...scores]
}

/** Findings in the order of the files, sheets, rows and columns, then of the codes; those without a place last. */
function inFileOrder(findings: readonly Finding[], dataset: Dataset): Finding[] {
  const sheets = sheetOrder(dataset)
  const keyed = findings.map((one, index) => ({ one, index, at: position(one.where, sheets) }))
  keyed.sort((a, b) => comparePositions(a.at, b.at) || compareText(a.one.code, b.one.code) || a.index - b.index)
  return keyed.map(({ one }) => one)
}

interface Position {
  readonly known: readonly [file: number, sheet: number]
  readonly names: readonly [file: string, sheet: string]
  readonly cell: readonly [row: number, column: number]
}

function comparePositions(a: Position, b: Position): number {
  return (
    a.known[0] - b.known[0] ||
    compareText(a.names[0], b.names[0]) ||
    a.known[1] - b.known[1] ||
    compareText(a.names[1], b.names[1]) ||
    a.cell[0] - b.cell[0] ||
    a.cell[1] - b.cell[1]
  )
}

const WHOLE_FILE = -1
const NOT_READ = 1_000_000
const NO_PLACE = NOT_READ + 1

/** The number of each file and sheet in the order in which they were read. */
function sheetOrder({ sheets, faults, tallies }: Dataset): ReadonlyMap<string, number> {
  const order = new Map<string, number>()
  const names = [...sheets, ...faults].map(({ name }) => name)
  for (const { file, sheet } of [...names, ...tallies.map(({ source }) => source)]) {
    if (!order.has(file)) order.set(file, order.size)
    if (!order.has(`${file}\n${sheet}`)) order.set(`${file}\n${sheet}`, order.size)
  }
  return order
}

function position(where: Where, order: ReadonlyMap<string, number>): Position {
  if (where.kind === 'nowhere') return { known: [NO_PLACE, 0], names: ['', ''], cell: [0, 0] }
  const [file, sheet] = where.kind === 'cell' ? [where.place.on.file, where.place.on.sheet] : fileAndSheet(where)
  const fileNumber = order.get(file) ?? NOT_READ
  const sheetNumber = sheet === null ? WHOLE_FILE : (order.get(`${file}\n${sheet}`) ?? NOT_READ)
  const cell = where.kind === 'file' ? ([0, 0] as const) : ([rowOf(where), where.place.column] as const)
  return { known: [fileNumber, sheetNumber], names: [file, sheet ?? ''], cell }
}

const fileAndSheet = (where: Extract<Where, { kind: 'line' | 'file' }>): [string, string | null] =>
  where.kind === 'file' ? [where.file, where.sheet ?? null] : [where.place.file, null]

const rowOf = (where: Extract<Where, { kind: 'cell' | 'line' }>): number =>
  where.kind === 'cell' ? where.place.row : where.place.line
