import { edgesOf } from '../formula/edges.ts'
import { numberOf } from '../formula/evaluate.ts'
import { workingOf } from '../formula/explain.ts'
import { round } from '../formula/expression.ts'
import type { Given, Inputs, Operand } from '../formula/operand.ts'
import { inputsIn } from '../formula/parts.ts'
import { quantity } from '../formula/quantity.ts'
import type { Path, SchemeSource } from '../model/scheme-source.ts'
import { eachLanguage, type Text, untranslated } from '../text/text.ts'
import { type LeafRule, ruleOfLeaf } from './leaf-rule.ts'
import { exactly } from './parameter.ts'
import { asList, asMapping, asNumber, asText, type Mapping } from './raw.ts'
import { decimals } from './schema.ts'
import type { WrittenIndicator, WrittenScheme } from './written.ts'

/** A worked example of the official document that does not come out under this scheme. */
export type Failure = { readonly indicator: string; readonly title: string } & (
  | { readonly kind: 'differs'; readonly score: string; readonly calculated: string; readonly working: Text }
  /** Figures that the rule needs and the example does not give. */
  | { readonly kind: 'incomplete'; readonly lacks: readonly string[] }
  /** An edge, such as a division by zero: of these figures the rule makes no score. */
  | { readonly kind: 'no-result' }
)

/** Works an example out; null where it comes out, or where something it rests on has a fault of its own. */
export function failureOf(written: WrittenScheme, example: Mapping, path: Path): Failure | null {
  const indicator = written.indicators.find(({ id }) => id !== null && id === example.indicator)
  const score = asNumber(example.score)
  const { indicator: places, mode } = asMapping(written.root.rounding)
  if (indicator === undefined || score === null || (places !== 'none' && !decimals.safeParse(places).success))
    return null
  const rule = ruleOfLeaf(written.source, indicator, null)
  if (rule === null || indicator.id === null || indicator.points === null) return null

  const of = { indicator: indicator.id, title: indicator.title }
  const inputs = inputsOf(written, indicator, rule, asMapping(example.given), path)
  if (rule.fit.offered.includes('full') && inputs.full === undefined) return null
  const lacks = inputsIn(rule.score).filter(name => inputs[name] === undefined)
  if (lacks.length > 0) return { ...of, kind: 'incomplete', lacks }
  // Scores that are not rounded are held against as many decimals as the document prints.
  const decimalsShown = places === 'none' ? exactly(score).decimalPlaces() : Number(places)
  const rounded = round(rule.score, decimalsShown, mode === 'gb8170' ? 'gb8170' : 'half-up')
  if (edgesOf(rounded, inputs).length > 0) {
    const faults = rule.method.plugIn.faults?.(rule.method.params, indicator.points) ?? []
    return faults.length > 0 ? null : { ...of, kind: 'no-result' }
  }
  const made = quantity(untranslated(indicator.title), rounded, inputs)
  const calculated = numberOf(made)
  if (calculated.equals(exactly(score))) return null
  return {
    ...of,
    kind: 'differs',
    score: String(score),
    calculated: calculated.toFixed(),
    working: eachLanguage(language => workingOf(made, language)),
  }
}

function inputsOf(
  written: WrittenScheme,
  indicator: WrittenIndicator,
  rule: LeafRule,
  given: Mapping,
  path: Path,
): Inputs {
  const inputs: Record<string, Operand> = {}
  const put = (name: string, value: number | string | null) => {
    if (value !== null) inputs[name] = figure(written.source, name, value, path)
  }
  put('points', indicator.points)
  if (rule.fit.offered.includes('full')) put('full', fullMark(written, indicator, rule))
  for (const name of Object.keys(given)) put(name, asNumber(given[name]))
  const words = rule.method.plugIn.words?.(rule.method.params) ?? []
  put('grade', words.find(word => word === given.grade) ?? null)
  // An official document states a proportion as a value; the measure hands over the same number under both names.
  if (rule.fit.offered.includes('proportion')) put('proportion', asNumber(given.value))
  return inputs
}

/** The full mark that the measure would hand over: its own, else the best option's of its survey, else the points. */
export function fullMark(
  written: WrittenScheme,
  indicator: WrittenIndicator,
  { measure, ofMeasure }: LeafRule,
): number | null {
  const own = ofMeasure.get('full')
  if (own !== undefined) return Number(own.value)
  const id = measure.plugIn.survey?.(measure.params)
  if (id === undefined) return indicator.points
  const survey = asList(written.root.surveys).find(one => asText(asMapping(one).id) === id)
  const values = asList(asMapping(survey).options).flatMap(option => asNumber(asMapping(option).value) ?? [])
  return values.length === 0 ? null : Math.max(...values)
}

const figure = (from: SchemeSource, name: string, value: number | string, path: Path): Given => ({
  kind: 'given',
  name: untranslated(name),
  value: typeof value === 'string' ? value : exactly(value),
  origin: { kind: 'scheme', at: from.placeOf([...path, 'given', name], 'value'), id: name, source: null },
})
