import { groupBy } from '../kernel/group.ts'
import { plain } from '../kernel/plain.ts'
import type { Task } from '../model/dataset.ts'
import { shownIn } from '../model/field.ts'
import type { Standing, Submission } from '../model/submission.ts'

/** A submission of which it is still to be told whether it counts. */
export type Draft = Omit<Submission, 'standing' | 'edits'>

/** How the submissions are told apart. */
interface Evidence {
  readonly tasksOf: (file: string) => readonly Task[]
  readonly roundOf: (file: string) => number
}

/** Which submissions count, where a unit has sent several or one has been sent as several units'; the others count. */
export function standings(drafts: readonly Draft[], evidence: Evidence): ReadonlyMap<string, Standing> {
  const settled = new Map<string, Standing>()
  for (const same of sameRows(drafts, evidence)) settleSame(same, evidence, settled)
  const left = drafts.filter(({ file, unit, rows }) => unit !== null && rows > 0 && !settled.has(file))
  // A ledger and a workbook of figures stand beside each other, two ledgers against each other.
  for (const own of groupBy(left, ({ unit, tasks }) => `${unit?.name}\n${tasks > 0}`).values()) {
    if (own.length > 1) settleRounds(own, evidence, settled)
  }
  return settled
}

/** Submissions that hold the same rows in the same order, two or more together. */
function sameRows(drafts: readonly Draft[], { tasksOf }: Evidence): Draft[][] {
  const candidates = groupBy(
    drafts.filter(({ tasks }) => tasks > 0),
    ({ file, tasks }) => {
      const all = tasksOf(file)
      return [tasks, rowKey(all[0]), rowKey(all.at(-1))].join('\n\n')
    },
  )
  return [...candidates.values()].flatMap(group => {
    if (group.length < 2) return []
    const alike = groupBy(group, ({ file }) => tasksOf(file).map(rowKey).join('\n\n'))
    return [...alike.values()].filter(same => same.length > 1)
  })
}

/** All that a row says but its number. */
const rowKey = (task: Task | undefined): string =>
  task === undefined
    ? ''
    : [...task.words].flatMap(([id, field]) => (id === 'no' ? [] : [`${id} ${plain(shownIn(field))}`])).join('\n')

function settleSame(same: readonly Draft[], { roundOf }: Evidence, settled: Map<string, Standing>): void {
  const units = new Set(same.map(({ unit }) => unit))
  const genuine = same.filter(({ unit, claims }) =>
    claims.some(claim => claim.by === 'owners' && claim.unit === unit && claims.every(other => other.unit === unit)),
  )
  const first = genuine[0] ?? same[0]
  if (first === undefined) return
  for (const one of same) {
    if (one === first) continue
    if (one.unit !== first.unit) settled.set(one.file, { kind: 'copied', of: first.file })
    // The same again in a later round is a round of its own.
    else if (roundOf(one.file) === roundOf(first.file)) settled.set(one.file, { kind: 'repeated', of: first.file })
  }
  // Whose the rows are nobody can tell: none of them counts.
  if (units.size > 1 && genuine.length === 0) {
    settled.set(first.file, { kind: 'copied', of: same.find(({ unit }) => unit !== first.unit)?.file ?? first.file })
  }
}

/** The last round stands for those before; within it, the last day of receipt. */
function settleRounds(own: readonly Draft[], { roundOf }: Evidence, settled: Map<string, Standing>): void {
  const last = Math.max(...own.map(({ file }) => roundOf(file)))
  const present = own.filter(({ file }) => roundOf(file) === last)
  const latest = latestOf(present)
  const stands = latest ?? present[0]
  for (const one of own) {
    if (one === latest || stands === undefined) continue
    const others = present.filter(other => other !== one).map(({ file }) => file)
    const isRival = latest === null && present.includes(one)
    settled.set(one.file, isRival ? { kind: 'rival', others } : { kind: 'superseded', by: stands.file })
  }
}

/** The only one, or the one that came last; null where the days do not tell. */
function latestOf(present: readonly Draft[]): Draft | null {
  const [first, ...others] = present
  if (first === undefined || others.length === 0) return first ?? null
  const days = present.flatMap(({ received }) => received ?? []).sort()
  if (days.length < present.length) return null
  const last = present.filter(({ received }) => received === days.at(-1))
  return last.length === 1 ? (last[0] ?? null) : null
}
