import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { PriorResult } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { isOfTotal } from '../model/prior.ts'
import type { Scheme } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'
import { brief, cellsApart, defineCheck, placeKey, plain, type Spot, seenIn, unitOf } from './check.ts'

type Details =
  | { readonly kind: 'year' | 'unit' }
  /** A year that is not before the one that is scored. */
  | { readonly kind: 'late'; readonly year: string; readonly before: string }
  /** A grade that the scheme does not have, while consequences go by the grades of several years. */
  | {
      readonly kind: 'grade'
      readonly grade: string
      readonly grades: readonly string[]
      readonly cells: readonly string[]
    }
  | { readonly kind: 'repeated'; readonly unit: string; readonly year: string; readonly cells: readonly string[] }

/** A row of 往年 of which nobody knows what it says, or which says what another row says. */
export const priorUnusable = defineCheck<Details>({
  code: 'HIS-01',
  severity: 'error',
  title: { zh: '往年结果无法使用', en: 'Result of an earlier year that cannot be used' },
  why: {
    zh: '与往年比较、连续几年的规定都按“年度”和“单位”取数。缺了其中一项，或同一单位同一年度有两个结果，就不知道该用哪个。',
    en: 'Comparisons over the years go by year and unit. Without one of them, or with two results for both, nobody knows which to use.',
  },
  example: {
    zh: '“往年”表中，2025 年市税务局有两行：一行写市国税局，一行写市地税局。',
    en: 'On 往年 the unit 市税务局 has two rows for 2025, one as 市国税局 and one as 市地税局.',
  },
  *find({ dataset, scheme }) {
    const told = new Set<string>()
    for (const row of dataset.prior) {
      if (row.unit.kind === 'blank') yield { where: atCell(row.unit.at), details: { kind: 'unit' } }
      // A year that is merged over its rows is wrong once.
      if (told.has(placeKey(row.year.at))) continue
      told.add(placeKey(row.year.at))
      if (row.year.kind === 'blank')
        yield { where: atCell(row.year.at), unit: unitOf(row.unit), details: { kind: 'year' } }
      const year = known(row.year)
      if (scheme === null || year === null || year.lessThan(scheme.year)) continue
      const details: Details = { kind: 'late', year: digits(year), before: String(scheme.year) }
      yield { where: atCell(row.year.at), unit: unitOf(row.unit), found: digits(year), severity: 'warning', details }
    }
    yield* repeated(dataset.prior)
    if (scheme !== null) yield* foreignGrades(dataset.prior, scheme)
  },
  says: details => {
    switch (details.kind) {
      case 'year':
        return { zh: '这一行没有填写年度。', en: 'This row has no year.' }
      case 'unit':
        return { zh: '这一行没有填写单位。', en: 'This row names no unit.' }
      case 'late':
        return {
          zh: `年度 ${details.year} 不是 ${details.before} 年以前的年度。`,
          en: `The year ${details.year} is not before ${details.before}.`,
        }
      case 'grade': {
        const seen = seenIn(details.cells)
        return {
          zh: `方案没有“${brief(details.grade)}”这个等次${seen.zh}。`,
          en: `The scheme has no grade "${brief(details.grade)}"${seen.en}.`,
        }
      }
      case 'repeated':
        return {
          zh: `${details.year} 年“${details.unit}”的同一结果有 ${details.cells.length} 行（${details.cells.join('、')}）。`,
          en: `${details.unit} has ${details.cells.length} rows for the same result of ${details.year} (${details.cells.join(', ')}).`,
        }
    }
  },
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'year':
        return { zh: `在 ${cell} 填写年度，如 2025。`, en: `Type the year in ${cell}, such as 2025.` }
      case 'unit':
        return { zh: `在 ${cell} 填写单位当年的名称。`, en: `Type the unit's name of that year in ${cell}.` }
      case 'late':
        return {
          zh: `年度写错的，改正 ${cell}；本年度的结果不要放在“往年”表。`,
          en: `Correct ${cell} if the year is wrong; results of this year do not belong on 往年.`,
        }
      case 'grade': {
        const grades = details.grades.map(name => `“${name}”`).join('')
        return {
          zh: `写法不同的，把 ${cell} 改为方案的等次${grades}；当年的等次另有名称、不接续计算的，可不处理。`,
          en: `If it is one of the scheme's grades (${details.grades.join(', ')}), write it so in ${cell}; if that year had other grades, leave it.`,
        }
      }
      case 'repeated':
        return {
          zh: '只留一行；由几个单位合并而来的，按办法确定用哪一个结果。',
          en: 'Keep one row; for a unit that was merged from several, decide by the rules which result stands.',
        }
    }
  },
  effect: ({ kind }) => EFFECTS[kind],
  samples: [
    { kind: 'repeated', unit: '市税务局', year: '2025', cells: ['B5', 'B6'] },
    { kind: 'year' },
    { kind: 'unit' },
    { kind: 'late', year: '2026', before: '2026' },
    { kind: 'grade', grade: '不及格', grades: ['优秀', '合格', '不合格'], cells: ['F5', 'F9'] },
  ],
})

const UNUSED: Text = { zh: '这一行不使用。', en: 'This row is not used.' }
const EFFECTS: Readonly<Record<Details['kind'], Text>> = {
  year: UNUSED,
  unit: UNUSED,
  late: UNUSED,
  repeated: { zh: '按第一行计算。', en: 'The first row counts.' },
  grade: {
    zh: '连续几年的等次到这一年为止，不再往前数。',
    en: 'The years in a row that consequences go by end at this year.',
  },
}

/** Grades of earlier totals that no grade of the scheme is, each once, where years in a row matter. */
function* foreignGrades(rows: readonly PriorResult[], { consequences, grades }: Scheme): Generator<Spot<Details>> {
  if (!consequences.some(({ years }) => years > 1)) return
  const names = grades.map(({ name }) => name)
  const foreign = rows.filter(row => isOfTotal(row) && row.grade.kind === 'value' && !names.includes(row.grade.value))
  for (const [word, [first, ...others]] of groupBy(foreign, ({ grade }) => known(grade) ?? '')) {
    const also = others.map(({ grade }) => grade.at)
    const cells = cellsApart([first.grade.at, ...also])
    yield {
      where: atCell(first.grade.at),
      also,
      found: word,
      severity: 'warning',
      details: { kind: 'grade', grade: word, grades: names, cells },
    }
  }
}

function* repeated(rows: readonly PriorResult[]): Generator<Spot<Details>> {
  const named = rows.flatMap(row => {
    const [unit, year] = [unitOf(row.unit), known(row.year)]
    return unit === null || year === null ? [] : [{ unit, year: digits(year), row }]
  })
  const keyOf = ({ unit, year, row }: (typeof named)[number]) =>
    [unit, year, plain(known(row.indicator) ?? '')].join('\n')
  for (const [first, ...others] of groupBy(named, keyOf).values()) {
    if (others.length === 0) continue
    const places = [first, ...others].map(({ row }) => row.unit.at)
    const { unit, year } = first
    const details: Details = { kind: 'repeated', unit, year, cells: cellsApart(places) }
    yield { where: atCell(first.row.unit.at), unit, also: places.slice(1), details }
  }
}
