import type { Finding } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import { Stop } from '../model/stop.ts'
import { readYaml } from '../read/yaml.ts'
import { compileScheme } from '../scheme/compile.ts'
import { catalogueCodes } from './findings.ts'
import { refusedInput } from './refusals.ts'
import { namedFrom, Refused, type World } from './world.ts'

/** A scheme that can be used, and what lint says of it. */
export interface FoundScheme {
  readonly scheme: Scheme
  readonly findings: readonly Finding[]
}

/** What may name the scheme of a run. */
export interface SchemeClues {
  readonly option: string | null
  /** The id on the sheet 方案 of the ledger. */
  readonly stamped: string | null
  /** The ledger's folder. */
  readonly folder: string
  /** That folder is what was named: the scheme may lie beside it, as a folder of submissions lies beside what the office keeps. */
  readonly wholeFolder: boolean
}

/** The path of the scheme, in the order of DESIGN 3: the option, the id stamped in the workbook, scheme.yaml beside it. */
export async function schemePath(
  { option, stamped, folder, wholeFolder }: SchemeClues,
  world: World,
): Promise<string | null> {
  const { dirname, join } = world.paths
  if (option !== null) return option
  const named = stamped !== null && /^[a-z0-9-]+$/.test(stamped) ? stamped : null
  const folders = wholeFolder ? [folder, dirname(folder)] : [folder]
  const candidates = [
    ...folders.flatMap(place => [
      ...(named === null ? [] : [join(place, `${named}.yaml`)]),
      join(place, 'scheme.yaml'),
    ]),
    ...(named === null ? [] : [join(world.templates, named, 'scheme.yaml')]),
  ]
  for (const path of candidates) if ((await world.kindOf(path)) === 'file') return path
  return null
}

/** The files that a scheme names: from the ledger's folder, or where the scheme itself lies. */
export async function inputPaths(
  files: readonly string[],
  folder: string,
  scheme: string,
  world: World,
): Promise<string[]> {
  const { dirname, resolve } = world.paths
  return Promise.all(
    files.map(async file => {
      const [near, beside] = [resolve(folder, file), resolve(dirname(scheme), file)]
      return (await world.kindOf(near)) === null && (await world.kindOf(beside)) === 'file' ? beside : near
    }),
  )
}

/** Reads and checks a scheme; one that cannot be used ends the run with all its mistakes. */
export async function loadScheme(path: string, base: string, world: World): Promise<FoundScheme> {
  const bytes = await readScheme(path, world)
  const file = schemeName(path, base, world)
  const compiled = compileScheme(readYaml(bytes, file), await world.sha256(bytes), catalogueCodes())
  if (!compiled.ok) throw new Stop(compiled.findings)
  return { scheme: compiled.scheme, findings: compiled.findings }
}

/** One that comes with perf is named from there: where perf is installed is no affair of a result. */
function schemeName(path: string, base: string, world: World): string {
  const file = namedFrom(world.paths, base, path)
  const within = world.paths.relative(world.templates, path)
  const isTemplate = !within.startsWith('..') && !world.paths.isAbsolute(within)
  return isTemplate && file.startsWith('..') ? `templates/${within.replaceAll('\\', '/')}` : file
}

/** The bytes of a scheme, or the end of the run. */
export async function readScheme(path: string, world: World): Promise<Uint8Array> {
  try {
    return await world.read(path)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Stop([await refusedInput(world.paths.basename(path), error, world)])
  }
}
