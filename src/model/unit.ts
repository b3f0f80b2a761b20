import type { Day } from '../kernel/day.ts'
import type { Place } from './place.ts'

/** How a unit takes part: ranked 参评, scored but not ranked 单列, or left out 不参加. */
export type Participation = 'ranked' | 'unranked' | 'excluded'

/** Another name of a unit, with the days between which it holds. */
export interface Alias {
  readonly name: string
  readonly from: Day | null
  readonly to: Day | null
}

/** A unit that is assessed, as the registry 名录 has it. */
export interface Unit {
  /** The registered full name: the unit's identity everywhere. */
  readonly name: string
  readonly aliases: readonly Alias[]
  readonly group: string
  readonly participation: Participation
  readonly leader: string | null
  /** Bodies that it took over 承继自, by their names then: their results of earlier years are its own. */
  readonly formerly: readonly string[]
  readonly at: Place
}

/** Why a name is not understood, where it is more than a name that nobody bears. */
export type NameFault =
  /** 牵头单位： and nothing behind it. */
  | 'role-without-unit'
  /** 督办单位：市教育局 beside roles that are known. */
  | 'role-unknown'
  /** 市教育局 in front of 配合单位：市财政局. */
  | 'outside-roles'
  /** 市財政局: a registered name in traditional characters, or the other way round. */
  | 'traditional'

/** A unit as some cell names it: matched by exact name or alias, never guessed. */
export type UnitName =
  | { readonly kind: 'known'; readonly unit: Unit; readonly shown: string; readonly at: Place }
  | {
      readonly kind: 'unknown'
      readonly shown: string
      readonly at: Place
      readonly candidates: readonly string[]
      readonly why?: NameFault
    }
  | {
      readonly kind: 'several'
      readonly shown: string
      readonly at: Place
      readonly units: readonly Unit[]
      /** Written as collective names alone (各区): all of them are meant. */
      readonly collective?: true
    }
  | { readonly kind: 'blank'; readonly at: Place }

/** Which units a name that nobody bears may mean, at most three, best first: for a person to confirm. Of a list, its unknown part. */
export interface Suggestion {
  readonly name: string
  readonly candidates: readonly string[]
}
