import { Refused } from '../app/world.ts'
import { type Doing, refusalOf } from './refusals.ts'
import { LONGEST_PATH, nameRefusal } from './windows-names.ts'

/** What saving needs of a file system; the tests give one that is busy, full or on Windows. */
export interface FileSystem {
  writeFile(path: string, bytes: Uint8Array): Promise<void>
  /** Opens an existing file for writing and closes it again, changing nothing; of one that is not there it throws ENOENT. */
  probe(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** The names in a folder. */
  list(folder: string): Promise<readonly string[]>
  makeFolder(path: string): Promise<void>
  wait(milliseconds: number): Promise<void>
}

/** By whose rules files are named. */
export interface Naming {
  readonly platform: string
  basename(path: string): string
  dirname(path: string): string
  join(...parts: string[]): string
}

/** Who saves: no other run has the same process on the same machine at the same time. */
export interface Writer {
  /** Tells the machines apart that share a folder, in letters and digits. */
  readonly machine: string
  readonly process: number
  /** Whether a process of this machine is still there; yes where that cannot be told. */
  isRunning(process: number): boolean
}

interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

// A short name of its own: a long target and an ending together might be too long.
const draftName = ({ machine, process }: Writer, i: number): string => `perf-${machine}-${process}-${i + 1}.tmp`

/**
 * Writes every file beside its target, sees that every target can be replaced, and only then renames: a run that is killed
 * leaves the old file or the new one. A refusal up to then leaves everything as it was; a later one says what is new.
 */
export async function saveFiles(
  files: readonly File[],
  system: FileSystem,
  naming: Naming,
  writer: Writer,
): Promise<void> {
  const { platform, dirname, join } = naming
  const drafts = files.map((file, i) => ({ ...file, draft: join(dirname(file.path), draftName(writer, i)) }))
  const trying = (doing: Doing, path: string, act: () => Promise<void>) => refusing(doing, path, platform, act)
  for (const { path } of drafts) refuseName(path, naming)
  for (const folder of new Set(drafts.map(({ path }) => dirname(path)))) await clearUp(folder, system, naming, writer)
  try {
    for (const { path, bytes, draft } of drafts) {
      await trying('making-folder', path, () => system.makeFolder(dirname(path)))
      await trying('writing', path, () => system.writeFile(draft, bytes))
    }
    for (const { path } of drafts) await trying('writing', path, () => probed(path, system))
    const changed: string[] = []
    for (const { path, draft } of drafts) {
      try {
        await trying('replacing', path, () => renamed(draft, path, system, platform))
      } catch (error) {
        throw error instanceof Refused ? new Refused(error.refusal, path, error.message, changed) : error
      }
      changed.push(path)
    }
  } finally {
    await Promise.allSettled(drafts.map(({ draft }) => system.remove(draft)))
  }
}

// A run that is killed cannot take its drafts away; they fill the disk and frighten whoever sees them. Those of another machine,
// or of a run that is still at work, are not ours to judge.
async function clearUp(folder: string, system: FileSystem, { join }: Naming, writer: Writer): Promise<void> {
  const names = await system.list(folder).catch(() => [])
  const left = names.filter(name => isLeft(name, writer))
  await Promise.allSettled(left.map(name => system.remove(join(folder, name))))
}

function isLeft(name: string, { machine, isRunning }: Writer): boolean {
  const [, whose, process] = /^perf-([0-9a-z]+)-(\d+)-\d+\.tmp$/.exec(name) ?? []
  return whose === machine && !isRunning(Number(process))
}

/** Windows makes some of these names, and then nobody can open or delete them. */
function refuseName(path: string, { platform, basename, dirname }: Naming): void {
  if (platform !== 'win32') return
  if (path.length > LONGEST_PATH) throw new Refused('too-long', path, `${path.length} characters`)
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    const refusal = nameRefusal(basename(at))
    if (refusal !== null) throw new Refused(refusal, at, refusal)
  }
}

async function probed(path: string, system: FileSystem): Promise<void> {
  try {
    await system.probe(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

// On Windows a virus scanner or an indexer holds a fresh file for a moment; a workbook open in Excel stays held.
const WAITS = [50, 200, 500]

async function renamed(from: string, to: string, system: FileSystem, platform: string): Promise<void> {
  for (const wait of WAITS) {
    try {
      return await system.rename(from, to)
    } catch (error) {
      if (refusalOf(error, 'replacing', platform) !== 'busy') throw error
      await system.wait(wait)
    }
  }
  await system.rename(from, to)
}

async function refusing(doing: Doing, path: string, platform: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const refusal = refusalOf(error, doing, platform)
    throw refusal === null ? error : new Refused(refusal, path, (error as Error).message)
  }
}
