import { Stop } from '../model/stop.ts'
import { notSaved } from './not-saved.ts'
import { STOPS, stop } from './stops.ts'
import { Refused, type World } from './world.ts'

/** A file that is to lie where none lies yet. */
export interface NewFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Puts new files in place, all or none. What is there is never replaced, it may have been filled in; a file that is there already
 * byte by byte needs no writing.
 */
export async function saveNew(files: readonly NewFile[], folder: string, world: World): Promise<void> {
  if ((await world.kindOf(folder)) === 'file') throw notNew([world.paths.basename(folder)])
  const missing: NewFile[] = []
  const others: string[] = []
  for (const file of files) {
    if ((await world.kindOf(file.path)) === null) missing.push(file)
    else if (!(await isSame(file, world))) others.push(world.paths.basename(file.path))
  }
  if (others.length > 0) throw notNew(others)
  try {
    await world.save(missing.map(({ path, bytes }) => ({ path, bytes })))
  } catch (error) {
    throw error instanceof Refused ? new Stop([notSaved(error, world)]) : error
  }
}

async function isSame({ path, bytes }: NewFile, world: World): Promise<boolean> {
  try {
    return (await world.sha256(await world.read(path))) === (await world.sha256(bytes))
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

const SHOWN = 5

function notNew(names: readonly string[]): Stop {
  const shown = names.slice(0, SHOWN)
  const more = names.length - shown.length
  return stop(
    STOPS.alreadyThere,
    {
      zh: `${shown.join('、')}${more > 0 ? ` 等 ${names.length} 个文件` : ''}已经有了，没有改动；什么都没有写。`,
      en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''} exist already and are unchanged; nothing was written.`,
    },
    { found: names.join('、') },
  )
}
