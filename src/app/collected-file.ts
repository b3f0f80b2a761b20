import { Stop } from '../model/stop.ts'
import { readDescription } from '../read/xlsx.ts'
import { COLLECTED } from '../reports/collect-book.ts'
import type { Book } from '../reports/sheet.ts'
import { notSaved } from './not-saved.ts'
import type { OutputFile } from './results.ts'
import { STOPS, stop } from './stops.ts'
import { namedFrom, Refused, type World } from './world.ts'

/** Where a collected ledger is to lie. */
export interface LedgerPlace {
  readonly path: string
  /** Its name without the ending. */
  readonly stem: string
}

const ENDING = /\.xlsx$/i

/** The ledger that -o names. A workbook that is there and was not collected by perf is never replaced: the run ends before anything is read. */
export async function ledgerPlace(output: string, world: World): Promise<LedgerPlace> {
  const path = world.paths.resolve(output)
  const name = world.paths.basename(path)
  if (!ENDING.test(output) || (await world.kindOf(path)) === 'folder') throw noLedgerName(output)
  if ((await world.kindOf(path)) === 'file' && readDescription(await world.read(path)) !== COLLECTED)
    throw notOurs(name)
  return { path, stem: name.replace(ENDING, '') }
}

/** Writes the ledger; an earlier one may have been worked on, so the new one is numbered unless both are the same. */
export async function saveLedger(
  { path, stem }: LedgerPlace,
  book: Book,
  base: string,
  world: World,
): Promise<OutputFile> {
  const { writeWorkbook } = await import('../write/xlsx.ts')
  world.progress(world.paths.basename(path))
  const bytes = await writeWorkbook(book)
  const sha256 = await world.sha256(bytes)
  for (let n = 1; ; n++) {
    const free = n === 1 ? path : world.paths.join(world.paths.dirname(path), `${stem}-${n}.xlsx`)
    const kind = await world.kindOf(free)
    const isSame = kind === 'file' && (await world.sha256(await world.read(free))) === sha256
    if (kind !== null && !isSame) continue
    if (!isSame) await saved(free, bytes, world)
    return { kind: 'ledger', file: namedFrom(world.paths, base, free), sha256, path: free }
  }
}

async function saved(path: string, bytes: Uint8Array, world: World): Promise<void> {
  try {
    await world.save([{ path, bytes }])
  } catch (error) {
    throw error instanceof Refused ? new Stop([notSaved(error, world)]) : error
  }
}

const noLedgerName = (output: string): Stop =>
  stop(
    STOPS.optionWrong,
    {
      zh: `-o 后面要写汇总台账的文件名，以 .xlsx 结尾；这里是“${output}”。`,
      en: `-o takes the name of the ledger, ending in .xlsx; here it is "${output}".`,
    },
    {
      found: output,
      remedy: { zh: '例如：-o 汇总台账.xlsx', en: 'For example: -o ledger.xlsx' },
    },
  )

const notOurs = (name: string): Stop =>
  stop(
    STOPS.alreadyThere,
    {
      zh: `${name} 已经有了，不是 perf collect 汇总的，没有改动；什么都没有写。`,
      en: `${name} exists already, was not collected by perf and is unchanged; nothing was written.`,
    },
    {
      found: name,
      remedy: { zh: '换一个文件名，例如：-o 汇总台账.xlsx', en: 'Choose another name, for example: -o collected.xlsx' },
    },
  )
