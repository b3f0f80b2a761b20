import type { UnitResult } from '../model/assessment.ts'
import type { ConsequenceResult } from '../model/contest.ts'
import type { Consequence } from '../model/grading.ts'
import type { Scheme } from '../model/scheme.ts'

/** What this year's grade and those of the years right before it bring on; a year without a grade ends the row. */
export function consequencesOf({ consequences, year }: Scheme, { grade, history }: UnitResult): ConsequenceResult[] {
  if (grade === null) return []
  const grades = new Map(history.flatMap(one => (one.grade === null ? [] : [[one.year, one.grade] as const])))
  grades.set(year, String(grade.value))
  return consequences.flatMap(consequence => {
    const years = row(consequence, grades, year)
    const { length } = years
    const isDue = consequence.orMore ? length >= consequence.years : length === consequence.years
    return isDue ? [{ consequence, years }] : []
  })
}

function row(
  { grades: wanted }: Consequence,
  grades: ReadonlyMap<number, string>,
  last: number,
): { year: number; grade: string }[] {
  const years: { year: number; grade: string }[] = []
  for (let year = last; ; year--) {
    const grade = grades.get(year)
    if (grade === undefined || !wanted.includes(grade)) return years
    years.push({ year, grade })
  }
}
