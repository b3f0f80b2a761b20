import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import type { Context } from '../../src/checks/check.ts'
import type { Outcome, UnitResult } from '../../src/model/assessment.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { tallySurvey } from '../../src/normalise/survey.ts'
import { unitFinder } from '../../src/normalise/unit-names.ts'
import { rankUnits } from '../../src/rank/rank-units.ts'
import { readYaml } from '../../src/read/yaml.ts'
import { compileScheme } from '../../src/scheme/compile.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { scoreUnits } from '../../src/score/score-units.ts'
import { day } from './dataset.ts'
import { BEFORE, CATEGORIES, EVENTS, ITEMS, RATIO, SURVEY, WORDS } from './random-parameters.ts'
import { GROUPS, leavesOf, randomScheme, type SchemeData } from './random-scheme.ts'
import { table, type Written } from './tables.ts'

type Row = readonly Written[]

/** What an office hands over: a scheme, sheets of rows under their headings, and ballots. */
export interface Office {
  readonly scheme: SchemeData
  readonly sheets: Readonly<Record<string, readonly Row[]>>
  readonly ballots: readonly (readonly string[])[]
}

export const HEADINGS: Readonly<Record<string, Row>> = {
  名录: ['单位', '组', '参评'],
  台账: [
    ...['任务名称', '类别', '责任单位', '完成时限', '目标值', '完成值', '状态', '实际完成时间'],
    ...['佐证材料', '权重', '难度系数', '配合单位', '挑战值', '质量评分'],
  ],
  数据: ['单位', '项目', '数值', '目标值', '挑战值'],
  评分: ['单位', '指标', '得分', '理由'],
  评委打分: ['指标', '单位', '王评委', '李评委', '张评委'],
  加减分: ['单位', '项目', '分值', '事由', '文号'],
  事项: ['单位', '事项', '日期', '次数'],
  往年: ['年度', '单位', '得分', '名次', '指标'],
}

const AS_OF = day('2026-11-30')
const NAMES = ['市教育局', '市财政局', '市体育局', '市卫健委', '市民政局', '市住建局']

type Spoil = (sound: fc.Arbitrary<Written>) => fc.Arbitrary<Written>

/** Mostly a sound cell; sometimes blank, or something that is no number. */
const sometimesSpoilt: Spoil = sound =>
  fc.oneof(
    { weight: 20, arbitrary: sound },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('约5个') },
  )

const hundredths = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: max * 100 }).map(n => n / 100)
/** What is entered: a grade, a score out of a hundred, or, where the scheme names no full mark, out of the indicator's points. */
const entered = (points: number, entry: unknown): fc.Arbitrary<Written> => {
  if ('words' in (entry as object)) return fc.constantFrom(...WORDS)
  return mark.map(value => ('full' in (entry as object) ? value : Math.floor(value * points) / 100))
}
const few = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max })
// Few different marks, so that ties happen.
const mark: fc.Arbitrary<number> = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(80, 90) }, hundredths(100))

