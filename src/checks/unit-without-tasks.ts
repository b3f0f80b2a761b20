import type { Dataset } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import type { Unit } from '../model/unit.ts'
import { type Context, creditsUnder, defineCheck, namesOf, unitOf, type Withheld, withheldFor } from './check.ts'

/** A unit of the registry that handed in nothing. */
export const unitWithoutTasks = defineCheck<{ unit: string }>({
  code: 'ORG-09',
  severity: 'error',
  title: { zh: '单位未报', en: 'Unit has handed in nothing' },
  why: {
    zh: '名录中参加考核的单位，台账里一项任务也没有：可能没有报送，也可能单位名称写法不同、没有认出来。',
    en: 'A unit under review without one task has not handed in, or appears under a name that was not recognised.',
  },
  example: { zh: '名录中有市体育局，台账中没有它的任务。', en: 'The registry has 市体育局, the ledger no task of it.' },
  *find(context) {
    const withheld = withheldByUnit(context)
    for (const unit of silentUnits(context)) {
      const withholds = withheld.get(unit.name) ?? []
      // The ledger of one unit is its own submission: the others hand in theirs.
      if (withholds.length === 0 && isOneUnitsOwn(context.dataset)) continue
      yield { where: atCell(unit.at), unit: unit.name, withholds, details: { unit: unit.name } }
    }
  },
  says: ({ unit }) => ({ zh: `台账中没有“${unit}”的任务。`, en: `The ledger has no task of ${unit}.` }),
  expected: () => ({ zh: '至少一项任务', en: 'at least one task' }),
  remedy: ({ unit }) => ({
    zh: `向“${unit}”催报；已经报送的，核对台账中的单位名称；本年度不考核的，在名录“参评”列填“不参加”。`,
    en: `Ask ${unit} for its ledger; if it is here, check the spelling; if it is not under review, put 不参加 under 参评.`,
  }),
  samples: [{ unit: '市体育局' }],
})

function silentUnits({ dataset: { units, tasks, submissions }, scheme, heardBefore = NOBODY }: Context): Unit[] {
  const credits = creditsUnder(scheme)
  const heard = new Set(tasks.flatMap(task => namesOf(task, credits(task))))
  // Two files that contradict each other have been handed in, and FIL-09 tells them.
  for (const { unit, standing } of submissions) if (unit && standing.kind === 'rival') heard.add(unit.name)
  // Who had nothing to mend sends nothing again.
  return units.filter(
    ({ participation, name }) => participation !== 'excluded' && !heard.has(name) && !heardBefore.has(name),
  )
}

const NOBODY: ReadonlySet<string> = new Set()

const isOneUnitsOwn = ({ tasks }: Dataset): boolean => new Set(tasks.flatMap(task => unitOf(task.owner) ?? [])).size < 2

function withheldByUnit({ outcome }: Context): ReadonlyMap<string, readonly Withheld[]> {
  const found = new Map<string, Withheld[]>()
  for (const { withholds } of withheldFor(outcome, 'no-tasks')) {
    for (const one of withholds) found.set(one.unit.name, [...(found.get(one.unit.name) ?? []), one])
  }
  return found
}
