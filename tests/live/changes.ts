import type { Random } from '../agreement/random.ts'
import type { StoredWorkbook, Value } from '../judge/read-workbook.ts'
import type { Typed } from './patch.ts'
import { rowsOf, type TableRow, valuesIn } from './table.ts'

/** A number changed in the result workbook, and the same change in the run's input. */
export interface Change {
  readonly inResult: Typed
  readonly inLedger: Typed
}

/** Numbers of the ledger changed here and there on every sheet that scores rest on; no state of a score changes with them. */
export function ledgerChanges(result: StoredWorkbook, ledger: StoredWorkbook, random: Random): Map<string, Change[]> {
  const book = valuesIn(result)
  const rows = (sheet: string) => rowsOf(book, sheet).filter(row => typeof row.value('来源') === 'string')
  const change = (sheet: string, row: TableRow, heading: string, column: string, next: (before: number) => number) =>
    changeIn(result, ledger, { sheet, cell: row.cell(heading), source: row.value('来源'), column }, next)
  const hundredths = (low: number, high: number) => Number(random.digits(low, high, 2))

  const actuals = rows('台账').flatMap(row => {
    const target = row.value('目标值')
    if (typeof target !== 'number' || random.chance(0.7)) return []
    return change('台账', row, '完成值', 'G', () => Number((target * hundredths(0, 1)).toPrecision(4)))
  })
  const targets = rows('台账').flatMap(row =>
    random.chance(0.9) ? [] : change('台账', row, '目标值', 'F', before => before + random.int(1, 9)),
  )
  const figures = rows('数据').flatMap(row => {
    const next = NEXT_FIGURE[String(row.value('项目'))]
    // A zero below the line is ruled by the scheme: another number there would change a state.
    if (next === undefined || row.value('数值') === 0 || random.chance(0.6)) return []
    return change('数据', row, '数值', 'C', before => next(before, random))
  })
  const entries = rows('评分').flatMap(row =>
    random.chance(0.5) ? [] : change('评分', row, '得分', 'C', () => hundredths(0, 6)),
  )
  const judges = [...(book.get('评委打分') ?? [])].flatMap(([cell, name]) =>
    /^[A-Z]3$/.test(cell) && String(name).startsWith('专家') ? [[String(name), cell.slice(0, 1)] as const] : [],
  )
  const marks = rows('评委打分').flatMap(row =>
    judges.flatMap(([judge, column]) => {
      const mark = row.value(judge)
      // 105 of 100 is a state of its own.
      if (typeof mark !== 'number' || mark > 100 || random.chance(0.95)) return []
      return change('评委打分', row, judge, column, () => hundredths(40, 100))
    }),
  )
  const adjustments = rows('加减分').flatMap(row => {
    if (!String(row.value('认定')).startsWith('计入')) return []
    return change('加减分', row, '分值', 'C', before => Math.sign(before) * hundredths(1, 8))
  })
  return new Map(Object.entries({ actuals, targets, figures, entries, marks, adjustments }))
}

const NEXT_FIGURE: Readonly<Record<string, (before: number, random: Random) => number>> = {
  依法行政扣分事项数: (_, random) => random.int(0, 14),
  党风廉政建设责任制考核得分: (_, random) => random.pick([79.5, 79.99, 80, 95]),
  作风测评得分: (_, random) => random.pick([90, 89.99, 80, 79.9, 70, 60, 59.9]),
  按时办结数: (before, random) => Math.max(0, before - random.int(1, 12)),
  应办结数: (before, random) => before + random.int(1, 9),
}

interface Target {
  readonly sheet: string
  /** The cell in the result workbook. */
  readonly cell: string
  /** The link to the row it comes from: 台账!D3. */
  readonly source: Value
  /** The column of the number in the ledger. */
  readonly column: string
}

function changeIn(
  result: StoredWorkbook,
  ledger: StoredWorkbook,
  { sheet, cell, source, column }: Target,
  next: (before: number) => number,
): Change[] {
  const row = /!\D+(\d+)$/.exec(String(source))?.[1]
  if (row === undefined) throw new Error(`${sheet}!${cell}: ${source} names no row`)
  const before = result.get(sheet)?.get(cell)?.value
  const typed = ledger.get(sheet)?.get(`${column}${row}`)?.value
  // Blank, unreadable, or a number typed as text: not a readable number replaced by another.
  if (typeof before !== 'number' || typed !== before) return []
  const after = next(before)
  if (after === before) return []
  return [{ inResult: { sheet, cell, before, after }, inLedger: { sheet, cell: `${column}${row}`, before, after } }]
}
