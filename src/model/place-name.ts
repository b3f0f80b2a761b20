import { cellName } from '../kernel/a1.ts'
import type { Language } from '../text/text.ts'
import type { Where } from './finding.ts'
import type { Place } from './place.ts'

/** A cell as people name it: ledger.xlsx › 台账 › F7; a CSV has no sheet. */
export const placeName = ({ on, row, column }: Place): string =>
  [on.file, on.sheet, cellName(column, row)].filter(part => part !== '').join(' › ')

/** Where a finding points, in words. */
export function whereName(where: Where, language: Language): string {
  switch (where.kind) {
    case 'cell':
      return placeName(where.place)
    case 'line': {
      const { file, line, column } = where.place
      return language === 'zh' ? `${file} 第 ${line} 行第 ${column} 列` : `${file}, line ${line}, column ${column}`
    }
    case 'file':
      return where.sheet === undefined ? where.file : `${where.file} › ${where.sheet}`
    case 'nowhere':
      return '—'
  }
}

/** The file that a finding points at; null where it points at none. */
export function fileOf(where: Where): string | null {
  switch (where.kind) {
    case 'cell':
      return where.place.on.file
    case 'line':
      return where.place.file
    case 'file':
      return where.file
    case 'nowhere':
      return null
  }
}
