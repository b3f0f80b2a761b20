import { nearest } from '../kernel/nearest.ts'
import type { Assessment, UnitResult } from '../model/assessment.ts'
import type { Finding } from '../model/finding.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Indicator } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { explainUnit } from '../reports/explanation.ts'
import type { Step } from '../reports/step.ts'
import type { Text } from '../text/text.ts'
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
  /** What is wrong with the unit's data. */
  readonly findings: readonly Finding[]
}

/** How a unit's number came about, step by step, down to the cells and the clauses. */
export async function explain(request: ExplainRequest, world: World): Promise<Explanation> {
  const { assessment } = await readAndAssess(request, world)
  const result = findUnit(assessment, request.unit)
  const indicator = request.indicator === null ? null : findIndicator(assessment, request.indicator)
  const steps = explainUnit(assessment, result, indicator, request.language)
  const findings = assessment.findings.filter(({ unit }) => unit === result.unit.name)
  return { assessment, result, indicator, steps, findings }
}

function findUnit({ outcome }: Assessment, asked: string): UnitResult {
  const { results } = outcome
  const wanted = asked.trim()
  const found =
    results.find(({ unit }) => unit.name === wanted) ??
    results.find(({ unit }) => unit.aliases.some(alias => alias.name === wanted))
  if (found) return found
  const close = unitsLike(
    wanted,
    results.map(({ unit }) => unit),
  )
  throw stop(
    STOPS.unitUnknown,
    {
      zh: `名录里没有“${wanted}”。${close.length > 0 ? `相近的有：${close.join('、')}。` : ''}`,
      en: `The registry has no "${wanted}".${close.length > 0 ? ` Near to it: ${close.join(', ')}.` : ''}`,
    },
    { found: wanted, remedy: unitRemedy(close[0] ?? results[0]?.unit.name ?? wanted) },
  )
}

const unitRemedy = (example: string): Text => ({
  zh: `请按名录写单位的全称或简称，例如：--unit ${example}`,
  en: `Give the unit's full or short name as the registry has it, for example --unit ${example}`,
})

// 教育厅 is two edits away from 市教育局, too many for so short a name, but shares 教育 with it.
const SHARED = 2
const MOST = 3

/** Full names of the units that may be meant, the likeliest first. */
function unitsLike(wanted: string, units: readonly Unit[]): string[] {
  const named = units.flatMap(({ name, aliases }) => [
    { name, as: name },
    ...aliases.map(alias => ({ name, as: alias.name })),
  ])
  const near = nearest(
    wanted,
    named.map(({ as }) => as),
    MOST,
  )
  const letters = [...wanted]
  const parts = letters.slice(SHARED - 1).map((_, i) => letters.slice(i, i + SHARED).join(''))
  const sharing = named
    .map(({ name, as }) => ({ name, shared: parts.filter(part => as.includes(part)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
  const close = near.flatMap(as => named.filter(each => each.as === as))
  return [...new Set([...close, ...sharing].map(({ name }) => name))].slice(0, MOST)
}

function findIndicator({ scheme }: Assessment, asked: string): Indicator {
  const nodes = allIndicators(scheme.indicators)
  const wanted = asked.trim()
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
