import { type Decimal, decimal, ZERO } from '../../kernel/decimal.ts'
import { digits } from '../../kernel/rounding.ts'
import type { Path } from '../../model/scheme-source.ts'
import type { Text } from '../../text/text.ts'
import { exactly } from '../parameter.ts'
import { asMapping, asNumber } from '../raw.ts'
import type { WrittenScheme } from '../written.ts'
import { inherited, type Side, sidesOf, type WrittenAdjustment, writtenAdjustments } from '../written-adjustments.ts'

/** A limit that another one of the scheme keeps from ever taking effect. */
export interface IdleLimit {
  readonly path: Path
  readonly value: number
  readonly says: Text
}

const SIDES: readonly Side[] = ['bonus', 'deduction']
const CALLED: Readonly<Record<Side, Text>> = {
  bonus: { zh: '加分', en: 'bonus' },
  deduction: { zh: '扣分', en: 'deduction' },
}

/** Caps within caps, months within a year, points above their cap, and limits of the total out of reach. */
export function nestedLimits({ root }: WrittenScheme): IdleLimit[] {
  const all = writtenAdjustments(root)
  return [
    ...all.flatMap(one => SIDES.flatMap(side => [...aboveHeading(one, side), ...beyondItems(one, side)])),
    ...all.flatMap(one => SIDES.flatMap(side => aroundMonth(one, side))),
    ...all.flatMap(aboveOwnCap),
    ...ofTotal(
      root,
      all.filter(({ parent }) => parent === null),
    ),
  ]
}

const ownCap = ({ raw }: WrittenAdjustment, side: Side): number | null => asNumber(asMapping(raw[side]).cap)

/** The nearest cap that holds for an item: its own, else that of a heading above it. */
function capOver(one: WrittenAdjustment | null, side: Side): { cap: number; title: string } | null {
  for (let here = one; here !== null; here = here.parent) {
    const cap = ownCap(here, side)
    if (cap !== null) return { cap, title: here.title }
  }
  return null
}

function aboveHeading(one: WrittenAdjustment, side: Side): IdleLimit[] {
  const [own, above] = [ownCap(one, side), capOver(one.parent, side)]
  if (own === null || above === null || own <= above.cap) return []
  const says = {
    zh: `“${one.title}”${CALLED[side].zh}封顶 ${own} 分，超过上级“${above.title}”的 ${above.cap} 分。`,
    en: `The ${CALLED[side].en} cap of "${one.title}" is ${own}, above the ${above.cap} of "${above.title}" over it.`,
  }
  return [{ path: [...one.path, side, 'cap'], value: own, says }]
}

// Caps that add up to exactly the heading's are how a document often puts it; only a heading that is out of reach is a slip.
function beyondItems(one: WrittenAdjustment, side: Side): IdleLimit[] {
  const own = ownCap(one, side)
  const concerned = one.items.filter(item => sidesOf(item).includes(side))
  const caps = concerned.map(item => ownCap(item, side))
  if (own === null || caps.length === 0 || caps.includes(null)) return []
  const sum = added(caps)
  if (!sum.lessThan(exactly(own))) return []
  const says = {
    zh: `“${one.title}”${CALLED[side].zh}封顶 ${own} 分，各分项封顶合计只有 ${digits(sum)} 分。`,
    en: `The ${CALLED[side].en} cap of "${one.title}" is ${own}; those of its items add up to ${digits(sum)} only.`,
  }
  return [{ path: [...one.path, side, 'cap'], value: own, says }]
}

const added = (numbers: readonly (number | null)[]): Decimal =>
  numbers.reduce<Decimal>((sum, one) => sum.plus(exactly(one ?? 0)), ZERO)

const MONTHS = decimal(12)

function aroundMonth(one: WrittenAdjustment, side: Side): IdleLimit[] {
  const month = asNumber(one.raw.perMonth)
  const over = sidesOf(one).includes(side) ? capOver(one, side) : null
  if (month === null || over === null) return []
  const path = [...one.path, 'perMonth']
  if (month > over.cap) {
    const says = {
      zh: `“${one.title}”每月封顶 ${month} 分，超过“${over.title}”全年的 ${over.cap} 分。`,
      en: `The cap per month of "${one.title}" is ${month}, above the ${over.cap} of "${over.title}" for the year.`,
    }
    return [{ path, value: month, says }]
  }
  const year = exactly(month).times(MONTHS)
  // A window may hold more than twelve months.
  if (ownCap(one, side) === null || inherited(one, 'window') !== undefined || !year.lessThan(exactly(over.cap)))
    return []
  const says = {
    zh: `“${one.title}”封顶 ${over.cap} 分，每月 ${month} 分、全年 12 个月最多 ${digits(year)} 分。`,
    en: `The cap of "${one.title}" is ${over.cap}; at ${month} a month, twelve months come to ${digits(year)} only.`,
  }
  return [{ path: [...one.path, side, 'cap'], value: over.cap, says }]
}

/** Points of one row above the cap that holds for it: they never count in full. */
function aboveOwnCap(one: WrittenAdjustment): IdleLimit[] {
  const table: readonly (readonly [string, unknown, Path])[] = [
    ...Object.entries(asMapping(one.raw.levels)).map(([word, value]) => [word, value, ['levels', word]] as const),
    ['each', one.raw.each, ['each']],
  ]
  return table.flatMap(([word, value, steps]) => {
    const points = asNumber(value)
    const over = points === null ? null : capOver(one, points < 0 ? 'deduction' : 'bonus')
    if (points === null || over === null || Math.abs(points) <= over.cap) return []
    const says = {
      zh: `“${one.title}”的“${word}”计 ${points} 分，超过“${over.title}”的封顶 ${over.cap} 分。`,
      en: `"${word}" of "${one.title}" is worth ${points}, above the cap of ${over.cap} of "${over.title}".`,
    }
    return [{ path: [...one.path, ...steps], value: points, says }]
  })
}

function ofTotal(root: WrittenScheme['root'], top: readonly WrittenAdjustment[]): IdleLimit[] {
  const { floor, cap } = asMapping(root.total)
  const [least, most, full] = [asNumber(floor), asNumber(cap), asNumber(root.full)]
  const reach = (side: Side): Decimal | null => {
    const caps = top.filter(one => sidesOf(one).includes(side)).map(one => ownCap(one, side))
    return caps.includes(null) ? null : added(caps)
  }
  const [above, below] = [reach('bonus'), reach('deduction')]
  const found: IdleLimit[] = []
  if (most !== null && full !== null && above !== null && exactly(full).plus(above).lessThan(exactly(most))) {
    const says = {
      zh: `总分上限 ${most} 分；满分加上全部加分最多 ${digits(exactly(full).plus(above))} 分。`,
      en: `The cap of the total is ${most}; the full mark and every bonus come to ${digits(exactly(full).plus(above))}.`,
    }
    found.push({ path: ['total', 'cap'], value: most, says })
  }
  if (least !== null && below !== null && exactly(least).lessThan(below.negated())) {
    const says = {
      zh: `总分下限 ${least} 分；全部扣分最多 ${digits(below)} 分，总分不会更低。`,
      en: `The floor of the total is ${least}; all deductions come to ${digits(below)}, so no total is lower.`,
    }
    found.push({ path: ['total', 'floor'], value: least, says })
  }
  return found
}
