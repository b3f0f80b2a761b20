import type { Place } from './place.ts'

/** What the sheet 方案 of a workbook says of where it comes from; `perf template` writes it. */
export interface Stamp {
  readonly file: string
  /** The first of its cells. */
  readonly at: Place
  /** 方案编号: the id of the scheme. */
  readonly scheme: string | null
  readonly version: string | null
  readonly year: number | null
  /** The unit that the workbook was issued to. */
  readonly unit: string | null
  /** The cell that names it. */
  readonly unitAt?: Place
}
