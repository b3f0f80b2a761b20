import type { Ranking, UnitResult } from '../model/assessment.ts'
import { NOWHERE } from '../model/finding.ts'
import { defineCheck, listed, type Spot } from './check.ts'

interface Details {
  readonly kind: 'same' | 'in-turn'
  readonly group: string
  readonly grade: string
  readonly from: number
  readonly to: number
  readonly units: readonly string[]
}

/** Fewer years than these show no pattern. */
const FEWEST = 3

/** The best grade goes to the same units year after year, or to everybody in turn 轮流坐庄. */
export const winnersRepeated = defineCheck<Details>({
  code: 'RES-07',
  severity: 'warning',
  title: { zh: '优秀单位固定或轮流', en: 'The same winners, or winners in turn' },
  why: {
    zh: '最好的等次年年是同样几家，或者各家轮着来，说明结果可能不是考出来的。',
    en: 'Where the best grade goes to the same few every year, or round the group in turn, it may not have been earned.',
  },
  example: {
    zh: '2024—2026 年“政府部门”组的优秀都是市教育局、市财政局。',
    en: 'The same two units were 优秀 in 2024, 2025 and 2026.',
  },
  *find({ outcome, scheme }) {
    const best = scheme?.grades[0]?.name
    if (scheme === null || best === undefined || scheme.grades.length < 2) return
    for (const ranking of outcome?.rankings ?? []) yield* patternsIn(ranking, best, scheme.year)
  },
  says: ({ kind, group, grade, from, to, units }) =>
    kind === 'same'
      ? {
          zh: `“${group}”组 ${from}—${to} 年的“${grade}”都是${listed(units, '个单位').zh}。`,
          en: `From ${from} to ${to} the units of ${group} with ${grade} were the same: ${listed(units).en}.`,
        }
      : {
          zh: `“${group}”组 ${from}—${to} 年的“${grade}”没有一家重复，${units.length} 个单位各轮到一次。`,
          en: `From ${from} to ${to} all ${units.length} units of ${group} had ${grade} once each, in turn.`,
        },
  remedy: () => ({
    zh: '抽查这些单位的得分依据，必要时报领导小组。',
    en: 'Look into the scores of these units, and report it if need be.',
  }),
  samples: [
    { kind: 'same', group: '政府部门', grade: '优秀', from: 2024, to: 2026, units: ['市教育局', '市财政局'] },
    {
      kind: 'in-turn',
      group: '政府部门',
      grade: '优秀',
      from: 2024,
      to: 2026,
      units: ['市教育局', '市财政局', '市体育局'],
    },
  ],
})

/** Who had the best grade in each year, this one first, as far back as the group's grades are known without a gap. */
function winnersByYear(results: readonly UnitResult[], best: string, last: number): string[][] {
  const years: string[][] = []
  for (let year = last; ; year--) {
    const grades = results.map(({ unit, grade, history }) => ({
      unit: unit.name,
      grade: year === last ? (grade?.value ?? null) : (history.find(one => one.year === year)?.grade ?? null),
    }))
    if (grades.every(({ grade }) => grade === null)) return years
    years.push(grades.filter(({ grade }) => grade === best).map(({ unit }) => unit))
  }
}

function* patternsIn({ group, results }: Ranking, best: string, last: number): Generator<Spot<Details>> {
  const graded = results.filter(({ grade }) => grade !== null)
  const years = winnersByYear(results, best, last)
  const [first = []] = years
  const same = years.findIndex(winners => winners.join('\n') !== first.join('\n'))
  const length = same === -1 ? years.length : same
  const about = { group: group.name, grade: best, to: last }
  if (first.length > 0 && first.length < graded.length && length >= FEWEST) {
    yield { where: NOWHERE, details: { kind: 'same', ...about, from: last - length + 1, units: first } }
  }
  const all = years.flat()
  const isInTurn = new Set(all).size === all.length && all.length === graded.length
  if (years.length >= FEWEST && isInTurn && years.every(winners => winners.length > 0)) {
    yield { where: NOWHERE, details: { kind: 'in-turn', ...about, from: last - years.length + 1, units: all } }
  }
}
