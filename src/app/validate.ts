import type { InputFile } from '../model/assessment.ts'
import type { Finding } from '../model/finding.ts'
import type { Resubmission } from '../model/resubmission.ts'
import { DUE_SOON_DAYS } from '../model/task-state.ts'
import { exceptionBook } from '../reports/exception-book.ts'
import { allFindings } from './all-findings.ts'
import { ledgersIn } from './ledgers-in.ts'
import { outputFolder } from './output-folder.ts'
import { pageOf } from './page.ts'
import { pairsSince, readPrevious, recheck } from './previous.ts'
import { type Run, type RunRequest, readRun } from './read-run.ts'
import { type OutputFile, writeBooks } from './results.ts'
import { returnCopies } from './return-copies.ts'
import { namedFrom, type World } from './world.ts'

/** `ledgers` may also be folders: then every workbook in them. */
export interface ValidateRequest extends RunRequest {
  readonly output: string | null
  /** Whether submissions with errors go back to their units, marked. */
  readonly returns: boolean
  /** What the same units sent the time before: files and folders; none: nothing is compared. */
  readonly previous: readonly string[]
}

/** What `perf validate` hands to the terminal and to the document. */
export interface Validated {
  readonly run: Run
  readonly findings: readonly Finding[]
  /** The run's, and those of the time before. */
  readonly inputs: readonly InputFile[]
  readonly resubmission: Resubmission | null
  readonly outputs: readonly OutputFile[]
}

/** Reads and checks without scoring, and writes the exception report. A scheme is used where one is found. */
export async function validate(request: ValidateRequest, world: World): Promise<Validated> {
  const chosen = await outputFolder(request.output, world)
  const named = await ledgersIn(request.ledgers, world)
  const run = await readRun({ ...request, ledgers: named.ledgers, folder: named.folder, rounds: named.rounds }, world)
  const { scheme, dataset, asOf } = run
  const before = request.previous.length > 0 ? await readPrevious(request.previous, run, world) : null
  const context = {
    ...{ dataset, scheme, asOf, outcome: null, reconciliation: run.reconciliation },
    ...(before && { previous: pairsSince(before, dataset), heardBefore: before.heard }),
  }
  const findings = allFindings([...named.findings, ...run.findings], context)
  const dueSoonDays = scheme?.dueSoonDays ?? DUE_SOON_DAYS
  const target = chosen ?? run.folder
  const page = pageOf(run, target, request.language, world)
  const view = {
    ...{ ...page, findings, dataset, dueSoonDays, underWay: true },
    reconciliation: run.reconciliation,
    resubmission: before && recheck(before, dataset, findings),
    ...(before && { heardBefore: before.heard }),
  }
  const inputs = [...run.inputs, ...(before?.inputs ?? [])]
  const outputs = await writeBooks(
    [{ kind: 'check', make: mark => exceptionBook(view, mark) }],
    { folder: target, base: run.folder, stem: await stemFor(request, run, world), language: request.language },
    { inputs, scheme: scheme && { file: scheme.file, sha256: scheme.sha256 }, baseline: run.baseline, asOf },
    world,
  )
  const files = named.ledgers.map(path => namedFrom(world.paths, run.folder, path))
  const back = { findings, files, base: run.folder, folder: chosen, asOf, language: request.language }
  const copies = request.returns ? await returnCopies(back, world) : []
  return { run, findings, inputs, resubmission: view.resubmission, outputs: [...outputs, ...copies] }
}

/** A folder's report is named after the folder, a workbook's after the workbook. */
async function stemFor({ ledgers }: ValidateRequest, { stem }: Run, world: World): Promise<string> {
  for (const path of ledgers) {
    if ((await world.kindOf(path)) === 'folder') return world.paths.basename(world.paths.resolve(path)) || stem
  }
  return stem
}
