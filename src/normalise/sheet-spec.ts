import type { SheetKind } from '../model/dataset.ts'

/** How a sheet of one kind is recognised: its names, and its columns with what offices call them, the proper heading first. */
export interface SheetSpec {
  readonly kind: SheetKind
  readonly names: readonly string[]
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** At least one column of each group must be there. */
  readonly required: readonly (readonly string[])[]
  /** Columns of numbers: a merged number counts once. */
  readonly numbers: readonly string[]
  /** Whether its headings alone tell it from any other sheet. */
  readonly byHeadings: boolean
  /** Whether every heading that is no column of ours names a judge. */
  readonly judges?: true
}

/** What several sheets call the same column. */
export const UNIT = [
  '单位',
  '单位名称',
  '单位全称',
  '被考核单位',
  '被评单位',
  '考核单位',
  '考核对象',
  '部门',
  '部门名称',
]
export const NUMBER = ['序号', '顺序号']
export const NOTE = ['备注', '说明']
