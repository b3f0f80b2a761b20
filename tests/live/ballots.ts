import type { StoredWorkbook } from '../judge/read-workbook.ts'
import type { Typed } from './patch.ts'
import { rowsOf, valuesIn } from './table.ts'

const OPTIONS = ['很满意', '满意', '基本满意', '不满意']
const EVERY = 9

/** A survey with some answers changed, and the counts on 满意度 that change with them. */
export interface ChangedBallots {
  readonly csv: string
  readonly counts: readonly Typed[]
}

/** Changes every ninth answer to the last question of the leaders' survey, from one option to the next. */
export function changeBallots(csv: string, result: StoredWorkbook, ledger: StoredWorkbook): ChangedBallots {
  const [heading = '', ...lines] = csv.split('\n')
  const columns = heading
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(',')
  const [question, unitAt] = [columns.at(-1) ?? '', columns.indexOf('被评单位')]
  const names = fullNames(ledger)
  const moved = new Map<string, number>()
  const move = (unit: string, option: string, by: number) =>
    moved.set(`${unit} ${option}`, (moved.get(`${unit} ${option}`) ?? 0) + by)
  const changed = lines.map((line, i) => {
    const cells = line.trimEnd().split(',')
    const answer = cells.at(-1) ?? ''
    const unit = names.get(cells[unitAt] ?? '')
    const at = OPTIONS.indexOf(answer)
    if (i % EVERY !== 0 || at < 0 || unit === undefined) return line
    const next = OPTIONS[(at + 1) % OPTIONS.length] as string
    move(unit, answer, -1)
    move(unit, next, 1)
    return line.replace(/[^,\r]+(\r?)$/, `${next}$1`)
  })
  return { csv: [heading, ...changed].join('\n'), counts: countsOf(result, question, moved) }
}

function countsOf(result: StoredWorkbook, question: string, moved: ReadonlyMap<string, number>): Typed[] {
  return rowsOf(valuesIn(result), '满意度').flatMap(row => {
    if (row.value('测评') !== '领导满意度测评' || row.value('题目') !== question) return []
    return OPTIONS.flatMap(option => {
      const [before, by] = [row.value(option), moved.get(`${row.value('单位')} ${option}`) ?? 0]
      if (typeof before !== 'number' || by === 0) return []
      return [{ sheet: '满意度', cell: row.cell(option), before, after: before + by }]
    })
  })
}

/** Full names by the short names that the ballots use. */
function fullNames(ledger: StoredWorkbook): Map<string, string> {
  const rows = rowsOf(valuesIn(ledger), '名录', 2)
  return new Map(
    rows.flatMap(row => [row.value('简称'), row.value('单位')].map(name => [String(name), String(row.value('单位'))])),
  )
}
