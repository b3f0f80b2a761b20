import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../agreement/random.ts'
import { judged } from '../judge/libreoffice.ts'
import { readWorkbook, type StoredWorkbook } from '../judge/read-workbook.ts'
import { changeBallots } from './ballots.ts'
import { type Change, ledgerChanges } from './changes.ts'
import { type DemoRun, scoreDemo } from './demo.ts'
import { type Typed, typeInto } from './patch.ts'
import { recalculated } from './recalculate.ts'
import { rewritten, SCHEME_CHANGES } from './scheme-changes.ts'
import { type Standing, standingsInBook, standingsOfRun } from './standings.ts'

const SURVEY = 'survey-leader.csv'

let demo: DemoRun
let changes: Map<string, Change[]>
let ballots: ReturnType<typeof changeBallots>
let parameters: Typed[]

beforeAll(async () => {
  demo = await scoreDemo()
  const [result, ledger] = await Promise.all([readWorkbook(demo.result), readWorkbook(demo.ledger)])
  changes = ledgerChanges(result, ledger, randomFrom(2015))
  ballots = changeBallots(await readFile(join('templates/suzhou-2015', SURVEY), 'utf8'), result, ledger)
  parameters = SCHEME_CHANGES.map(({ id, before, after }) => ({
    sheet: '参数',
    cell: parameterCell(result, id),
    before,
    after,
  }))
}, 60_000)

function parameterCell(result: StoredWorkbook, id: string): string {
  const [found] = [...(result.get('参数') ?? [])].filter(([, { value }]) => value === id)
  if (found === undefined) throw new Error(`参数 has no ${id}`)
  return found[0].replace(/^[A-Z]+/, 'C')
}

const numbersOf = (part: 'inResult' | 'inLedger'): Typed[] => [...changes.values()].flat().map(change => change[part])

async function changeScheme(folder: string): Promise<void> {
  const file = join(folder, 'scheme.yaml')
  await writeFile(file, rewritten(await readFile(file, 'utf8')))
}

async function changeInputs(folder: string): Promise<void> {
  await writeFile(join(folder, 'ledger.xlsx'), await typeInto(demo.ledger, numbersOf('inLedger')))
  await writeFile(join(folder, SURVEY), ballots.csv)
}

/** What the workbook says after a clerk has typed into it, and what perf says of the same change in its inputs. */
async function bothWays(typed: readonly Typed[], change: (folder: string) => Promise<void>) {
  const [changed, run] = await Promise.all([typeInto(demo.result, typed).then(recalculated), scoreDemo(change)])
  return { inBook: standingsInBook(changed), inRun: standingsOfRun(run.document) }
}

/** What differs between two runs: the nodes and sums of which some unit has another value. */
function moved(before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>): Set<string> {
  const names = new Set<string>()
  for (const [unit, { scores, ...own }] of before) {
    const { scores: newScores, ...newOwn } = after.get(unit) as Standing
    const pairs = [...pairsOf(scores, newScores), ...pairsOf(own, newOwn)]
    for (const [name, was, is] of pairs) if (was !== is) names.add(name)
  }
  return names
}

const pairsOf = (before: object, after: object): [string, unknown, unknown][] =>
  Object.entries(before).map(([name, value]) => [name, value, (after as Record<string, unknown>)[name]])

test('figures, targets, entered scores, judges’ marks, bonuses and ballots are all among the changes', () => {
  const counts = Object.fromEntries([...changes].map(([kind, { length }]) => [kind, length]))
  expect(Object.entries({ ...counts, ballots: ballots.counts.length }).filter(([, count]) => count < 10)).toEqual([])
})

judged(
  'points, caps, bands, option values and grade lines changed on 参数 move everything as a changed scheme does',
  async () => {
    const { inBook, inRun } = await bothWays(parameters, changeScheme)
    expect(inBook).toEqual(inRun)
    const names = moved(standingsOfRun(demo.document), inRun)
    const nodes = ['key', 'routine', 'law', 'efficiency', 'clean', 'style', 'innovation', 'leader']
    const sums = ['bonus', 'deduction', 'total', 'rank', 'overall', 'grade']
    expect([...nodes, ...sums].filter(name => !names.has(name))).toEqual([])
    expect(names.has('other') || names.has('public') || names.has('organisation') || names.has('state')).toBe(false)
  },
)

judged(
  'numbers changed on 台账, 数据, 评分, 满意度, 评委打分 and 加减分 move everything as changed inputs do',
  async () => {
    const { inBook, inRun } = await bothWays([...numbersOf('inResult'), ...ballots.counts], changeInputs)
    expect(inBook).toEqual(inRun)
    const names = moved(standingsOfRun(demo.document), inRun)
    const nodes = [
      'key',
      'routine',
      'other',
      'innovation',
      'law',
      'efficiency',
      'clean',
      'style',
      'organisation',
      'leader',
    ]
    const sums = ['bonus', 'deduction', 'total', 'rank', 'overall', 'grade']
    expect([...nodes, ...sums].filter(name => !names.has(name))).toEqual([])
    expect(names.has('public') || names.has('client') || names.has('state')).toBe(false)
  },
)

judged('both changed at once still agree to the last rank', async () => {
  const typed = [...parameters, ...numbersOf('inResult'), ...ballots.counts]
  const { inBook, inRun } = await bothWays(typed, async folder => {
    await changeScheme(folder)
    await changeInputs(folder)
  })
  expect(inBook).toEqual(inRun)
})
