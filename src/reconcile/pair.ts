import { groupBy } from '../kernel/group.ts'
import { nearest } from '../kernel/nearest.ts'
import type { Task } from '../model/dataset.ts'
import type { Renumbered, RepeatedId, TaskPair } from '../model/reconciliation.ts'
import { idOf, signature, unitKey, wordingOf } from './terms.ts'

/** Which rows of two ledgers are one task, and which stand alone. */
export interface Pairing {
  /** In the order of the approved ledger. */
  readonly pairs: readonly TaskPair[]
  readonly removed: readonly Task[]
  readonly added: readonly Task[]
  readonly repeatedIds: readonly RepeatedId[]
  readonly renumbered: readonly Renumbered[]
}

/** What a task can be known by, each '' where it has none. */
interface Keys {
  readonly id: string
  readonly wording: string
  /** Wording and owner. */
  readonly both: string
}

/** One side of the comparison, by what its tasks can be known by. */
interface Side {
  readonly tasks: readonly Task[]
  readonly keys: ReadonlyMap<Task, Keys>
  readonly byId: ReadonlyMap<string, readonly Task[]>
  readonly byWording: ReadonlyMap<string, readonly Task[]>
  readonly byBoth: ReadonlyMap<string, readonly Task[]>
}

function sideOf(tasks: readonly Task[]): Side {
  const keys = new Map(tasks.map(task => [task, keysOf(task)]))
  const by = (key: keyof Keys) => grouped(tasks, task => keys.get(task)?.[key] ?? '')
  return { tasks, keys, byId: by('id'), byWording: by('wording'), byBoth: by('both') }
}

function keysOf(task: Task): Keys {
  const wording = wordingOf(task)
  return { id: idOf(task), wording, both: wording === '' ? '' : `${wording}\n${unitKey(task.owner)}` }
}

const keyIn = ({ keys }: Side, task: Task, key: keyof Keys): string => keys.get(task)?.[key] ?? ''

function grouped(tasks: Iterable<Task>, keyOf: (task: Task) => string): ReadonlyMap<string, readonly Task[]> {
  const groups = groupBy(tasks, keyOf)
  groups.delete('')
  return groups
}

const only = <T>(list: readonly T[] | undefined): T | null => (list?.length === 1 ? (list[0] ?? null) : null)

/**
 * Knows tasks again by id, else by wording and owner, else by wording that is unique on both sides; never by resemblance. Rows whose
 * id is now another task's are known by their wording: somebody has renumbered them.
 */
export function pairTasks(approved: readonly Task[], current: readonly Task[]): Pairing {
  const [before, now] = [sideOf(approved), sideOf(current)]
  const mates = new Map<Task, TaskPair>()
  const taken = new Set<Task>()
  const join = (one: Task, other: Task, by: TaskPair['by']): void => {
    mates.set(one, { approved: one, current: other, by })
    taken.add(other)
  }

  const reused: Renumbered[] = []
  for (const [id, own] of before.byId) {
    const [one, other] = [only(own), only(now.byId.get(id))]
    if (one === null || other === null) continue
    if (isAnother(one, other, before, now)) reused.push({ kind: 'reused', approved: one, current: other })
    else join(one, other, 'id')
  }
  const rest = (side: Side, isPaired: (task: Task) => boolean) => side.tasks.filter(task => !isPaired(task))
  const restNow = grouped(
    rest(now, task => taken.has(task)),
    task => keyIn(now, task, 'both'),
  )
  const restBefore = grouped(
    rest(before, task => mates.has(task)),
    task => keyIn(before, task, 'both'),
  )
  for (const [key, ones] of restBefore) {
    for (const [one, other] of alike(ones, restNow.get(key) ?? [])) join(one, other, 'wording-and-owner')
  }
  for (const one of rest(before, task => mates.has(task))) {
    const wording = keyIn(before, one, 'wording')
    const other = only(now.byWording.get(wording))
    if (only(before.byWording.get(wording)) === one && other !== null && !taken.has(other)) join(one, other, 'wording')
  }
  pairBlank(
    rest(before, task => mates.has(task)),
    rest(now, task => taken.has(task)),
    join,
  )

  const pairs = approved.flatMap(task => mates.get(task) ?? [])
  return {
    pairs,
    removed: rest(before, task => mates.has(task)),
    added: rest(now, task => taken.has(task)),
    repeatedIds: [...repeatedIds('approved', before), ...repeatedIds('current', now)],
    renumbered: [
      ...pairs.flatMap(pair => moved(pair, before, now)),
      ...reused.filter(({ approved: task }) => !mates.has(task)),
    ],
  }
}

function moved({ approved, current }: TaskPair, before: Side, now: Side): Renumbered[] {
  const [was, is] = [keyIn(before, approved, 'id'), keyIn(now, current, 'id')]
  return was === '' || is === '' || was === is ? [] : [{ kind: 'moved', approved, current }]
}

/** Whether a row bears the id of an approved task and is another task: that one stands elsewhere, or nothing of it is left. */
function isAnother(one: Task, other: Task, before: Side, now: Side): boolean {
  const [was, is] = [keyIn(before, one, 'wording'), keyIn(now, other, 'wording')]
  if (was === is || was === '' || is === '') return false
  const [wasBoth, isBoth] = [keyIn(before, one, 'both'), keyIn(now, other, 'both')]
  const isElsewhere = (key: string) => only(before.byBoth.get(key)) !== null && only(now.byBoth.get(key)) !== null
  if (isElsewhere(wasBoth) || isElsewhere(isBoth)) return true
  return unitKey(one.owner) !== unitKey(other.owner) && nearest(was, [is], 1).length === 0
}

/** Rows of one wording and owner: those that state the same are one task, and of the rest one on each side. */
function alike(ones: readonly Task[], others: readonly Task[]): [Task, Task][] {
  if (ones.length === 1 && others.length === 1) return [[ones[0] as Task, others[0] as Task]]
  const [pairs, left, over] = equals(ones, others)
  if (left.length === 1 && over.length === 1) pairs.push([left[0] as Task, over[0] as Task])
  return pairs
}

/** Rows that state the same in every term, and the rows of either side that have no equal. */
function equals(ones: readonly Task[], others: readonly Task[]): [[Task, Task][], Task[], Task[]] {
  const waiting = groupBy(others, signature) as Map<string, Task[]>
  const pairs: [Task, Task][] = []
  const left: Task[] = []
  for (const one of ones) {
    const other = waiting.get(signature(one))?.shift()
    if (other === undefined) left.push(one)
    else pairs.push([one, other])
  }
  return [pairs, left, [...waiting.values()].flat()]
}

/** Rows without a wording: only where they state the same. */
function pairBlank(
  ones: readonly Task[],
  others: readonly Task[],
  join: (a: Task, b: Task, by: 'wording') => void,
): void {
  const isBlank = (task: Task) => wordingOf(task) === ''
  const [pairs] = equals(ones.filter(isBlank), others.filter(isBlank))
  for (const [one, other] of pairs) join(one, other, 'wording')
}

function* repeatedIds(side: RepeatedId['side'], { byId }: Side): Generator<RepeatedId> {
  for (const [id, [first, second, ...more]] of byId) {
    if (first !== undefined && second !== undefined) yield { side, id, tasks: [first, second, ...more] }
  }
}
