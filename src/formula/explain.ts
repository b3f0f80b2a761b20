import { digits } from '../kernel/rounding.ts'
import type { Language } from '../text/text.ts'
import { chosenCase, reachedStep } from './evaluate.ts'
import type { Case, Expression } from './expression.ts'
import { series, single } from './inputs.ts'
import { atom, cases, chain, pair, type Written } from './notation.ts'
import type { Inputs, Operand, Quantity, Value } from './operand.ts'

type Leaf = (operand: Operand) => string

// A longer series is told by its size: the rows themselves stand right above it.
const LONGEST = 6

/** The rule in words: 完成值 ÷ 目标值 × 分值. */
export const ruleOf = ({ expression, inputs }: Pick<Quantity, 'expression' | 'inputs'>, language: Language): string =>
  write(unrounded(expression), inputs, language, operand => operand.name[language], false).text

/** The working with its numbers and its result: 92 ÷ 100 × 20 = 18.40. */
export function workingOf(made: Quantity, language: Language): string {
  const text = write(unrounded(made.expression), made.inputs, language, shown, true).text
  // A ladder of grades already ends in the word that was reached.
  if (typeof made.value === 'string') return text
  const result = digits(made.value, made.places)
  return text === result ? text : `${text} = ${result}`
}

/** A value as it is shown to people. */
export const showValue = (value: Value | null, places?: number): string =>
  value === null ? '—' : typeof value === 'string' ? value : digits(value, places)

const shown: Leaf = operand => showValue(operand.value, operand.kind === 'quantity' ? operand.places : undefined)

const unrounded = (expression: Expression): Expression => (expression.op === 'round' ? expression.of : expression)

function write(expression: Expression, inputs: Inputs, language: Language, leaf: Leaf, worked: boolean): Written {
  const of = (part: Expression) => write(part, inputs, language, leaf, worked)
  const listed = (parts: readonly Expression[]) => parts.map(part => of(part).text).join(', ')
  switch (expression.op) {
    case 'number':
      return atom(digits(expression.value))
    case 'word':
      return atom(expression.value)
    case 'operand':
      return atom(leaf(expression.operand))
    case 'input':
      return atom(leaf(single(inputs, expression.name)))
    case 'add':
      return chain(expression.terms.map(of), ' + ', 1)
    case 'multiply':
      return chain(expression.terms.map(of), ' × ', 2)
    case 'subtract':
      return pair(of(expression.left), ' − ', of(expression.right), 1)
    case 'divide':
      return pair(of(expression.left), ' ÷ ', of(expression.right), 2)
    case 'min':
      return atom(`${WORDS.min[language]}(${listed(expression.terms)})`)
    case 'max':
      return atom(`${WORDS.max[language]}(${listed(expression.terms)})`)
    case 'round':
      return atom(`${WORDS.round[language]}(${of(expression.of).text})`)
    case 'steps':
      return ladder(expression, inputs, language, of, worked)
    case 'power':
      return powerText(of(expression.left), of(expression.right))
    case 'ln':
      return atom(`ln(${of(expression.of).text})`)
    case 'whole':
      return atom(`${WORDS[expression.toward][language]}(${of(expression.of).text})`)
    case 'choose':
      return cases(choice(expression, inputs, of, worked, language))
    case 'trimmed':
      return atom(trimmedText(expression, series(inputs, expression.series), language, leaf))
    case 'sum-product':
      return products(series(inputs, expression.series), series(inputs, expression.by), language, leaf)
    case 'rank':
      return atom(WORDS[expression.ties === 'last' ? 'last' : 'rank'][language])
    default:
      return atom(gatheredText(expression.op, series(inputs, expression.series), language, leaf))
  }
}

const WORDS = {
  min: { zh: '取小', en: 'min' },
  max: { zh: '取大', en: 'max' },
  round: { zh: '修约', en: 'round' },
  down: { zh: '舍去小数', en: 'whole part' },
  up: { zh: '进位取整', en: 'rounded up' },
  rank: { zh: '高于本单位的个数 + 1', en: 'number of units ahead + 1' },
  last: { zh: '不低于本单位的个数', en: 'number of units not behind' },
  sum: { zh: '合计', en: 'sum' },
  mean: { zh: '平均', en: 'mean' },
  count: { zh: '个数', en: 'count' },
  lowest: { zh: '最小', en: 'lowest' },
  highest: { zh: '最大', en: 'highest' },
} as const

const powerText = (base: Written, exponent: Written): Written =>
  atom(
    `${base.binds === 3 ? base.text : `(${base.text})`} ^ ${exponent.binds === 3 ? exponent.text : `(${exponent.text})`}`,
  )

function choice(
  expression: Extract<Expression, { op: 'choose' }>,
  inputs: Inputs,
  of: (part: Expression) => Written,
  worked: boolean,
  language: Language,
): string {
  const gives = ({ is, gives }: Case) => `${is} → ${outcome(of(gives), worked)}`
  if (worked) return gives(chosenCase(expression, inputs))
  return `${of(expression.of).text}${language === 'zh' ? '：' : ': '}${expression.cases.map(gives).join(language === 'zh' ? '；' : '; ')}`
}

function trimmedText(
  { lowest, highest }: { lowest: number; highest: number },
  members: readonly Operand[],
  language: Language,
  leaf: Leaf,
): string {
  const mean = gatheredText('mean', members, language, leaf)
  return language === 'zh'
    ? `去掉 ${lowest} 个最低、${highest} 个最高后${mean}`
    : `${mean} without the ${lowest} lowest and ${highest} highest`
}

function products(first: readonly Operand[], second: readonly Operand[], language: Language, leaf: Leaf): Written {
  if (first.length > LONGEST) {
    return atom(language === 'zh' ? `各项之积合计(${first.length} 项)` : `sum of products(${first.length} items)`)
  }
  const factors = first.map((factor, i) => [factor, second[i] as Operand].map(each => atom(leaf(each))))
  return chain(
    factors.map(pair => chain(pair, ' × ', 2)),
    ' + ',
    1,
  )
}

function gatheredText(
  op: 'sum' | 'mean' | 'count' | 'lowest' | 'highest',
  members: readonly Operand[],
  language: Language,
  leaf: Leaf,
): string {
  const present = members.filter(member => member.value !== null)
  const size = language === 'zh' ? `${present.length} 项` : `${present.length} items`
  const list = present.length > LONGEST ? size : present.map(leaf).join(', ')
  return `${WORDS[op][language]}(${list})`
}

function ladder(
  expression: Extract<Expression, { op: 'steps' }>,
  inputs: Inputs,
  language: Language,
  of: (part: Expression) => Written,
  worked: boolean,
): Written {
  const value = of(expression.of).text
  const or = language === 'zh' ? '；' : '; '
  const gives = (from: Expression, then: Expression) => `${value} ≥ ${of(from).text} → ${outcome(of(then), worked)}`
  const lowest = expression.steps.at(-1)
  const fallback =
    lowest === undefined
      ? of(expression.otherwise).text
      : `${value} < ${of(lowest.from).text} → ${outcome(of(expression.otherwise), worked)}`
  if (!worked) return cases([...expression.steps.map(step => gives(step.from, step.gives)), fallback].join(or))
  const reached = reachedStep(expression, inputs)
  return cases(reached ? gives(reached.from, reached.gives) : fallback)
}

/** What a case gives. Cases within cases need brackets in a rule; of a working only the way that was taken is told. */
const outcome = ({ text, binds }: Written, worked: boolean): string => (binds === 0 && !worked ? `(${text})` : text)
