import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ScoreDocument } from '../../src/app/documents/score.ts'
import { type Decimal, decimal, ZERO } from '../../src/kernel/decimal.ts'
import { published, type RoundingMode } from '../../src/kernel/rounding.ts'
import { readYaml } from '../../src/read/yaml.ts'
import { LABELS } from '../../src/text/labels.ts'
import { office } from '../build/office.ts'
import { inputsOf, scenarios } from '../build/scenario.ts'
import type { Judgement } from '../judge/libreoffice.ts'
import { readWorkbook } from '../judge/read-workbook.ts'
import { headingsOf, rowsOf, type TableRow, valuesIn } from '../live/table.ts'

// tests/properties/adds-up.test.ts asks this of random schemes, before anything is printed; here what three readers of one run
// hold in their hands (the document, the screen, the workbook) is read back and added up.

/** A node of the scheme as it is written. */
interface Written {
  readonly id: string
  readonly title: string
  readonly points: number
  readonly children?: readonly Written[]
  readonly rollUp?: string
  readonly inTotal?: boolean
  readonly coefficient?: object
  readonly gate?: object
}

interface WrittenScheme {
  readonly full: number
  readonly rounding: { readonly indicator: number | 'none'; readonly total: number; readonly mode?: RoundingMode }
  readonly indicators: readonly Written[]
  readonly rollUp?: string
  readonly total?: object
  readonly vetoes?: readonly object[]
}

const nodesOf = (nodes: readonly Written[]): Written[] => nodes.flatMap(node => [node, ...nodesOf(node.children ?? [])])

interface Case {
  readonly scheme: WrittenScheme
  readonly document: ScoreDocument
  readonly screen: string
  readonly book: Judgement
}

const folderInputs = (folder: string): Map<string, Uint8Array> =>
  new Map(readdirSync(folder).map((file): [string, Uint8Array] => [file, readFileSync(join(folder, file))]))

const templates = readdirSync('templates').filter(name => existsSync(join('templates', name, 'ledger.xlsx')))

/** One run, as a document, on the screen and in the workbook. */
async function readBack(inputs: ReadonlyMap<string, Uint8Array>): Promise<Case> {
  const { perf, disk, resolve } = office({ files: Object.fromEntries(inputs) })
  const document = JSON.parse((await perf(['score', 'ledger.xlsx', '--json'])).out) as ScoreDocument
  const { out } = await perf(['score', 'ledger.xlsx'])
  const bytes = disk.get(resolve('ledger-结果.xlsx'))
  const scheme = inputs.get('scheme.yaml')
  if (bytes === undefined || scheme === undefined) throw new Error(out)
  return {
    scheme: readYaml(scheme, 'scheme.yaml').value as WrittenScheme,
    document,
    screen: out,
    book: valuesIn(await readWorkbook(bytes)),
  }
}

const CASES = [
  ...scenarios().map(name => [`fixtures/${name}`, () => inputsOf(name)] as const),
  ...templates.map(name => [`templates/${name}`, () => folderInputs(join('templates', name))] as const),
]

type UnitDocument = ScoreDocument['units'][number]

describe.each(CASES)('%s', (_, inputs) => {
  let run: Case

  beforeAll(async () => {
    run = await readBack(inputs())
  })

  test('every printed parent and total is what is printed below it', () => {
    const { scheme, document } = run
    for (const unit of document.units) {
      for (const node of nodesOf(scheme.indicators)) expectNodeAddsUp(node, unit, scheme)
      expectTotalAddsUp(unit, scheme)
    }
  })

  test('the screen, the document and both sheets of the workbook print the same', () => {
    const { scheme, document, screen, book } = run
    const [places, details] = ['排名', '得分明细'].map(sheet => byUnit(book, sheet))
    for (const unit of document.units) {
      const [onPlaces, onDetails] = [places?.get(unit.unit), details?.get(unit.unit)]
      if (onPlaces === undefined || onDetails === undefined) throw new Error(`${unit.unit} is not in the workbook`)
      const hasGrades = headingsOf(book, '排名').includes('等次')
      expect(standingOn(onPlaces, scheme, hasGrades)).toEqual(standingIn(unit, scheme, hasGrades))
      expect(scoresOn(onDetails, scheme)).toEqual(scoresIn(unit, scheme))
      expectOnScreen(unit, screen, scheme)
    }
    expect(places?.size).toBe(document.units.length)
  })
})

/** The scores that make up a parent, and whether one of them is missing because it does not apply. */
function partsOf(nodes: readonly Written[], { indicators }: UnitDocument) {
  const parts = nodes.filter(({ inTotal }) => inTotal !== false)
  const there = parts.filter(({ id }) => indicators[id]?.score != null)
  const sum = there.reduce((total, { id }) => total.plus(decimal(indicators[id]?.score ?? 0)), ZERO)
  const applicable = there.reduce((total, { points }) => total.plus(decimal(points)), ZERO)
  return { sum, applicable, isWhole: there.length === parts.length }
}

