import type { Day } from '../kernel/day.ts'
import { groupBy } from '../kernel/group.ts'
import { plain } from '../kernel/plain.ts'
import type { Dataset, SheetKind, Task } from '../model/dataset.ts'
import { known, shownIn } from '../model/field.ts'
import type { Claim, Submission } from '../model/submission.ts'
import type { Unit, UnitName } from '../model/unit.ts'
import { standings } from './standings.ts'
import { unitInFileName } from './unit-in-file-name.ts'
import { squeezed } from './words.ts'

/** What is known of the files of a run besides what they hold. */
export interface Handover {
  /** The scheme's own inputs: they are the office's. */
  readonly inputs: readonly string[]
  /** In which round each file was handed in: a later round stands for an earlier one. */
  readonly rounds: ReadonlyMap<string, number>
}

/** The workbooks that units have handed in, in the order of the files, and which of them count. */
export function submissionsOf(dataset: Dataset, { inputs, rounds }: Handover): Submission[] {
  const own = new Set([...officeFiles(dataset), ...inputs])
  const files = filesOf(dataset).filter(file => !own.has(file))
  if (files.length === 0 || dataset.units.length === 0) return []
  const rows = rowsByFile(dataset)
  const tasksOf = groupBy(dataset.tasks, ({ at }) => at.on.file)
  const claimsOf = claimant(dataset)
  const found = files.flatMap(file => {
    const tasks = tasksOf.get(file) ?? []
    const claims = claimsOf(file, tasks)
    const held = rows.get(file) ?? 0
    // A workbook of notes that names nobody is nobody's submission.
    if (held === 0 && claims.length === 0) return []
    const [first] = claims
    return [{ file, unit: first?.unit ?? null, claims, tasks: tasks.length, rows: held }]
  })
  const dated = datesOf(dataset, found)
  const drafts = found.map(one => ({ ...one, received: dated(one) }))
  const standing = standings(drafts, {
    tasksOf: file => tasksOf.get(file) ?? [],
    roundOf: file => rounds.get(file) ?? 0,
  })
  return drafts.map(one => ({ ...one, standing: standing.get(one.file) ?? { kind: 'taken' }, edits: null }))
}

// What only the office keeps. A form that was issued to a unit holds a registry too, and its stamp names the unit.
const OFFICE: ReadonlySet<SheetKind> = new Set(['registry', 'panel', 'receipts'])

/** The files that hold what only the office keeps: the registry, judges' marks, the dates of receipt. */
export function officeFiles({ sheets, stamps }: Pick<Dataset, 'sheets' | 'stamps'>): ReadonlySet<string> {
  const issued = new Set(stamps.flatMap(({ file, unit }) => (unit === null ? [] : [file])))
  const kept = sheets.filter(({ kind }) => OFFICE.has(kind)).map(({ name }) => name.file)
  return new Set(kept.filter(file => !issued.has(file)))
}

const filesOf = ({ sheets, faults }: Dataset): string[] => [
  ...new Set([...sheets, ...faults].map(({ name }) => name.file)),
]

/** Kinds of sheets whose rows a unit reports. */
const REPORTED: ReadonlySet<SheetKind> = new Set(['ledger', 'figures', 'entries', 'adjustments', 'events', 'changes'])

function rowsByFile({ sheets }: Dataset): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name, kind, rows } of sheets) {
    if (REPORTED.has(kind)) counts.set(name.file, (counts.get(name.file) ?? 0) + rows)
  }
  return counts
}

/** Gives for a file all that says whose it is, what counts most first. */
function claimant(dataset: Dataset): (file: string, tasks: readonly Task[]) => Claim[] {
  const { units, stamps, figures, adjustments } = dataset
  const byName = new Map(units.map(unit => [squeezed(unit.name), unit]))
  const inName = unitInFileName(units)
  const others = groupBy([...figures, ...adjustments], ({ at }) => at.on.file)
  return (file, tasks) => {
    const claims: Claim[] = []
    const stamp = stamps.find(one => one.file === file && one.unit !== null)
    const stamped = byName.get(squeezed(stamp?.unit ?? ''))
    if (stamp && stamped)
      claims.push({ by: 'stamp', unit: stamped, shown: stamp.unit ?? '', at: stamp.unitAt ?? stamp.at })
    const named = inName(file)
    if (named) claims.push({ by: 'name', ...named, at: null })
    const names = tasks.length > 0 ? tasks.map(({ owner }) => owner) : (others.get(file) ?? []).map(({ unit }) => unit)
    const owner = onlyUnit(names)
    const [first] = names
    if (owner && first) claims.push({ by: 'owners', unit: owner, shown: owner.name, at: first.at })
    return claims
  }
}

function onlyUnit(names: readonly UnitName[]): Unit | null {
  const units = new Set(names.map(name => (name.kind === 'known' ? name.unit : null)))
  const [unit = null] = units
  return units.size === 1 ? unit : null
}

type Undated = Pick<Submission, 'file' | 'unit'>

/** The day on which each file was received; a row of 收件 without a file speaks of a unit's only one. */
function datesOf({ receipts }: Dataset, files: readonly Undated[]): (one: Undated) => Day | null {
  const count = new Map<Unit | null, number>()
  for (const { unit } of files) count.set(unit, (count.get(unit) ?? 0) + 1)
  return ({ file, unit }) => {
    const own = receipts.filter(receipt => {
      if (receipt.unit.kind === 'known' && unit !== null && receipt.unit.unit !== unit) return false
      if (receipt.file.kind !== 'blank') return isNamed(shownIn(receipt.file), file)
      return unit !== null && receipt.unit.kind === 'known' && count.get(unit) === 1
    })
    const days = own.flatMap(({ date }) => known(date) ?? []).sort()
    return days.at(-1) ?? null
  }
}

// A clerk writes the bare name, with or without its ending.
function isNamed(written: string, file: string): boolean {
  const bare = file.slice(file.lastIndexOf('/') + 1)
  return [file, bare, bare.replace(/\.[^.]+$/, '')].some(name => plain(name) === plain(written))
}
