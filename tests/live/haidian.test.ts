import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import type { ScoreDocument } from '../../src/app/documents/score.ts'
import { checkPackage } from '../../src/write/package/check.ts'
import { build } from '../generate/haidian-2010/build.ts'
import { disagreements, judged } from '../judge/libreoffice.ts'
import { readWorkbook, type StoredWorkbook } from '../judge/read-workbook.ts'
import { type DemoRun, scoreDemo } from './demo.ts'
import { published } from './published.ts'
import { standingsInBook, standingsOfRun } from './standings.ts'
import { valuesIn } from './table.ts'

let demo: DemoRun
let book: StoredWorkbook
let planted: readonly string[]

beforeAll(async () => {
  demo = await scoreDemo(undefined, 'templates/haidian-2010')
  book = await readWorkbook(demo.result)
  planted = (await build()).findings
}, 60_000)

/** A unit of the independent reckoning, in hundredths of a point. */
interface Reckoned {
  readonly scores: Readonly<Record<string, number | null>>
  readonly bonus: number
  readonly deduction: number
  readonly total: number
  readonly rank: number | null
  readonly grade: string
  readonly vetoes: readonly string[]
  readonly awards: readonly string[]
  readonly consequences: readonly string[]
}

/** What the scheme calls the ids of the reckoning. */
const TITLES: Readonly<Record<string, string>> = {
  veto: '一票否决',
  accountability: '行政问责',
  advanced: '先进单位',
  improvement: '绩效改进奖',
  'best-duty': '单项绩效奖（职能履行）',
  'best-effect': '单项绩效奖（服务效果）',
  failed: '向组织部门建议调整其单位领导工作岗位',
  'barely-twice': '向组织部门建议调整其单位领导工作岗位（连续两次基本达标）',
}

const called = (ids: readonly string[]): (string | undefined)[] => ids.map(id => TITLES[id])
const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100)

function asReported({ scores, bonus, deduction, total, ...one }: Reckoned) {
  return {
    scores: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, points(score)])),
    ...{ bonus: points(bonus), deduction: points(deduction), total: points(total), rank: one.rank, grade: one.grade },
    ...{ vetoes: called(one.vetoes), awards: called(one.awards), consequences: called(one.consequences) },
  }
}

type UnitDocument = ScoreDocument['units'][number]

const reported = ({ indicators, ...one }: UnitDocument, ids: readonly string[]) => ({
  scores: Object.fromEntries(ids.map(id => [id, indicators[id]?.score])),
  ...{ bonus: one.bonus, deduction: one.deduction, total: one.total, rank: one.rank, grade: one.grade },
  ...{ vetoes: one.vetoes, awards: one.awards, consequences: one.consequences },
})

test('every score, total, rank, grade, veto, award and consequence equals the reckoning made by another hand', async () => {
  const path = 'tests/generate/haidian-2010/expected/scores.json'
  const expected = JSON.parse(await readFile(path, 'utf8')) as Record<string, Reckoned>
  const counted = demo.document.units.filter(({ state }) => state !== 'excluded')
  expect(counted.map(({ unit }) => unit).sort()).toEqual(Object.keys(expected).sort())
  for (const unit of counted) {
    const wanted = expected[unit.unit] as Reckoned
    expect([unit.unit, reported(unit, Object.keys(wanted.scores))]).toEqual([unit.unit, asReported(wanted)])
  }
})

test('every rule of the scheme bites in the data', () => {
  const { units } = demo.document
  const told = (of: (unit: UnitDocument) => readonly string[]): string[] => [...new Set(units.flatMap(of))]
  const titles = told(unit => [...unit.vetoes, ...unit.awards, ...unit.consequences])
  expect(titles.sort()).toEqual(Object.values(TITLES).sort())
  expect(told(({ grade }) => (grade === null ? [] : [grade])).sort()).toEqual(['不达标', '优秀', '基本达标', '达标'])
  expect(told(({ state }) => [state]).sort()).toEqual(['excluded', 'ranked', 'unranked'])
  expect(units.filter(({ tiedWith }) => tiedWith.length > 0)).toHaveLength(2)
  expect(units.find(({ total }) => total === 100)?.bonus).toBe(2.5)
})

// Tasks that were finished late or missed a quarter, typed deadlines, headings of its own, one document for several tasks, a number
// that begins with a zero, and what the results themselves say.
const UNPLANTED = ['DAT-03', 'DAT-09', 'DAT-10', 'EVD-04', 'EVD-06', 'HDR-02', 'RES-02', 'RES-03', 'RES-08']

test('every planted case that calls up a finding does so at its cell, and no other kind of finding turns up', () => {
  const { findings } = demo.document
  const found = findings.map(({ code, file, sheet, cell }) => `${code} ${sheet ?? file} ${cell}`)
  expect(planted.filter(one => !found.includes(one))).toEqual([])
  const others = findings.filter((_, i) => !planted.includes(found[i] as string))
  expect(others.filter(({ code }) => !UNPLANTED.includes(code))).toEqual([])
})

test('the result workbook shows the ranks, scores, grades and states that the run reports', () => {
  const shown = standingsInBook(valuesIn(book))
  expect(shown).toEqual(standingsOfRun(demo.document))
  expect(shown.size).toBe(43)
})

judged('recalculating the result workbook changes no score, rank, grade or state', async () => {
  expect(published(await disagreements(demo.result), book)).toEqual([])
})

test('Excel opens both workbooks without repairing anything', async () => {
  expect(await checkPackage(demo.result)).toEqual([])
  expect(await checkPackage(demo.exceptions)).toEqual([])
})
