// Enough for the dates of a decade and the figures that keep coming back; a ledger of distinct figures gains nothing by more.
const MOST = 10_000

/** A function that keeps what it made of a text or number: ledgers repeat the same few days and figures in thousands of rows. */
export function remembered<K extends string | number, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return key => {
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(key)
    if (made.size < MOST) made.set(key, value)
    return value
  }
}
