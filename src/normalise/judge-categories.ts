import type { Table } from '../model/table.ts'
import { type HeadingRow, spreadRight } from './heading-rows.ts'

/** Where the judges' names stand: their row, the first row under all headings, the columns a record must have, and theirs. */
interface JudgeHeadings {
  readonly headingRow: number
  readonly bodyFrom: number
  readonly own: readonly number[]
  readonly judges: readonly number[]
}

/**
 * The category of each judge (领导, 专家) by column, from the heading row under the names or else over them; null where neither row
 * has one for every judge. A remark over one column is no category, so all or none.
 */
export function judgeCategories(
  table: Table,
  rows: readonly HeadingRow[],
  { headingRow, bodyFrom, own, judges }: JudgeHeadings,
): ReadonlyMap<number, string> | null {
  if (judges.length === 0) return null
  const columns = new Set(judges)
  const categoriesIn = (number: number): ReadonlyMap<number, string> | null => {
    const row = rows.find(one => one.row === number)
    if (row?.textOnly !== true) return null
    const texts = [...spreadRight(row, table)].filter(
      // A name that is merged over both rows is no category of itself, nor is a title that begins left of the judges.
      ([column, { at, bottom }]) => columns.has(column) && columns.has(at.column) && isOnlyIn(number, at.row, bottom),
    )
    return texts.length === judges.length ? new Map(texts.map(([column, { text }]) => [column, text])) : null
  }
  const isHeading = (number: number): boolean => {
    const texts = rows.find(one => one.row === number)?.texts
    return number < bodyFrom || (number === bodyFrom && !own.some(column => texts?.has(column)))
  }
  return (isHeading(headingRow + 1) ? categoriesIn(headingRow + 1) : null) ?? categoriesIn(headingRow - 1)
}

const isOnlyIn = (row: number, top: number, bottom: number): boolean => row === top && row === bottom
