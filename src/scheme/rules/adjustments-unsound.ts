import type { Path } from '../../model/scheme-source.ts'
import type { Text } from '../../text/text.ts'
import { asMapping, asNumber, asText, type Mapping } from '../raw.ts'
import { defineRule, type Hit } from '../rule.ts'
import { inherited, type Side, sidesOf, type WrittenAdjustment, writtenAdjustments } from '../written-adjustments.ts'

type Details =
  | { readonly kind: 'no-side'; readonly title: string }
  | { readonly kind: 'side-above'; readonly title: string; readonly side: Side; readonly above: string }
  | { readonly kind: 'two-tables'; readonly title: string }
  | { readonly kind: 'roles-alone'; readonly title: string }
  | { readonly kind: 'role-unknown'; readonly title: string; readonly role: string }
  | { readonly kind: 'wrong-side'; readonly title: string; readonly word: string; readonly points: number }
  | { readonly kind: 'month-over-items'; readonly title: string }
  | { readonly kind: 'window-turned'; readonly title: string; readonly from: string; readonly to: string }
  | { readonly kind: 'coverage-empty'; readonly title: string }
  | { readonly kind: 'coverage-side'; readonly title: string; readonly key: string; readonly side: Side }
  | { readonly kind: 'limits-turned'; readonly floor: number; readonly cap: number }

/** Parts of a bonus or deduction that contradict one another: no row could be judged by them. */
export const adjustmentsUnsound = defineRule<Details>({
  code: 'SCH-19',
  severity: 'error',
  title: { zh: '加减分规则前后矛盾', en: 'Bonus or deduction that contradicts itself' },
  why: {
    zh: '加分还是扣分、一行计多少分、怎样封顶，只能有一种读法；自相矛盾的，无法认定任何一行。',
    en: 'Whether a row adds or takes, how much, and up to where must be plain; of a contradiction no row can be judged.',
  },
  example: { zh: '同一项既写 levels 又写 each', en: 'an item with both levels and each' },
  *find({ root }) {
    for (const one of writtenAdjustments(root)) {
      yield* sides(one)
      yield* tables(one)
      yield* days(one)
      yield* coverage(one)
    }
    const { floor, cap } = asMapping(root.total)
    const [least, most] = [asNumber(floor), asNumber(cap)]
    if (least !== null && most !== null && least >= most)
      yield { path: ['total', 'floor'], on: 'value', details: { kind: 'limits-turned', floor: least, cap: most } }
  },
  says: details => SAYS[details.kind](details as never).says,
  remedy: details => SAYS[details.kind](details as never).remedy,
})

type Found = Hit<Details>

const at = (path: Path, key: string, details: Details): Found => ({ path: [...path, key], on: 'key', details })

function* sides(one: WrittenAdjustment): Generator<Found> {
  const { path, raw, title, parent, items } = one
  if (items.length === 0 && raw.items === undefined && sidesOf(one).length === 0)
    yield { path, on: 'value', details: { kind: 'no-side', title } }
  if (parent === null || sidesOf(parent).length === 0) return
  for (const side of ['bonus', 'deduction'] as const) {
    if (raw[side] === undefined || sidesOf(parent).includes(side)) continue
    yield at(path, side, { kind: 'side-above', title, side, above: parent.title })
  }
}

function* tables(one: WrittenAdjustment): Generator<Found> {
  const { path, raw, title } = one
  if (raw.levels !== undefined && raw.each !== undefined) yield at(path, 'each', { kind: 'two-tables', title })
  const hasTable = inherited(one, 'levels') !== undefined || inherited(one, 'each') !== undefined
  if (raw.roles !== undefined && !hasTable && !hasTableBelow(one))
    yield at(path, 'roles', { kind: 'roles-alone', title })
  const usual = asText(raw.roleWhenBlank)
  if (usual !== null && !Object.hasOwn(asMapping(inherited(one, 'roles')?.value), usual))
    yield { path: [...path, 'roleWhenBlank'], on: 'value', details: { kind: 'role-unknown', title, role: usual } }
  if (raw.perMonth !== undefined && raw.items !== undefined)
    yield at(path, 'perMonth', { kind: 'month-over-items', title })
  yield* wrongSides(one)
}

