import { headingsMissing } from '../checks/headings-missing.ts'
import { reconciliationChecks } from '../checks/index.ts'
import { runChecks } from '../checks/run-checks.ts'
import { withWaivers } from '../checks/waive.ts'
import type { Finding } from '../model/finding.ts'
import type { Reconciliation } from '../model/reconciliation.ts'
import { diffBook } from '../reports/diff-book.ts'
import { outputFolder } from './output-folder.ts'
import { pageOf } from './page.ts'
import { type Run, type RunRequest, readRun } from './read-run.ts'
import { type OutputFile, writeBooks } from './results.ts'
import type { World } from './world.ts'

/** `ledgers` are the current ones, `baseline` is the approved one. */
export interface DiffRequest extends RunRequest {
  readonly baseline: string
  readonly output: string | null
}

/** What `perf diff` hands to the terminal and to the document. */
export interface Diffed {
  readonly run: Run
  readonly reconciliation: Reconciliation
  readonly findings: readonly Finding[]
  readonly outputs: readonly OutputFile[]
}

/** Holds the current ledgers against the approved one and writes every change with its approval. */
export async function diff(request: DiffRequest, world: World): Promise<Diffed> {
  const chosen = await outputFolder(request.output, world)
  const run = await readRun(request, world)
  const { scheme, dataset, asOf, reconciliation, baseline } = run
  if (reconciliation === null) throw new Error('a comparison has an approved ledger')
  const context = { dataset, scheme, asOf, outcome: null, reconciliation }
  const found = runChecks(context, [headingsMissing, ...reconciliationChecks])
  const findings = withWaivers([...run.findings, ...found], context)
  const target = chosen ?? run.folder
  const view = { ...pageOf(run, target, request.language, world), reconciliation, units: dataset.units }
  const outputs = await writeBooks(
    [{ kind: 'diff', make: mark => diffBook(view, findings, mark) }],
    { folder: target, base: run.folder, stem: run.stem, language: request.language },
    { inputs: run.inputs, scheme: scheme && { file: scheme.file, sha256: scheme.sha256 }, baseline, asOf },
    world,
  )
  return { run, reconciliation, findings, outputs }
}
