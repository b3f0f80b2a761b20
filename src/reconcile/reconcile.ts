import type { Dataset, Task } from '../model/dataset.ts'
import type { Difference, LoneTask, Reconciliation } from '../model/reconciliation.ts'
import type { ChangeRules } from '../model/scheme.ts'
import { type Judged, judgeChange, judgeTask } from './chain.ts'
import { changesOf } from './changes.ts'
import { resemblances } from './near.ts'
import { pairTasks } from './pair.ts'
import { partsOf } from './parts.ts'
import { recordBook } from './record-book.ts'
import { subjectFinder } from './subjects.ts'

/** What is compared of a data set. */
type Compared = Pick<Dataset, 'tasks' | 'changes'>

/** Without a scheme an approval needs its approver, document and day, no more. */
const NO_RULES: ChangeRules = {
  approvers: [],
  approvedBy: null,
  askedBeforeDue: false,
  extensions: null,
  reason: false,
  clause: null,
}

/** Holds the current tasks against the approved ones, and every difference against the records of approved changes. */
export function reconcile(approved: Compared, current: Compared, rules: ChangeRules | null = null): Reconciliation {
  const asked = rules ?? NO_RULES
  const pairing = pairTasks(approved.tasks, current.tasks)
  const { changes, lostColumns } = changesOf(pairing.pairs)
  const book = recordBook([...approved.changes, ...current.changes], subjectFinder(pairing))
  const perhaps = resemblances(pairing.removed, pairing.added)

  const spent = <D extends Difference>({ settled, repeated }: Judged, difference: D): D => {
    book.setAside(settled, 'settled')
    book.setAside(repeated, 'repeated')
    return book.spend(difference)
  }
  const changed = changes.map((found): Difference => {
    const { pair, term, before, after } = found
    const records = book.about(pair.approved, partsOf(term, pair))
    const judged = judgeChange(term, before, after, records, asked)
    return spent(judged, { kind: 'changed', ...found, approval: judged.approval })
  })
  const lone = (kind: LoneTask['kind']): LoneTask[] =>
    pairing[kind].map(task => {
      const judged = judgeTask(book.about(task, [kind]), asked)
      return spent(judged, { kind, task, perhaps: perhaps.get(task) ?? null, approval: judged.approval })
    })
  return {
    approved: approved.tasks.length,
    current: current.tasks.length,
    paired: pairing.pairs.length,
    differences: [...inOrderOf(approved.tasks, [...changed, ...lone('removed')]), ...lone('added')],
    records: book.uses(),
    absentUnits: absentUnits(approved.tasks, current.tasks),
    repeatedIds: pairing.repeatedIds,
    renumbered: pairing.renumbered,
    lostColumns,
  }
}

const nameOf = ({ owner }: Task): string =>
  owner.kind === 'known' ? owner.unit.name : owner.kind === 'blank' ? '' : owner.shown

function absentUnits(approved: readonly Task[], current: readonly Task[]): ReadonlySet<string> {
  const present = new Set(current.map(nameOf))
  return new Set(approved.map(nameOf).filter(name => name !== '' && !present.has(name)))
}

/** The differences in the order of the approved ledger. */
function inOrderOf(tasks: readonly Task[], differences: readonly Difference[]): Difference[] {
  const order = new Map(tasks.map((task, i) => [task, i]))
  const place = (one: Difference) => order.get(one.kind === 'changed' ? one.pair.approved : one.task) ?? 0
  return [...differences].sort((a, b) => place(a) - place(b))
}
