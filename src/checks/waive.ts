import { parseCellName } from '../kernel/a1.ts'
import type { Day } from '../kernel/day.ts'
import { plain } from '../kernel/plain.ts'
import type { Waiver } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Acceptance, Finding, Where } from '../model/finding.ts'
import type { Context } from './check.ts'

/** What tells whose waivers count. */
type Office = Pick<Context, 'dataset' | 'scheme' | 'asOf'>

/** A waiver that can be held against findings: complete, readable, and not run out. */
interface Valid {
  readonly code: string
  readonly unit: string | null
  readonly file: string | null
  readonly sheet: string | null
  readonly cells: Cells | null
  readonly acceptance: Acceptance
}

interface Cells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Why an entry of 豁免 waives nothing, as a word. */
export type WaiverFault = 'incomplete' | 'unreadable' | 'expired' | 'not-the-office'

/** Findings with the waivers that accept them; what is waived stays listed, with who accepted it and why. */
export function withWaivers(findings: readonly Finding[], context: Office): Finding[] {
  const byCode = new Map<string, Valid[]>()
  const judge = waiverJudge(context)
  for (const waiver of context.dataset.waivers) {
    const valid = judge(waiver)
    if (typeof valid !== 'string') byCode.set(valid.code, [...(byCode.get(valid.code) ?? []), valid])
  }
  if (byCode.size === 0) return [...findings]
  return findings.map(finding => {
    const waiver = byCode.get(finding.code)?.find(one => accepts(one, finding))
    return waiver === undefined ? finding : { ...finding, waiver: waiver.acceptance }
  })
}

/** The waivers that cannot be used, each with the reason. */
export function* waiverFaults(context: Office): Generator<{ readonly waiver: Waiver; readonly fault: WaiverFault }> {
  const judge = waiverJudge(context)
  for (const waiver of context.dataset.waivers) {
    const fault = judge(waiver)
    if (typeof fault === 'string') yield { waiver, fault }
  }
}

/** A department that sends a sheet 豁免 accepts nothing by it: the office's own files are those with the registry, and the scheme's inputs. */
function waiverJudge({ dataset, scheme, asOf }: Office): (waiver: Waiver) => Valid | WaiverFault {
  // A form that was issued to a unit holds the registry too, so that names can be chosen from it.
  const issued = new Set(dataset.stamps.flatMap(({ file, unit }) => (unit === null ? [] : [file])))
  const registries = dataset.sheets
    .filter(({ kind, name }) => kind === 'registry' && !issued.has(name.file))
    .map(({ name }) => name.file)
  const office = new Set(registries)
  const inputs = scheme?.inputs ?? []
  const isOffice = (file: string) =>
    office.has(file) || inputs.some(input => file === input || file.endsWith(`/${input}`))
  return waiver => (isOffice(waiver.at.on.file) ? validOf(waiver, asOf) : 'not-the-office')
}

const CODE = /^[A-Za-z]{2,4}-\d{2}$/

function validOf(waiver: Waiver, asOf: Day): Valid | WaiverFault {
  const { code, unit, cells, until } = waiver
  const [named, by, reason] = [known(code), known(waiver.approver), known(waiver.reason)]
  if (named === null || by === null || reason === null) return 'incomplete'
  if (!CODE.test(named.trim())) return 'unreadable'
  if (until.kind === 'unreadable' || (unit.kind !== 'blank' && unit.kind !== 'known')) return 'unreadable'
  const range = cells.kind === 'value' ? rangeIn(cells.value) : null
  if (cells.kind === 'unreadable' || (cells.kind === 'value' && range === null)) return 'unreadable'
  const last = known(until)
  if (last !== null && last < asOf) return 'expired'
  return {
    code: named.trim().toUpperCase(),
    unit: unit.kind === 'known' ? unit.unit.name : null,
    file: known(waiver.file),
    sheet: known(waiver.sheet),
    cells: range,
    acceptance: { by, reason, until: last, at: waiver.at },
  }
}

/** F7 or F7:G12, corners in any order. */
function rangeIn(text: string): Cells | null {
  const [first, last, ...more] = text.split(/[:：]/).map(name => parseCellName(name.trim()))
  if (!first || last === null || more.length > 0) return null
  const end = last ?? first
  return {
    top: Math.min(first.row, end.row),
    bottom: Math.max(first.row, end.row),
    left: Math.min(first.column, end.column),
    right: Math.max(first.column, end.column),
  }
}

function accepts({ unit, file, sheet, cells }: Valid, finding: Finding): boolean {
  if (unit !== null && unit !== finding.unit) return false
  const at = namesIn(finding.where)
  if (file !== null && !isSameFile(file, at.file)) return false
  if (sheet !== null && (at.sheet === null || plain(sheet) !== plain(at.sheet))) return false
  return cells === null || holds(cells, finding.where)
}

const namesIn = (where: Where): { readonly file: string | null; readonly sheet: string | null } => {
  switch (where.kind) {
    case 'cell':
      return where.place.on
    case 'file':
      return { file: where.file, sheet: where.sheet ?? null }
    case 'line':
      return { file: where.place.file, sheet: null }
    case 'nowhere':
      return { file: null, sheet: null }
  }
}

// A clerk writes the file's bare name, wherever it lies.
const isSameFile = (written: string, file: string | null): boolean =>
  file !== null && (written === file || written === file.slice(file.lastIndexOf('/') + 1))

const holds = ({ top, left, bottom, right }: Cells, where: Where): boolean =>
  where.kind === 'cell' &&
  where.place.row >= top &&
  where.place.row <= bottom &&
  where.place.column >= left &&
  where.place.column <= right