/** A sum scaled up where a part does not apply; as it stands otherwise. */
const scaled = ({ sum, applicable, isWhole }: ReturnType<typeof partsOf>, whole: number): Decimal =>
  isWhole ? sum : sum.times(decimal(whole)).dividedBy(applicable)

function expectNodeAddsUp(node: Written, unit: UnitDocument, { rounding }: WrittenScheme): void {
  const printed = unit.indicators[node.id]?.score
  const isSum = (node.rollUp ?? 'sum') === 'sum' && node.coefficient === undefined && node.gate === undefined
  if (node.children === undefined || printed == null || !isSum || rounding.indicator === 'none') return
  const parts = partsOf(node.children, unit)
  const sum = scaled(parts, node.points)
  expect(decimal(printed).toFixed(), `${unit.unit} ${node.title}`).toBe(
    // Nothing is left over: the scores below have as many decimals.
    (parts.isWhole ? sum : published(sum, rounding.indicator, rounding.mode ?? 'half-up')).toFixed(),
  )
}

function expectTotalAddsUp(unit: UnitDocument, scheme: WrittenScheme): void {
  const { rounding, total: limits, vetoes, rollUp = 'sum' } = scheme
  const { total, bonus, deduction } = unit
  if (total === null || rollUp !== 'sum' || limits !== undefined || vetoes !== undefined) return
  if (bonus === null || deduction === null) throw new Error(`${unit.unit} has a total without bonus or deduction`)
  const parts = partsOf(scheme.indicators, unit)
  const sum = scaled(parts, scheme.full).plus(decimal(bonus)).minus(decimal(deduction))
  const residue = decimal(total).minus(sum)
  // With as many decimals as the scores have, nothing is left over; with fewer, at most half of the last one.
  const isExact = parts.isWhole && rounding.indicator !== 'none' && rounding.total >= rounding.indicator
  if (isExact) expect(residue.toFixed(), unit.unit).toBe('0')
  expect(residue.abs().times(decimal(10).pow(rounding.total)).lessThanOrEqualTo(decimal('0.5')), unit.unit).toBe(true)
  if (rounding.indicator === 'none') return
  expect(decimal(total).toFixed()).toBe(published(sum, rounding.total, rounding.mode ?? 'half-up').toFixed())
}

/** The rows of units: below the table stand notes, above it the full points. */
const byUnit = (book: Judgement, sheet: string): Map<string, TableRow> =>
  new Map(
    rowsOf(book, sheet)
      .filter(row => typeof row.value(LABELS.group.zh) === 'string' && typeof row.value('单位') === 'string')
      .map(row => [String(row.value('单位')), row]),
  )

// A state (暂不计分, 不适用) stands as words where a score would, and an empty cell where there is nothing.
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const standingOn = (row: TableRow, { indicators }: WrittenScheme, hasGrades: boolean) => ({
  ...Object.fromEntries(['名次', '总名次', '总分', '加分', '扣分'].map(name => [name, number(row.value(name))])),
  ...(hasGrades ? { 等次: row.value('等次') === '' ? null : row.value('等次') } : {}),
  ...Object.fromEntries(indicators.map(({ title }) => [title, number(row.value(title))])),
})

const standingIn = (unit: UnitDocument, { indicators }: WrittenScheme, hasGrades: boolean) => ({
  ...{ 名次: unit.rank, 总名次: unit.overall.rank, 总分: unit.total, 加分: unit.bonus, 扣分: unit.deduction },
  ...(hasGrades ? { 等次: unit.grade } : {}),
  ...Object.fromEntries(indicators.map(({ id, title }) => [title, unit.indicators[id]?.score ?? null])),
})

const scoresOn = (row: TableRow, { indicators }: WrittenScheme) => ({
  ...Object.fromEntries(['总分', '加分', '扣分'].map(name => [name, number(row.value(name))])),
  scores: nodesOf(indicators).map(({ title }) => number(row.value(title))),
})

const scoresIn = (unit: UnitDocument, { indicators }: WrittenScheme) => ({
  ...{ 总分: unit.total, 加分: unit.bonus, 扣分: unit.deduction },
  scores: nodesOf(indicators).map(({ id }) => unit.indicators[id]?.score ?? null),
})

/** The unit's line: its rank, its name, its total with all decimals, what was added and taken off. */
function expectOnScreen(unit: UnitDocument, screen: string, { rounding }: WrittenScheme): void {
  const lines = screen.split('\n').map(line => line.trim().split(/\s+/))
  const own = lines.filter(([, name]) => name === unit.unit)
  expect(own, unit.unit).toHaveLength(1)
  const [rank, , total, ...more] = own[0] ?? []
  expect(rank).toBe(unit.rank === null ? '—' : String(unit.rank))
  expect(total).toBe(unit.total === null ? '—' : unit.total.toFixed(rounding.total))
  const signed = (sign: string) => more.find(word => word.startsWith(sign))?.slice(1)
  expect(Number(signed('+') ?? 0)).toBe(unit.bonus ?? 0)
  expect(Number(signed('−') ?? 0)).toBe(unit.deduction ?? 0)
}
