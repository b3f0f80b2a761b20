import { type Day, daysBetween } from '../kernel/day.ts'
import { groupBy } from '../kernel/group.ts'
import type { HandedIn, HandedState } from '../model/collected.ts'
import type { Dataset } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Finding } from '../model/finding.ts'
import { fileOf } from '../model/place-name.ts'
import type { Submission } from '../model/submission.ts'
import type { Unit } from '../model/unit.ts'
import { unitInFileName } from '../normalise/unit-in-file-name.ts'

/** All that was handed in, read or not, and what is wrong with it. */
interface Desk {
  readonly dataset: Dataset
  readonly findings: readonly Finding[]
  readonly due: Day | null
  /** Files that could not be read. */
  readonly unreadable: readonly string[]
}

/** What came of every unit and every file, in the order of the registry; files of nobody last. */
export function whoHandedIn({ dataset, findings, due, unreadable }: Desk): HandedIn[] {
  const { units, submissions } = dataset
  const counts = countsByFile(findings)
  const first = firstDays(dataset)
  const lateBy = (unit: Unit | null): number | null => {
    const day = unit === null ? undefined : first.get(unit)
    return due === null || day === undefined || day <= due ? null : daysBetween(due, day)
  }
  const ofSubmission = (one: Submission): HandedIn => {
    const { file, unit, received, tasks, claims, standing } = one
    const late = lateBy(unit)
    const other =
      standing.kind === 'superseded' ? standing.by : standing.kind === 'rival' ? standing.others[0] : undefined
    return {
      ...{ unit, file, received, tasks, late, by: claims[0]?.by ?? null },
      state: stateOf(one, late !== null),
      other: other ?? ('of' in standing ? standing.of : null),
      ...(counts.get(file) ?? { errors: 0, warnings: 0 }),
    }
  }
  const inName = unitInFileName(units)
  const files = [
    ...submissions.map(ofSubmission),
    ...unreadable.map(file => ({
      ...NOTHING,
      unit: inName(file)?.unit ?? null,
      file,
      state: 'unreadable' as const,
      errors: 1,
    })),
  ]
  const byUnit = groupBy(files, ({ unit }) => unit?.name ?? '')
  const heard = ownersIn(dataset)
  const ofUnits = units.flatMap((unit): HandedIn[] => {
    const own = byUnit.get(unit.name)
    if (own !== undefined) return own
    if (unit.participation === 'excluded') return []
    const file = heard.get(unit) ?? null
    return [{ ...NOTHING, unit, other: file, state: file === null ? 'missing' : 'elsewhere', late: null }]
  })
  return [...ofUnits, ...(byUnit.get('') ?? [])]
}

const NOTHING: Omit<HandedIn, 'unit' | 'state'> = {
  ...{ file: null, by: null, received: null, late: null, other: null, tasks: 0, errors: 0, warnings: 0 },
}

function stateOf({ standing, rows }: Submission, isLate: boolean): HandedState {
  if (standing.kind === 'superseded' || standing.kind === 'repeated') return standing.kind
  if (standing.kind !== 'taken') return 'conflict'
  if (rows === 0) return 'empty'
  return isLate ? 'late' : 'handed-in'
}

function countsByFile(findings: readonly Finding[]) {
  const counts = new Map<string, { errors: number; warnings: number }>()
  for (const { where, severity, waiver } of findings) {
    const file = fileOf(where)
    if (file === null || waiver !== null || severity === 'note') continue
    const count = counts.get(file) ?? { errors: 0, warnings: 0 }
    if (severity === 'error') count.errors++
    else count.warnings++
    counts.set(file, count)
  }
  return counts
}

/** The day on which each unit first handed in. */
function firstDays({ receipts }: Dataset): ReadonlyMap<Unit, Day> {
  const first = new Map<Unit, Day>()
  for (const { unit, date } of receipts) {
    const day = known(date)
    if (unit.kind !== 'known' || day === null) continue
    const before = first.get(unit.unit)
    if (before === undefined || day < before) first.set(unit.unit, day)
  }
  return first
}

/** The first file that holds a task of each unit. */
function ownersIn({ tasks }: Dataset): ReadonlyMap<Unit, string> {
  const found = new Map<Unit, string>()
  for (const { owner, at } of tasks) {
    if (owner.kind === 'known' && !found.has(owner.unit)) found.set(owner.unit, at.on.file)
  }
  return found
}
