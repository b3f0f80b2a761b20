import type { Day } from '../kernel/day.ts'
import { groupBy } from '../kernel/group.ts'
import { compareText } from '../kernel/order.ts'
import type { Finding } from '../model/finding.ts'
import { Stop } from '../model/stop.ts'
import { Unreadable } from '../model/unreadable.ts'
import { DUTIES, type Return, returnList } from '../reports/return-list.ts'
import type { Language, Text } from '../text/text.ts'
import { notSaved } from './not-saved.ts'
import type { OutputFile } from './results.ts'
import { returnedName } from './returned-name.ts'
import { namedFrom, Refused, type World } from './world.ts'

/** What is to be sent back to the units. */
export interface ReturnRequest {
  readonly findings: readonly Finding[]
  /** The submissions, as findings name them: relative to `base`. */
  readonly files: readonly string[]
  readonly base: string
  /** Where the copies go; null: each beside its submission. */
  readonly folder: string | null
  readonly asOf: Day
  readonly language: Language
}

/** 退回修改件: a marked copy of each submission that holds an error; of one that cannot be marked, a list of what is wrong in it. */
export async function returnCopies(request: ReturnRequest, world: World): Promise<OutputFile[]> {
  const { base, folder, language } = request
  const { paths } = world
  const made: { path: string; bytes: Uint8Array; isThere: boolean }[] = []
  for (const [file, findings] of toReturn(request)) {
    const submission = paths.resolve(base, file)
    world.progress(language === 'zh' ? `退回 ${file}` : `returning ${file}`)
    const { bytes, ending } = await copyOf(submission, { ...request, file, findings }, world)
    const stem = paths.join(folder ?? paths.dirname(submission), returnedName(paths.basename(file), language))
    const taken = new Set(made.map(({ path }) => path))
    made.push({ bytes, ...(await placeFor({ stem, ending, bytes }, taken, world)) })
  }
  try {
    await world.save(made.filter(({ isThere }) => !isThere))
  } catch (error) {
    throw error instanceof Refused ? new Stop([notSaved(error, world)]) : error
  }
  return Promise.all(
    made.map(async ({ path, bytes }) => ({
      kind: 'returned' as const,
      file: namedFrom(paths, base, path),
      sha256: await world.sha256(bytes),
      path,
    })),
  )
}

/** The findings of each submission that holds an error, in the order in which they stand in it. */
function toReturn({ findings, files }: ReturnRequest): [string, Finding[]][] {
  const asked = findings.filter(({ severity, waiver }) => severity !== 'note' && waiver === null)
  const byFile = groupBy(asked, ({ where }) => fileOf(where) ?? '')
  return files.flatMap((file): [string, Finding[]][] => {
    const own = byFile.get(file) ?? []
    return own.some(({ severity }) => severity === 'error') ? [[file, inOrder(own)]] : []
  })
}

const fileOf = (where: Finding['where']): string | null =>
  where.kind === 'cell'
    ? where.place.on.file
    : where.kind === 'nowhere'
      ? null
      : where.kind === 'line'
        ? where.place.file
        : where.file

/** The whole file first, then sheet by sheet from the top down. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const sheets = [...new Set(findings.map(({ where }) => (where.kind === 'cell' ? where.place.on.sheet : '')))]
  const placeOf = ({ where }: Finding): readonly number[] =>
    where.kind === 'cell' ? [sheets.indexOf(where.place.on.sheet) + 1, where.place.row, where.place.column] : [0, 0, 0]
  return [...findings].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)]
    const differing = one.findIndex((value, i) => value !== other[i])
    return differing < 0 ? compareText(a.code, b.code) : (one[differing] ?? 0) - (other[differing] ?? 0)
  })
}

type Told = Omit<Return, 'unit' | 'place'>

/** The bytes that go back to the unit, and how their file's name must end. */
async function copyOf(path: string, told: Told, world: World): Promise<{ bytes: Uint8Array; ending: string }> {
  const list = (place: Return['place']) =>
    returnList({ ...told, file: world.paths.basename(told.file), unit: unitOf(told.findings), place })
  const marked = await markedBytes(path, told, list, world)
  if (marked !== null) return { bytes: marked, ending: /\.(xlsx|xlsm|xltx|xltm)$/i.exec(path)?.[0] ?? '.xlsx' }
  const { writeWorkbook } = await import('../write/xlsx.ts')
  const sheet = list('alone')
  const book = {
    title: `${world.paths.basename(told.file)} ${sheet.name}`,
    stamp: `perf:returned as-of=${told.asOf}`,
    sheets: [sheet],
  }
  return { bytes: await writeWorkbook(book), ending: '.xlsx' }
}

/** The marked copy; null where the file is none that can be marked. */
async function markedBytes(
  path: string,
  told: Told,
  list: (place: Return['place']) => ReturnType<typeof returnList>,
  world: World,
): Promise<Uint8Array | null> {
  const { markedCopy } = await import('../patch/marked-copy.ts')
  const { Unpatchable } = await import('../patch/unpatchable.ts')
  try {
    const bytes = await world.read(path)
    return markedCopy(bytes, marksOf(told), signed => list(signed ? 'unsigned copy' : 'copy')).bytes
  } catch (error) {
    if (error instanceof Unpatchable || error instanceof Unreadable || error instanceof Refused) return null
    throw error
  }
}

function marksOf({ findings, language }: Told) {
  return findings.flatMap(({ where, severity, code, message, remedy }) => {
    if (where.kind !== 'cell') return []
    const { on, row, column } = where.place
    const words = `${DUTIES[severity][language]} ${code}\n${message[language]}\n${TO_DO[language]}${remedy[language]}`
    return [
      {
        sheet: on.sheet,
        row,
        column,
        look: severity === 'error' ? ('problem' as const) : ('warning' as const),
        text: words,
      },
    ]
  })
}

const TO_DO: Text = { zh: '处理：', en: 'To do: ' }

function unitOf(findings: readonly Finding[]): string | null {
  const units = new Set(findings.flatMap(({ unit }) => unit ?? []))
  const [unit = null] = units
  return units.size === 1 ? unit : null
}

interface Wanted {
  readonly stem: string
  readonly ending: string
  readonly bytes: Uint8Array
}

/** The first name that is free, or that holds these very bytes: nothing that is there is ever replaced. */
async function placeFor(
  { stem, ending, bytes }: Wanted,
  taken: ReadonlySet<string>,
  world: World,
): Promise<{ path: string; isThere: boolean }> {
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? '' : `-${n}`}${ending}`
    if (taken.has(path)) continue
    const kind = await world.kindOf(path)
    if (kind === null) return { path, isThere: false }
    if (kind === 'file' && (await holds(path, bytes, world))) return { path, isThere: true }
  }
}

async function holds(path: string, bytes: Uint8Array, world: World): Promise<boolean> {
  try {
    return (await world.sha256(await world.read(path))) === (await world.sha256(bytes))
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
