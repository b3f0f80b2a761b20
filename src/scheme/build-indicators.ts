import type { Indicator, Leaf, Parameter, Survey } from '../model/scheme.ts'
import type { SchemeSource } from '../model/scheme-source.ts'
import { buildFactors } from './build-factors.ts'
import { assumes, type LeafRule, ruleOfLeaf, sourceOf } from './leaf-rule.ts'
import { parameter } from './parameter.ts'
import { asList, asText } from './raw.ts'
import { wordFor } from './words.ts'
import type { WrittenIndicator } from './written.ts'

interface Context {
  readonly source: SchemeSource
  /** The file's own default clause. */
  readonly clause: string | null
  readonly surveys: readonly Survey[]
  readonly year: number
  /** Gets every parameter, in the order of the file. */
  readonly keep: (made: Parameter) => void
}

/** The indicators of a sound scheme; every number in them becomes a parameter. */
export const buildIndicators = (written: readonly WrittenIndicator[], context: Context, level = 1): Indicator[] =>
  written.map(indicator => build(indicator, context, level))

function build(written: WrittenIndicator, context: Context, level: number): Indicator {
  const { id, title, points: value, path, raw } = written
  if (id === null || value === null)
    throw new Error(`indicator at ${path.join('.')} passed the rules without id or points`)
  const clause = sourceOf(written, context.clause)
  const points = parameter(context.source, {
    id: `${id}.points`,
    name: wordFor('points'),
    value,
    path: [...path, 'points'],
    source: clause,
    assumed: assumes(written, 'points'),
    owner: title,
  })
  context.keep(points)
  const rule = ruleOfLeaf(context.source, written, clause)
  const factors = buildFactors(context.source, written, clause)
  for (const made of [...(rule?.parameters ?? []), ...factors.parameters]) context.keep(made)
  return {
    id,
    title,
    level,
    points,
    assessor: assessorOf(written),
    source: clause,
    assumed: asList(raw.assumed).length > 0,
    children: buildIndicators(written.children, context, level + 1),
    rollUp: factors.rollUp,
    inTotal: raw.inTotal !== false,
    coefficient: factors.coefficient,
    gate: factors.gate,
    asks: [...asksOf(rule), ...factors.asks],
    leaf: rule === null ? null : leafOf({ id, title, points }, rule, context),
    groups: raw.groups === undefined ? null : asList(raw.groups).map(String),
    at: context.source.placeOf(path, 'value'),
  }
}

const asksOf = (rule: LeafRule | null): Indicator['asks'] =>
  rule?.measure.plugIn.asks(rule.measure.params, rule.fit.needs) ?? []

function leafOf(
  indicator: { readonly id: string; readonly title: string; readonly points: Parameter },
  { measure, method, fit, score, ofMeasure }: LeafRule,
  { surveys, year }: Context,
): Leaf {
  const words = method.plugIn.words?.(method.params) ?? []
  const context = {
    indicator,
    needs: fit.needs,
    parameter: (path: string) => ofMeasure.get(path) ?? bug(`${indicator.id} has no parameter "${path}"`),
    survey: (id: string) => surveys.find(survey => survey.id === id) ?? bug(`there is no survey "${id}"`),
    year,
    words,
  }
  return {
    measure: measure.plugIn.title,
    method: method.plugIn.title,
    selects: measure.plugIn.selects?.(measure.params) ?? null,
    credits: measure.plugIn.credits?.(measure.params) ?? null,
    occurrences: measure.plugIn.occurrences?.(measure.params) ?? [],
    subjective: measure.plugIn.subjective ?? false,
    words: measure.plugIn.takesWords?.(measure.params) ? words : null,
    prepare: evidence => measure.plugIn.prepare(measure.params, context, evidence),
    score,
    perTask: fit.perTask,
    comparison: method.plugIn.compares?.(method.params) ?? null,
  }
}

const bug = (message: string): never => {
  throw new Error(message)
}

/** Who assesses: named here, else on the nearest indicator above. */
function assessorOf(written: WrittenIndicator): string | null {
  for (let here: WrittenIndicator | null = written; here !== null; here = here.parent) {
    const { assessor } = here.raw
    if (Array.isArray(assessor)) return assessor.join('、')
    const one = asText(assessor)
    if (one !== null) return one
  }
  return null
}
