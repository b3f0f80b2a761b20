import type { InputFile } from '../model/assessment.ts'
import { Stop } from '../model/stop.ts'
import { readStamp } from '../read/xlsx.ts'
import type { Book } from '../reports/sheet.ts'
import type { Language, Text } from '../text/text.ts'
import { notSaved } from './not-saved.ts'
import { namedFrom, Refused, type World } from './world.ts'

/** The workbooks of a run: the result, what scoring found wrong, and what checking alone found wrong. */
export type BookKind = 'result' | 'exceptions' | 'check' | 'diff'

const SUFFIXES: Readonly<Record<BookKind, Text>> = {
  result: { zh: '结果', en: 'result' },
  exceptions: { zh: '异常', en: 'exceptions' },
  check: { zh: '异常', en: 'exceptions' },
  diff: { zh: '对账', en: 'diff' },
}

/** What a workbook may replace: scoring finds all that checking finds, and more. */
const REPLACES: Readonly<Record<BookKind, readonly BookKind[]>> = {
  result: ['result'],
  exceptions: ['exceptions', 'check'],
  check: ['check'],
  diff: ['diff'],
}

/** What makes two runs the same run: one may replace the other's results. */
export interface RunIdentity {
  readonly inputs: readonly InputFile[]
  readonly scheme: InputFile | null
  /** Which of the inputs is the approved ledger. */
  readonly baseline?: string | null
  readonly asOf: string
}

/** The stamp of a workbook: equal for equal inputs, scheme and as-of day, whatever the time and the place. */
async function stampOf(kind: BookKind, { inputs, scheme, baseline, asOf }: RunIdentity, world: World): Promise<string> {
  const lines = [...inputs, ...(scheme ? [scheme] : [])].map(({ file, sha256 }) => `${sha256}  ${file}`)
  if (baseline) lines.push(`approved  ${baseline}`)
  const digest = await world.sha256(new TextEncoder().encode([...lines, asOf].join('\n')))
  return `perf:${kind} as-of=${asOf} run=${digest}`
}

/** A workbook still to be written: how it is called beside the ledger, and how it is made once its stamp is known. */
export interface Draft {
  readonly kind: BookKind
  readonly make: (stamp: string) => Book
}

/** Where results go. */
export interface Destination {
  readonly folder: string
  /** The ledger's folder: documents name files from here. */
  readonly base: string
  /** The ledger's name without its ending. */
  readonly stem: string
  readonly language: Language
}

/** A result as documents name it, and where it lies on this machine. */
export interface OutputFile extends InputFile {
  readonly kind: BookKind | 'returned' | 'ledger'
  readonly path: string
}

/** Writes the workbooks of a run, all whole or none begun; no earlier result and no input is ever lost. */
export async function writeBooks(
  drafts: readonly Draft[],
  { folder, base, stem, language }: Destination,
  identity: RunIdentity,
  world: World,
): Promise<OutputFile[]> {
  const { writeWorkbook } = await import('../write/xlsx.ts')
  const made: { kind: BookKind; place: Place; bytes: Uint8Array; sha256: string }[] = []
  for (const { kind, make } of drafts) {
    const stamp = await stampOf(kind, identity, world)
    const older = await Promise.all(REPLACES[kind].map(each => stampOf(each, identity, world)))
    const place = await freePlace(folder, `${stem}-${SUFFIXES[kind][language]}`, older, world)
    world.progress(
      language === 'zh' ? `写 ${world.paths.basename(place.path)}` : `writing ${world.paths.basename(place.path)}`,
    )
    const bytes = await writeWorkbook(make(stamp))
    made.push({ kind, place, bytes, sha256: await world.sha256(bytes) })
  }
  try {
    // What is there already needs no writing, even where Excel holds it open.
    await world.save(
      made
        .filter(({ place, sha256 }) => place.holds !== sha256)
        .map(({ place, bytes }) => ({ path: place.path, bytes })),
    )
  } catch (error) {
    throw error instanceof Refused ? new Stop([notSaved(error, world)]) : error
  }
  return made.map(({ kind, place: { path }, sha256 }) => ({
    kind,
    file: namedFrom(world.paths, base, path),
    sha256,
    path,
  }))
}

/** A name for a result, and the content of what it replaces. */
interface Place {
  readonly path: string
  readonly holds: string | null
}

/** The first name that is free, or that holds an earlier writing of this same run. */
async function freePlace(folder: string, stem: string, older: readonly string[], world: World): Promise<Place> {
  for (let n = 1; ; n++) {
    const path = world.paths.join(folder, `${stem}${n === 1 ? '' : `-${n}`}.xlsx`)
    const kind = await world.kindOf(path)
    if (kind === null) return { path, holds: null }
    const bytes = kind === 'file' ? await bytesAt(path, world) : null
    const stamp = bytes === null ? null : readStamp(bytes)
    if (bytes !== null && stamp !== null && older.includes(stamp)) return { path, holds: await world.sha256(bytes) }
  }
}

async function bytesAt(path: string, world: World): Promise<Uint8Array | null> {
  try {
    return await world.read(path)
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** The way from the workbook's folder to the ledger's, as a link in a workbook needs it; null where there is none. */
export function wayToInputs(from: string, to: string, world: World): string | null {
  const way = world.paths.relative(from, to)
  if (way === '') return ''
  return world.paths.isAbsolute(way) ? null : `${way.replaceAll('\\', '/')}/`
}
