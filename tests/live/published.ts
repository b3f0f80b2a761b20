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
    if (sheet === '名额') return heading === '应得'
    if (sheet === '组内比较') return heading === '数值'
    if (sheet !== '计算过程') return false
    const level = book.get(sheet)?.get(cell.replace(/\D+/, 'C'))?.value
    return (
      ['完成值/数值', '目标值/满值', '权数'].includes(String(heading)) ||
      (heading === '得分' && STEPS.includes(String(level)))
    )
  }
  return found.filter(one => !(isStep(one) && isClose(one)))
}

// Rounded only further up: a task's points, and a bonus or deduction before its item's own cap.
const STEPS = ['任务', '加分分项', '加分按月', '扣分分项', '扣分按月']

const isClose = ({ stored, calculated }: Disagreement): boolean =>
  Math.abs(Number(calculated) - Number(stored)) <= 1e-12 * Math.abs(Number(stored))
