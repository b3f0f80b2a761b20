import { ZERO } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import type { AdjustmentRow } from '../model/dataset.ts'
import { type Field, known, shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import {
  adjustmentNamed,
  awardOf,
  brief,
  type Context,
  defineCheck,
  listed,
  plain,
  type Spot,
  seenFrom,
  unitOf,
} from './check.ts'

interface Details {
  readonly award: string
  /** The cells that claim it too. */
  readonly others: readonly string[]
  readonly otherUnit: string | null
  /** The scheme counts only the highest, and this row is not. */
  readonly isLower: boolean
}

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
  *find(context) {
    const told = new Set<AdjustmentRow>()
    yield* lowerRows(context, told)
    const bonuses = context.dataset.adjustments.filter(row => !told.has(row) && isBonus(row, context.scheme))
    for (const keyOf of [byDocument, byReason, byAward]) {
      const keyed = bonuses.filter(row => keyOf(row) !== '')
      for (const same of groupBy(keyed, keyOf).values()) yield* repeats(same, keyOf === byAward, told)
    }
  },
  says: ({ award, others, otherUnit }) => {
    const { zh, en } = listed(others)
    return otherUnit === null
      ? { zh: `“${award}”已在 ${zh} 加过分。`, en: `"${award}" is already claimed in ${en}.` }
      : {
          zh: `“${award}”已由“${otherUnit}”在 ${zh} 加分。`,
          en: `"${award}" is already claimed by ${otherUnit} in ${en}.`,
        }
  },
  remedy: ({ others, otherUnit, isLower }) => {
    const { zh, en } = listed(others)
    if (isLower) {
      return {
        zh: `确是同一奖项的，不需要修改；是两个奖项的，在“奖项”或“事由”中写出区别。`,
        en: `If they are one award, leave it; if they are two, say in 奖项 or 事由 how they differ.`,
      }
    }
    return otherUnit === null
      ? {
          zh: `与 ${zh} 只留分值高的一行；确是两个奖项的，在事由中写出区别。`,
          en: `Of this row and ${en} keep the higher one; if they are two awards, say in 事由 how they differ.`,
        }
      : {
          zh: `按文件分清主办、协办单位，再按方案核定各自的分值。`,
          en: `See in the document who led and who supported, and set the points of each by the scheme.`,
        }
  },
  effect: ({ others, isLower }) =>
    isLower
      ? {
          zh: `就高不重复：这一行不计，只计 ${others.join('、')} 的一行。`,
          en: `Only the highest counts: this row does not, the row of ${others.join(', ')} does.`,
        }
      : { zh: '各行都计分。', en: 'All of these rows count.' },
  samples: [
    { award: '全国文明单位', others: ['D5'], otherUnit: null, isLower: false },
    { award: '全国文明单位', others: ['D5', 'D9'], otherUnit: '市教育局', isLower: false },
    { award: '全国文明单位', others: ['D5'], otherUnit: null, isLower: true },
  ],
})

/** Where a row says what it is for. */
const cellOf = ({ award, reason }: AdjustmentRow): Field<string> => (award.kind === 'value' ? award : reason)

function spot(
  row: AdjustmentRow,
  others: readonly AdjustmentRow[],
  about: Omit<Details, 'award' | 'others'>,
): Spot<Details> {
  const cell = cellOf(row)
  const award = brief(known(cell) ?? known(row.document) ?? '')
  const cells = others.map(other => seenFrom(cell.at, cellOf(other).at))
  return {
    where: atCell(cell.at),
    unit: unitOf(row.unit),
    found: shownIn(cell),
    details: { award, others: cells, ...about },
  }
}

/** Rows that do not count: of one award the scheme counts the highest. Rows refused for other reasons repeat nothing either. */
function* lowerRows({ outcome }: Context, told: Set<AdjustmentRow>): Generator<Spot<Details>> {
  for (const { row, why, other } of (outcome?.results ?? []).flatMap(({ refused }) => refused)) {
    told.add(row)
    if (why.includes('lower') && other !== null) yield spot(row, [other], { otherUnit: null, isLower: true })
  }
}

function isBonus({ item, points }: AdjustmentRow, scheme: Scheme | null): boolean {
  const typed = known(points)
  if (typed !== null) return typed.greaterThan(ZERO)
  const adjustment = adjustmentNamed(scheme, known(item))
  return adjustment?.tariff != null && adjustment.bonus !== null
}

/** Every row but the first, with those before it. Units that share an award in different roles are told apart already. */
function* repeats(
  same: readonly AdjustmentRow[],
  isAcross: boolean,
  told: Set<AdjustmentRow>,
): Generator<Spot<Details>> {
  for (const [i, row] of same.entries()) {
    const before = same.slice(0, i).filter(other => !isToldApart(row, other, isAcross))
    const [first] = before
    if (first === undefined || told.has(row)) continue
    told.add(row)
    const [unit, otherUnit] = [unitOf(row.unit), unitOf(first.unit)]
    yield spot(row, before, { otherUnit: unit === otherUnit ? null : otherUnit, isLower: false })
  }
}

function isToldApart(a: AdjustmentRow, b: AdjustmentRow, isAcross: boolean): boolean {
  const differ = (one: Field<string>, other: Field<string>) =>
    one.kind === 'value' && other.kind === 'value' && plain(one.value) !== plain(other.value)
  return isAcross ? differ(a.role, b.role) : differ(a.award, b.award)
}

const documentOf = (row: AdjustmentRow): string => plain(known(row.document) ?? '')
const joined = (...parts: readonly (string | null)[]): string => (parts.every(Boolean) ? parts.join('\n') : '')

const byDocument = (row: AdjustmentRow): string => joined(unitOf(row.unit), documentOf(row))
const byReason = (row: AdjustmentRow): string => joined(unitOf(row.unit), awardOf(row))
// Of other units only the same award of the same document: one decision often commends many for different things.
const byAward = (row: AdjustmentRow): string => joined(awardOf(row), documentOf(row))
