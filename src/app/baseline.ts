import { headingsMissing } from '../checks/headings-missing.ts'
import { runChecks } from '../checks/run-checks.ts'
import type { Day } from '../kernel/day.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import { Stop } from '../model/stop.ts'
import type { Unit } from '../model/unit.ts'
import { normalise } from '../normalise/normalise.ts'
import { type ReadFiles, readFiles, withoutBroken } from './read-files.ts'
import { STOPS, stop } from './stops.ts'
import { namedFrom, type World } from './world.ts'

/** The approved ledger as it was read. */
export interface Baseline {
  readonly dataset: Dataset
  readonly findings: readonly Finding[]
}

/** Opens the approved ledger. A run that was asked to compare and cannot ends here: without it everything would look unchanged. */
export async function openBaseline(path: string, folder: string, world: World): Promise<ReadFiles> {
  const read = await readFiles([path], folder, world)
  if (read.findings.length > 0) throw new Stop(read.findings)
  if (read.tables.length > 0) return read
  const file = namedFrom(world.paths, folder, path)
  throw stop(STOPS.nothingReadable, {
    zh: `${file} 是 perf 写的结果，不能当作批准台账。`,
    en: `${file} was written by perf and is no approved ledger.`,
  })
}

/** What the approved ledger holds, its owners by the registry of the current one where that has one. */
export function baselineOf({ tables }: ReadFiles, scheme: Scheme | null, units: readonly Unit[], asOf: Day): Baseline {
  const { result: dataset, findings: broken } = withoutBroken(tables, sound =>
    normalise(sound, scheme?.names ?? null, scheme?.year ?? null, units),
  )
  if (broken.length > 0) throw new Stop(broken)
  const findings = runChecks({ dataset, scheme, asOf, outcome: null, reconciliation: null }, [headingsMissing])
  if (dataset.tasks.length > 0) return { dataset, findings }
  if (findings.length > 0) throw new Stop(findings)
  const files = [...new Set(tables.map(({ name }) => name.file))]
  throw stop(STOPS.nothingReadable, {
    zh: `批准台账 ${files.join('、')} 里没有任务。`,
    en: `The approved ledger ${files.join(', ')} holds no tasks.`,
  })
}
