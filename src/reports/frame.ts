import type { Text } from '../text/text.ts'
import { BLANK, type LiveCell, type LiveSheet, lined, text } from './live.ts'
import type { Page } from './report.ts'
import { changedRows, joinedRows } from './rows.ts'
import type { Column, Rows } from './sheet.ts'

/** One column of a table: its heading and its width in Chinese characters. */
export interface Heading {
  readonly title: string
  readonly width: number
}

/** A table sheet: the title over all columns, a note line, a heading row, and the body. */
export interface Table {
  readonly name: Text
  readonly title: Text
  readonly note?: Text
  readonly headings: readonly Heading[]
  readonly body: Rows<LiveCell>
  /** Rows between the headings and the body that stay in view with them (full marks). */
  readonly subheadings?: readonly (readonly LiveCell[])[]
  readonly frozenColumns?: number
  readonly dataBars?: readonly number[]
}

const WORDS = {
  simulated: { zh: '（模拟数据）', en: ' (simulated data)' },
  asOf: { zh: '截止日', en: 'as of' },
  none: { zh: '无', en: 'none' },
} as const

/** Lays a table out on a sheet; every title says of which scheme it is, and that sample data is simulated. */
export function frame({ title, asOf, language, ...page }: Page, table: Table): LiveSheet {
  const simulated = page.simulated ? WORDS.simulated[language] : ''
  const about = `${title} · ${WORDS.asOf[language]} ${asOf}${simulated}`
  const note = table.note ? `${about} · ${table.note[language]}` : about
  const wide = Math.max(table.headings.length, 1)
  const subheadings = table.subheadings ?? []
  const none = [[text(WORDS.none[language], 'muted'), ...blanks(wide - 1)]]
  const head: LiveCell[][] = [
    row(text(`${table.title[language]}${simulated}`, 'title'), wide),
    row(text(note, 'note'), wide),
    table.headings.map(({ title }) => text(title, 'heading')),
  ]
  const body = joinedRows<LiveCell>(subheadings, table.body.length === 0 ? none : table.body)
  return {
    name: table.name[language],
    columns: table.headings.map(({ width }): Column => ({ width: width * 2 + 2 })),
    rows: joinedRows(
      head,
      changedRows(body, cells => cells.map(lined)),
    ),
    frozenRows: 3 + subheadings.length,
    headingRow: 3,
    merges: [1, 2].map(top => ({ top, left: 0, bottom: top, right: wide - 1 })),
    ...(table.frozenColumns === undefined ? {} : { frozenColumns: table.frozenColumns }),
    ...(table.dataBars === undefined ? {} : { dataBars: table.dataBars }),
  }
}

const row = (first: LiveCell, wide: number): LiveCell[] => [first, ...blanks(wide - 1)]

const blanks = (count: number): LiveCell[] => Array.from({ length: count }, () => BLANK)

/** The first row of a table's body on its sheet, from 1. */
export const firstBodyRow = (sheet: LiveSheet): number => sheet.frozenRows + 1
