import { runChecks } from '../checks/run-checks.ts'
import type { InputFile } from '../model/assessment.ts'
import type { Finding } from '../model/finding.ts'
import { exceptionBook } from '../reports/exception-book.ts'
import { pageOf } from './page.ts'
import { type Run, type RunRequest, readRun } from './read-run.ts'
import { namedOutputs, writeBooks } from './results.ts'
import { STOPS, stop } from './stops.ts'
import type { World } from './world.ts'

/** `ledgers` may also be folders: then every workbook in them. */
export interface ValidateRequest extends RunRequest {
  readonly output: string | null
}

/** What `perf validate` hands to the terminal and to the document. */
export interface Validated {
  readonly run: Run
  readonly findings: readonly Finding[]
  readonly outputs: readonly InputFile[]
}

/** Reads and checks without scoring, and writes the exception report. A scheme is used where one is found. */
export async function validate(request: ValidateRequest, world: World): Promise<Validated> {
  const ledgers = await workbooksIn(request.ledgers, world)
  const run = await readRun({ ...request, ledgers }, world)
  const { scheme, dataset, asOf } = run
  const findings = [...run.findings, ...runChecks({ dataset, scheme, asOf, outcome: null })]
  const target = request.output === null ? run.folder : world.paths.resolve(request.output)
  const page = pageOf(run, target, request.language, world)
  const outputs = await writeBooks(
    [{ kind: 'exceptions', make: mark => exceptionBook({ ...page, findings, dataset }, mark) }],
    { folder: target, stem: await stemFor(request, run, world), language: request.language },
    { inputs: run.inputs, scheme: scheme && { file: scheme.file, sha256: scheme.sha256 }, asOf },
    world,
  )
  return { run, findings, outputs: namedOutputs(outputs, run.folder, world) }
}

/** A folder's report is named after the folder, a workbook's after the workbook. */
async function stemFor({ ledgers }: ValidateRequest, { stem }: Run, world: World): Promise<string> {
  for (const path of ledgers) {
    if ((await world.kindOf(path)) === 'folder') return world.paths.basename(world.paths.resolve(path))
  }
  return stem
}

/** The workbooks named, and those of the folders named, in the order of their names. */
async function workbooksIn(paths: readonly string[], world: World): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    if ((await world.kindOf(path)) !== 'folder') {
      found.push(path)
      continue
    }
    const names = await world.list(path)
    found.push(...names.filter(name => /\.(xlsx|xlsm|xls|et)$/i.test(name)).map(name => world.paths.join(path, name)))
  }
  if (found.length > 0) return found
  throw stop(STOPS.nothingReadable, {
    zh: `${paths.join('、')} 里没有工作簿。`,
    en: `There is no workbook in ${paths.join(', ')}.`,
  })
}
