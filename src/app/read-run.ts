import type { Day } from '../kernel/day.ts'
import type { InputFile } from '../model/assessment.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import { Stop } from '../model/stop.ts'
import { normalise } from '../normalise/normalise.ts'
import { stampedScheme } from '../normalise/scheme-stamp.ts'
import type { Language } from '../text/text.ts'
import { loadScheme, schemePath } from './find-scheme.ts'
import { type ReadFiles, readFiles, withoutBroken } from './read-files.ts'
import { readSurveys } from './read-surveys.ts'
import { STOPS, stop } from './stops.ts'
import type { World } from './world.ts'

/** What every command over ledgers is asked. */
export interface RunRequest {
  readonly ledgers: readonly string[]
  readonly scheme: string | null
  readonly asOf: Day | null
  /** Files that the command line names for surveys, by the survey's id. */
  readonly surveys: ReadonlyMap<string, string>
  readonly language: Language
}

/** All that was read of a run, and what could not be. */
export interface Run {
  readonly scheme: Scheme | null
  /** The id of the scheme that the ledger's sheet 方案 names. */
  readonly stamped: string | null
  readonly dataset: Dataset
  readonly findings: readonly Finding[]
  readonly inputs: readonly InputFile[]
  /** Workbooks of perf's own that were named as inputs, left out. */
  readonly skipped: readonly string[]
  /** The as-of day: what the clerk says, else the scheme's cut-off, else today. */
  readonly asOf: Day
  /** The first ledger's folder: files are named from here. */
  readonly folder: string
  /** The first ledger's name without its ending. */
  readonly stem: string
}

/** Reads the ledgers named together, the scheme that they point to, and what the scheme names. */
export async function readRun(request: RunRequest, world: World): Promise<Run> {
  const paths = [...new Set(request.ledgers.map(path => world.paths.resolve(path)))]
  const [ledger] = paths
  if (ledger === undefined) throw new Error('a run has at least one ledger')
  const folder = world.paths.dirname(ledger)
  const read = await readFiles(paths, folder, world)
  if (read.tables.length === 0) throw nothingReadable(read)

  const stamped = withoutBroken(read.tables, stampedScheme)
  const path = await schemePath({ option: request.scheme, stamped: stamped.result, folder }, world)
  const found = path === null ? null : await loadScheme(path, folder, world)
  const scheme = found?.scheme ?? null
  const more = await readFiles(
    (scheme?.inputs ?? []).map(file => world.paths.resolve(folder, file)),
    folder,
    world,
  )
  const made = withoutBroken([...read.tables, ...more.tables], tables =>
    normalise(tables, scheme?.names ?? null, scheme?.year ?? null),
  )
  const surveys = await readSurveys(scheme?.surveys ?? [], request.surveys, made.result.units, folder, world)
  return {
    scheme,
    stamped: stamped.result,
    dataset: { ...made.result, tallies: surveys.tallies },
    findings: [found?.findings ?? [], read.findings, more.findings, made.findings, surveys.findings].flat(),
    inputs: [...read.inputs, ...more.inputs, ...surveys.inputs],
    skipped: [...read.skipped, ...more.skipped],
    asOf: request.asOf ?? scheme?.cutoff ?? world.today(),
    folder,
    stem: world.paths.basename(ledger).replace(/\.[^.]+$/, ''),
  }
}

function nothingReadable({ findings, skipped }: ReadFiles): Stop {
  if (findings.length > 0) return new Stop(findings)
  return stop(STOPS.nothingReadable, {
    zh: `${skipped.join('、')} 是 perf 写的结果，不能当作台账。`,
    en: `${skipped.join(', ')} was written by perf and is no ledger.`,
  })
}
