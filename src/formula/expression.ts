import { type Decimal, decimal } from '../kernel/decimal.ts'
import type { RoundingMode } from '../kernel/rounding.ts'
import type { Operand } from './operand.ts'

/** What an expression is made of. Blank, veto and not-applicable are states decided before scoring, never branches here. */
export type Expression =
  | { readonly op: 'number'; readonly value: Decimal }
  | { readonly op: 'word'; readonly value: string }
  | { readonly op: 'operand'; readonly operand: Operand }
  | { readonly op: 'input'; readonly name: string }
  | { readonly op: 'add' | 'multiply' | 'min' | 'max'; readonly terms: readonly Expression[] }
  | { readonly op: 'subtract' | 'power'; readonly left: Expression; readonly right: Expression }
  /** `signed`: a divisor below zero is meant; else it is an edge. */
  | { readonly op: 'divide'; readonly left: Expression; readonly right: Expression; readonly signed?: true }
  | { readonly op: 'ln'; readonly of: Expression }
  | { readonly op: 'whole'; readonly of: Expression; readonly toward: 'down' | 'up' }
  | { readonly op: 'round'; readonly of: Expression; readonly places: number; readonly mode: RoundingMode }
  | { readonly op: 'steps'; readonly of: Expression; readonly steps: readonly Step[]; readonly otherwise: Expression }
  | { readonly op: 'choose'; readonly of: Expression; readonly cases: readonly Case[] }
  | { readonly op: Gather; readonly series: string }
  | { readonly op: 'trimmed'; readonly series: string; readonly lowest: number; readonly highest: number }
  | { readonly op: 'sum-product'; readonly series: string; readonly by: string }
  | { readonly op: 'rank'; readonly keys: readonly RankKey[]; readonly ties: RankTies }

/** The functions over a whole series; absent members are skipped. */
export type Gather = 'sum' | 'mean' | 'count' | 'lowest' | 'highest'

/** From this threshold upwards (inclusive) the value is `gives`. */
export interface Step {
  readonly from: Expression
  readonly gives: Expression
}

/** For this word, this value. That the word is one of those listed is decided before scoring. */
export interface Case {
  readonly is: string
  readonly gives: Expression
}

/** What equal ones get: the place of the first of them, with places left out (1, 2, 2, 4) or without (1, 2, 2, 3); or the place of the last (1, 3, 3, 4). */
export type RankTies = 'competition' | 'dense' | 'last'

/** One ordering key: the input with the own value, and the series it is ranked among. Later keys part equal earlier ones. */
export interface RankKey {
  readonly own: string
  readonly among: string
  /** Which end is ahead; the higher unless it says otherwise. */
  readonly first?: 'higher' | 'lower'
}

export const num = (value: number | string | Decimal): Expression => ({ op: 'number', value: decimal(value) })
export const word = (value: string): Expression => ({ op: 'word', value })
export const operand = (of: Operand): Expression => ({ op: 'operand', operand: of })
export const input = (name: string): Expression => ({ op: 'input', name })
export const add = (...terms: Expression[]): Expression => ({ op: 'add', terms })
export const multiply = (...terms: Expression[]): Expression => ({ op: 'multiply', terms })
export const min = (...terms: Expression[]): Expression => ({ op: 'min', terms })
export const max = (...terms: Expression[]): Expression => ({ op: 'max', terms })
export const subtract = (left: Expression, right: Expression): Expression => ({ op: 'subtract', left, right })
export const divide = (left: Expression, right: Expression): Expression => ({ op: 'divide', left, right })
/** A quotient whose divisor may be negative. */
export const divideSigned = (left: Expression, right: Expression): Expression => ({
  op: 'divide',
  left,
  right,
  signed: true,
})
export const power = (left: Expression, right: Expression): Expression => ({ op: 'power', left, right })
/** The natural logarithm. */
export const ln = (of: Expression): Expression => ({ op: 'ln', of })
/** The nearest whole number below or above; a number that lies on one within the guard digits is that one. */
export const whole = (of: Expression, toward: 'down' | 'up'): Expression => ({ op: 'whole', of, toward })
export const gather = (op: Gather, series: string): Expression => ({ op, series })

export const round = (of: Expression, places: number, mode: RoundingMode = 'half-up'): Expression => ({
  op: 'round',
  of,
  places,
  mode,
})

/** The first step (highest threshold first) that `of` reaches, else `otherwise`. */
export const steps = (of: Expression, ladder: readonly Step[], otherwise: Expression): Expression => ({
  op: 'steps',
  of,
  steps: ladder,
  otherwise,
})

export const choose = (of: Expression, cases: readonly Case[]): Expression => ({ op: 'choose', of, cases })

/** The mean of a series without so many of its lowest and highest members. */
export const trimmed = (series: string, lowest: number, highest: number): Expression => ({
  op: 'trimmed',
  series,
  lowest,
  highest,
})

/** Two series multiplied member by member and added up. */
export const sumProduct = (series: string, by: string): Expression => ({ op: 'sum-product', series, by })

export const rank = (keys: readonly RankKey[], ties: RankTies): Expression => ({
  op: 'rank',
  keys,
  ties,
})
