import { compareText } from '../kernel/order.ts'
import { plain } from '../kernel/plain.ts'

// Words that say how, not what: two texts that differ only in these are one task.
const FILLERS =
  /进一步|全面|积极|大力|切实|扎实|持续|稳步|有序|加快|加大|深入|不断|推进|推动|加强|做好|抓好|开展|组织|实施|落实|完成|确保|力争|工作|任务|项目|全市|我市|本市|全区|我区|全县|我县|20\d\d年度?|本年度?|今年|年底前|[的了及和与等]/g
const NUMBERS = /\d+(?:\.\d+)?|[零一二三四五六七八九十百千万亿两]+/g
const SHORTEST = 6
// Two texts of twenty letters with one letter between them are 0.83 alike, of forty 0.91.
const LIKE = 0.85
// Enough to find a neighbour; more in one bucket are one sentence with blanks to be filled in.
const MOST_IN_BUCKET = 12
const MOST_COMPARED = 48

/** What a task's text says without the words that say how. */
export const skeletonOf = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}%.]/gu, '')
    .replace(FILLERS, '')

/** Pairs of letters side by side, the ends included. */
function pairsIn(text: string): readonly string[] {
  const letters = ['^', ...text, '$']
  return [...new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))]
}

/** A text as the ranks of its pairs by rarity, the rarest first. */
interface Ranked {
  readonly index: number
  readonly ranks: Int32Array
}

/**
 * For each different text the earlier one that is most like it, or null: by the share of letter pairs that two have in common. Texts
 * whose numbers differ (一号路, 二号路) are different tasks. A text is held only against those that share one of its rarest pairs, without
 * which two cannot be so alike, and against so many at most: the time grows with the number of texts.
 */
export function nearestBefore(texts: readonly string[]): (number | null)[] {
  const rankOf = ranksByRarity(texts)
  const buckets = new Map<string, Map<number, Ranked[]>>()
  return texts.map((text, index) => {
    if (text.length < SHORTEST) return null
    const own = { index, ranks: Int32Array.from(pairsIn(text), pair => rankOf.get(pair) ?? 0).sort() }
    const numbers = (text.match(NUMBERS) ?? []).join(' ')
    const byRank = buckets.get(numbers) ?? new Map<number, Ranked[]>()
    buckets.set(numbers, byRank)
    const { length } = own.ranks
    const keys = own.ranks.subarray(0, length - Math.ceil(LIKE * length) + 1)
    const found = mostLike(own, keys, byRank)
    for (const key of keys) remember(byRank, key, own)
    return found
  })
}

function ranksByRarity(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const pair of pairsIn(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const byRarity = [...counts].sort(([a, n], [b, m]) => n - m || compareText(a, b))
  return new Map(byRarity.map(([pair], rank) => [pair, rank]))
}

function remember(buckets: Map<number, Ranked[]>, key: number, one: Ranked): void {
  const bucket = buckets.get(key)
  if (bucket === undefined) buckets.set(key, [one])
  else if (bucket.length < MOST_IN_BUCKET) bucket.push(one)
}

function mostLike(own: Ranked, keys: Int32Array, buckets: ReadonlyMap<number, readonly Ranked[]>): number | null {
  let best: { readonly index: number; readonly share: number } | null = null
  const seen = new Set<number>()
  for (const key of keys) {
    for (const { index, ranks } of buckets.get(key) ?? []) {
      if (seen.size >= MOST_COMPARED || seen.has(index)) continue
      seen.add(index)
      const share = shareOf(own.ranks, ranks)
      if (share >= LIKE && (best === null || share > best.share)) best = { index, share }
    }
  }
  return best?.index ?? null
}

/** How many of all pairs of two texts are in both. */
function shareOf(a: Int32Array, b: Int32Array): number {
  if (Math.min(a.length, b.length) < LIKE * Math.max(a.length, b.length)) return 0
  let [common, i, j] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) common++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return common / (a.length + b.length - common)
}
