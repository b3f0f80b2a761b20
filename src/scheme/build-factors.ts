import { input } from '../formula/expression.ts'
import { figuresOf, oneFigure } from '../measures/figure-rows.ts'
import { numberInput } from '../measures/inputs.ts'
import { expressionOf } from '../methods/formula-expression.ts'
import { type Asked, askedFigures } from '../model/asked.ts'
import { isReason, reason } from '../model/evidence.ts'
import type { FigureOf, Gate, Parameter, RollUp } from '../model/scheme.ts'
import type { SchemeSource } from '../model/scheme-source.ts'
import type { Unit } from '../model/unit.ts'
import { type Text, untranslated } from '../text/text.ts'
import { assumes } from './leaf-rule.ts'
import { parameter } from './parameter.ts'
import { asList, asMapping, asNumber, asText } from './raw.ts'
import { wordFor } from './words.ts'
import type { WrittenIndicator } from './written.ts'

/** What acts on an indicator's points beside its method: how those below are rolled up, its coefficient and its gate. */
export interface Factors {
  readonly rollUp: RollUp
  readonly coefficient: FigureOf | null
  readonly gate: Gate | null
  readonly asks: readonly Asked[]
  readonly parameters: readonly Parameter[]
}

/** The factors of a sound indicator; every number in them becomes a parameter. */
export function buildFactors(from: SchemeSource, written: WrittenIndicator, source: string | null): Factors {
  const parameters: Parameter[] = []
  const make = (part: 'coefficient' | 'gate', path: readonly string[], value: number): Parameter => {
    const made = parameter(from, {
      id: [written.id, part, ...path].join('.'),
      name: nameOf(part, path),
      value,
      path: [...written.path, part, ...path],
      source,
      assumed: assumes(written, part),
      owner: written.title,
    })
    parameters.push(made)
    return made
  }
  const { raw } = written
  const coefficient = raw.coefficient === undefined ? null : coefficientOf(asMapping(raw.coefficient), make)
  const gate = raw.gate === undefined ? null : gateOf(asMapping(raw.gate), make)
  const items = [raw.coefficient, raw.gate].flatMap(part => asText(asMapping(part).data) ?? [])
  return { rollUp: rollUpOf(raw.rollUp), coefficient, gate, asks: items.map(item => askedFigures(item)), parameters }
}

/** How scores below are made one, from what a sound scheme has there. */
export function rollUpOf(raw: unknown): RollUp {
  const formula = asText(asMapping(raw).formula)
  if (formula !== null) return { formula: expressionOf(formula, name => input(idNamed(name))) }
  return (asText(raw) ?? 'sum') as Exclude<RollUp, object>
}

/** The id that a name in a formula stands for: a hyphen there would be a minus sign. */
export const idNamed = (name: string): string => name.replaceAll('_', '-')

/** 系数（甲组）, 门槛线. */
const nameOf = (part: 'coefficient' | 'gate', path: readonly string[]): Text => {
  const own = path.at(-1) ?? ''
  if (part === 'gate') return wordFor(own)
  return { zh: `${wordFor(part).zh}（${own}）`, en: `${wordFor(part).en} (${own})` }
}

type Make = (part: 'coefficient' | 'gate', path: readonly string[], value: number) => Parameter

function coefficientOf(raw: Readonly<Record<string, unknown>>, make: Make): FigureOf {
  const item = asText(raw.data)
  if (item !== null) return figureOf(item)
  const by = raw.groups === undefined ? 'units' : 'groups'
  const made = new Map(
    Object.entries(asMapping(raw[by])).map(([name, value]) => [name, make('coefficient', [by, name], Number(value))]),
  )
  const nameIn = (unit: Unit) => (by === 'groups' ? unit.group : unit.name)
  return () => unit => made.get(nameIn(unit)) ?? reason('policy-missing', `coefficient.${by}.${nameIn(unit)}`)
}

const gateOf = (raw: Readonly<Record<string, unknown>>, make: Make): Gate => {
  const item = asText(raw.data)
  return {
    test:
      item === null
        ? { kind: 'weakest', of: asList(raw.weakest).map(String) }
        : { kind: 'figure', figure: figureOf(item) },
    reach: make('gate', ['reach'], asNumber(raw.reach) ?? 0),
    otherwise: make('gate', ['otherwise'], asNumber(raw.otherwise) ?? 0),
  }
}

/** One figure a unit of the sheet 数据. */
const figureOf =
  (item: string): FigureOf =>
  ({ dataset, operands }) => {
    const figures = figuresOf(dataset, [item])
    return unit => {
      const figure = oneFigure(dataset, figures, unit, item)
      if (isReason(figure)) return figure
      return numberInput(operands, figure.value, untranslated(item), item, 'withhold')
    }
  }
