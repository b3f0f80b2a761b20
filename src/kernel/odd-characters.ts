/** What a copied text brings along that nobody sees, or that a spreadsheet does not count with. */
export type Oddity = 'invisible' | 'no-break' | 'full-width' | 'blanks'

// Of half a million cells hardly any is odd: one look tells.
const ODD = /[\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff０-９]|^\s|\s$/
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const NO_BREAK = /[\u00a0\u2028\u2029]/
const FULL_WIDTH = /[０-９]/

/** What is odd about a text as it stands in its cell; full-width digits only where it `isRead` as something else than a text. */
export function odditiesIn(shown: string, isRead: boolean): readonly Oddity[] {
  if (!ODD.test(shown)) return NONE
  const found: Oddity[] = []
  if (INVISIBLE.test(shown)) found.push('invisible')
  if (NO_BREAK.test(shown)) found.push('no-break')
  else if (shown !== shown.trim()) found.push('blanks')
  if (isRead && FULL_WIDTH.test(shown)) found.push('full-width')
  return found
}

const NONE: readonly Oddity[] = []
