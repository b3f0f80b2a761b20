import type { CollectedSheet, HandedIn } from '../model/collected.ts'
import type { Dataset, SheetKind } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import { DUE_SOON_DAYS } from '../model/task-state.ts'
import { collectSheets } from '../normalise/collect.ts'
import { officeFiles } from '../normalise/submissions.ts'
import { COLLECTED, collectBook } from '../reports/collect-book.ts'
import { exceptionBook } from '../reports/exception-book.ts'
import { allFindings } from './all-findings.ts'
import { type LedgerPlace, ledgerPlace, saveLedger } from './collected-file.ts'
import { schemePath } from './find-scheme.ts'
import { ledgersIn } from './ledgers-in.ts'
import { pageOf } from './page.ts'
import { type Run, type RunRequest, readWithTables } from './read-run.ts'
import { type OutputFile, writeBooks } from './results.ts'
import { STOPS, stop } from './stops.ts'
import { takenFrom } from './taken.ts'
import { whoHandedIn } from './who-handed-in.ts'
import { namedFrom, Refused, type World } from './world.ts'

/** `ledgers` may also be folders; `output` is the ledger to be written, as it was typed. */
export interface CollectRequest extends RunRequest {
  readonly output: string
}

/** What `perf collect` hands to the terminal and to the document. */
export interface Collected {
  readonly run: Run
  readonly findings: readonly Finding[]
  readonly handedIn: readonly HandedIn[]
  readonly sheets: readonly CollectedSheet[]
  readonly ledger: OutputFile
  readonly outputs: readonly OutputFile[]
  readonly skipped: readonly string[]
  /** The scheme, where `perf score` would not find it from the ledger. */
  readonly scheme: string | null
}

/** Merges submissions into one ledger that `perf score` takes; what is superseded or in conflict is left out, and said. */
export async function collect(request: CollectRequest, world: World): Promise<Collected> {
  const place = await ledgerPlace(request.output, world)
  const named = await ledgersIn(request.ledgers, world)
  const sources = await withoutCollected(named.ledgers, world)
  const { folder, rounds } = named
  const { run, tables, own } = await readWithTables({ ...request, ledgers: sources.ledgers, folder, rounds }, world)
  const { scheme, asOf } = run
  const dataset = takenFrom(run.dataset)
  const context = { dataset, scheme, asOf, outcome: null, reconciliation: run.reconciliation }
  const findings = allFindings([...named.findings, ...run.findings], context)
  const handedIn = whoHandedIn({
    ...{ dataset: run.dataset, findings, due: scheme?.submissionsDue ?? null },
    unreadable: unreadableIn(run, sources.ledgers, world),
  })
  const [names, year] = [scheme?.names ?? null, scheme?.year ?? null]
  const sheets = collectSheets(tables, { dataset, names, year, takes: takesFrom(dataset, own) })
  const target = world.paths.dirname(place.path)
  const page = pageOf(run, target, request.language, world)
  const ledger = await saveLedger(place, collectBook({ ...page, sheets, handedIn, scheme }), run.folder, world)
  const dueSoonDays = scheme?.dueSoonDays ?? DUE_SOON_DAYS
  const view = { ...page, findings, dataset, dueSoonDays, underWay: true, reconciliation: null, resubmission: null }
  const outputs = await writeBooks(
    [{ kind: 'check', make: mark => exceptionBook(view, mark) }],
    {
      folder: target,
      base: run.folder,
      stem: world.paths.basename(ledger.path).replace(/\.xlsx$/i, ''),
      language: request.language,
    },
    { inputs: run.inputs, scheme: scheme && { file: scheme.file, sha256: scheme.sha256 }, asOf },
    world,
  )
  return {
    ...{ run, findings, handedIn, sheets, ledger },
    outputs: [ledger, ...outputs],
    skipped: [...run.skipped, ...sources.collected.map(path => namedFrom(world.paths, run.folder, path))],
    scheme: await unfound(run, request, place, world),
  }
}

/** Ledgers that were collected before, and lie where they were written, are no submissions; one that is named alone is read. */
async function withoutCollected(ledgers: readonly string[], world: World) {
  if (ledgers.length === 1) return { ledgers, collected: [] }
  const { readDescription } = await import('../read/xlsx.ts')
  const collected: string[] = []
  for (const path of ledgers) {
    const bytes = await bytesAt(path, world)
    if (bytes !== null && readDescription(bytes) === COLLECTED) collected.push(path)
  }
  const left = ledgers.filter(path => !collected.includes(path))
  if (left.length > 0) return { ledgers: left, collected }
  throw stop(STOPS.nothingReadable, {
    zh: `${collected.map(path => world.paths.basename(path)).join('、')} 是 perf collect 汇总的台账，没有各单位报送的台账。`,
    en: `${collected.map(path => world.paths.basename(path)).join(', ')} was collected by perf; no submissions are there.`,
  })
}

async function bytesAt(path: string, world: World): Promise<Uint8Array | null> {
  try {
    return await world.read(path)
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** The files that were named and hold no sheet that was read. */
function unreadableIn({ dataset, findings, folder }: Run, ledgers: readonly string[], world: World): string[] {
  const read = new Set(dataset.files.map(({ file }) => file))
  const faulty = new Set(
    findings.flatMap(({ where, severity }) => (where.kind === 'file' && severity === 'error' ? [where.file] : [])),
  )
  return ledgers.map(path => namedFrom(world.paths, folder, path)).filter(file => !read.has(file) && faulty.has(file))
}

/** What is taken from which file: waivers and the registry from the office only, and nothing twice that the scheme names itself. */
function takesFrom(dataset: Dataset, own: readonly string[]): (kind: SheetKind, file: string) => boolean {
  const files = new Set(dataset.sheets.map(({ name }) => name.file))
  const inputs = new Set(own)
  const office = new Set([...officeFiles(dataset), ...inputs])
  const hasOffice = dataset.sheets.some(({ kind, name }) => kind === 'registry' && office.has(name.file))
  return (kind, file) => {
    if (!files.has(file)) return false
    if (kind === 'registry') return office.has(file) || !hasOffice
    if (inputs.has(file)) return false
    return kind !== 'waivers' || office.has(file)
  }
}

/** How the scheme is to be named with the ledger; null where it will be found. */
async function unfound({ scheme, folder }: Run, request: CollectRequest, place: LedgerPlace, world: World) {
  if (scheme === null) return null
  const { resolve, dirname } = world.paths
  const clues = { option: null, stamped: scheme.id, folder: dirname(place.path), wholeFolder: false }
  const found = await schemePath(clues, world)
  if (scheme.file.startsWith('templates/') && request.scheme === null && found !== null) return null
  const used = request.scheme ?? resolve(folder, scheme.file)
  return found === used ? null : used
}
