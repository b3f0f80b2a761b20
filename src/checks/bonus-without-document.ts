import { ZERO } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { Outcome } from '../model/assessment.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { adjustmentNamed, type Context, defineCheck, type Spot, unitOf } from './check.ts'

interface Details {
  readonly item: string
  readonly points: string | null
  readonly refused: boolean
}

/** A bonus with no document to prove it. */
export const bonusWithoutDocument = defineCheck<Details>({
  code: 'AWD-01',
  severity: 'error',
  title: { zh: '加分没有依据文件', en: 'Bonus without a document' },
  why: {
    zh: '加分以表彰文件、证书等为凭。没有文号的加分，公示时说不清。',
    en: 'A bonus rests on an award or a certificate. Without its number it cannot be defended.',
  },
  example: { zh: '加 2 分，“文号”一格是空的。', en: 'A bonus of 2 with the cell 文号 empty.' },
  *find(context) {
    yield* context.outcome === null ? unproven(context) : refused(context.outcome)
  },
  says: ({ item, points }) =>
    points === null
      ? { zh: `“${item}”的加分没有文号。`, en: `A bonus under "${item}" has no document.` }
      : { zh: `“${item}”加 ${points} 分，没有文号。`, en: `A bonus of ${points} under "${item}" has no document.` },
  expected: () => ({ zh: '表彰或批准文件的文号', en: 'the number of the award or approval' }),
  remedy: () => ({
    zh: '在这一行的“文号”填写表彰或批准文件的文号；确无文件的，删除这一行。',
    en: 'Type the number of the award or approval under 文号 in this row, or delete the row.',
  }),
  effect: ({ refused, points }) => {
    if (!refused) return null
    return points === null
      ? { zh: '这一行不计分。', en: 'This row is not counted.' }
      : { zh: `这 ${points} 分不计。`, en: `These ${points} points are not counted.` }
  },
  samples: [
    { item: '专项考核', points: '2', refused: true },
    { item: '专项考核', points: '2', refused: false },
    { item: '表彰奖励', points: null, refused: true },
  ],
})

/** Without an outcome: what stands there is all that is known of a row. */
function* unproven({ dataset, scheme }: Context): Generator<Spot<Details>> {
  for (const { item, points, document, unit } of dataset.adjustments) {
    const value = known(points)
    if (value === null || !value.greaterThan(ZERO) || document.kind === 'value') continue
    const adjustment = adjustmentNamed(scheme, known(item))
    if (scheme !== null && !adjustment?.proofRequired) continue
    const details = { item: known(item) ?? '', points: digits(value), refused: adjustment !== null }
    yield { where: atCell(document.at), unit: unitOf(unit), details }
  }
}

function* refused({ results }: Outcome): Generator<Spot<Details>> {
  for (const { row, adjustment, why, points } of results.flatMap(result => result.refused)) {
    if (!why.includes('no-document')) continue
    const details = { item: adjustment.title, points: points === null ? null : digits(points), refused: true }
    yield { where: atCell(row.document.at), unit: unitOf(row.unit), details }
  }
}
