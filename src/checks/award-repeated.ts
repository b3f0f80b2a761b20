import { ZERO } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import type { AdjustmentRow } from '../model/dataset.ts'
import { known, shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { brief, defineCheck, plain, seenFrom, unitOf } from './check.ts'

type Details = { readonly award: string; readonly other: string; readonly otherUnit: string | null }

/** One award claimed twice: by one unit, or by several. */
export const awardRepeated = defineCheck<Details>({
  code: 'AWD-02',
  severity: 'warning',
  title: { zh: '同一奖项重复加分', en: 'One award claimed twice' },
  why: {
    zh: '同一事项就高不重复加分；几个单位共同获得的，要分清主办和协办。',
    en: 'One award counts once, at its highest; where several units share it, lead and support must be told apart.',
  },
  example: {
    zh: '第 5 行和第 8 行都以“全国文明单位”加分，文号相同。',
    en: 'Rows 5 and 8 both claim "全国文明单位" under one document.',
  },
  *find({ dataset }) {
    const bonuses = dataset.adjustments.filter(row => known(row.points)?.greaterThan(ZERO) ?? false)
    const told = new Set<AdjustmentRow>()
    for (const keyOf of [byDocument, byReason, byAward]) {
      const keyed = bonuses.filter(row => keyOf(row) !== '')
      for (const [first, ...repeats] of groupBy(keyed, keyOf).values()) {
        for (const row of repeats) {
          if (told.has(row)) continue
          told.add(row)
          const [unit, otherUnit] = [unitOf(row.unit), unitOf(first.unit)]
          const award = brief(known(row.reason) ?? known(row.document) ?? '')
          const details = {
            award,
            other: seenFrom(row.reason.at, first.reason.at),
            otherUnit: unit === otherUnit ? null : otherUnit,
          }
          yield { where: atCell(row.reason.at), unit, found: shownIn(row.reason), details }
        }
      }
    }
  },
  says: ({ award, other, otherUnit }) =>
    otherUnit === null
      ? { zh: `“${award}”已在 ${other} 加过分。`, en: `"${award}" is already claimed in ${other}.` }
      : {
          zh: `“${award}”已由“${otherUnit}”在 ${other} 加分。`,
          en: `"${award}" is already claimed by ${otherUnit} in ${other}.`,
        },
  remedy: ({ other, otherUnit }) =>
    otherUnit === null
      ? {
          zh: `与 ${other} 只留分值高的一行；确是两个奖项的，在事由中写出区别。`,
          en: `Of this row and ${other} keep the higher one; if they are two awards, say in 事由 how they differ.`,
        }
      : {
          zh: `按文件分清主办、协办单位，再按方案核定各自的分值。`,
          en: `See in the document who led and who supported, and set the points of each by the scheme.`,
        },
  effect: () => ({ zh: '两行都计分。', en: 'Both rows count.' }),
  samples: [
    { award: '全国文明单位', other: 'D5', otherUnit: null },
    { award: '全国文明单位', other: 'D5', otherUnit: '市教育局' },
  ],
})

const documentOf = (row: AdjustmentRow): string => plain(known(row.document) ?? '')
const reasonOf = (row: AdjustmentRow): string => plain(known(row.reason) ?? '')
const joined = (...parts: readonly (string | null)[]): string => (parts.every(Boolean) ? parts.join('\n') : '')

const byDocument = (row: AdjustmentRow): string => joined(unitOf(row.unit), documentOf(row))
const byReason = (row: AdjustmentRow): string => joined(unitOf(row.unit), reasonOf(row))
// Of other units only the same award of the same document: one decision often commends many for different things.
const byAward = (row: AdjustmentRow): string => joined(reasonOf(row), documentOf(row))
