import { type Expression, operand } from '../formula/expression.ts'
import type { Measure } from '../measures/measure.ts'
import type { Method } from '../methods/method.ts'
import type { InputName, Parameter } from '../model/scheme.ts'
import type { SchemeSource } from '../model/scheme-source.ts'
import { type Fit, fitOf } from './fit.ts'
import { parameter, replaceNumbers } from './parameter.ts'
import type { Choice } from './plug-in.ts'
import { asList, asText, rawAt } from './raw.ts'
import { parameterWord } from './words.ts'
import type { WrittenIndicator } from './written.ts'

/** The rule of a leaf: its method as an expression over live parameters, and what its measure knows. */
export interface LeafRule {
  readonly measure: Choice<Measure>
  readonly method: Choice<Method>
  readonly fit: Extract<Fit, { ok: true }>
  readonly score: Expression
  /** Numbers of the method and of the measure, in the order of the file. */
  readonly parameters: readonly Parameter[]
  /** A number of the measure, by its path joined with dots. */
  readonly ofMeasure: ReadonlyMap<string, Parameter>
}

/** The rule of a leaf, or null where its measure and method are not known or do not fit. */
export function ruleOfLeaf(from: SchemeSource, indicator: WrittenIndicator, source: string | null): LeafRule | null {
  const { measure, method, id } = indicator
  const fit = fitOf(indicator)
  if (measure === null || method === null || id === null || fit === null || !fit.ok) return null
  const ofMeasure = new Map<string, Parameter>()
  const ofMethod: Parameter[] = []
  const numberOf = (choice: Choice<Measure | Method>, part: 'measure' | 'method') =>
    function make(value: number, path: readonly (string | number)[]): Parameter {
      return parameter(from, {
        id: [id, part, ...path].join('.'),
        name: parameterWord(path, choice.plugIn.id),
        value,
        path: [...choice.path, ...path],
        // A default of perf is nothing that any clause states.
        source: rawAt(from.value, [...choice.path, ...path]) === undefined ? null : source,
        assumed: assumes(indicator, part),
        owner: indicator.title,
      })
    }
  const makeOfMeasure = numberOf(measure, 'measure')
  replaceNumbers(measure.params, (value, path) => ofMeasure.set(path.join('.'), makeOfMeasure(value, path)))
  const makeOfMethod = numberOf(method, 'method')
  const live = replaceNumbers(method.params, (value, path) => {
    const made = makeOfMethod(value, path)
    ofMethod.push(made)
    return operand(made)
  })
  const has = (name: InputName) => fit.offered.includes(name)
  const score = method.plugIn.score(live as never, has)
  return { measure, method, fit, score, parameters: [...ofMeasure.values(), ...ofMethod], ofMeasure }
}

/** Whether the scheme marks a key of an indicator as not stated by the official document. */
export const assumes = ({ raw }: WrittenIndicator, key: string): boolean => asList(raw.assumed).includes(key)

/** The clause of an indicator: its own, else that of the indicators above it, else the file's. */
export function sourceOf(indicator: WrittenIndicator, file: string | null): string | null {
  for (let here: WrittenIndicator | null = indicator; here !== null; here = here.parent) {
    const own = asText(here.raw.source)
    if (own !== null) return own
  }
  return file
}
