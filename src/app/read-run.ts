import type { Day } from '../kernel/day.ts'
import type { InputFile } from '../model/assessment.ts'
import type { Dataset } from '../model/dataset.ts'
import type { FileReading } from '../model/file-reading.ts'
import type { Finding } from '../model/finding.ts'
import { fileOf } from '../model/place-name.ts'
import type { Reconciliation } from '../model/reconciliation.ts'
import type { Scheme } from '../model/scheme.ts'
import { Stop } from '../model/stop.ts'
import type { Table } from '../model/table.ts'
import type { Unit } from '../model/unit.ts'
import { normalise } from '../normalise/normalise.ts'
import { stampedScheme } from '../normalise/scheme-stamp.ts'
import { hasUnknownNames, suggestionsFor } from '../normalise/suggestions.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import type { Language } from '../text/text.ts'
import { baselineOf, openBaseline } from './baseline.ts'
import { inputPaths, loadScheme, schemePath } from './find-scheme.ts'
import { withSubmissions } from './handed-in.ts'
import { otherFiles, withoutOthers } from './other-files.ts'
import { readEvidence } from './read-evidence.ts'
import { type ReadFiles, readFiles, withoutBroken } from './read-files.ts'
import { readSurveys } from './read-surveys.ts'
import { STOPS, stop } from './stops.ts'
import { namedFrom, type World } from './world.ts'

/** What every command over ledgers is asked. */
export interface RunRequest {
  readonly ledgers: readonly string[]
  readonly scheme: string | null
  readonly asOf: Day | null
  /** Files that the command line names for surveys, by the survey's id. */
  readonly surveys: ReadonlyMap<string, string>
  readonly language: Language
  /** The approved ledger that everything is held against. */
  readonly baseline?: string | null
  /** The folder that was named, where one was: files are named from here; else the first ledger's. */
  readonly folder?: string | null
  /** In which round each ledger was handed in, by its path; else files that lie together came together. */
  readonly rounds?: ReadonlyMap<string, number>
}

/** All that was read of a run, and what could not be. */
export interface Run {
  readonly scheme: Scheme | null
  /** The id of the scheme that the ledger's sheet 方案 names. */
  readonly stamped: string | null
  readonly dataset: Dataset
  /** What is other than in the approved ledger; null where none was named. */
  readonly reconciliation: Reconciliation | null
  /** The approved ledger's name. */
  readonly baseline: string | null
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
export const readRun = async (request: RunRequest, world: World): Promise<Run> =>
  (await readWithTables(request, world)).run

/** A run with the tables that it was read from, which hold the bytes of their files: for whoever walks their rows again; `own` are the scheme's inputs. */
export async function readWithTables(
  request: RunRequest,
  world: World,
): Promise<{ readonly run: Run; readonly tables: readonly Table[]; readonly own: readonly string[] }> {
  const paths = ledgerPaths(request, world)
  const [ledger] = paths
  if (ledger === undefined) throw new Error('a run has at least one ledger')
  const folder = request.folder ?? world.paths.dirname(ledger)
  const read = await readFiles(paths, folder, world)
  if (read.tables.length === 0) throw nothingReadable(read)

  const stamped = withoutBroken(read.tables, stampedScheme)
  const wholeFolder = (request.folder ?? null) !== null
  const path = await schemePath({ option: request.scheme, stamped: stamped.result, folder, wholeFolder }, world)
  const found = path === null ? null : await loadScheme(path, folder, world)
  const scheme = found?.scheme ?? null
  const named = path === null ? [] : await inputPaths(scheme?.inputs ?? [], folder, path, world)
  // A folder that is named as a whole holds them too.
  const more = await readFiles(
    named.filter(file => !paths.includes(file)),
    folder,
    world,
  )
  const ledgers = withoutOthers(read, otherFiles(scheme, request.surveys, folder, world))
  const asOf = request.asOf ?? scheme?.cutoff ?? world.today()
  const approved = request.baseline ? await openBaseline(request.baseline, folder, world) : null
  const made = normalised([...ledgers.tables, ...more.tables], approved, scheme, asOf)
  const surveys = await readSurveys(scheme?.surveys ?? [], request.surveys, made.result.units, folder, world)
  const evidence = await readEvidence(scheme?.evidence ?? null, made.result.tasks, folder, world)
  const handover = { paths, rounds: request.rounds ?? null, folder, inputs: named }
  const run: Run = {
    scheme,
    stamped: stamped.result,
    dataset: await withSuggestions({
      ...withSubmissions(made.result, handover, world),
      tallies: surveys.tallies,
      evidenceFolder: evidence.evidenceFolder,
      files: sound([...ledgers.files, ...more.files], made.findings),
    }),
    reconciliation: made.baseline && reconcile(made.baseline.dataset, made.result, scheme?.changes ?? null),
    baseline: approved?.inputs[0]?.file ?? null,
    findings: [
      ...[
        found?.findings ?? [],
        ledgers.findings,
        more.findings,
        made.findings,
        surveys.findings,
        evidence.findings,
      ].flat(),
      ...(made.baseline?.findings ?? []),
    ],
    inputs: [...ledgers.inputs, ...more.inputs, ...surveys.inputs, ...(approved?.inputs ?? [])],
    skipped: [...read.skipped, ...more.skipped],
    asOf,
    folder,
    stem: world.paths.basename(ledger).replace(/\.[^.]+$/, ''),
  }
  return {
    run,
    tables: [...ledgers.tables, ...more.tables],
    own: named.map(path => namedFrom(world.paths, folder, path)),
  }
}

/** The ledgers named, without the approved one where a folder holds them all. */
function ledgerPaths({ ledgers, baseline }: RunRequest, { paths }: World): string[] {
  const all = [...new Set(ledgers.map(path => paths.resolve(path)))]
  const others = all.filter(path => path !== baseline)
  return others.length > 0 ? others : all
}

/** What the tables hold; one registry serves both ledgers, and it may stand in either. */
function normalised(tables: readonly Table[], approved: ReadFiles | null, scheme: Scheme | null, asOf: Day) {
  const read = (units: readonly Unit[]) =>
    withoutBroken(tables, sound => normalise(sound, scheme?.names ?? null, scheme?.year ?? null, units))
  const own = read([])
  const baseline = approved && baselineOf(approved, scheme, own.result.units, asOf)
  const borrowed = own.result.units.length === 0 ? (baseline?.dataset.units ?? []) : []
  return { ...(borrowed.length > 0 ? read(borrowed) : own), baseline }
}

/** With what wrong names may mean; the dictionary of sounds is loaded only where a name is wrong. */
async function withSuggestions(dataset: Dataset): Promise<Dataset> {
  if (!hasUnknownNames(dataset)) return dataset
  const { soundsOf } = await import('../kernel/sounds.ts')
  return { ...dataset, suggestions: suggestionsFor(dataset, soundsOf) }
}

/** The files that did not break while their rows were walked. */
const sound = (files: readonly FileReading[], broken: readonly Finding[]): FileReading[] => {
  const gone = new Set(broken.map(({ where }) => fileOf(where)))
  return files.filter(({ file }) => !gone.has(file))
}

function nothingReadable({ findings, skipped }: ReadFiles): Stop {
  if (findings.length > 0) return new Stop(findings)
  return stop(STOPS.nothingReadable, {
    zh: `${skipped.join('、')} 是 perf 写的结果，不能当作台账。`,
    en: `${skipped.join(', ')} was written by perf and is no ledger.`,
  })
}
