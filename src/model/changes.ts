import type { Day } from '../kernel/day.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Field } from './field.ts'
import type { Place } from './place.ts'
import type { UnitName } from './unit.ts'

/** A value that a ledger row states, or that a change record gives it: compared as what it is, never as text only. */
export type TermValue =
  | { readonly kind: 'text'; readonly field: Field<string> }
  | { readonly kind: 'number'; readonly field: Field<Decimal> }
  | { readonly kind: 'day'; readonly field: Field<Day> }
  | { readonly kind: 'unit'; readonly field: UnitName }

/** What a change record is about: a column of the ledger by its id, or the task as a whole. */
export type ChangedPart =
  | 'name'
  | 'standard'
  | 'target'
  | 'challenge'
  | 'measureUnit'
  | 'deadline'
  | 'leadUnit'
  | 'owner'
  | 'supportUnit'
  | 'weight'
  | 'difficulty'
  | 'category'
  | 'person'
  | 'leader'
  | 'added'
  | 'removed'

/** One row of 变更: a change of a task that somebody has approved. */
export interface ChangeRecord {
  readonly at: Place
  readonly id: Field<string>
  readonly name: Field<string>
  readonly part: Field<ChangedPart>
  readonly from: TermValue
  readonly to: TermValue
  readonly reason: Field<string>
  readonly approver: Field<string>
  readonly document: Field<string>
  readonly approvedOn: Field<Day>
  readonly askedOn: Field<Day>
}