const hasTableBelow = ({ items }: WrittenAdjustment): boolean =>
  items.length > 0 &&
  items.every(item => item.raw.levels !== undefined || item.raw.each !== undefined || hasTableBelow(item))

/** Points of a table on a side that the item does not have. Those of a heading are judged where the heading has a side. */
function* wrongSides(one: WrittenAdjustment): Generator<Found> {
  const { path, raw, title } = one
  const own = sidesOf(one)
  if (own.length === 0) return
  const table: readonly (readonly [string, unknown, Path])[] = [
    ...Object.entries(asMapping(raw.levels)).map(([word, value]) => [word, value, [...path, 'levels', word]] as const),
    ['each', raw.each, [...path, 'each']],
  ]
  for (const [word, value, place] of table) {
    const points = asNumber(value)
    if (points === null || own.includes(points < 0 ? 'deduction' : 'bonus')) continue
    yield { path: place, on: 'value', details: { kind: 'wrong-side', title, word, points } }
  }
}

function* days({ path, raw, title }: WrittenAdjustment): Generator<Found> {
  const { from, to }: Mapping = asMapping(raw.window)
  const [first, last] = [asText(from), asText(to)]
  // Days are written YYYY-MM-DD and compare as text.
  if (first !== null && last !== null && first > last)
    yield {
      path: [...path, 'window', 'from'],
      on: 'value',
      details: { kind: 'window-turned', title, from: first, to: last },
    }
}

const SIDE_OF: Readonly<Record<string, Side>> = {
  bonusShare: 'bonus',
  bonusSum: 'bonus',
  deductionShare: 'deduction',
}

/** A limit on how many get what the item gives nobody, or no limit at all. */
function* coverage(one: WrittenAdjustment): Generator<Found> {
  const { path, raw, title } = one
  if (raw.coverage === undefined) return
  const limits = Object.keys(asMapping(raw.coverage)).filter(key => Object.hasOwn(SIDE_OF, key))
  if (limits.length === 0) yield at(path, 'coverage', { kind: 'coverage-empty', title })
  const own = [one, ...below(one)].flatMap(sidesOf)
  for (const key of limits) {
    const side = SIDE_OF[key]
    if (side === undefined || own.length === 0 || own.includes(side)) continue
    yield at([...path, 'coverage'], key, { kind: 'coverage-side', title, key, side })
  }
}

const below = ({ items }: WrittenAdjustment): WrittenAdjustment[] => items.flatMap(item => [item, ...below(item)])

type Of<K extends Details['kind']> = Extract<Details, { kind: K }>

