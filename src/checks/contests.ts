import { digits } from '../kernel/rounding.ts'
import type { Contest } from '../model/contest.ts'
import type { Text } from '../text/text.ts'
import { numberOf } from './check.ts'

/** What is competed for. */
export const titleOf = ({ subject }: Contest): string =>
  subject.kind === 'grade' ? subject.grade.name : subject.award.title

/** Among whom, as part of a sentence. */
export const poolOf = (pool: string | null): Text =>
  pool === null ? { zh: '全部单位', en: 'all units' } : { zh: `“${pool}”`, en: pool }

/** A whole number of a contest: its seats, its line. */
export const wholeOf = (of: Contest['seats'] | null): number => numberOf(of)?.toNumber() ?? 0

/** A number of the scheme as it is written. */
export const written = (of: Contest['seats']): string => {
  const value = numberOf(of)
  return value === null ? '' : digits(value)
}
