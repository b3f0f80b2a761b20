import { groupBy } from '../kernel/group.ts'
import type { Dataset, Task } from '../model/dataset.ts'
import type { Edits, Submission } from '../model/submission.ts'
import { submissionsOf } from '../normalise/submissions.ts'
import { compareRounds } from '../reconcile/resubmission.ts'
import { namedFrom, type World } from './world.ts'

/** The files of a run by the round in which they came; `folder` is the one that files are named from. */
interface Named {
  readonly paths: readonly string[]
  readonly rounds: ReadonlyMap<string, number> | null
  readonly folder: string
  /** The files of the scheme's own inputs. */
  readonly inputs: readonly string[]
}

/** With what units have handed in, which of it counts, and what each resubmission has changed. */
export function withSubmissions(dataset: Dataset, { paths, rounds, folder, inputs }: Named, world: World): Dataset {
  const named = (path: string): string => namedFrom(world.paths, folder, path)
  const own = rounds ?? roundsByFolder(paths, world)
  const submissions = submissionsOf(dataset, {
    inputs: inputs.map(named),
    rounds: new Map([...own].map(([path, round]) => [named(path), round])),
  })
  return submissions.length === 0 ? dataset : { ...dataset, submissions: submissions.map(compared(dataset)) }
}

/** Files that lie together came together; a folder that is named later is a later round. */
function roundsByFolder(paths: readonly string[], world: World): ReadonlyMap<string, number> {
  const folders = [...new Set(paths.map(path => world.paths.dirname(path)))]
  return new Map(paths.map(path => [path, folders.indexOf(world.paths.dirname(path))]))
}

function compared({ tasks }: Dataset): (submission: Submission) => Submission {
  let byFile: ReadonlyMap<string, readonly Task[]> | null = null
  const of = (file: string): readonly Task[] => {
    byFile ??= groupBy(tasks, ({ at }) => at.on.file)
    return byFile.get(file) ?? []
  }
  return submission => {
    const { standing, file } = submission
    return standing.kind === 'superseded' ? { ...submission, edits: editsOf(of(file), of(standing.by)) } : submission
  }
}

function editsOf(before: readonly Task[], now: readonly Task[]): Edits {
  const { added, removed, changes } = compareRounds(
    { dataset: { tasks: before }, findings: [] },
    { dataset: { tasks: now }, findings: [] },
  )
  return { added: added.length, removed: removed.length, changed: new Set(changes.map(({ task }) => task)).size }
}
