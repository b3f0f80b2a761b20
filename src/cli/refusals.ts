import type { Refusal } from '../app/world.ts'

/** What was being done when the system refused: the same code means different things. */
export type Doing = 'reading' | 'making-folder' | 'writing' | 'replacing'

/** A refusal of the system in our words; null for what is none, and so a bug. */
export function refusalOf(error: unknown, doing: Doing, platform: string): Refusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (typeof code !== 'string') return null
  // Windows says "not permitted" of a rename onto a file that another program holds open.
  if (RIGHTS.has(code)) return doing === 'replacing' && platform === 'win32' ? 'busy' : 'not-permitted'
  if (code === 'EEXIST') return doing === 'making-folder' ? 'not-a-folder' : 'other'
  if (code === 'ENOTDIR') return doing === 'reading' ? 'missing' : 'not-a-folder'
  return REFUSALS[code] ?? null
}

const RIGHTS: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EROFS'])

const REFUSALS: Readonly<Record<string, Refusal>> = {
  ENOENT: 'missing',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  ENAMETOOLONG: 'too-long',
  EINVAL: 'name-not-allowed',
  EISDIR: 'is-a-folder',
  EIO: 'other',
  EMFILE: 'other',
  ENFILE: 'other',
  ENODEV: 'other',
  ENXIO: 'other',
  UNKNOWN: 'other',
}
