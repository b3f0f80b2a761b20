import type { InputFile } from '../model/assessment.ts'
import type { Finding } from '../model/finding.ts'
import { Stop } from '../model/stop.ts'
import { readStamp } from '../read/xlsx.ts'
import type { Book } from '../reports/sheet.ts'
import type { Language, Text } from '../text/text.ts'
import { foundAs, STOPS } from './stops.ts'
import { namedFrom, type Refusal, Refused, type World } from './world.ts'

/** The two workbooks of a run. */
export type BookKind = 'result' | 'exceptions'

const SUFFIXES: Readonly<Record<BookKind, Text>> = {
  result: { zh: '结果', en: 'result' },
  exceptions: { zh: '异常', en: 'exceptions' },
}

/** What makes two runs the same run: one may replace the other's results. */
export interface RunIdentity {
  readonly inputs: readonly InputFile[]
  readonly scheme: InputFile | null
  readonly asOf: string
}

/** The stamp of a workbook: equal for equal inputs, scheme and as-of day, whatever the time and the place. */
export async function stampOf(kind: BookKind, { inputs, scheme, asOf }: RunIdentity, world: World): Promise<string> {
  const lines = [...inputs, ...(scheme ? [scheme] : [])].map(({ file, sha256 }) => `${sha256}  ${file}`)
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
  /** The ledger's name without its ending. */
  readonly stem: string
  readonly language: Language
}

/** Writes the workbooks of a run, all whole or none begun; no earlier result and no input is ever lost. */
export async function writeBooks(
  drafts: readonly Draft[],
  { folder, stem, language }: Destination,
  identity: RunIdentity,
  world: World,
): Promise<InputFile[]> {
  const { writeWorkbook } = await import('../write/xlsx.ts')
  const files: { path: string; bytes: Uint8Array }[] = []
  for (const { kind, make } of drafts) {
    const stamp = await stampOf(kind, identity, world)
    const path = await freePath(folder, `${stem}-${SUFFIXES[kind][language]}`, stamp, world)
    world.progress(world.paths.basename(path))
    files.push({ path, bytes: await writeWorkbook(make(stamp)) })
  }
  try {
    await world.save(files)
  } catch (error) {
    throw error instanceof Refused ? new Stop([notSaved(error, world)]) : error
  }
  return Promise.all(files.map(async ({ path, bytes }) => ({ file: path, sha256: await world.sha256(bytes) })))
}

/** The first name that is free, or that holds an earlier writing of this same run. */
async function freePath(folder: string, stem: string, stamp: string, world: World): Promise<string> {
  for (let n = 1; ; n++) {
    const path = world.paths.join(folder, `${stem}${n === 1 ? '' : `-${n}`}.xlsx`)
    const kind = await world.kindOf(path)
    if (kind === null || (kind === 'file' && (await stampIn(path, world)) === stamp)) return path
  }
}

async function stampIn(path: string, world: World): Promise<string | null> {
  try {
    return readStamp(await world.read(path))
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

const REASONS: Readonly<Record<Refusal, Text>> = {
  busy: { zh: '该文件正在 Excel 或 WPS 中打开，不能覆盖', en: 'it is open in Excel or WPS and cannot be replaced' },
  'not-permitted': { zh: '没有写入该文件夹的权限', en: 'writing to the folder is not permitted' },
  'no-space': { zh: '磁盘空间不够', en: 'the disk is full' },
  'name-not-allowed': { zh: 'Windows 不允许这样的文件名', en: 'Windows does not allow such a name' },
  'too-long': { zh: '文件夹和文件名合起来太长', en: 'the path is too long' },
  missing: { zh: '文件夹不存在', en: 'the folder does not exist' },
  'is-a-folder': { zh: '同名的是一个文件夹', en: 'a folder has this name' },
  other: { zh: '系统不允许写入', en: 'the system refused' },
}

function notSaved({ refusal, path }: Refused, world: World): Finding {
  const name = world.paths.basename(path)
  const reason = REASONS[refusal]
  return foundAs(
    STOPS.notSaved,
    {
      zh: `${name} 没有写成：${reason.zh}。原有文件没有改动，本次计算结果尚未保存。`,
      en: `${name} was not written: ${reason.en}. No existing file has changed; this run has not been saved.`,
    },
    { found: name },
  )
}

/**
 * The way from the workbook's folder to the ledger's, as a link in a workbook needs it. Null where there is none, or where it
 * would lead over the root: then it would tell the whole path of this machine.
 */
export function wayToInputs(from: string, to: string, { paths }: World): string | null {
  const way = paths.relative(from, to).replaceAll('\\', '/')
  if (way === '') return ''
  if (paths.isAbsolute(way)) return null
  let shared = from
  for (const part of way.split('/')) if (part === '..') shared = paths.dirname(shared)
  return paths.dirname(shared) === shared ? null : `${way}/`
}

/** Outputs as documents name them: relative to the ledger's folder. */
export const namedOutputs = (outputs: readonly InputFile[], base: string, world: World): InputFile[] =>
  outputs.map(({ file, sha256 }) => ({ file: namedFrom(world.paths, base, file), sha256 }))
