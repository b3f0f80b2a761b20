import { fileFinding } from '../checks/file-faults.ts'
import { compareText } from '../kernel/order.ts'
import type { Finding } from '../model/finding.ts'
import { Stop } from '../model/stop.ts'
import { refusedInput } from './refusals.ts'
import { STOPS, stop } from './stops.ts'
import { namedFrom, Refused, type World } from './world.ts'

/** The ledgers of a run: those named, and those of the folders named. */
export interface Ledgers {
  readonly ledgers: readonly string[]
  /** The first folder named, where one was. */
  readonly folder: string | null
  /** In which round each ledger was handed in: what is named later came later, and what lies together came together. */
  readonly rounds: ReadonlyMap<string, number>
  /** What lies in the folders and is no ledger. */
  readonly findings: readonly Finding[]
}

const LEDGER = /\.(?:xlsx|xlsm|xlsb|xls|et|ods|csv|tsv|txt)$/i
// What Office, WPS and browsers write while they work; what a Mac and Windows leave beside files.
const TEMPORARY = /^\._|^~|^\.~|\.tmp$|\.crdownload$|\.part$|^\.DS_Store$|^Thumbs\.db$|^desktop\.ini$/i
const ARCHIVE = /\.(zip|rar|7z|gz)$/i
// A scheme is found by its own rules.
const SILENT = /\.ya?ml$|^\./i
const LISTED = 8
// A link may lead back to a folder above.
const DEEPEST = 12

/** Goes through the folders named, and those in them, in the order of their names. */
export async function ledgersIn(paths: readonly string[], world: World): Promise<Ledgers> {
  const ledgers: string[] = []
  const findings: Finding[] = []
  const rounds = new Map<string, number>()
  const places: string[] = []
  let folder: string | null = null
  for (const path of paths) {
    const [whole, known] = [world.paths.resolve(path), ledgers.length]
    const isFolder = (await world.kindOf(path)) === 'folder'
    if (!isFolder) ledgers.push(path)
    else {
      folder ??= whole
      await walk({ path: whole, depth: 0 }, folder, { ledgers, findings }, world)
    }
    const place = isFolder ? whole : world.paths.dirname(whole)
    if (!places.includes(place)) places.push(place)
    for (const each of ledgers.slice(known)) rounds.set(world.paths.resolve(each), places.indexOf(place))
  }
  if (ledgers.length > 0) return { ledgers, folder: await ownFolder(paths, folder, world), rounds, findings }
  if (findings.length > 0) throw new Stop(findings)
  throw nothing(paths, world)
}

/** Files named before a folder are named from their own place, as without the folder. */
const ownFolder = async ([first = '']: readonly string[], folder: string | null, world: World) =>
  (await world.kindOf(first)) === 'folder' ? folder : null

interface Collected {
  readonly ledgers: string[]
  readonly findings: Finding[]
}

interface Folder {
  readonly path: string
  readonly depth: number
}

async function walk({ path, depth }: Folder, base: string, into: Collected, world: World): Promise<void> {
  const others: string[] = []
  const folders: string[] = []
  for (const name of await namesIn(path, world)) {
    const inside = world.paths.join(path, name)
    const file = namedFrom(world.paths, base, inside)
    const stray = strayAt(name, file)
    if (stray !== null) into.findings.push(stray)
    else if (LEDGER.test(name)) into.ledgers.push(inside)
    else if (SILENT.test(name)) continue
    else if ((await world.kindOf(inside)) === 'folder') folders.push(inside)
    else others.push(file)
  }
  if (others.length > 0) into.findings.push(fileFinding(here(base, path, world), 'other-files', { found: few(others) }))
  if (depth === DEEPEST) return
  for (const inner of folders) await walk({ path: inner, depth: depth + 1 }, base, into, world)
}

/** What is told of a file by its name alone. */
function strayAt(name: string, file: string): Finding | null {
  // Excel's own file says that a workbook is open.
  if (/^~\$/.test(name) && LEDGER.test(name)) return fileFinding(file, 'lock-file')
  if (TEMPORARY.test(name)) return fileFinding(file, 'temporary-file')
  const archive = ARCHIVE.exec(name)?.[1]?.toLowerCase()
  if (archive === undefined) return null
  return fileFinding(file, 'not-a-workbook', { found: archive === 'gz' ? 'gzip' : archive })
}

const here = (base: string, path: string, world: World): string =>
  namedFrom(world.paths, base, path) || world.paths.basename(path)

const few = (names: readonly string[]): string =>
  names.length <= LISTED ? names.join('、') : `${names.slice(0, LISTED).join('、')} … (${names.length})`

async function namesIn(folder: string, world: World): Promise<string[]> {
  try {
    return [...(await world.list(folder))].sort(compareText)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Stop([await refusedInput(world.paths.basename(folder), error, world)])
  }
}

function nothing(paths: readonly string[], world: World): Stop {
  const named = paths.map(path => world.paths.basename(path))
  return stop(STOPS.nothingReadable, {
    zh: `${named.join('、')} 里没有工作簿。`,
    en: `There is no workbook in ${named.join(', ')}.`,
  })
}
