import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { Quantity } from '../../src/formula/operand.ts'
import { digits } from '../../src/kernel/rounding.ts'
import type { Outcome } from '../../src/model/assessment.ts'
import { CASES, conclude, type Office, wildOffice } from '../build/random-run.ts'

const shown = (of: Quantity | null | undefined) =>
  of == null ? null : typeof of.value === 'string' ? of.value : digits(numberOf(of), of.places)

/** All that is concluded of each unit, by its name. */
const byUnit = ({ results }: Outcome) =>
  Object.fromEntries(
    results.map(({ unit, state, scores, total, bonus, deduction, standing, grade, provisional }) => [
      unit.name,
      {
        ...{ state, provisional, total: shown(total), bonus: shown(bonus), deduction: shown(deduction) },
        ...{ grade: shown(grade), rank: shown(standing?.rank), overall: shown(standing?.overall) },
        tiedWith: [...(standing?.tiedWith ?? [])].sort(),
        scores: Object.fromEntries([...scores].map(([id, score]) => [id, [score.state, shown(score.points)]])),
      },
    ]),
  )

/** The same rows in another order, on every sheet. */
const shuffled = (one: Office): fc.Arbitrary<Office> =>
  fc
    .tuple(
      fc.tuple(
        ...Object.entries(one.sheets).map(([name, rows]) =>
          fc
            .shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length })
            .map((all): [string, typeof rows] => [name, all]),
        ),
      ),
      fc.shuffledSubarray([...one.ballots], { minLength: one.ballots.length, maxLength: one.ballots.length }),
    )
    .map(([sheets, ballots]) => ({ scheme: one.scheme, sheets: Object.fromEntries(sheets), ballots }))

test('scores, totals, ranks and ties do not depend on the order of rows, of units or of ballots', async () => {
  const pairs = wildOffice.chain(one => fc.tuple(fc.constant(one), shuffled(one)))
  await fc.assert(
    fc.asyncProperty(pairs, async ([one, other]) => {
      const [a, b] = await Promise.all([conclude(one), conclude(other)])
      expect(byUnit(b.outcome)).toEqual(byUnit(a.outcome))
    }),
    CASES,
  )
})
