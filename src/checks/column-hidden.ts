import { columnLetters } from '../kernel/a1.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck } from './check.ts'

interface Details {
  readonly column: string
  /** '' where it has none. */
  readonly heading: string
  readonly cells: number
  readonly read: boolean
}

// 系统内编号 is hidden by the system that issued the form, and a number of its own tells nothing.
const USUAL: readonly string[] = ['id', 'no']

/** A hidden column that holds something; the number that a system gave its rows is as it should be. */
export const columnHidden = defineCheck<Details>({
  code: 'FIL-04',
  severity: 'warning',
  title: { zh: '有隐藏的列', en: 'Hidden column' },
  why: {
    zh: '隐藏的列里如有数据，看表的人看不到，系统却会读取；两边说的就不是同一张表。（系统内编号列隐藏属正常，不提示。）',
    en: 'Nobody sees a hidden column, and yet it is read: people and perf then look at different sheets. (A hidden id column is normal.)',
  },
  example: {
    zh: 'G 列“目标值”是隐藏的，其中 44 格已读取。',
    en: 'Column G, 目标值, is hidden; its 44 cells are read.',
  },
  *find({ dataset }) {
    for (const { hiddenColumns } of dataset.sheets) {
      for (const { heading, id, at, cells } of hiddenColumns) {
        if (id !== null && USUAL.includes(id)) continue
        const details = { column: columnLetters(at.column), heading, cells, read: id !== null }
        yield { where: atCell(at), details }
      }
    }
  },
  says: ({ column, heading, cells, read }) => ({
    zh: `${column} 列${heading === '' ? '' : `“${heading}”`}是隐藏的，有 ${cells} 格内容，${read ? '已读取' : '没有读取'}。`,
    en: `Column ${column}${heading === '' ? '' : `, ${heading},`} is hidden; it holds ${cells} ${cells === 1 ? 'cell' : 'cells'}, and is ${read ? 'read' : 'not read'}.`,
  }),
  remedy: ({ column }) => ({
    zh: `取消隐藏 ${column} 列并核对；不用的，删除这一列。`,
    en: `Unhide column ${column} and check it; delete it if it is of no use.`,
  }),
  samples: [
    { column: 'G', heading: '目标值', cells: 44, read: true },
    { column: 'P', heading: '', cells: 1, read: false },
  ],
})
