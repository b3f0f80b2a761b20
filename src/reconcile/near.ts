import { groupBy } from '../kernel/group.ts'
import { nearest } from '../kernel/nearest.ts'
import type { Task } from '../model/dataset.ts'
import { unitKey, wordingOf } from './terms.ts'

// Holding every wording against every other is the one dear step: so many tasks are helped, each by so many of its unit's.
const MOST_TASKS = 300
const MOST_CANDIDATES = 100

/** For a task that stands alone, one on the other side that it resembles: of its own unit first. A suggestion for a person. */
export function resemblances(removed: readonly Task[], added: readonly Task[]): ReadonlyMap<Task, Task> {
  const found = new Map<Task, Task>()
  const taken = new Set<Task>()
  const ofUnit = groupBy(added, ({ owner }) => unitKey(owner))
  const resembling = (task: Task, candidates: readonly Task[]): Task | null => {
    const free = candidates.slice(0, MOST_CANDIDATES).filter(one => !taken.has(one) && wordingOf(one) !== '')
    const [best] = nearest(
      wordingOf(task),
      free.map(one => wordingOf(one)),
      1,
    )
    return free.find(one => wordingOf(one) === best) ?? null
  }
  for (const task of removed.slice(0, MOST_TASKS)) {
    if (wordingOf(task) === '') continue
    const other = resembling(task, ofUnit.get(unitKey(task.owner)) ?? []) ?? resembling(task, added)
    if (other === null) continue
    taken.add(other)
    found.set(task, other)
    found.set(other, task)
  }
  return found
}
