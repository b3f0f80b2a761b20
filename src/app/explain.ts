import { nearest } from '../kernel/nearest.ts'
import type { Assessment, UnitResult } from '../model/assessment.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Indicator } from '../model/scheme.ts'
import { explainUnit } from '../reports/explanation.ts'
import type { Step } from '../reports/step.ts'
import { readAndAssess } from './assess.ts'
import type { RunRequest } from './read-run.ts'
import { STOPS, stop } from './stops.ts'
import type { World } from './world.ts'

export interface ExplainRequest extends RunRequest {
  readonly unit: string
  readonly indicator: string | null
}

/** What `perf explain` hands to the terminal and to the document. */
export interface Explanation {
  readonly assessment: Assessment
  readonly result: UnitResult
  readonly indicator: Indicator | null
  readonly steps: readonly Step[]
}

/** How a unit's number came about, step by step, down to the cells and the clauses. */
export async function explain(request: ExplainRequest, world: World): Promise<Explanation> {
  const { assessment } = await readAndAssess(request, world)
  const result = findUnit(assessment, request.unit)
  const indicator = request.indicator === null ? null : findIndicator(assessment, request.indicator)
  const steps = explainUnit(assessment, result, indicator, request.language)
  return { assessment, result, indicator, steps }
}

function findUnit({ outcome }: Assessment, wanted: string): UnitResult {
  const { results } = outcome
  const found =
    results.find(({ unit }) => unit.name === wanted) ??
    results.find(({ unit }) => unit.aliases.some(alias => alias.name === wanted))
  if (found) return found
  const close = nearest(
    wanted,
    results.flatMap(({ unit }) => [unit.name, ...unit.aliases.map(alias => alias.name)]),
  )
  throw stop(
    STOPS.unitUnknown,
    {
      zh: `名录里没有“${wanted}”。${close.length > 0 ? `相近的有：${close.join('、')}。` : ''}`,
      en: `The registry has no "${wanted}". ${close.length > 0 ? `Near to it: ${close.join(', ')}.` : ''}`,
    },
    { found: wanted },
  )
}

function findIndicator({ scheme }: Assessment, wanted: string): Indicator {
  const nodes = allIndicators(scheme.indicators)
  const found = nodes.find(({ id, title }) => id === wanted || title === wanted)
  if (found) return found
  const all = nodes.map(({ id, title }) => `${title}（${id}）`)
  throw stop(
    STOPS.indicatorUnknown,
    {
      zh: `方案里没有“${wanted}”。方案的指标有：${all.join('、')}。`,
      en: `The scheme has no "${wanted}". Its indicators: ${all.join(', ')}.`,
    },
    { found: wanted },
  )
}
