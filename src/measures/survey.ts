import { z } from 'zod'
import { add, divide, type Expression, gather, input, max, multiply, operand } from '../formula/expression.ts'
import type { Inputs, Operand } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import { decimal } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import type { UnitTally } from '../model/dataset.ts'
import { concluded, reason } from '../model/evidence.ts'
import type { Operands } from '../model/observation.ts'
import type { Option, Parameter, Survey } from '../model/scheme.ts'
import { untranslated } from '../text/text.ts'
import { defineMeasure } from './measure.ts'

const params = z.preprocess(
  value => (typeof value === 'string' ? { id: value } : value),
  z.strictObject({
    id: z.string().min(1).describe('surveys 里的测评编号；只写编号时可简写为 survey: 编号'),
    atLeast: z.number().int().min(1).default(1).describe('每题至少要有几张有效票，不够则暂不计分'),
  }),
)

/**
 * The satisfaction index of a survey: for each question Σ(count × value) ÷ Σ count over the options that have a value, then
 * the mean of the questions (domain.md D3).
 */
export const survey = defineMeasure({
  id: 'survey',
  title: { zh: '满意度测评', en: 'Survey' },
  says: {
    zh: '满意度指数：各题按选项分值加权平均，再取各题平均。',
    en: 'Satisfaction index: weighted mean of the options, then the mean of the questions.',
  },
  params,
  subjective: true,
  offers: () => ({ unit: ['value', 'full'], perTask: [] }),
  asks: () => [],
  survey: ({ id }) => id,
  prepare: ({ id, atLeast }, { survey: find }, { dataset, operands }) => {
    const declared = find(id)
    const tally = dataset.tallies.find(one => one.survey === id)
    const rows = groupBy(tally?.units ?? [], row => row.unit.name)
    const full = fullMark(declared, operands)
    return unit => {
      if (tally === undefined) return { state: 'withheld', because: [reason('input-absent', declared.title)] }
      const own = rows.get(unit.name) ?? []
      const indices = own.map(row => answersIn(row, declared) >= atLeast)
      if (own.length === 0 || indices.includes(false)) {
        return { state: 'withheld', because: [reason('no-answers', declared.title, unit.at)] }
      }
      const questions = own.map(row =>
        operands.of(row, 'index', () => indexOf(row, declared, tally.source.file, operands)),
      )
      const value = quantity({ zh: '满意度指数', en: 'satisfaction index' }, gather('mean', 'questions'), { questions })
      return { state: 'seen', inputs: { value, full }, tasks: [] }
    }
  },
})

type Valued = Option & { readonly value: Parameter }
const valued = ({ options }: Survey): Valued[] => options.filter((option): option is Valued => option.value !== null)

const answersIn = (row: UnitTally, declared: Survey): number =>
  valued(declared).reduce((sum, option) => sum + (row.counts.get(option.name) ?? 0), 0)

const FULL = { zh: '最高选项分值', en: 'value of the best option' }

/** The full mark: whichever option is worth most, also after a clerk has changed a value on 参数. */
const fullMark = (declared: Survey, operands: Operands): Operand =>
  operands.of(declared, 'full', () => quantity(FULL, max(...valued(declared).map(({ value }) => operand(value))), {}))

function indexOf(row: UnitTally, declared: Survey, file: string, operands: Operands) {
  const inputs: Record<string, Inputs[string]> = {}
  const products: Expression[] = []
  const counts: Expression[] = []
  for (const [i, option] of valued(declared).entries()) {
    const name = `n${i}`
    inputs[name] = countOperand(row, option, file, operands)
    counts.push(input(name))
    products.push(multiply(input(name), operand(option.value)))
  }
  return quantity(
    { zh: `“${row.question}”指数`, en: `index of "${row.question}"` },
    divide(add(...products), add(...counts)),
    inputs,
  )
}

/** The number of ballots of a unit that chose an option: a tally, so it names its file and question, not one cell. */
const countOperand = (row: UnitTally, option: Option, file: string, operands: Operands) =>
  operands.of(row, option.name, () =>
    concluded(untranslated(option.name), decimal(row.counts.get(option.name) ?? 0), {
      zh: `${file} “${row.question}”选“${option.name}”的票数`,
      en: `${file}: answers "${option.name}" to "${row.question}"`,
    }),
  )
