import type { Day } from '../kernel/day.ts'
import type { LegacyAnswer, LegacyKind } from '../read/legacy/book.ts'

export { dayOf } from '../kernel/day.ts'

/** The whole outside on one page: what perf may ask of the machine. A test world is a map of bytes. */
export interface World {
  readonly paths: Paths
  /** The folder of the templates that come with perf. */
  readonly templates: string
  readonly version: string
  kindOf(path: string): Promise<'file' | 'folder' | null>
  /** Names in a folder, in any order; throws `Refused`. */
  list(folder: string): Promise<readonly string[]>
  /** The bytes of a file; throws `Refused`. */
  read(path: string): Promise<Uint8Array>
  /** The bytes of a file as they come; throws `Refused` while it is walked. */
  open(path: string): AsyncIterable<Uint8Array>
  sha256(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<string>
  /** Puts whole files in place, or none of their bytes: each is written beside its target and then renamed. Throws `Refused`. */
  save(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<void>
  /** Has a workbook of an older kind read by a program of its own, which is ended when it takes too long or too much memory. */
  readLegacy(bytes: Uint8Array, kind: LegacyKind): Promise<LegacyAnswer>
  today(): Day
  /** Says how far a run is, on a terminal only; null wipes it away. */
  progress(words: string | null): void
}

/** Names of files, by the rules of the machine (on Windows: drives, backslashes). */
export interface Paths {
  resolve(...parts: string[]): string
  join(...parts: string[]): string
  dirname(path: string): string
  basename(path: string): string
  relative(from: string, to: string): string
  isAbsolute(path: string): boolean
}

/** What the machine would not do with a file. */
export type Refusal =
  | 'missing'
  | 'not-permitted'
  | 'busy'
  | 'no-space'
  | 'name-not-allowed'
  | 'too-long'
  | 'is-a-folder'
  | 'not-a-folder'
  | 'other'

/** The machine refused; of what was to be saved only `changed` is new, all else is as it was. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly path: string
  readonly changed: readonly string[]

  constructor(refusal: Refusal, path: string, reason: string, changed: readonly string[] = []) {
    super(reason)
    this.name = 'Refused'
    this.refusal = refusal
    this.path = path
    this.changed = changed
  }
}

/** A file's name as people and documents read it: relative to a folder, with `/`. */
export const namedFrom = (paths: Paths, folder: string, path: string): string => {
  const way = paths.relative(folder, path)
  // Another drive has no relative way; its absolute path may not leave the machine, so the bare name must do.
  return (paths.isAbsolute(way) ? paths.basename(path) : way).replaceAll('\\', '/')
}
