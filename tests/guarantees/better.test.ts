import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgesOf } from '../../src/formula/edges.ts'
import { evaluateNumber } from '../../src/formula/evaluate.ts'
import { num } from '../../src/formula/expression.ts'
import type { Given, Inputs } from '../../src/formula/operand.ts'
import { compareNumbers, type Decimal, decimal } from '../../src/kernel/decimal.ts'
import { methods } from '../../src/methods/index.ts'
import type { Better, Method } from '../../src/methods/method.ts'
import type { GroupInput } from '../../src/model/scheme.ts'
import { readYaml } from '../../src/read/yaml.ts'
import { compileScheme } from '../../src/scheme/compile.ts'
import { untranslated } from '../../src/text/text.ts'
import { SCHEME } from '../build/office.ts'
import { CASES } from '../build/random-run.ts'

// tests/properties/better-is-better.test.ts asks the same of totals, over whole schemes; here every method is asked for itself,
// with parameters made out of those of its own worked examples.

/** What a unit achieves, where a method does not name it; a target, a full mark, last year's figure are what it is held against. */
const OWN: readonly string[] = ['value', 'proportion', 'actual']

type Example = Method['examples'][number]

/** Every number in some parameters. */
function numbersIn(params: unknown): number[] {
  if (typeof params === 'number') return [params]
  return params !== null && typeof params === 'object' ? Object.values(params).flatMap(numbersIn) : []
}

const withNumbers = (params: unknown, change: (one: number) => unknown): unknown => {
  if (typeof params === 'number') return change(params)
  if (Array.isArray(params)) return params.map(part => withNumbers(part, change))
  if (params === null || typeof params !== 'object') return params
  return Object.fromEntries(Object.entries(params).map(([key, part]) => [key, withNumbers(part, change)]))
}

const live = (params: unknown): unknown => withNumbers(params, one => num(String(one)))

const given = (name: string, value: Decimal): Given => ({
  kind: 'given',
  name: untranslated(name),
  value,
  origin: { kind: 'concluded', from: [], why: untranslated('example') },
})

const hundredths = fc.integer({ min: 0, max: 20_000 }).map(n => n / 100)

/** The parameters of an example with some of their numbers replaced: by another one of them, one beside it, or any. */
const changed = (params: unknown): fc.Arbitrary<unknown> => {
  const numbers = numbersIn(params)
  const another = (one: number) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(one) },
      { weight: 2, arbitrary: fc.constantFrom(...numbers, one + 1, one - 1, one / 2, one * 2) },
      { weight: 1, arbitrary: hundredths },
    )
  return fc.tuple(...numbers.map(another)).map(replaced => {
    const left = [...replaced]
    return withNumbers(params, () => left.shift())
  })
}

/** One rule with what it is given, the figures of the others in the group, and two levels of one of the unit's own figures. */
interface Case {
  readonly params: unknown
  readonly given: Readonly<Record<string, number>>
  readonly peers: readonly number[]
  readonly own: string
  readonly levels: readonly [number, number]
}

/** What a method is given in an example: the numbers of the unit, and what is compared with the others in the group. */
function givenIn(method: Method, { params, given: values }: Example) {
  const compared = method.compares?.(method.params.parse(params) as never)?.inputs ?? []
  const isNumber = (name: string) => !Number.isNaN(Number(values[name]))
  const own = Object.keys(values).filter(name => isNumber(name) && !compared.some(input => input.name === name))
  return { names: [...new Set([...own, ...compared.map(({ of }) => of)])], compared }
}

/** Which end of each of the unit's own figures is the better one. */
function betterOf(method: Method, params: unknown, names: readonly string[]): Map<string, Better> {
  const better = method.better?.(params as never) ?? 'more'
  const named = typeof better === 'string' ? OWN.map(name => [name, better] as const) : Object.entries(better)
  return new Map(named.filter(([name, way]) => names.includes(name) && way !== 'as-written'))
}

const ownIn = (method: Method, example: Example): string[] => [
  ...betterOf(method, method.params.parse(example.params), givenIn(method, example).names).keys(),
]

function casesOf(method: Method, example: Example): fc.Arbitrary<Case> {
  const { names } = givenIn(method, example)
  const numbers = Object.fromEntries(names.map(name => [name, Number(example.given[name] ?? 50)]))
  const thresholds = [...numbersIn(example.params), ...Object.values(numbers)]
  // On a threshold, a hair beside it, anywhere; what a unit achieves may lie below zero.
  const near = fc.constantFrom(...thresholds).chain(one => fc.constantFrom(one, one - 0.01, one + 0.01, one * 1.5))
  const level = fc.oneof(
    near,
    hundredths,
    hundredths.map(one => -one),
  )
  const figure = (name: string) => fc.oneof(fc.constant(numbers[name] ?? 0), hundredths)
  // A place, a count or a number of days is whole: where an example has no decimals, neither has what is made of it.
  const wholes = new Set(names.filter(name => !example.given[name]?.includes('.')))
  const cases = fc.record({
    params: changed(example.params),
    given: fc.record(Object.fromEntries(names.map(name => [name, figure(name)]))),
    peers: fc.array(fc.oneof(near, hundredths), { minLength: 1, maxLength: 4 }),
    own: fc.constantFrom(...ownIn(method, example)),
    levels: fc.tuple(level, level),
  })
  const asIs = (name: string, value: number) => (wholes.has(name) ? Math.round(value) : value)
  return cases.map(({ given: values, own, levels: [a, b], ...rest }) => ({
    ...rest,
    own,
    given: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asIs(name, value)])),
    levels: [asIs(own, a), asIs(own, b)],
  }))
}

