import { type Decimal, ZERO } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, placeKey, soleUnit, unitOf, withheldFor } from './check.ts'

/** A mark or entered score below zero or above the full mark. */
export const scoreOutOfRange = defineCheck<{ shown: string; isNegative: boolean }>({
  code: 'PAN-02',
  severity: 'error',
  title: { zh: '分数超出满分范围', en: 'Score out of range' },
  why: {
    zh: '分数应在 0 分到满分之间。多打一个 0 或看错满分，一个评委就能左右名次。',
    en: 'A score lies between 0 and the full mark. One digit too many and a single judge decides the ranking.',
  },
  example: { zh: '满分 100，评委打了 950。', en: 'The full mark is 100 and a judge gave 950.' },
  *find({ dataset, outcome }) {
    const reasons = withheldFor(outcome, 'out-of-range')
    const scores = [...scoreCells(dataset)]
    // A figure has a full mark only where the scheme gives it one: without scores it may well be below zero.
    const figures = dataset.figures.map(({ value, unit }) => ({ field: value, unit: unitOf(unit) }))
    const cells = new Map([...scores, ...figures].map(cell => [placeKey(cell.field.at), cell]))
    for (const { at, withholds } of reasons) {
      const [first] = at
      if (first === undefined) continue
      const field = cells.get(placeKey(first))?.field
      const shown = field?.kind === 'value' ? digits(field.value) : ''
      const details = { shown, isNegative: shown.startsWith('-') }
      yield { where: atCell(first), unit: soleUnit(withholds), found: shown, withholds, details }
    }
    if (outcome !== null) return
    for (const { field, unit } of scores) {
      if (field.kind !== 'value' || !field.value.lessThan(ZERO)) continue
      yield {
        where: atCell(field.at),
        unit,
        found: field.shown,
        details: { shown: digits(field.value), isNegative: true },
      }
    }
  },
  says: ({ shown, isNegative }) =>
    isNegative
      ? { zh: `分数 ${shown} 低于 0 分。`, en: `The score ${shown} is below 0.` }
      : { zh: `分数 ${shown} 高于满分。`, en: `The score ${shown} is above the full mark.` },
  expected: () => ({ zh: '0 分到满分', en: '0 to the full mark' }),
  remedy: (_, cell) => ({
    zh: `对照打分表改正 ${cell}；扣分事项登记到“加减分”表。`,
    en: `Correct ${cell} from the score sheet; a deduction belongs on the sheet 加减分.`,
  }),
  samples: [
    { shown: '950', isNegative: false },
    { shown: '-2', isNegative: true },
  ],
})

function* scoreCells({ panel, entries }: Dataset): Generator<{ field: Field<Decimal>; unit: string | null }> {
  for (const { score, unit } of entries) yield { field: score, unit: unitOf(unit) }
  for (const { marks, unit } of panel) {
    for (const mark of marks) if (mark.kind === 'mark') yield { field: mark.field, unit: unitOf(unit) }
  }
}
