import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgesOf } from '../../src/formula/edges.ts'
import { evaluateNumber } from '../../src/formula/evaluate.ts'
import type { Inputs } from '../../src/formula/operand.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import { expressionOf, namesIn } from '../../src/methods/formula-expression.ts'
import { isFault, readFormula } from '../../src/methods/formula-text.ts'
import { methods } from '../../src/methods/index.ts'
import { concluded } from '../../src/model/evidence.ts'
import { untranslated } from '../../src/text/text.ts'

const inputsOf = (values: Readonly<Record<string, number>>): Inputs =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      concluded(untranslated(name), decimal(String(value)), untranslated('test')),
    ]),
  )

const value = (written: string, values: Readonly<Record<string, number>> = {}): number =>
  evaluateNumber(
    expressionOf(written, () => undefined),
    inputsOf(values),
  ).toNumber()

describe('the signs bind as they do on paper', () => {
  test.each([
    ['1 + 2 × 3', 7],
    ['(1 + 2) × 3', 9],
    ['10 − 4 − 3', 3],
    ['12 ÷ 4 ÷ 3', 1],
    ['12 ÷ (4 ÷ 2)', 6],
    ['−2 ^ 2', -4],
    ['(−2) ^ 2', 4],
    ['2 ^ 3 ^ 2', 512],
    ['2 ^ −1', 0.5],
    ['3 − −2', 5],
    ['2 × −3', -6],
    ['60%', 0.6],
    ['50 × 20%', 10],
    ['if(2 >= 2, 1, 0)', 1],
    ['if(2 > 2, 1, 0)', 0],
    ['if(2 <= 2, 1, 0)', 1],
    ['if(2 < 2, 1, 0)', 0],
    ['if(2 ≥ 3, 1, 0) + if(2 ≤ 3, 10, 0)', 10],
    ['round(2.345, 2)', 2.35],
    ['floor(−0.5) + ceil(0.2)', 0],
    ['abs(−3) + sqrt(16) + min(4, 2, 3) + max(1, 5)', 14],
  ])('%s = %d', (written, expected) => expect(value(written)).toBe(expected))
})

test('full-width digits and signs are read as those that they look like', () => {
  expect(value('（１０＋２）×３％', {})).toBe(0.36)
  expect(value('ｍａｘ（甲，２）', { 甲: 5 })).toBe(5)
})

describe('what cannot stand there is told with its place', () => {
  test.each([
    ['', 1, ''],
    ['   ', 4, ''],
    ['points +', 9, ''],
    ['(points', 8, ''],
    ['points)', 7, ')'],
    ['points 2', 8, '2'],
    ['1.5.2', 4, '.'],
    ['points = 3', 8, '='],
    ['a ≥ 3', 3, '>='],
    ['a × b ! c', 7, '!'],
    ['sin(a)', 1, 'sin'],
    ['a + toString(b)', 5, 'toString'],
    ['sqrt(a, b)', 7, ','],
    ['best(3)', 6, '3'],
    ['best(a + b)', 8, '+'],
    ['if(a, b, c)', 5, ','],
    ['if(a >= b, c)', 13, ')'],
    ['round(a, b)', 10, 'b'],
    ['min()', 5, ')'],
    ['if（a ≥ b，c，d）＋ ？', 16, '?'],
  ])('%j at %d: %j', (written, at, found) => expect(readFormula(written)).toEqual({ at, found }))

  test('a formula that no cell could hold', () => {
    expect(isFault(readFormula(Array(150).fill('1').join('+')))).toBe(false)
    expect(readFormula(Array(200).fill('1').join('+'))).toEqual({ at: 301, found: '1' })
    expect(readFormula(`${'abs('.repeat(5)}a${')'.repeat(5)}`)).toEqual({ at: 17, found: 'abs' })
    expect(readFormula(`${'ln('.repeat(41)}a${')'.repeat(41)}`)).toEqual({ at: 121, found: 'ln' })
  })

  test('any text is either read or told', () => {
    const piece = fc.constantFrom(
      'a',
      '甲',
      '1',
      '.5',
      '(',
      ')',
      '+',
      '−',
      '^',
      ',',
      'if(',
      'min(',
      'best(',
      '>=',
      ' ',
      '？',
      '%',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const read = readFormula(pieces.join(''))
        if (isFault(read)) expect(pieces.join('').length + 1).toBeGreaterThanOrEqual(read.at)
      }),
    )
  })
})