const taskRow = (unit: string, i: number, spoilt: Spoil, units: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .record({
      category: fc.constantFrom(...CATEGORIES),
      deadline: fc.constantFrom('2026-10-31', '2026-11-30', '2026-12-31'),
      target: spoilt(few(12)),
      actual: spoilt(hundredths(12)),
      status: spoilt(fc.constantFrom('已完成', '进行中', '未完成')),
      finishedOn: fc.constantFrom('2026-10-20', '2026-11-15'),
      evidence: fc.constantFrom('青府〔2026〕2号', null),
      weight: fc.constantFrom(0.5, 1, 2, 3),
      difficulty: fc.constantFrom(0.8, 1, 1.5),
      supporting: fc.constantFrom(...units.filter(name => name !== unit), null, null),
      further,
      quality: spoilt(mark),
    })
    .map(({ category, deadline, target, actual, status, finishedOn, further, ...rest }) => [
      ...[`${unit}任务${i}`, category, unit, deadline, target, actual, status],
      status === '已完成' ? finishedOn : null,
      ...[rest.evidence, rest.weight, rest.difficulty, rest.supporting, beyond(target, further), rest.quality],
    ])

/** How far a challenge lies beyond its target; seldom nowhere. */
const further = fc.constantFrom(0, 1, 3, 5)
const beyond = (target: Written, by: number): Written => (typeof target === 'number' ? target + by : null)

const rowsOf = (rows: readonly fc.Arbitrary<readonly Row[]>[]): fc.Arbitrary<Row[]> =>
  rows.length === 0 ? fc.constant([]) : fc.tuple(...rows).map(all => all.flat())

const sometimesAbsent = (row: fc.Arbitrary<Row>): fc.Arbitrary<readonly Row[]> =>
  fc.oneof({ weight: 30, arbitrary: row.map(one => [one]) }, { weight: 1, arbitrary: fc.constant([]) })

function sheetsOf(scheme: SchemeData, units: readonly string[], spoilt: Spoil): fc.Arbitrary<Office['sheets']> {
  const leaves = leavesOf(scheme.indicators)
  const under = (measure: string) => leaves.filter(leaf => leaf.measure?.[measure] !== undefined)
  // Items whose result of last year is asked for.
  const heldAgainst = ITEMS.filter(item =>
    under('data').some(({ measure }) => {
      const asked = measure?.data as { readonly item: string; readonly before?: string }
      return asked.item === item && asked.before?.startsWith('last-year') === true
    }),
  )
  const perUnit = (make: (unit: string) => fc.Arbitrary<readonly Row[]>[]) => rowsOf(units.flatMap(make))
  const shared = { minLength: 0, maxLength: 2 }
  return fc.record({
    名录: perUnit(unit => [
      fc
        .tuple(fc.constantFrom(...GROUPS), fc.constantFrom('是', '是', '是', '是', '单列', '不参加'))
        .map(([group, part]) => [[unit, group, part]]),
    ]),
    台账: perUnit(unit => [
      fc
        .integer({ min: 0, max: 3 })
        .chain(n => rowsOf(Array.from({ length: n }, (_, i) => taskRow(unit, i, spoilt, units).map(row => [row])))),
    ]),
    数据: perUnit(unit => [
      ...[...ITEMS, BEFORE].map(item => {
        const row = fc
          .tuple(spoilt(mark), spoilt(few(90)), further)
          .map(([value, target, by]): Row => [unit, item, value, target, beyond(target, by)])
        return fc.oneof(
          { weight: 12, arbitrary: sometimesAbsent(row) },
          { weight: 1, arbitrary: fc.tuple(row, row) as fc.Arbitrary<readonly Row[]> },
        )
      }),
      ...RATIO.map((item, i) =>
        sometimesAbsent(spoilt(i === 0 ? few(6) : fc.constantFrom(0, 6, 6, 6, 9)).map(value => [unit, item, value])),
      ),
    ]),
    评分: perUnit(unit =>
      under('entry').map(({ title, points, measure }) =>
        sometimesAbsent(spoilt(entered(points, measure?.entry)).map(value => [unit, title, value, '评定'])),
      ),
    ),
    评委打分: perUnit(unit =>
      under('panel').map(({ title }) =>
        sometimesAbsent(
          fc
            .array(fc.oneof({ weight: 6, arbitrary: mark }, fc.constantFrom<Written>('回避', null, 105)), {
              minLength: 3,
              maxLength: 3,
            })
            .map(marks => [title, unit, ...marks]),
        ),
      ),
    ),
    加减分: perUnit(unit => [
      fc.array(
        fc
          .tuple(spoilt(fc.constantFrom(1, 2.5, 4, 6, -1, -3, -5)), fc.constantFrom('青府〔2026〕1号', null))
          .map(([points, document]) => [unit, '专项', points, '事由', document]),
        shared,
      ),
    ]),
    事项: perUnit(unit => [
      fc.array(
        fc
          .tuple(fc.constantFrom(...EVENTS), fc.constantFrom('2026-03-01', '2026-11-30', '2026-12-01'), spoilt(few(3)))
          .map(([item, day, times]) => [unit, item, day, times]),
        shared,
      ),
    ]),
    往年: perUnit(unit => [
      sometimesAbsent(fc.tuple(hundredths(100), few(9)).map(([score, rank]) => [2025, unit, score, rank])),
      ...heldAgainst.map(item =>
        sometimesAbsent(
          fc
            .tuple(spoilt(mark), spoilt(fc.integer({ min: 1, max: 6 })))
            .map(([score, rank]) => [2025, unit, score, rank, item]),
        ),
      ),
    ]),
  })
}

const ballotsOf = (units: readonly string[]): fc.Arbitrary<string[][]> =>
  fc
    .tuple(
      ...units.map(unit =>
        fc.array(
          fc.tuple(fc.constant(unit), fc.constantFrom(...SURVEY.options, ''), fc.constantFrom(...SURVEY.options)),
          { minLength: 1, maxLength: 6 },
        ),
      ),
    )
    .map(all => all.flat())

/** The rows of a unit once more, as those of another. */
const asOther = (rows: readonly Row[], unit: string, other: string): Row[] =>
  rows
    .filter(row => row.includes(unit))
    .map(row => row.map(cell => (typeof cell === 'string' ? cell.replace(unit, other) : cell)))

/** The second unit hands over what the first does: they must come out equal. */
function withTwins({ scheme, sheets, ballots }: Office): Office {
  const [first = '', second = ''] = NAMES
  const twin = <R extends Row>(rows: readonly R[]): R[] => {
    const others = rows.filter(row => !row.includes(second))
    return [...others, ...(asOther(rows, first, second) as unknown as R[])]
  }
  const doubled = Object.entries(sheets).map(([name, rows]) => [name, twin(rows)])
  return { scheme, sheets: Object.fromEntries(doubled), ballots: twin(ballots) }
}

/** Such a scheme with any data that an office of two to six units could hand over. */
export const officeWith = (scheme: fc.Arbitrary<SchemeData>): fc.Arbitrary<Office> =>
  fc
    .tuple(
      scheme,
      fc.integer({ min: 2, max: NAMES.length }),
      fc.nat(2),
      fc.constantFrom<Spoil>(sometimesSpoilt, sound => sound),
    )
    .chain(([scheme, n, twins, spoilt]) => {
      const units = NAMES.slice(0, n)
      const handedOver = {
        scheme: fc.constant(scheme),
        sheets: sheetsOf(scheme, units, spoilt),
        ballots: ballotsOf(units),
      }
      return fc.record(handedOver).map(one => (twins === 0 ? withTwins(one) : one))
    })

export const office = officeWith(randomScheme)

const wildNumber = fc.constantFrom(0, -3, -0.5, 0.000_000_4, 1e-9, 1e12, 123_456_789.123_456)

/** An office in which up to four numbers are such as nobody has ever reported. */
export const wildOffice: fc.Arbitrary<Office> = fc
  .tuple(office, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), wildNumber), { maxLength: 4 }))
  .map(([{ scheme, sheets, ballots }, changes]) => {
    const changed: Record<string, readonly Row[]> = { ...sheets }
    for (const [s, r, c, value] of changes) {
      const name = Object.keys(changed)[s % Object.keys(changed).length] ?? ''
      const rows = changed[name] ?? []
      const at = r % Math.max(1, rows.length)
      const numbers = (rows[at] ?? []).flatMap((cell, i) => (typeof cell === 'number' ? [i] : []))
      const column = numbers[c % Math.max(1, numbers.length)]
      changed[name] = rows.map((row, i) => (i === at ? row.map((cell, j) => (j === column ? value : cell)) : row))
    }
    return { scheme, sheets: changed, ballots }
  })

