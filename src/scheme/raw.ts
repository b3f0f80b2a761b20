import type { Path } from '../model/scheme-source.ts'

/** Data of the file, before anything is known of it. */
export type Mapping = Readonly<Record<string, unknown>>

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const asMapping = (value: unknown): Mapping => (isMapping(value) ? value : {})
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
export const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/** What stands at a path; undefined where nothing does. */
export function rawAt(root: unknown, path: Path): unknown {
  let here = root
  for (const step of path) {
    if (Array.isArray(here)) here = here[Number(step)]
    else here = isMapping(here) && Object.hasOwn(here, step) ? here[step] : undefined
  }
  return here
}

/** The value as the file has it, short enough for a sentence. */
export function shownRaw(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
