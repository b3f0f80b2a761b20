import { numberOf } from '../../src/formula/evaluate.ts'
import { digits } from '../../src/kernel/rounding.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { type Adjusted, adjuster } from '../../src/score/adjust.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { compiled } from '../scheme/schemes.ts'
import { type AdjustmentCells, adjustments, dataset, day, EDUCATION } from './dataset.ts'

/** A scheme in which nothing but its adjustments matters, as the file would hold them under `adjustments:`. */
export function schemeWith(items: string): Scheme {
  const text = `id: bonus
title: 加减分办法
year: 2015
full: 100
source: 办法
rounding: { indicator: 2, total: 2 }
ties: { rank: competition }
indicators: [{ id: work, title: 年度工作, points: 100, assessor: 绩效办, measure: { entry: {} }, method: direct }]
adjustments:
${items.replace(/^\n/, '').replace(/^/gm, '  ').trimEnd()}
`
  const done = compiled(text)
  if (!done.ok) throw new Error(done.findings.map(({ message }) => message.zh).join('\n'))
  return done.scheme
}

/** What the rows of one unit come to under a scheme. */
export const adjustedBy = (scheme: Scheme, rows: readonly AdjustmentCells[]): Adjusted =>
  adjuster(scheme, {
    dataset: dataset({ adjustments: adjustments(...rows) }),
    asOf: day('2015-12-31'),
    operands: makeOperands(),
  })(EDUCATION)

/** Each item's points after all caps, by its id; a deduction with its minus. */
export const pointsIn = ({ scores }: Adjusted): Record<string, string> =>
  Object.fromEntries(
    scores.map(({ adjustment, kind, points }) => [
      adjustment.id,
      `${kind === 'deduction' ? '-' : ''}${digits(numberOf(points))}`,
    ]),
  )

/** The rows that do not count, by their row on the sheet, with the reasons. */
export const refusedIn = ({ refused }: Adjusted): Record<number, readonly string[]> =>
  Object.fromEntries(refused.map(({ row, why }) => [row.at.row, why]))
