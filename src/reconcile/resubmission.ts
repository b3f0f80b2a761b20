import { plain } from '../kernel/plain.ts'
import type { Dataset, Task, Words } from '../model/dataset.ts'
import { shownIn } from '../model/field.ts'
import type { Finding, Where } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { whereName } from '../model/place-name.ts'
import type { TaskPair } from '../model/reconciliation.ts'
import type { CellChange, Resubmission } from '../model/resubmission.ts'
import { pairTasks } from './pair.ts'

/** What was read of one round of submissions, and what is wrong with it. */
export interface Round {
  readonly dataset: Pick<Dataset, 'tasks'>
  readonly findings: readonly Finding[]
}

/**
 * Holds a round of submissions against the one before. A finding is the same where its code and its row are: rows are known again as
 * tasks are, so that a row that was put in above makes nothing new. Waived findings are left out.
 */
export function compareRounds(before: Round, now: Round): Resubmission {
  const { pairs, added, removed } = pairTasks(before.dataset.tasks, now.dataset.tasks)
  const [then, today] = [subjectsOf(pairs, ({ approved }) => approved), subjectsOf(pairs, ({ current }) => current)]
  const matched = matchFindings(open(before.findings), open(now.findings), { then, today })
  const faulty = new Set(
    open(before.findings).flatMap(({ where }) => (where.kind === 'cell' ? [cellKey(where.place)] : [])),
  )
  return { ...matched, changes: pairs.flatMap(pair => cellChanges(pair, faulty)), added, removed }
}

const open = (findings: readonly Finding[]): Finding[] => findings.filter(({ waiver }) => waiver === null)

const rowKey = ({ on, row }: Place): string => `${on.file}\n${on.sheet}\n${row}`
const cellKey = (place: Place): string => `${rowKey(place)}\n${place.column}`

/** What each row of a round is about: the number of the pair that it belongs to. */
type Subjects = ReadonlyMap<string, number>

const subjectsOf = (pairs: readonly TaskPair[], side: (pair: TaskPair) => Task): Subjects =>
  new Map(pairs.map((pair, i) => [rowKey(side(pair).at), i]))

function matchFindings(
  before: readonly Finding[],
  now: readonly Finding[],
  { then, today }: { readonly then: Subjects; readonly today: Subjects },
): Pick<Resubmission, 'mended' | 'remaining' | 'fresh'> {
  const waiting = new Map<string, Finding[]>()
  for (const finding of before) {
    const key = keyOf(finding, then)
    const list = waiting.get(key)
    if (list) list.push(finding)
    else waiting.set(key, [finding])
  }
  const remaining: { before: Finding; now: Finding }[] = []
  const fresh: Finding[] = []
  for (const finding of now) {
    const known = waiting.get(keyOf(finding, today))?.shift()
    if (known === undefined) fresh.push(finding)
    else remaining.push({ before: known, now: finding })
  }
  const left = new Set([...waiting.values()].flat())
  return { mended: before.filter(finding => left.has(finding)), remaining, fresh }
}

// Files are sent back under other names, so a place outside the ledger's rows is known by its unit, sheet and cell.
function keyOf({ code, where, unit }: Finding, subjects: Subjects): string {
  const pair = where.kind === 'cell' ? subjects.get(rowKey(where.place)) : undefined
  return pair === undefined ? `${code}\n${unit ?? ''}\n${insideFile(where)}` : `${code}\n${pair}`
}

const insideFile = (where: Where): string =>
  where.kind === 'cell'
    ? whereName({ kind: 'cell', place: { ...where.place, on: { file: '', sheet: where.place.on.sheet } } }, 'zh')
    : where.kind === 'file'
      ? (where.sheet ?? '')
      : ''

/** Every cell of a task that says something else. Two spellings of one text are no change. */
function cellChanges(pair: TaskPair, faulty: ReadonlySet<string>): CellChange[] {
  const { approved: before, current: after } = pair
  const columns = new Set([...idsIn(before.words), ...idsIn(after.words)])
  // Rows are numbered anew whenever one is put in.
  columns.delete('no')
  return [...columns].flatMap(column => {
    const [was, is] = [before.words.get(column), after.words.get(column)]
    const [then, today] = [was === undefined ? '' : shownIn(was), is === undefined ? '' : shownIn(is)]
    if (plain(then) === plain(today)) return []
    // A blank is not kept: it stood in the column where now something stands.
    const blank = { ...before.at, column: is?.at.column ?? before.at.column }
    const asked = faulty.has(cellKey(was?.at ?? blank))
    return [{ task: after, column, before: then, after: today, at: is?.at ?? was?.at ?? after.at, asked }]
  })
}

const idsIn = (words: Words): string[] => [...words].map(([id]) => id)
