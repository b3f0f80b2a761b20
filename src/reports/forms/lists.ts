import type { Allowed, Cell, Sheet } from '../sheet.ts'

/** The words of the drop-downs of one workbook, on a sheet of their own: a list in the rule itself ends at 255 characters. */
export interface Lists {
  /** The cells that hold these words; equal lists share them. Null: there is no word. */
  readonly of: (heading: string, words: readonly string[]) => Allowed | null
  /** Null where no list was asked for. */
  readonly sheet: () => Sheet | null
}

const NAME = '选项'

/** An empty collection of lists. They stand one below the other: side by side their words could be taken for the headings of a table. */
export function listTable(): Lists {
  const known = new Map<string, Allowed>()
  const rows: Cell[] = []
  return {
    of(heading, words) {
      if (words.length === 0) return null
      const key = words.join('\n')
      const before = known.get(key)
      if (before !== undefined) return before
      rows.push({ kind: 'text', text: `${heading}的选项`, look: 'heading' })
      const from = rows.length + 1
      rows.push(...words.map((text): Cell => ({ kind: 'text', text, look: 'text' })))
      const made: Allowed = { kind: 'list', sheet: NAME, column: 0, from, to: rows.length }
      known.set(key, made)
      return made
    },
    sheet: () =>
      rows.length === 0
        ? null
        : {
            name: NAME,
            columns: [{ width: 40 }],
            rows: rows.map(cell => [cell]),
            frozenRows: 0,
            portrait: true,
            locked: true,
            hidden: true,
          },
  }
}
