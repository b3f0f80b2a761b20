import type { Unreadability } from '../model/field.ts'
import { squeezed } from './words.ts'

const DIGITS = '\\d[\\d,]*(?:\\.\\d+)?'
/** ≥95% 不低于6% 3个以上 */
const BOUND = new RegExp(
  `^(?:[≥≤<>⩾⩽]=?|不(?:少|低|小|高|大|多|超)[于过]|[高大低小多少]于|至少|至多|最[多少低高]|达到|以[上下])${DIGITS}|^${DIGITS}%?\\D{0,4}(?:及?以[上下内])$`,
)
/** 约120个 120余个 6.2%左右 近百 */
const APPROXIMATE = new RegExp(
  `^(?:大?约|将近|接近|近|超过?|逾|突破)${DIGITS}|^${DIGITS}(?:多|余|来)|^${DIGITS}%?\\D{0,4}(?:左右|上下|余)$`,
)
/** 1.2万 3亿元 */
const SCALED = new RegExp(`^[+-]?${DIGITS}[十百千万亿]`)
/** 120个 35公里 12万m² is scaled already. */
const WITH_UNIT = new RegExp(`^[+-]?${DIGITS}%?[\\p{Script=Han}a-zA-Z²³℃/·]{1,8}$`, 'u')

/** Why a text with digits is no number: each of these has a remedy of its own, and none is ever guessed. */
export function whyNoNumber(text: string): Unreadability {
  const plain = squeezed(text)
  if (BOUND.test(plain)) return 'bound'
  if (APPROXIMATE.test(plain)) return 'approximate'
  if (SCALED.test(plain)) return 'scaled'
  return WITH_UNIT.test(plain) ? 'with-unit' : 'not-a-number'
}
