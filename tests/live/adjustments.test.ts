import { expect } from 'vitest'
import { scoreDocument } from '../../src/app/documents/score.ts'
import { score } from '../../src/app/score.ts'
import { memoryWorld } from '../build/memory-world.ts'
import { inputsOf } from '../build/scenario.ts'
import { disagreements, judged } from '../judge/libreoffice.ts'
import { readWorkbook, type StoredWorkbook } from '../judge/read-workbook.ts'
import { type Typed, typeInto } from './patch.ts'
import { published } from './published.ts'
import { recalculated } from './recalculate.ts'
import { standingsInBook, standingsOfRun } from './standings.ts'

const STORY = 'bonus-by-table'
const FOLDER = '/office'

/** Scores the story under a scheme in which texts are replaced by others. */
async function scoredUnder(changes: readonly (readonly [string, string])[]) {
  const inputs = inputsOf(STORY)
  const scheme = changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the scheme has no ${from}`)
      return text.replaceAll(from, to)
    },
    new TextDecoder().decode(inputs.get('scheme.yaml')),
  )
  inputs.set('scheme.yaml', new TextEncoder().encode(scheme))
  const world = memoryWorld(new Map([...inputs].map(([file, bytes]) => [`${FOLDER}/${file}`, bytes])))
  const ledgers = [`${FOLDER}/ledger.xlsx`]
  const run = await score(
    { ledgers, scheme: null, asOf: null, surveys: new Map(), language: 'zh', output: null },
    world,
  )
  const result = world.files.get(`${FOLDER}/ledger-结果.xlsx`)
  if (result === undefined) throw new Error('no result was written')
  return { result, standings: standingsOfRun(scoreDocument(run, 'zh')) }
}

function typed(book: StoredWorkbook, id: string, before: number, after: number): Typed {
  const [found] = [...(book.get('参数') ?? [])].filter(([, { value }]) => value === id)
  if (found === undefined) throw new Error(`参数 has no ${id}`)
  return { sheet: '参数', cell: found[0].replace(/^[A-Z]+/, 'C'), before, after }
}

judged(
  'points by level and role, months, items, headings and the limits of the total are what a spreadsheet makes of them',
  async () => {
    const { result } = await scoredUnder([])
    expect(published(await disagreements(result), await readWorkbook(result))).toEqual([])
  },
)

judged(
  'levels, roles, caps of every step and limits changed on 参数 move totals and ranks as a changed scheme does',
  async () => {
    const { result, standings: before } = await scoredUnder([])
    const book = await readWorkbook(result)
    const inBook = await typeInto(result, [
      typed(book, 'honours.levels.国家级', 3, 2.5),
      typed(book, 'honours.roles.合作', 0.5, 0.75),
      typed(book, 'honours.bonus.cap', 5, 4.75),
      typed(book, 'news.perMonth', 0.1, 0.07),
      typed(book, 'archive.bonus.cap', 0.5, 0.3),
      typed(book, 'daily.bonus.cap', 1, 0.65),
      typed(book, 'lapse.levels.一般', -5, -4),
      typed(book, 'false-report.each', -2, -1.25),
      typed(book, 'total.floor', 0, -3),
      typed(book, 'total.cap', 105, 105.25),
    ]).then(recalculated)
    const { standings } = await scoredUnder([
      ['国家级: 3', '国家级: 2.5'],
      ['合作: 0.5', '合作: 0.75'],
      ['bonus: { cap: 5 }', 'bonus: { cap: 4.75 }'],
      ['title: 信息报送, bonus: { cap: 0.5 }, perMonth: 0.1', 'title: 信息报送, bonus: { cap: 0.5 }, perMonth: 0.07'],
      ['title: 档案管理, bonus: { cap: 0.5 }', 'title: 档案管理, bonus: { cap: 0.3 }'],
      ['bonus: { cap: 1 }', 'bonus: { cap: 0.65 }'],
      ['一般: -5', '一般: -4'],
      ['each: -2', 'each: -1.25'],
      ['floor: 0, cap: 105', 'floor: -3, cap: 105.25'],
    ])
    expect(standingsInBook(inBook)).toEqual(standings)
    const moved = [...before].filter(([unit, { total }]) => total !== standings.get(unit)?.total).map(([unit]) => unit)
    expect(moved).toEqual(['市教育局', '市财政局', '市体育局', '市卫健委', '市民政局'])
  },
)
