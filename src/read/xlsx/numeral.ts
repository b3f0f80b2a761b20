const ZERO = 48
const MINUS = 45
const POINT = 46
const MOST_DIGITS = 15
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power)

// Number() also takes 0x1F, 0b1 and 0o7, where the second character is the letter, and makes '' a zero.
const anyNumeral = (text: string): number => {
  const second = text.charCodeAt(1) | 0x20
  const isCode = second === 120 || second === 98 || second === 111
  return isCode || text.trim() === '' ? Number.NaN : Number(text)
}

/**
 * The number that digits stand for; NaN where they are none. Up to fifteen digits and a point are read here: both the digits and the
 * power of ten are exact, so their quotient is the nearest double, as Number() gives it at several times the price.
 */
export const numeral = (text: string): number => {
  const negative = text.charCodeAt(0) === MINUS
  const from = negative ? 1 : 0
  if (text.length - from > MOST_DIGITS || text.length === from) return anyNumeral(text)
  let digits = 0
  let point = -1
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
    else if (digit + ZERO === POINT && point < 0 && text.length > from + 1) point = at
    else return anyNumeral(text)
  }
  const value = point < 0 ? digits : digits / (POWERS[text.length - 1 - point] ?? 1)
  return negative ? -value : value
}
