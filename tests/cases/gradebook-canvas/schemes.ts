/** What every scheme of a grade book starts with. Marks are carried on exactly; the result has two decimals, half-up. */
const head = (full: number, rollUp: string): string => `id: gradebook
title: 成绩册
year: 2026
full: ${full}
source: Canvas LMS
rounding: { indicator: none, total: 2, mode: half-up }
rollUp: ${rollUp}
notApplicable: rescale
ties: { rank: competition }
checks: { SCH-07: off }
`

const group = (id: string, points: number, tasks: string): string => `  - id: ${id}
    title: ${id}
    points: ${points}
    measure: { tasks: { ${tasks}, combine: pooled } }
    method: { completion-ratio: { cap: 2 } }
`

/**
 * A course of weighted groups: in each all scores over all maxima; a group with nothing graded leaves its weight to the others.
 * Weights below 100 are scaled up, weights above are kept. Without weights all items are one group.
 */
export function courseScheme(mode: 'percent' | 'points', weights: readonly number[], blank: string): string {
  if (mode === 'points') return `${head(100, 'sum')}indicators:\n${group('all', 100, `blank: ${blank}`)}`
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const groups = weights.map((weight, i) =>
    group(`group-${i + 1}`, weight, `where: { category: 第${i + 1}组 }, blank: ${blank}, none: not-applicable`),
  )
  return `${sum < 100 ? head(100, 'weighted-mean') : head(sum, 'sum')}indicators:\n${groups.join('')}`
}

/** One group of items of which the worst and the best are dropped. */
export const dropScheme = (lowest: number, highest: number, blank: string): string =>
  `${head(100, 'sum')}indicators:\n${group('group', 100, `blank: ${blank}, drop: { lowest: ${lowest}, highest: ${highest} }`)}`

/** The points that lateness costs: a share of the maximum for every started interval, never below the floor. */
export const LATE_SCHEME = `${head(1000, 'sum')}indicators:
  - id: late
    title: 迟交扣分
    points: 1000
    measure:
      figures: { score: 得分, maximum: 满分, hours: 迟交小时, percent: 每次扣百分比, interval: 间隔小时, floor: 最低百分比 }
    method:
      formula: max(0, min(maximum × ceil(hours ÷ interval) × percent ÷ 100, score − maximum × floor ÷ 100))
`
