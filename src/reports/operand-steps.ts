import { constantsIn } from '../formula/constants.ts'
import { ruleOf, showValue, workingOf } from '../formula/explain.ts'
import { isSeries } from '../formula/inputs.ts'
import type { Given, Operand, Quantity } from '../formula/operand.ts'
import { placeName } from '../model/place-name.ts'
import type { Language } from '../text/text.ts'
import { type Step, step } from './step.ts'

// More members than this are told by their first and last cell.
const LONGEST = 8

/** What a quantity rests on, down to cells and lines of the scheme. A value of the scheme is told once in one explanation. */
export function restsOn(made: Quantity, language: Language): Step[] {
  return below(made, language, new Set())
}

type Told = Set<Operand>

function below({ expression, inputs }: Quantity, language: Language, told: Told): Step[] {
  const bound = [...new Set(Object.values(inputs))]
  const steps = bound.flatMap(one => (isSeries(one) ? ofSeries(one, language, told) : ofOperand(one, language, told)))
  return [...steps, ...constantsIn(expression).flatMap(constant => ofOperand(constant, language, told))]
}

function ofOperand(of: Operand, language: Language, told: Told): Step[] {
  if (of.kind === 'given') return ofGiven(of, language, told)
  const said = { rule: ruleOf(of, language), working: workingOf(of, language), steps: below(of, language, told) }
  return [step(of.name[language], showValue(of.value, of.places), said)]
}

function ofGiven(of: Given, language: Language, told: Told): Step[] {
  if (of.origin.kind === 'scheme') {
    if (told.has(of)) return []
    told.add(of)
  }
  const clause = of.origin.kind === 'scheme' ? of.origin.source : null
  return [step(of.name[language], showValue(of.value), { sources: sourcesOf(of, language), clause })]
}

function ofSeries(members: readonly Operand[], language: Language, told: Told): Step[] {
  const present = members.filter(member => member.value !== null)
  const givens = present.filter(member => member.kind === 'given')
  if (present.length <= LONGEST || givens.length < present.length) {
    return present.flatMap(member => ofOperand(member, language, told))
  }
  const ends = [givens[0], givens.at(-1)].flatMap(member => (member ? sourcesOf(member, language) : []))
  const name = language === 'zh' ? `${present.length} 个数` : `${present.length} numbers`
  const values = present.map(member => showValue(member.value)).join(language === 'zh' ? '、' : ', ')
  return [step(name, values, { sources: [ends.join(' … ')] })]
}

function sourcesOf({ origin }: Given, language: Language): string[] {
  if (origin.kind === 'cell') return [placeName(origin.at)]
  if (origin.kind === 'concluded') return [origin.why[language], ...origin.from.map(placeName)]
  const { file, line } = origin.at
  return [language === 'zh' ? `${file} 第 ${line} 行` : `${file}, line ${line}`]
}
