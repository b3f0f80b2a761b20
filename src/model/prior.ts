import type { PriorResult } from './dataset.ts'
import { known } from './field.ts'

// The sheet leaves the indicator blank where it means the whole; some offices write it out.
const WHOLE = ['总分', '总成绩', '合计', '综合得分']

/** Whether a row of 往年 is about the whole assessment, not one indicator. */
export const isOfTotal = ({ indicator }: PriorResult): boolean =>
  indicator.kind === 'blank' || WHOLE.includes(known(indicator) ?? '')
