import { type Decimal, decimal, ZERO } from '../kernel/decimal.ts'
import { digits, settled } from '../kernel/rounding.ts'
import type { UnitResult } from '../model/assessment.ts'
import { atCell } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import { defineCheck, numberOf } from './check.ts'

interface Details {
  readonly total: string
  readonly sum: string
  readonly residue: string
  readonly places: number
  /** The scheme's rounding of the total explains it. */
  readonly explained: boolean
}

/** Half a digit of the last place: what one rounding can change. */
const HALF = decimal('0.5')

/** A published total that is not what its published parts add up to. */
export const totalResidue = defineCheck<Details>({
  code: 'RES-01',
  severity: 'error',
  title: { zh: '总分与各项之和有尾差', en: 'Total and parts differ' },
  why: {
    zh: '总分的小数位比各项少时，修约会使总分与各项之和差一点。逐个单位列出，公示时有人问就能答。',
    en: 'Where a total has fewer decimals than its parts, rounding leaves a residue. It is listed so that a question can be answered.',
  },
  example: {
    zh: '各项之和 85.25，总分保留一位是 85.3，尾差 0.05。',
    en: 'The parts come to 85.25, the total is 85.3: 0.05 apart.',
  },
  *find({ outcome, scheme }) {
    if (scheme === null || scheme.rollUp !== 'sum') return
    for (const result of outcome?.results ?? []) {
      const [total, sum] = [numberOf(result.total), sumOf(result, scheme)]
      if (total === null || sum === null) continue
      const residue = settled(total.minus(sum))
      if (residue.isZero()) continue
      const places = scheme.rounding.total
      const explained = residue.abs().lessThanOrEqualTo(HALF.times(decimal(10).pow(-places)))
      const shown = { total: digits(total, places), sum: digits(sum), residue: digits(residue) }
      const details = { ...shown, places, explained }
      const severity = explained ? ('note' as const) : ('error' as const)
      yield { where: atCell(result.unit.at), unit: result.unit.name, found: shown.total, severity, details }
    }
  },
  says: ({ total, sum, residue, places, explained }) =>
    explained
      ? {
          zh: `各项之和是 ${sum}，总分保留 ${places} 位小数是 ${total}，尾差 ${residue}。`,
          en: `The parts come to ${sum}; rounded to ${places} decimals the total is ${total}, a residue of ${residue}.`,
        }
      : {
          zh: `各项之和是 ${sum}，总分是 ${total}，相差 ${residue}，不是修约造成的。`,
          en: `The parts come to ${sum} and the total is ${total}: ${residue} apart, more than rounding explains.`,
        },
  remedy: ({ explained }) =>
    explained
      ? {
          zh: '无需处理；公示时注明总分按方案修约。',
          en: 'Nothing to do; say when publishing that totals are rounded as the scheme has it.',
        }
      : {
          zh: '不要公布这一结果，把台账和方案一并发给软件维护人员。',
          en: 'Do not publish this result; send ledger and scheme to whoever maintains perf.',
        },
  samples: [
    { total: '85.3', sum: '85.25', residue: '0.05', places: 1, explained: true },
    { total: '86.0', sum: '85.25', residue: '0.75', places: 1, explained: false },
  ],
})

/**
 * The published parts of a total added up; null where the scheme itself makes a total of something else: others scaled up for one that
 * does not apply, a floor or cap of the total, a veto that holds it down.
 */
function sumOf({ scores, bonus, deduction, unlimited, vetoes }: UnitResult, { indicators }: Scheme): Decimal | null {
  const parts = indicators.filter(({ inTotal }) => inTotal).map(({ id }) => numberOf(scores.get(id)?.points ?? null))
  if (unlimited !== undefined || vetoes.some(({ veto, rows }) => veto.cap !== null && rows.length > 0)) return null
  if (parts.includes(null)) return null
  const sum = parts.reduce<Decimal>((all, next) => all.plus(next ?? ZERO), ZERO)
  return sum.plus(numberOf(bonus) ?? ZERO).minus(numberOf(deduction) ?? ZERO)
}
