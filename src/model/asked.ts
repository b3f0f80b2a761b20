/** What somebody has to fill in before an indicator can be scored: a sheet, and what its rows are about. */
export type Asked =
  /** `columns` are those of 台账 that are looked at; a task counts where the columns of `where` hold one of these words. */
  | {
      readonly sheet: 'ledger'
      readonly columns: readonly string[]
      readonly where: ReadonlyMap<string, readonly string[]>
      /** One cell may name several units that lead. */
      readonly severalLeads: boolean
    }
  | {
      readonly sheet: 'figures'
      readonly items: readonly string[]
      /** The numbers of a row beside its figure. */
      readonly beside: readonly ('target' | 'challenge')[]
      /** A unit may have several rows of one item: months, quarters. */
      readonly several: boolean
    }
  /** `full` null: the points of the indicator. */
  | { readonly sheet: 'entries'; readonly full: number | null }
  | { readonly sheet: 'panel'; readonly full: number; readonly judges: number; readonly classes: readonly string[] }
  | { readonly sheet: 'events'; readonly items: readonly string[]; readonly times: boolean }
  /** Results of that many years before; `item` null: of the whole assessment. */
  | {
      readonly sheet: 'prior'
      readonly years: number
      readonly item: string | null
      readonly column: 'score' | 'rank'
    }

/** Figures of 数据, one row a unit. */
export const askedFigures = (...items: readonly string[]): Asked => ({
  sheet: 'figures',
  items,
  beside: [],
  several: false,
})
