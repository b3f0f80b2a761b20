import type { Path } from '../model/scheme-source.ts'
import { asList, asMapping, asText, isMapping, type Mapping } from './raw.ts'

/** A bonus or deduction item as it is written, sound or not. */
export interface WrittenAdjustment {
  readonly path: Path
  readonly raw: Mapping
  readonly id: string | null
  /** What to call it in a sentence, whatever is missing. */
  readonly title: string
  readonly parent: WrittenAdjustment | null
  readonly items: readonly WrittenAdjustment[]
}

/** Every adjustment of the scheme, headings before the items below them. */
export const writtenAdjustments = (root: Mapping): WrittenAdjustment[] =>
  under(root.adjustments, ['adjustments'], null).flatMap(withThoseBelow)

const withThoseBelow = (one: WrittenAdjustment): WrittenAdjustment[] => [one, ...one.items.flatMap(withThoseBelow)]

function under(list: unknown, path: Path, parent: WrittenAdjustment | null): WrittenAdjustment[] {
  return asList(list).flatMap((item, i) => {
    if (!isMapping(item)) return []
    const raw = asMapping(item)
    const id = asText(raw.id)
    const items: WrittenAdjustment[] = []
    const one = { path: [...path, i], raw, id, title: asText(raw.title) ?? id ?? '', parent, items }
    items.push(...under(raw.items, [...one.path, 'items'], one))
    return [one]
  })
}

export type Side = 'bonus' | 'deduction'
const SIDES: readonly Side[] = ['bonus', 'deduction']

/** The sides that an item has: its own, else those of the heading above it. */
export function sidesOf({ raw, parent }: WrittenAdjustment): readonly Side[] {
  const own = SIDES.filter(side => raw[side] !== undefined)
  return own.length > 0 || parent === null ? own : sidesOf(parent)
}

/** What an item, or the nearest heading above it, says under a key; undefined where none does. */
export function inherited(one: WrittenAdjustment, key: string): { value: unknown; path: Path } | undefined {
  for (let here: WrittenAdjustment | null = one; here !== null; here = here.parent) {
    if (here.raw[key] !== undefined) return { value: here.raw[key], path: [...here.path, key] }
  }
  return undefined
}
