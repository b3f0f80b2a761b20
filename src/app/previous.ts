import { runChecks } from '../checks/run-checks.ts'
import { withWaivers } from '../checks/waive.ts'
import type { InputFile } from '../model/assessment.ts'
import type { Dataset, Task } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import { fileOf } from '../model/place-name.ts'
import type { TaskPair } from '../model/reconciliation.ts'
import type { Resubmission } from '../model/resubmission.ts'
import { Stop } from '../model/stop.ts'
import { normalise } from '../normalise/normalise.ts'
import { pairTasks } from '../reconcile/pair.ts'
import { compareRounds, type Round } from '../reconcile/resubmission.ts'
import { unitKey } from '../reconcile/terms.ts'
import { ledgersIn } from './ledgers-in.ts'
import { readFiles, withoutBroken } from './read-files.ts'
import type { Run } from './read-run.ts'
import type { World } from './world.ts'

/** What the same units had sent the time before, and what is wrong with it by today's rules. */
export interface Previous {
  readonly round: Round
  /** The registered names of all that had sent tasks, whether or not they have sent something again. */
  readonly heard: ReadonlySet<string>
  readonly inputs: readonly InputFile[]
}

/** Reads the submissions of the time before by the same scheme and registry, and checks them again. */
export async function readPrevious(paths: readonly string[], run: Run, world: World): Promise<Previous> {
  const { scheme, dataset, asOf, folder } = run
  const named = await ledgersIn(paths, world)
  const read = await readFiles(named.ledgers, folder, world)
  if (read.tables.length === 0) throw new Stop(read.findings)
  const made = withoutBroken(read.tables, sound =>
    normalise(sound, scheme?.names ?? null, scheme?.year ?? null, dataset.units),
  )
  const then: Dataset = { ...made.result, files: read.files, waivers: dataset.waivers }
  const context = { dataset: then, scheme, asOf, outcome: null, reconciliation: null }
  // The office's own sheets, where its waivers are valid, are those of today.
  const office = { ...context, dataset: { ...then, sheets: dataset.sheets } }
  const findings = withWaivers([...read.findings, ...made.findings, ...runChecks(context)], office)
  const heard = new Set(then.tasks.flatMap(({ owner }) => (owner.kind === 'known' ? [owner.unit.name] : [])))
  return { round: ofSameUnits({ dataset: then, findings }, dataset), heard, inputs: read.inputs }
}

/** The tasks that were there the time before, as they were and as they are. */
export const pairsSince = ({ round }: Previous, { tasks }: Dataset): readonly TaskPair[] =>
  pairTasks(round.dataset.tasks, tasks).pairs

/** What is mended, what remains, what is new, what else was changed. */
export function recheck({ round }: Previous, dataset: Dataset, findings: readonly Finding[]): Resubmission {
  const files = filesIn(dataset.tasks)
  // What is wrong with the scheme or the registry is no submission's.
  const own = findings.filter(({ where }) => files.has(fileOf(where) ?? ''))
  return compareRounds(round, { dataset, findings: own })
}

const filesIn = (tasks: readonly Task[]): ReadonlySet<string> => new Set(tasks.map(({ at }) => at.on.file))

/** Of the time before only what the units had sent that have sent something again. */
function ofSameUnits({ dataset, findings }: Round, now: Dataset): Round {
  const units = new Set(now.tasks.map(({ owner }) => unitKey(owner)))
  const files = filesIn(dataset.tasks.filter(({ owner }) => units.has(unitKey(owner))))
  const tasks = dataset.tasks.filter(({ at }) => files.has(at.on.file))
  return { dataset: { tasks }, findings: findings.filter(({ where }) => files.has(fileOf(where) ?? '')) }
}
