import { distance } from 'fastest-levenshtein'
import { compareText } from './order.ts'

/** Up to `most` of the known words that resemble a word, nearest first: a suggestion for a person, never an answer. */
export function nearest(word: string, known: Iterable<string>, most = 3): string[] {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const ranked = [...new Set(known)]
    .map(candidate => ({ candidate, cost: resemblance(word, candidate) }))
    .filter(({ cost }) => cost <= limit)
  ranked.sort((a, b) => a.cost - b.cost || compareText(a.candidate, b.candidate))
  return ranked.slice(0, most).map(({ candidate }) => candidate)
}

// An abbreviation drops letters but keeps their order (发改委 in 市发展和改革委员会), and a slip swaps two (市林园局): one edit each.
function resemblance(word: string, candidate: string): number {
  const isSlip = isSubsequence(word, candidate) || isSubsequence(candidate, word) || sorted(word) === sorted(candidate)
  return isSlip ? Math.min(distance(word, candidate), 1) : distance(word, candidate)
}

const sorted = (word: string): string => [...word].sort(compareText).join('')

function isSubsequence(short: string, long: string): boolean {
  if (short.length < 2 || short.length > long.length) return false
  let next = 0
  for (const letter of long) if (letter === short[next]) next++
  return next === short.length
}
