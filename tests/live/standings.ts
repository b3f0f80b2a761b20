import type { ScoreDocument } from '../../src/app/documents/score.ts'
import { UNIT_STATES } from '../../src/text/labels.ts'
import type { Judgement } from '../judge/libreoffice.ts'
import type { Value } from '../judge/read-workbook.ts'
import { rowsOf } from './table.ts'

/** What is published of a unit; null where it has none. */
export interface Standing {
  readonly state: Value
  readonly rank: Value
  readonly overall: Value
  readonly total: Value
  readonly bonus: Value
  readonly deduction: Value
  readonly grade: Value
  /** Every node of the tree, by id. */
  readonly scores: Readonly<Record<string, Value>>
}

/** Every unit's standing as `perf score --json` says it. */
export const standingsOfRun = ({ units }: ScoreDocument): Map<string, Standing> =>
  new Map(
    units.map(({ unit, state, rank, overall, total, bonus, deduction, grade, indicators }) => [
      unit,
      {
        state: UNIT_STATES[state].zh,
        ...{ rank, overall: overall.rank, total, bonus, deduction, grade },
        scores: Object.fromEntries(Object.entries(indicators).map(([id, { score }]) => [id, score])),
      },
    ]),
  )

/** Every unit's standing as a result workbook shows it on 排名 and 得分明细. */
export function standingsInBook(book: Judgement): Map<string, Standing> {
  const titles = titlesOf(book)
  const details = new Map(rowsOf(book, '得分明细').map(row => [row.value('单位'), row]))
  const standings = new Map<string, Standing>()
  for (const row of rowsOf(book, '排名')) {
    const unit = row.value('单位')
    const detail = details.get(unit)
    if (typeof unit !== 'string' || detail === undefined) continue
    standings.set(unit, {
      state: detail.value('状态'),
      rank: row.value('名次'),
      overall: row.value('总名次'),
      total: row.value('总分'),
      bonus: row.value('加分'),
      deduction: row.value('扣分'),
      grade: row.value('等次'),
      scores: Object.fromEntries([...titles].map(([title, id]) => [id, number(detail.value(title))])),
    })
  }
  return standings
}

// A state (暂不计分, 不适用) stands as words where a score would.
const number = (value: Value): Value => (typeof value === 'number' ? value : null)

/** The id of every indicator by its title: 参数 has a row of points for each. */
function titlesOf(book: Judgement): Map<string, string> {
  const titles = new Map<string, string>()
  for (const [cell, value] of book.get('参数') ?? []) {
    const id = /^D\d+$/.test(cell) && typeof value === 'string' ? /^(.+)\.points$/.exec(value)?.[1] : undefined
    if (id !== undefined) titles.set(String(book.get('参数')?.get(cell.replace('D', 'A'))), id)
  }
  return titles
}
