import { type Expression, round } from '../formula/expression.ts'
import type { Rounding } from '../model/scheme.ts'

/** A score as the scheme publishes it: rounded, unless scores are carried on unrounded. */
export const publishedScore = ({ indicator, mode }: Rounding, score: Expression): Expression =>
  indicator === null ? score : round(score, indicator, mode)
