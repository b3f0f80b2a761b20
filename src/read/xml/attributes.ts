import { Malformed } from './malformed.ts'

/** The attributes of one start tag, by their names as written; to be asked while the tag is told, for the next one takes their place. */
export interface Attributes {
  readonly get: (name: string) => string | undefined
  readonly entries: () => readonly (readonly [name: string, value: string])[]
}

/** Where the attributes of a tag are collected. A plain value is cut out of its source when it is asked for. */
export interface AttributeList extends Attributes {
  readonly clear: (source: string) => void
  /** `value` where it is not what stands from `from` to `to`. */
  readonly add: (name: string, from: number, to: number, value: string | null) => void
}

// Looked through one by one a few are found sooner than by any table; a tag with thousands would make that a trap.
const FEW = 16

/** The one list that serves all tags of a part: an object a tag would be felt. */
export const attributeList = (): AttributeList => {
  const names: string[] = []
  const froms: number[] = []
  const tos: number[] = []
  const values: (string | null)[] = []
  const many = new Set<string>()
  let source = ''
  let count = 0

  const indexOf = (name: string): number => {
    for (let at = 0; at < count; at++) if (names[at] === name) return at
    return -1
  }

  const isRepeated = (name: string): boolean => {
    if (count < FEW) return indexOf(name) >= 0
    if (count === FEW) for (let at = 0; at < count; at++) many.add(names[at] ?? '')
    return many.size === many.add(name).size
  }

  const valueAt = (at: number): string => values[at] ?? source.slice(froms[at], tos[at])

  return {
    get(name) {
      const at = indexOf(name)
      return at < 0 ? undefined : valueAt(at)
    },
    entries: () => names.slice(0, count).map((name, at) => [name, valueAt(at)] as const),
    clear(next) {
      source = next
      if (count > FEW) many.clear()
      count = 0
    },
    add(name, from, to, value) {
      if (isRepeated(name)) throw new Malformed()
      names[count] = name
      froms[count] = from
      tos[count] = to
      values[count++] = value
    },
  }
}
