import { daysBetween } from '../kernel/day.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { TermValue } from './changes.ts'
import type { Task } from './dataset.ts'
import { known } from './field.ts'
import type { Difference } from './reconciliation.ts'

/** A value as people compare it: a day as YYYY-MM-DD, a unit by its registered name, all else as it stands there. */
export function shownValue({ kind, field }: TermValue): string {
  if (field.kind === 'blank') return ''
  if (kind === 'day' && field.kind === 'value') return field.value
  if (field.kind === 'known') return field.unit.name
  return field.shown.trim()
}

/** By how much a value has moved: days later (negative: earlier), or the amount it has grown by. */
type Gap = { readonly kind: 'days'; readonly days: number } | { readonly kind: 'amount'; readonly amount: Decimal }

/** The distance between two days or two numbers; null where one of them is none. */
export function gapBetween(before: TermValue, after: TermValue): Gap | null {
  if (before.kind === 'day' && after.kind === 'day') {
    const [was, is] = [known(before.field), known(after.field)]
    return was === null || is === null ? null : { kind: 'days', days: daysBetween(was, is) }
  }
  if (before.kind === 'number' && after.kind === 'number') {
    const [was, is] = [known(before.field), known(after.field)]
    return was === null || is === null ? null : { kind: 'amount', amount: is.minus(was) }
  }
  return null
}

/** A gap in words: 晚 31 天, -20. */
export function gapText(gap: Gap | null): { readonly zh: string; readonly en: string } {
  if (gap === null) return { zh: '', en: '' }
  if (gap.kind === 'amount') {
    const amount = `${gap.amount.isNegative() ? '' : '+'}${digits(gap.amount)}`
    return { zh: amount, en: amount }
  }
  const days = Math.abs(gap.days)
  const unit = days === 1 ? 'day' : 'days'
  return gap.days < 0
    ? { zh: `提前 ${days} 天`, en: `${days} ${unit} earlier` }
    : { zh: `推迟 ${days} 天`, en: `${days} ${unit} later` }
}

/** The row that a difference is about: as it stands now, else as it was approved. */
export const taskOf = (difference: Difference): Task =>
  difference.kind === 'changed' ? difference.pair.current : difference.task
