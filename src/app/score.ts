import type { Assessment } from '../model/assessment.ts'
import { exceptionBook } from '../reports/exception-book.ts'
import { resultBook } from '../reports/result-book.ts'
import { readAndAssess } from './assess.ts'
import { outputFolder } from './output-folder.ts'
import { pageOf } from './page.ts'
import type { RunRequest } from './read-run.ts'
import { type OutputFile, writeBooks } from './results.ts'
import { STOPS, stop } from './stops.ts'
import type { World } from './world.ts'

export interface ScoreRequest extends RunRequest {
  readonly output: string | null
}

/** What `perf score` hands to the terminal and to the document. */
export interface Scored {
  readonly assessment: Assessment
  readonly outputs: readonly OutputFile[]
  readonly skipped: readonly string[]
}

/** Reads, checks, scores, ranks, and writes the result workbook and the exception report. */
export async function score(request: ScoreRequest, world: World): Promise<Scored> {
  if (request.ledgers.length > 1 && request.output === null) throw outputNeeded(request.ledgers.length)
  const chosen = await outputFolder(request.output, world)
  const { run, assessment } = await readAndAssess(request, world)
  const target = chosen ?? run.folder
  const { scheme, stamp, dataset, findings } = assessment
  const { language } = request
  const { dueSoonDays } = scheme
  const page = pageOf(run, target, language, world)
  const outputs = await writeBooks(
    [
      { kind: 'result', make: mark => resultBook({ ...page, assessment }, mark) },
      {
        kind: 'exceptions',
        make: mark =>
          exceptionBook(
            {
              ...page,
              findings,
              dataset,
              reconciliation: run.reconciliation,
              dueSoonDays,
              underWay: false,
              resubmission: null,
            },
            mark,
          ),
      },
    ],
    { folder: target, base: run.folder, stem: run.stem, language },
    {
      inputs: stamp.inputs,
      scheme: { file: scheme.file, sha256: scheme.sha256 },
      baseline: run.baseline,
      asOf: stamp.asOf,
    },
    world,
  )
  return { assessment, skipped: run.skipped, outputs }
}

const outputNeeded = (ledgers: number) =>
  stop(STOPS.outputNeeded, {
    zh: `命令里有 ${ledgers} 个台账，没有 -o。`,
    en: `${ledgers} ledgers are named and there is no -o.`,
  })
