import type { Disagreement } from '../judge/libreoffice.ts'
import type { StoredWorkbook } from '../judge/read-workbook.ts'
import { headingsOf, valuesIn } from './table.ts'

/** What may not differ: all that is published, and a step on the way by more than 1e-12 of itself. */
export function published(found: readonly Disagreement[], book: StoredWorkbook): Disagreement[] {
  const values = valuesIn(book)
  const headings = new Map([...book.keys()].map(sheet => [sheet, headingsOf(values, sheet)]))
  const isStep = ({ sheet, cell }: Disagreement): boolean => {
    const heading = headings.get(sheet)?.[cell.charCodeAt(0) - 65]
    if (sheet === '满意度') return heading === '指数'
    if (sheet === '评委打分') return heading === '平均'
    if (sheet !== '计算过程') return false
    const level = book.get(sheet)?.get(cell.replace(/\D+/, 'C'))?.value
    return heading === '完成值/数值' || heading === '目标值/满值' || (heading === '得分' && level === '任务')
  }
  return found.filter(one => !(isStep(one) && isClose(one)))
}

const isClose = ({ stored, calculated }: Disagreement): boolean =>
  Math.abs(Number(calculated) - Number(stored)) <= 1e-12 * Math.abs(Number(stored))
