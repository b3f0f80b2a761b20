import { runChecks } from '../checks/run-checks.ts'
import { compareText } from '../kernel/order.ts'
import type { Finding } from '../model/finding.ts'
import { Stop } from '../model/stop.ts'
import { exceptionBook } from '../reports/exception-book.ts'
import { outputFolder } from './output-folder.ts'
import { pageOf } from './page.ts'
import { type Run, type RunRequest, readRun } from './read-run.ts'
import { refusedInput } from './refusals.ts'
import { type OutputFile, writeBooks } from './results.ts'
import { STOPS, stop } from './stops.ts'
import { Refused, type World } from './world.ts'

/** `ledgers` may also be folders: then every workbook in them. */
export interface ValidateRequest extends RunRequest {
  readonly output: string | null
}

/** What `perf validate` hands to the terminal and to the document. */
export interface Validated {
  readonly run: Run
  readonly findings: readonly Finding[]
  readonly outputs: readonly OutputFile[]
}

/** Reads and checks without scoring, and writes the exception report. A scheme is used where one is found. */
export async function validate(request: ValidateRequest, world: World): Promise<Validated> {
  const chosen = await outputFolder(request.output, world)
  const ledgers = await workbooksIn(request.ledgers, world)
  const run = await readRun({ ...request, ledgers }, world)
  const { scheme, dataset, asOf } = run
  const findings = [...run.findings, ...runChecks({ dataset, scheme, asOf, outcome: null })]
  const target = chosen ?? run.folder
  const page = pageOf(run, target, request.language, world)
  const outputs = await writeBooks(
    [{ kind: 'check', make: mark => exceptionBook({ ...page, findings, dataset }, mark) }],
    { folder: target, base: run.folder, stem: await stemFor(request, run, world), language: request.language },
    { inputs: run.inputs, scheme: scheme && { file: scheme.file, sha256: scheme.sha256 }, asOf },
    world,
  )
  return { run, findings, outputs }
}

/** A folder's report is named after the folder, a workbook's after the workbook. */
async function stemFor({ ledgers }: ValidateRequest, { stem }: Run, world: World): Promise<string> {
  for (const path of ledgers) {
    if ((await world.kindOf(path)) === 'folder') return world.paths.basename(world.paths.resolve(path)) || stem
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
    const names = (await namesIn(path, world)).filter(name => /\.(xlsx|xlsm|xls|et)$/i.test(name))
    found.push(...names.sort(compareText).map(name => world.paths.join(path, name)))
  }
  if (found.length > 0) return found
  throw stop(STOPS.nothingReadable, {
    zh: `${named(paths, world).join('、')} 里没有工作簿。`,
    en: `There is no workbook in ${named(paths, world).join(', ')}.`,
  })
}

async function namesIn(folder: string, world: World): Promise<string[]> {
  try {
    return [...(await world.list(folder))]
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Stop([await refusedInput(world.paths.basename(folder), error, world)])
  }
}

const named = (paths: readonly string[], world: World): string[] => paths.map(path => world.paths.basename(path))
