import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { checkPackage } from '../../src/write/package/check.ts'
import { disagreements, judged } from '../judge/libreoffice.ts'
import { readWorkbook, type StoredWorkbook } from '../judge/read-workbook.ts'
import { type DemoRun, scoreDemo } from './demo.ts'
import { published } from './published.ts'
import { type Standing, standingsInBook, standingsOfRun } from './standings.ts'
import { valuesIn } from './table.ts'

let demo: DemoRun
let book: StoredWorkbook

beforeAll(async () => {
  demo = await scoreDemo()
  book = await readWorkbook(demo.result)
}, 60_000)

const formulasIn = (workbook: StoredWorkbook): string[] =>
  [...workbook.values()].flatMap(cells => [...cells.values()].flatMap(({ formula }) => formula ?? []))

judged('recalculating the result workbook changes no score, rank, grade or state', async () => {
  const found = await disagreements(demo.result)
  expect(published(found, book)).toEqual([])
  expect(formulasIn(book).length).toBeGreaterThan(10_000)
})

test('the result workbook shows the ranks, scores, grades and states that the run reports', () => {
  const shown = standingsInBook(valuesIn(book))
  expect(shown).toEqual(standingsOfRun(demo.document))
  expect(shown.size).toBe(101)
})

/** A unit of the independent reckoning, in hundredths of a point. */
interface Reckoned {
  readonly leaves: Readonly<Record<string, number | null>>
  readonly bonus: number
  readonly deduction: number
  readonly duty: number | null
  readonly total: number | null
}

test('every leaf, total, bonus and deduction equals the reckoning made by another hand', async () => {
  const path = 'tests/generate/suzhou-2015/expected/scores.json'
  const expected = JSON.parse(await readFile(path, 'utf8')) as Record<string, Reckoned>
  const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100)
  const run = standingsOfRun(demo.document)
  const counted = [...run].filter(([, { state }]) => state !== '不参加')
  expect(counted.map(([unit]) => unit).sort()).toEqual(Object.keys(expected).sort())
  for (const [unit, { leaves, bonus, deduction, duty, total }] of Object.entries(expected)) {
    const own = run.get(unit) as Standing
    const scores = Object.fromEntries(Object.keys(leaves).map(id => [id, own.scores[id]]))
    expect([unit, scores]).toEqual([unit, Object.fromEntries(Object.entries(leaves).map(([id, n]) => [id, points(n)]))])
    const sums = { bonus: own.bonus, deduction: own.deduction, duty: own.scores.duty, total: own.total }
    const wanted = { bonus: points(bonus), deduction: points(deduction), duty: points(duty), total: points(total) }
    expect([unit, sums]).toEqual([unit, wanted])
  }
})

test('the result workbook has a sheet for each thing a clerk looks up', () => {
  const wanted = ['排名', '得分明细', '计算过程', '台账', '满意度', '评委打分', '加减分', '参数', '异常', '说明']
  expect([...book.keys()].filter(name => wanted.includes(name))).toEqual(wanted)
})

// All of them are known to Excel 2010 and to WPS.
const FUNCTIONS = [
  'ABS',
  'AVERAGE',
  'COUNT',
  'COUNTIFS',
  'HYPERLINK',
  'IF',
  'MAX',
  'MIN',
  'MOD',
  'ROUND',
  'SUM',
  'SUMPRODUCT',
]

test('no formula of either workbook uses a function that Excel 2010 or WPS lacks', async () => {
  const formulas = [...formulasIn(book), ...formulasIn(await readWorkbook(demo.exceptions))]
  const used = new Set(
    formulas.flatMap(formula => formula.replace(/"[^"]*"/g, '""').match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? []),
  )
  expect([...used].filter(name => !FUNCTIONS.includes(name))).toEqual([])
  expect(used.size).toBeGreaterThan(6)
})

test('Excel opens both workbooks without repairing anything', async () => {
  expect(await checkPackage(demo.result)).toEqual([])
  expect(await checkPackage(demo.exceptions)).toEqual([])
})
