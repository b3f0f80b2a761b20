import { type Refusal, Refused } from '../app/world.ts'
import { nameRefusal } from './windows-names.ts'

/** What saving needs of a file system; the tests give one that is busy, full or on Windows. */
export interface FileSystem {
  writeFile(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
  wait(milliseconds: number): Promise<void>
}

interface Naming {
  readonly platform: string
  basename(path: string): string
  dirname(path: string): string
  /** A mark that no other run uses at the same time. */
  readonly mark: string
}

interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes every file beside its target and only then renames: a run that is killed leaves the old file or the new one. A
 * refusal before the first rename leaves everything as it was.
 */
export async function saveFiles(files: readonly File[], system: FileSystem, naming: Naming): Promise<void> {
  const drafts = files.map(file => ({ ...file, draft: `${file.path}.${naming.mark}.tmp` }))
  for (const { path } of drafts) refuseName(path, naming)
  try {
    for (const { path, bytes, draft } of drafts) {
      await refusing(path, async () => {
        await system.makeFolder(naming.dirname(path))
        await system.writeFile(draft, bytes)
      })
    }
    for (const { path, draft } of drafts) await refusing(path, () => renamed(draft, path, system))
  } finally {
    for (const { draft } of drafts) await system.remove(draft)
  }
}

function refuseName(path: string, { platform, basename, dirname }: Naming): void {
  if (platform !== 'win32') return
  const refusal = nameRefusal(basename(path)) ?? nameRefusal(basename(dirname(path)).replace(/^[A-Za-z]:$/, ''))
  if (refusal !== null) throw new Refused(refusal, path, refusal)
}

// On Windows a virus scanner or an indexer holds a fresh file for a moment; a workbook open in Excel stays held.
const WAITS = [50, 200, 500]

async function renamed(from: string, to: string, system: FileSystem): Promise<void> {
  for (const wait of WAITS) {
    try {
      return await system.rename(from, to)
    } catch (error) {
      if (refusalOf(error) !== 'busy') throw error
      await system.wait(wait)
    }
  }
  await system.rename(from, to)
}

async function refusing<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw asRefused(error, path)
  }
}

/** A refusal of the system in our words; anything else stays what it is. */
export function asRefused(error: unknown, path: string): unknown {
  const refusal = refusalOf(error)
  return refusal === null ? error : new Refused(refusal, path, (error as Error).message)
}

// EPERM is what Windows answers for a file that another program holds open; on other systems it is a matter of rights.
const REFUSALS: Readonly<Record<string, Refusal>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EBUSY: 'busy',
  EPERM: 'busy',
  ETXTBSY: 'busy',
  EACCES: 'not-permitted',
  EROFS: 'not-permitted',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  ENAMETOOLONG: 'too-long',
  EINVAL: 'name-not-allowed',
  EISDIR: 'is-a-folder',
  EEXIST: 'other',
  EIO: 'other',
  EMFILE: 'other',
}

function refusalOf(error: unknown): Refusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? (REFUSALS[code] ?? null) : null
}
