import { type Decimal, ZERO } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import { claimsIn } from '../model/adjustments.ts'
import type { Outcome } from '../model/assessment.ts'
import type { AdjustmentRow } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, unitOf } from './check.ts'

/** A deduction with no record of what it is for. */
export const deductionWithoutDocument = defineCheck<{ item: string; points: string }>({
  code: 'AWD-07',
  severity: 'warning',
  title: { zh: '扣分没有依据文件', en: 'Deduction without a document' },
  why: {
    zh: '被扣分的单位会申诉。扣分要有通报、督查单等来源可查。',
    en: 'The unit may appeal. A deduction needs a bulletin or an inspection record behind it.',
  },
  example: { zh: '扣 0.5 分，“文号”一格是空的。', en: 'A deduction of 0.5 with the cell 文号 empty.' },
  *find({ dataset, outcome }) {
    const byTable = tablePoints(outcome)
    for (const row of dataset.adjustments) {
      const value = byTable.get(row) ?? known(row.points)
      if (value === null || !value.lessThan(ZERO) || row.document.kind !== 'blank') continue
      const details = { item: known(row.item) ?? '', points: digits(value.abs()) }
      yield { where: atCell(row.document.at), unit: unitOf(row.unit), details }
    }
  },
  says: ({ item, points }) => ({
    zh: `“${item}”扣 ${points} 分，没有文号。`,
    en: `A deduction of ${points} under "${item}" has no document.`,
  }),
  expected: () => ({ zh: '通报或督查单的文号', en: 'the number of the bulletin or record' }),
  remedy: () => ({
    zh: '在这一行的“文号”填写通报或督查单的文号，并确认已通知该单位。',
    en: 'Type the number of the bulletin or record under 文号 in this row, and make sure the unit was told.',
  }),
  effect: ({ points }) => ({ zh: `这 ${points} 分照扣。`, en: `These ${points} points are deducted all the same.` }),
  samples: [{ item: '专项考核', points: '0.5' }],
})

/** What rows are worth by the scheme's table, whatever stands in their 分值. */
function tablePoints(outcome: Outcome | null): Map<AdjustmentRow, Decimal> {
  const claims = (outcome?.results ?? []).flatMap(result => result.adjustments.flatMap(claimsIn))
  return new Map(
    claims.flatMap(({ row, points }) =>
      typeof points.value === 'string' || points.value === null ? [] : [[row, points.value]],
    ),
  )
}