/** What is concluded from a unit's figure and those of the others, the plain way. */
function comparedWith({ as, first = 'higher' }: GroupInput, own: number, peers: readonly number[]): Decimal {
  const all = [own, ...peers].map(one => decimal(one))
  const isAhead = (one: number) => (first === 'higher' ? one > own : one < own)
  const place = 1 + peers.filter(isAhead).length
  switch (as) {
    case 'highest':
      return decimal(Math.max(own, ...peers))
    case 'lowest':
      return decimal(Math.min(own, ...peers))
    case 'mean':
      return all.reduce((sum, one) => sum.plus(one)).dividedBy(decimal(all.length))
    case 'place':
      return decimal(place)
    case 'mean-place':
      return decimal(place + peers.filter(one => one === own).length / 2)
  }
}

/** The score; null where the figures are such that the unit is withheld (nothing to divide by, no logarithm). */
function scoreOf(method: Method, params: unknown, values: Readonly<Record<string, number>>, peers: readonly number[]) {
  const compared = method.compares?.(params as never)?.inputs ?? []
  const inputs: Inputs = Object.fromEntries([
    ...Object.entries(values).map(([name, value]) => [name, given(name, decimal(value))]),
    ...compared.map(one => [one.name, given(one.name, comparedWith(one, values[one.of] ?? 0, peers))]),
  ])
  const expression = method.score(live(params) as never, name => name in inputs)
  return edgesOf(expression, inputs).length > 0 ? null : evaluateNumber(expression, inputs)
}

const codesOf = (method: Method, params: unknown, points: number): string[] =>
  (method.faults?.(params, points) ?? []).map(({ code }) => code)

const judged = methods.filter(method => method.examples.some(example => ownIn(method, example).length > 0))

test('every method says which of its figures are a unit’s own, or leaves it to the scheme', () => {
  const silent = methods.filter(method => !judged.includes(method))
  const isLeft = ({ better, params, examples }: Method) => better?.(params.parse(examples[0]?.params)) === 'as-written'
  expect(silent.filter(method => !isLeft(method)).map(({ id }) => id)).toEqual([])
})

describe.each(judged.map(method => [method.id, method] as const))('%s', (_, method) => {
  const usable = method.examples.filter(example => ownIn(method, example).length > 0)
  const cases = fc.oneof(...usable.map(example => casesOf(method, example)))

  test('a better figure never earns less, unless perf lint has said that the points turn back', () => {
    let moved = 0
    fc.assert(
      fc.property(cases, ({ params: written, given: values, peers, own, levels }) => {
        const parsed = method.params.safeParse(written)
        fc.pre(parsed.success)
        const codes = codesOf(method, parsed.data, values.points ?? 0)
        // An error stops the run; of a warning the clerk has been told.
        fc.pre(codes.every(code => code === 'SCH-04'))
        const way = betterOf(method, parsed.data, Object.keys(values)).get(own)
        const [low, high] = [Math.min(...levels), Math.max(...levels)]
        const [worse, best] = way === 'less' ? [high, low] : [low, high]
        const [before, after] = [worse, best].map(level =>
          scoreOf(method, parsed.data, { ...values, [own]: level }, peers),
        )
        fc.pre(way !== undefined && before != null && after != null)
        const order = compareNumbers(after as Decimal, before as Decimal)
        if (order !== 0) moved++
        if (!codes.includes('SCH-04')) expect(order, `${own} ${worse} → ${best}: ${before} → ${after}`).not.toBe(-1)
      }),
      { ...CASES, numRuns: CASES.numRuns * 5, maxSkipsPerRun: 200 },
    )
    expect(moved).toBeGreaterThan(20)
  })
})

describe('ladders that turn back', () => {
  const turned = (id: string) => {
    const method = methods.find(one => one.id === id)
    if (method === undefined) throw new Error(`no method ${id}`)
    return method
  }

  test.each([
    ['interpolate', 'knots'],
    ['bands', 'bands'],
  ])('%s: perf lint speaks of exactly those whose points both rise and fall', id => {
    const method = turned(id)
    const points = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 3, maxLength: 6 })
    const seen = { sound: 0, turning: 0 }
    fc.assert(
      fc.property(points, earned => {
        const [rest = 0, ...others] = earned
        const pairs = others.map((one, i) => [(i + 1) * 10, one])
        const params = id === 'bands' ? { from: [...pairs].reverse(), else: rest } : [[0, rest], ...pairs]
        const steps = earned.slice(1).map((one, i) => one - (earned[i] ?? 0))
        const turns = steps.some(step => step > 0) && steps.some(step => step < 0)
        seen[turns ? 'turning' : 'sound']++
        expect(codesOf(method, params, 3)).toEqual(turns ? ['SCH-04'] : [])
      }),
      CASES,
    )
    expect(Math.min(seen.sound, seen.turning)).toBeGreaterThan(10)
  })

  test('perf lint points at the number that turns, and the scheme may say that it is meant so', () => {
    const bands = 'bands: { from: [[90, 60], [80, 20], [70, 40]], else: 0 }'
    const lint = (checks: string) => {
      const text = SCHEME.replace(
        'measure: { entry: {} }, method: direct',
        `measure: { entry: {} }, method: { ${bands} }`,
      )
      const source = readYaml(Buffer.from(text.replace('SCH-07: off', checks)), 'scheme.yaml')
      const { findings } = compileScheme(source, '')
      return findings.filter(({ code }) => code === 'SCH-04').map(({ where, severity }) => ({ where, severity }))
    }
    const line = SCHEME.split('\n').findIndex(text => text.includes('id: duty'))
    expect(lint('SCH-07: off')).toMatchObject([
      { severity: 'warning', where: { kind: 'line', place: { line: line + 1 } } },
    ])
    expect(lint('SCH-04: off')).toEqual([])
  })
})
