import { numberOf } from '../formula/evaluate.ts'
import { choose, type Expression, input, multiply, operand } from '../formula/expression.ts'
import type { Inputs, Operand } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import { plain } from '../kernel/plain.ts'
import type { Claim, Refusal, RefusalKind } from '../model/assessment.ts'
import type { AdjustmentRow } from '../model/dataset.ts'
import { cellOperand, reason, wordOperand } from '../model/evidence.ts'
import { type Field, known } from '../model/field.ts'
import type { Operands, Reason, ReasonKind } from '../model/observation.ts'
import type { Adjustment, Parameter, Tariff } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'

/** A row of 加减分 by itself: it counts, it does not, or it may take points off and nobody knows how many. */
export type Judged =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'undecided'; readonly because: readonly Reason[] }

/** Judges a row under the item that it names. Null: it is worth nothing, or on a side that the item does not have (AWD-04). */
export function judged(row: AdjustmentRow, adjustment: Adjustment, operands: Operands): Judged | null {
  const worth = worthOf(row, adjustment, operands)
  const points = worth.kind === 'known' ? numberOf(worth.points) : null
  if (points?.isZero()) return null
  if (points === null && adjustment.tariff === null) return undecided(row, worth as Unknown)
  // What a row without a known level would be worth is open; it can only be a bonus where the item takes nothing off.
  const kind = points === null ? (adjustment.deduction === null ? 'bonus' : 'deduction') : sideOf(points)
  if (adjustment[kind] === null) return null
  const faults = [...(worth.kind === 'unknown' ? worth.faults : []), ...dayFaults(row, adjustment)]
  const open = faults.filter(({ kind }) => kind !== 'outside-window')
  if (kind === 'deduction' && open.length > 0) return undecided(row, { kind: 'unknown', faults: open })
  const why = [...faults.map(fault => fault.kind), ...(kind === 'bonus' ? proofFaults(row, adjustment) : [])]
  return worth.kind === 'known' && why.length === 0
    ? { kind: 'claim', claim: { row, adjustment, kind, points: worth.points } }
    : { kind: 'refused', refusal: { row, adjustment, why, points, other: null } }
}

const sideOf = (points: ReturnType<typeof numberOf>): 'bonus' | 'deduction' =>
  points.isNegative() ? 'deduction' : 'bonus'

/** Why a number that a row needs is not there. */
function unreadable(row: AdjustmentRow): Reason[] {
  if (row.points.kind === 'value') return []
  const kind = row.points.kind === 'blank' ? 'number-blank' : 'number-unreadable'
  return [reason(kind, known(row.item) ?? '', row.points.at)]
}

interface Fault {
  readonly kind: Extract<RefusalKind, 'level-unknown' | 'role-unknown' | 'outside-window' | 'date-unknown'>
  readonly cell: Field<unknown>
}

type Worth = { readonly kind: 'known'; readonly points: Operand } | Unknown
interface Unknown {
  readonly kind: 'unknown'
  readonly faults: readonly Fault[]
}

const REASONS: Readonly<Record<Fault['kind'], ReasonKind>> = {
  'level-unknown': 'level-unknown',
  'role-unknown': 'role-unknown',
  'date-unknown': 'day-unknown',
  'outside-window': 'day-unknown',
}

function undecided(row: AdjustmentRow, { faults }: Unknown): Judged {
  const because = faults.map(({ kind, cell }) => reason(REASONS[kind], known(row.item) ?? '', cell.at))
  return { kind: 'undecided', because: because.length > 0 ? because : unreadable(row) }
}

const POINTS: Text = { zh: '分值', en: 'points' }
// A unit's awards stand under one another in an explanation: each says which one it is.
function nameOf({ award }: AdjustmentRow): Text {
  const named = known(award)
  return named === null
    ? { zh: '核定分', en: 'points by the table' }
    : { zh: `${named}核定分`, en: `points of ${named}` }
}

const LEVEL: Text = { zh: '级别', en: 'level' }
const ROLE: Text = { zh: '角色', en: 'role' }

function worthOf(row: AdjustmentRow, { tariff }: Adjustment, operands: Operands): Worth {
  if (tariff === null) {
    if (row.points.kind !== 'value') return { kind: 'unknown', faults: [] }
    return { kind: 'known', points: cellOperand(operands, row.points, POINTS) }
  }
  const factors = [levelFactor(row, tariff, operands), ...roleFactors(row, tariff, operands)]
  const faults = factors.flatMap(factor => ('cell' in factor ? [factor] : []))
  if (faults.length > 0) return { kind: 'unknown', faults }
  const sound = factors.flatMap(factor => ('cell' in factor ? [] : [factor]))
  const [first] = sound
  const expression = sound.length === 1 && first ? first.of : multiply(...sound.map(({ of }) => of))
  const inputs = Object.assign({}, ...sound.map(factor => factor.inputs))
  return { kind: 'known', points: operands.of(row, 'points', () => quantity(nameOf(row), expression, inputs)) }
}

/** What a row's level, or its role, contributes to its points. */
interface Factor {
  readonly of: Expression
  readonly inputs: Inputs
}

const fixed = (of: Parameter): Factor => ({ of: operand(of), inputs: {} })

const levelFactor = ({ level }: AdjustmentRow, { points }: Tariff, operands: Operands): Factor | Fault =>
  'value' in points ? fixed(points) : byWord('level', level, points, operands)

function roleFactors(
  { role }: AdjustmentRow,
  { roles, roleWhenBlank }: Tariff,
  operands: Operands,
): (Factor | Fault)[] {
  if (roles.size === 0) return []
  const usual = roleWhenBlank === null ? undefined : roles.get(roleWhenBlank)
  return [role.kind === 'blank' && usual ? fixed(usual) : byWord('role', role, roles, operands)]
}

function byWord(
  name: 'level' | 'role',
  cell: Field<string>,
  table: ReadonlyMap<string, Parameter>,
  operands: Operands,
): Factor | Fault {
  const value = known(cell)
  if (value === null || !table.has(value)) return { kind: `${name}-unknown`, cell }
  const cases = [...table].map(([is, gives]) => ({ is, gives: operand(gives) }))
  return {
    of: choose(input(name), cases),
    inputs: { [name]: wordOperand(operands, cell, name === 'level' ? LEVEL : ROLE) },
  }
}

function dayFaults(row: AdjustmentRow, { window, perMonth }: Adjustment): Fault[] {
  if (window === null && perMonth === null) return []
  const day = known(row.date)
  if (day === null) return [{ kind: 'date-unknown', cell: row.date }]
  const isOutside = window !== null && (day < window.from || day > window.to)
  return isOutside ? [{ kind: 'outside-window', cell: row.date }] : []
}

function proofFaults(row: AdjustmentRow, { proofRequired, awards }: Adjustment): RefusalKind[] {
  const listed = awards?.map(plain)
  return [
    ...(proofRequired && row.document.kind !== 'value' ? (['no-document'] as const) : []),
    ...(listed && !listed.includes(plain(known(row.award) ?? '')) ? (['award-not-listed'] as const) : []),
  ]
}
