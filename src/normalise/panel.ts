import type { Mark, PanelRow } from '../model/dataset.ts'
import type { Layout } from './headings.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'
import { squeezed } from './words.ts'

const RECUSED = /^\(?已?回避\)?$/

/** What the judges gave a unit on a row of 评委打分; a blank mark is an absent judge. */
export const panelRowOf = (row: Row, { judges }: Layout, findUnit: FindUnit): PanelRow => ({
  at: row.at(),
  unit: findUnit(row.text('unit')),
  indicator: row.text('indicator'),
  marks: judges.map(judge => markOf(row, judge)),
})

function markOf(row: Row, { name: judge, category, column }: Layout['judges'][number]): Mark {
  const field = row.numberIn(column)
  const isRecused = field.kind === 'unreadable' && field.shown.length < 20 && RECUSED.test(squeezed(field.shown))
  return isRecused ? { kind: 'recused', judge, category, at: field.at } : { kind: 'mark', judge, category, field }
}