const SAYS: { readonly [K in Details['kind']]: (details: Of<K>) => { readonly says: Text; readonly remedy: Text } } = {
  'no-side': ({ title }) => ({
    says: {
      zh: `“${title}”没有写明加分（bonus）还是扣分（deduction）。`,
      en: `"${title}" has neither \`bonus\` nor \`deduction\`.`,
    },
    remedy: {
      zh: '请补上一项及其封顶，如 bonus: { cap: 5 }；不封顶的写 cap: none。',
      en: 'Add one with its cap, such as `bonus: { cap: 5 }`; where there is none, write `cap: none`.',
    },
  }),
  'side-above': ({ title, side, above }) => ({
    says: {
      zh: `“${title}”有 ${side}，它的上级“${above}”没有。`,
      en: `"${title}" has \`${side}\`, the heading "${above}" above it has not.`,
    },
    remedy: {
      zh: `请在“${above}”补上 ${side} 及其封顶（不封顶的写 none），或删去这一项。`,
      en: `Add \`${side}\` with its cap (or none) to "${above}", or delete it here.`,
    },
  }),
  'two-tables': ({ title }) => ({
    says: {
      zh: `“${title}”既写了 levels（按级别定分），又写了 each（每行定分）。`,
      en: `"${title}" has both \`levels\` and \`each\`.`,
    },
    remedy: { zh: '请只保留一种。', en: 'Keep one of them.' },
  }),
  'roles-alone': ({ title }) => ({
    says: {
      zh: `“${title}”有角色系数（roles），没有 levels 或 each：不知道系数乘在什么分值上，也可能已经乘过。`,
      en: `"${title}" has \`roles\` but neither \`levels\` nor \`each\`: the points in a row may have been multiplied already.`,
    },
    remedy: {
      zh: '请写明 levels 或 each；分值由申报人按角色填好的，删去 roles。',
      en: 'Add `levels` or `each`; where the points are typed in by role already, delete `roles`.',
    },
  }),
  'role-unknown': ({ title, role }) => ({
    says: { zh: `“${title}”的 roles 里没有“${role}”。`, en: `"${title}" has no role "${role}" in \`roles\`.` },
    remedy: { zh: '请改为 roles 里的一个角色。', en: 'Change it to one of the roles.' },
  }),
  'wrong-side': ({ title, word, points }) => {
    const [has, lacks] = points < 0 ? (['加分', '扣分'] as const) : (['扣分', '加分'] as const)
    return {
      says: {
        zh: `“${title}”只${has}，“${word}”的分值 ${points} 却是${lacks}。`,
        en: `"${title}" only ${points < 0 ? 'adds' : 'takes'} points, but "${word}" is ${points}.`,
      },
      remedy: {
        zh: '加分写正数，扣分写负数；两种都有的，bonus 和 deduction 都要写明。',
        en: 'Write what adds as a positive and what takes as a negative number; where there are both, state bonus and deduction.',
      },
    }
  },
  'month-over-items': ({ title }) => ({
    says: {
      zh: `“${title}”有分项，每月封顶（perMonth）只能写在最末级的分项上。`,
      en: `"${title}" has items below it; \`perMonth\` belongs to the items.`,
    },
    remedy: { zh: '请把 perMonth 移到各分项。', en: 'Move `perMonth` to each item.' },
  }),
  'window-turned': ({ title, from, to }) => ({
    says: {
      zh: `“${title}”的日期范围从 ${from} 到 ${to}，止日在起日之前。`,
      en: `The window of "${title}" runs from ${from} to ${to}, backwards.`,
    },
    remedy: { zh: '请对照考核文件核对 from 和 to。', en: 'Compare `from` and `to` with the official document.' },
  }),
  'coverage-empty': ({ title }) => ({
    says: {
      zh: `“${title}”的 coverage 没有写任何限制。`,
      en: `The \`coverage\` of "${title}" states no limit.`,
    },
    remedy: {
      zh: '请写明 bonusShare（加分面）、bonusSum（加分额）或 deductionShare（扣分面），或删去 coverage。',
      en: 'Add bonusShare, bonusSum or deductionShare, or delete `coverage`.',
    },
  }),
  'coverage-side': ({ title, key, side }) => ({
    says: {
      zh: `“${title}”没有${side === 'bonus' ? '加分（bonus）' : '扣分（deduction）'}，${key} 无从算起。`,
      en: `"${title}" has no \`${side}\`, so \`${key}\` has nothing to count.`,
    },
    remedy: {
      zh: `请补上 ${side} 及其封顶（不封顶的写 none），或删去 ${key}。`,
      en: `Add \`${side}\` with its cap (or none), or delete \`${key}\`.`,
    },
  }),
  'limits-turned': ({ floor, cap }) => ({
    says: {
      zh: `总分下限 ${floor} 不低于上限 ${cap}。`,
      en: `The floor of the total, ${floor}, is not below its cap, ${cap}.`,
    },
    remedy: { zh: '请对照考核文件核对 total。', en: 'Compare `total` with the official document.' },
  }),
}