/** A formula as it is written, how tightly it binds, and its value worked out in binary. */
interface Made {
  readonly text: string
  readonly binds: 1 | 2 | 3 | 4
  readonly value: number
}

const VALUES = { a: 3, b: -2, 丙: 0.75, d: 12.5 }
const settled = (of: number): number => Math.round(of * 1e10) / 1e10
const inBrackets = (part: Made, atLeast: number): string => (part.binds >= atLeast ? part.text : `(${part.text})`)

const leaf = fc.oneof(
  fc
    .constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[]))
    .map((name): Made => ({ text: name, binds: 4, value: VALUES[name] })),
  fc.constantFrom('0.5', '2', '7', '1.25', '10').map((text): Made => ({ text, binds: 4, value: Number(text) })),
  fc.constant<Made>({ text: '40%', binds: 4, value: 0.4 }),
)

const { formulaTree } = fc.letrec<{ formulaTree: Made }>(tie => {
  const two = fc.tuple(tie('formulaTree'), tie('formulaTree'))
  return {
    formulaTree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      two.map(
        ([a, b]): Made => ({ text: `${inBrackets(a, 1)} + ${inBrackets(b, 2)}`, binds: 1, value: a.value + b.value }),
      ),
      two.map(
        ([a, b]): Made => ({ text: `${inBrackets(a, 1)} − ${inBrackets(b, 2)}`, binds: 1, value: a.value - b.value }),
      ),
      two.map(
        ([a, b]): Made => ({ text: `${inBrackets(a, 2)}*${inBrackets(b, 3)}`, binds: 2, value: a.value * b.value }),
      ),
      two.map(
        ([a, b]): Made => ({ text: `${inBrackets(a, 2)} ÷ ${inBrackets(b, 3)}`, binds: 2, value: a.value / b.value }),
      ),
      tie('formulaTree').map((a): Made => ({ text: `-${inBrackets(a, 3)}`, binds: 3, value: -a.value })),
      fc
        .tuple(tie('formulaTree'), fc.integer({ min: 0, max: 3 }))
        .map(([a, n]): Made => ({ text: `${inBrackets(a, 4)} ^ ${n}`, binds: 3, value: a.value ** n })),
      two.map(([a, b]): Made => ({ text: `min(${a.text}, ${b.text})`, binds: 4, value: Math.min(a.value, b.value) })),
      two.map(([a, b]): Made => ({ text: `max(${a.text}，${b.text})`, binds: 4, value: Math.max(a.value, b.value) })),
      tie('formulaTree').map((a): Made => ({ text: `ceil(${a.text})`, binds: 4, value: Math.ceil(settled(a.value)) })),
      fc.tuple(two, two).map(
        ([[a, b], [c, d]]): Made => ({
          text: `if(${a.text} < ${b.text}, ${c.text}, ${d.text})`,
          binds: 4,
          value: settled(a.value) < settled(b.value) ? c.value : d.value,
        }),
      ),
    ),
  }
})

test('a formula is worth what its numbers come to, however it is written', () => {
  let compared = 0
  fc.assert(
    fc.property(formulaTree, ({ text, value: expected }) => {
      const read = readFormula(text)
      fc.pre(!isFault(read) && Math.abs(expected) < 1e6)
      const [expression, inputs] = [expressionOf(text, () => undefined), inputsOf(VALUES)]
      fc.pre(edgesOf(expression, inputs).length === 0)
      compared++
      expect(evaluateNumber(expression, inputs).toNumber()).toBeCloseTo(expected, 6)
    }),
    { numRuns: 2000 },
  )
  expect(compared).toBeGreaterThan(1000)
})

test('a formula needs the names that are no constants, and compares what it asks of the group', () => {
  const formula = methods.find(({ id }) => id === 'formula')
  const params = formula?.params.parse({ is: 'points × k × a ÷ best(b) + place(b) − constructor', with: { k: 2 } })
  expect(formula?.needs(params)).toEqual(['a', 'b', 'constructor'])
  expect(formula?.compares?.(params)).toEqual({
    among: 'group',
    inputs: [
      { name: 'best-b', of: 'b', as: 'highest' },
      { name: 'place-b', of: 'b', as: 'place' },
    ],
  })
  expect(namesIn('a + a × points')).toEqual(['a', 'points'])
})
