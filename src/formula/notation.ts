/** How tightly a piece of notation binds: 0 cases (≥ … → …), 1 sums, 2 products, 3 single things. */
export type Tightness = 0 | 1 | 2 | 3

/** A piece of written notation and how tightly it binds. */
export interface Written {
  readonly text: string
  readonly binds: Tightness
}

export const atom = (text: string): Written => ({ text, binds: 3 })

/** Cases with what each gives: within anything else they need brackets. */
export const cases = (text: string): Written => ({ text, binds: 0 })

/** Brackets only where leaving them out would change the result. */
const inside = (part: Written, atLeastAs: Tightness): string => (part.binds >= atLeastAs ? part.text : `(${part.text})`)

/** Terms of a sum or a product, in order. */
export const chain = (parts: readonly Written[], sign: string, binds: 1 | 2): Written => {
  const [only] = parts
  if (parts.length === 1 && only) return only
  return { text: parts.map(part => inside(part, binds)).join(sign), binds }
}

/** A difference or a quotient: the right side needs brackets already where it binds as loosely as the sign itself. */
export const pair = (left: Written, sign: string, right: Written, binds: 1 | 2): Written => ({
  text: `${inside(left, binds)}${sign}${inside(right, (binds + 1) as Tightness)}`,
  binds,
})
