import { bands } from './bands.ts'
import { completionRatio } from './completion-ratio.ts'
import { deduction } from './deduction.ts'
import { direct } from './direct.ts'
import { efficacy } from './efficacy.ts'
import { formula } from './formula.ts'
import { gradeMap } from './grade-map.ts'
import { interpolate } from './interpolate.ts'
import type { Method } from './method.ts'
import { minMax } from './min-max.ts'
import { passFail } from './pass-fail.ts'
import { placesGained } from './places-gained.ts'
import { progress } from './progress.ts'
import { progressive } from './progressive.ts'
import { quantityQualityTime } from './quantity-quality-time.ts'
import { rankPoints } from './rank-points.ts'
import { ratioToBest } from './ratio-to-best.ts'
import { share } from './share.ts'
import { step } from './step.ts'
import { stockGrowth } from './stock-growth.ts'
import { targetChallenge } from './target-challenge.ts'
import { timeliness } from './timeliness.ts'
import { twoStage } from './two-stage.ts'

/** Every scoring method, in the order of the reference page. */
export const methods: readonly Method[] = [
  share,
  direct,
  completionRatio,
  targetChallenge,
  passFail,
  bands,
  interpolate,
  efficacy,
  step,
  progressive,
  gradeMap,
  deduction,
  timeliness,
  quantityQualityTime,
  ratioToBest,
  minMax,
  rankPoints,
  twoStage,
  progress,
  placesGained,
  stockGrowth,
  formula,
]
