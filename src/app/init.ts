import { compareText } from '../kernel/order.ts'
import type { InputFile } from '../model/assessment.ts'
import type { Scheme } from '../model/scheme.ts'
import { Stop } from '../model/stop.ts'
import type { Unit } from '../model/unit.ts'
import { loadScheme } from './find-scheme.ts'
import { type NewFile, saveNew } from './new-files.ts'
import { refusedInput } from './refusals.ts'
import { wordsFor } from './sheet-words.ts'
import { STOPS, stop } from './stops.ts'
import { namedFrom, Refused, type World } from './world.ts'

/** A system that comes with perf. */
export interface Template {
  readonly id: string
  readonly scheme: Scheme
  /** Its files as an office gets them. */
  readonly files: readonly string[]
  /** The workbook that can be scored; null where everything is still to be filled in. */
  readonly ledger: string | null
}

/** What `perf init` hands to the terminal and to the document: a year that was started, or the list of what could be. */
export interface Started {
  readonly templates: readonly Template[]
  readonly started: {
    readonly template: Template
    readonly folder: string
    readonly files: readonly (InputFile & { readonly path: string })[]
  } | null
}

const SCHEME = 'scheme.yaml'
const ROSTER = '名录.xlsx'

/** Lists the templates, or starts a year with one: its files in a folder that has none of them yet. */
export async function init(id: string | null, folder: string | null, world: World): Promise<Started> {
  const templates = await templatesIn(world)
  if (id === null) return { templates, started: null }
  const template = templates.find(each => each.id === id)
  if (template === undefined) throw unknown(id, templates)
  const { paths } = world
  const target = paths.resolve(folder ?? id)
  const made = await filesOf(template, target, world)
  await saveNew(made, target, world)
  const files = await Promise.all(
    made.map(async ({ path, bytes }) => ({
      file: namedFrom(paths, target, path),
      path,
      sha256: await world.sha256(bytes),
    })),
  )
  return { templates, started: { template, folder: target, files } }
}

/** Every folder of templates that holds a scheme, in the order of their names, those to be filled in first. */
async function templatesIn(world: World): Promise<Template[]> {
  const { join } = world.paths
  const found: Template[] = []
  for (const id of [...(await reading(world.templates, world, at => world.list(at)))].sort(compareText)) {
    const folder = join(world.templates, id)
    const path = join(folder, SCHEME)
    if ((await world.kindOf(path)) !== 'file') continue
    const { scheme } = await loadScheme(path, folder, world)
    const names = [...(await reading(folder, world, at => world.list(at)))].filter(name => FILES.test(name))
    const ledger = names.find(name => name.endsWith('.xlsx')) ?? null
    const files = [...names, ...(ledger === null ? [ROSTER] : [])].sort(compareText)
    found.push({ id, scheme, files, ledger })
  }
  return [...found.filter(({ ledger }) => ledger === null), ...found.filter(({ ledger }) => ledger !== null)]
}

// What tells of a template is read where perf is installed.
const FILES = /\.(xlsx|csv|ya?ml)$/i

async function filesOf(template: Template, target: string, world: World): Promise<NewFile[]> {
  const { join } = world.paths
  const made: NewFile[] = []
  for (const name of template.files) {
    if (template.ledger === null && name === ROSTER) {
      made.push({ path: join(target, name), bytes: await roster(template.scheme) })
      continue
    }
    const bytes = await reading(join(world.templates, template.id, name), world, at => world.read(at))
    const isOwn = template.ledger === null && name === SCHEME
    made.push({ path: join(target, name), bytes: isOwn ? ofThisYear(bytes, template.scheme, world) : bytes })
  }
  return made
}

/** A scheme without data is for the year that is being started. */
function ofThisYear(bytes: Uint8Array, { year }: Scheme, world: World): Uint8Array {
  const now = world.today().slice(0, 4)
  const text = new TextDecoder().decode(bytes)
  const moved = text
    .replace(new RegExp(`^year: ${year}`, 'm'), `year: ${now}`)
    .replace(new RegExp(`^cutoff: ${year}`, 'm'), `cutoff: ${now}`)
  return new TextEncoder().encode(moved)
}

/** A registry with an example for each group, to be typed over. */
async function roster(scheme: Scheme): Promise<Uint8Array> {
  const { registryBook } = await import('../reports/forms/index.ts')
  const { writeWorkbook } = await import('../write/xlsx.ts')
  const groups = scheme.groups.map(({ name }) => name)
  const units = groups.flatMap((group, i) => [
    example(`示例单位${2 * i + 1}`, group),
    example(`示例单位${2 * i + 2}`, group),
  ])
  return writeWorkbook(
    registryBook(
      { units, words: wordsFor(scheme) },
      { title: '考核单位名录', note: ROSTER_NOTE, groups, more: ROSTER_ROWS },
    ),
  )
}

const ROSTER_ROWS = 200
const ROSTER_NOTE =
  '每个单位一行，示例行改成或删掉。单位写全称；简称、别名几个的用顿号隔开；参评填“是”“单列”“不参加”，空着就是参评'

const example = (name: string, group: string): Unit => ({
  name,
  aliases: [],
  group,
  participation: 'ranked',
  leader: null,
  formerly: [],
  at: { on: { file: ROSTER, sheet: '' }, row: 0, column: 0 },
})

async function reading<T>(path: string, world: World, read: (path: string) => Promise<T>): Promise<T> {
  try {
    return await read(path)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Stop([await refusedInput(world.paths.basename(path), error, world)])
  }
}

const unknown = (id: string, templates: readonly Template[]): Stop =>
  stop(
    STOPS.codeUnknown,
    {
      zh: `没有“${id}”这个模板。可用的有：${templates.map(each => each.id).join('、')}。`,
      en: `There is no template "${id}". There are: ${templates.map(each => each.id).join(', ')}.`,
    },
    {
      found: id,
      remedy: { zh: '请写其中一个，例如：perf init blank', en: 'Name one of these, for example: perf init blank' },
    },
  )