const schemes = new WeakMap<SchemeData, Scheme>()

// Two runs over one scheme need it compiled once.
function compiled(data: SchemeData): Scheme {
  const before = schemes.get(data)
  if (before !== undefined) return before
  const made = compileScheme(readYaml(Buffer.from(JSON.stringify(data)), 'scheme.yaml'), '')
  if (!made.ok) throw new Error(made.findings.map(({ code, message }) => `${code} ${message.en}`).join('\n'))
  schemes.set(data, made.scheme)
  return made.scheme
}

/** What is concluded of an office: the same steps as `perf score`, from the sheets to the ranking. */
export async function conclude({
  scheme: data,
  sheets,
  ballots,
}: Office): Promise<Context & { outcome: Outcome; scheme: Scheme }> {
  const scheme = compiled(data)
  const tables = Object.entries(HEADINGS).map(([sheet, headings]) =>
    table([headings, ...(sheets[sheet] ?? [])], { sheet }),
  )
  const read = normalise(tables, scheme.names, scheme.year)
  const rows = ballots.map((cells, i) => ({ number: i + 2, cells }))
  const heading = [SURVEY.unit, ...SURVEY.questions]
  const findUnit = unitFinder(read.units)
  const tallies = await Promise.all(
    scheme.surveys.map(one => tallySurvey(one, { file: 'survey.csv', sheet: '' }, heading, rows, findUnit)),
  )
  const evidence = { dataset: { ...read, tallies }, asOf: AS_OF, operands: makeOperands() }
  const outcome = { ...rankUnits(scheme, scoreUnits(scheme, evidence), evidence), operands: evidence.operands }
  return { scheme, dataset: evidence.dataset, asOf: AS_OF, outcome, reconciliation: null }
}

/** The result of a unit. */
export const resultOf = ({ results }: Outcome, unit: string): UnitResult => {
  const found = results.find(result => result.unit.name === unit)
  if (found === undefined) throw new Error(`there is no result of ${unit}`)
  return found
}

/** How many cases, and from where: the same ones in every run. PERF_SEED and PERF_RUNS look further. */
export const CASES = {
  seed: Number(process.env.PERF_SEED ?? 20260101),
  numRuns: Number(process.env.PERF_RUNS ?? 100),
}
