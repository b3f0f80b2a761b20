import type { Scored } from '../../src/app/score.ts'
import { numberOf } from '../../src/formula/evaluate.ts'
import { digits } from '../../src/kernel/rounding.ts'
import type { Score } from '../../src/model/assessment.ts'
import { allIndicators } from '../../src/model/indicators.ts'
import { resultBook } from '../../src/reports/result-book.ts'
import { writeWorkbook } from '../../src/write/xlsx.ts'
import { readableSheets, readableWorkbook } from './readable-workbook.ts'
import { scored } from './scenario.ts'

/** An indicator as the scheme file would hold it. */
export type Written = Readonly<Record<string, unknown>> & { readonly id: string; readonly points: number }

const DAY = '2026-11-30'

/** What `perf score` concludes of a ledger, written as a fixture's, under these indicators; `more` are further keys of the scheme. */
export function story(indicators: readonly Written[], ledger: string, more: object = {}): Promise<Scored> {
  const scheme = {
    id: 'story',
    title: '青山市绩效管理',
    year: 2026,
    full: indicators.reduce((sum, { points, inTotal }) => sum + (inTotal === false ? 0 : points), 0),
    cutoff: DAY,
    source: '青山市绩效管理办法',
    rounding: { indicator: 2, total: 2 },
    checks: { 'SCH-07': 'off' },
    ties: { rank: 'competition' },
    indicators: indicators.map(one => ({ title: one.id, ...one })),
    ...more,
  }
  return scored(
    new Map([
      ['ledger.xlsx', readableWorkbook(readableSheets(ledger))],
      ['scheme.yaml', Buffer.from(JSON.stringify(scheme))],
    ]),
  )
}

/** The scores under one indicator by unit, as printed; a state where there is none. */
export const scoresIn = ({ assessment }: Scored, id: string): Record<string, string> =>
  Object.fromEntries(assessment.outcome.results.map(({ unit, scores }) => [unit.name, shown(scores.get(id) as Score)]))

const shown = ({ state, points }: Score): string => (points === null ? state : digits(numberOf(points), points.places))

/** Why a unit has no score under an indicator: the kinds of the reasons. */
export const reasonsIn = ({ assessment }: Scored, unit: string, id: string): string[] =>
  scoreOf(assessment, unit, id).because.map(({ kind }) => kind)

/** The tasks under one score by name, with why those that do not count do not. */
export const tasksIn = ({ assessment }: Scored, unit: string, id: string): [name: string, out: string][] =>
  scoreOf(assessment, unit, id).tasks.map(({ task, out }) => [
    task.name.kind === 'value' ? task.name.value : '',
    out ?? '',
  ])

function scoreOf({ outcome }: Scored['assessment'], unit: string, id: string): Score {
  const found = outcome.results.find(result => result.unit.name === unit)?.scores.get(id)
  if (found === undefined) throw new Error(`${unit} has no score under ${id}`)
  return found
}

/** The codes of the findings, each once, in order. */
export const codesIn = ({ assessment }: Scored): string[] => [...new Set(assessment.findings.map(({ code }) => code))]

/** The bytes of the result workbook. */
export function bookOf({ assessment }: Scored): Promise<Uint8Array> {
  const { scheme, stamp } = assessment
  const view = {
    language: 'zh',
    title: scheme.title,
    simulated: scheme.simulated,
    indicatorTitles: new Map(allIndicators(scheme.indicators).map(({ id, title }) => [id, title])),
    asOf: stamp.asOf,
    toInputs: '',
    severalBooks: false,
    assessment,
  } as const
  return writeWorkbook(resultBook(view, ''))
}
