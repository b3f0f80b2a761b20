/** Those of many that are wanted, one by one: nothing is held of the others. */
export function* filtered<T, S extends T>(items: Iterable<T>, isWanted: (item: T) => item is S): Generator<S> {
  for (const item of items) if (isWanted(item)) yield item
}

/** Groups in the order of their first member. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
