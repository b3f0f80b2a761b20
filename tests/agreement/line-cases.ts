import { decimal } from '../../src/kernel/decimal.ts'
import { type Cases, type Figure, halfCent, many, near, POINTS } from './draw.ts'
import { type Random, typed } from './random.ts'

/** Methods that look at one unit or one task alone. */
export const LINE_CASES: Cases = {
  step: random => {
    const points = random.pick(POINTS)
    const line = random.pick(['100', '90', '0.8', '7', random.digits(1, 900, 2)])
    const [per, each] = [random.pick(['3', '2', '0.5', '0.1']), random.pick([1, 0.5, 0.005, 0])]
    const [percent, withLine] = [random.chance(0.5), random.chance(0.5)]
    const params = {
      ...(withLine ? { at: Number(line) } : {}),
      ...(random.chance(0.5) ? { base: Number(decimal(points).div(2)), cap: Number(points) } : {}),
      ...(random.chance(0.5) ? { below: { per: 1.5, each: 0.75 } } : {}),
      per: Number(per),
      each,
      percent,
      whole: random.chance(0.6),
      lower: random.chance(0.3),
      floor: random.pick([0, -1]),
    }
    return {
      params,
      points,
      cases: many(() => {
        const gap = decimal(per).times(random.int(-6, 6))
        const value = decimal(line).plus(percent ? gap.times(decimal(line)).div(100) : gap)
        const figure = random.chance(0.7) ? near(random, value.toFixed()) : random.digits(0, 200, 2)
        return withLine ? { value: figure } : { actual: figure, target: line }
      }),
    }
  },
  progressive: random => {
    const points = random.pick(POINTS)
    const starts = [0, 10, 20].slice(0, random.int(1, 3)).map(from => from + random.int(0, 5))
    return {
      params: {
        base: Number(decimal(points).div(4)),
        ...(random.chance(0.5) ? { each: random.pick([1, 0.25, 0.3]) } : {}),
        slices: starts.map(from => [from, random.pick([20, 40, 60, 1.5, 8])]),
        ...(random.chance(0.5) ? { cap: 1000 } : {}),
      },
      points,
      cases: many(() => ({ value: random.chance(0.3) ? near(random, '10') : random.pick(HALVES(random)) })),
    }
  },
  efficacy: random => {
    const points = random.pick(POINTS)
    const lower = random.chance(0.4)
    const values = random.pick([
      ['10', '8', '6', '3', '0'],
      ['0.95', '0.8'],
      ['60', '45.5', '-3'],
    ])
    const standards = values.map((value, i) => [Number(value), [1, 0.8, 0.6, 0.4, 0.2][i] ?? 0] as const)
    const ordered = lower ? standards.map(([value, share]) => [-value, share] as const) : standards
    return {
      params: { standards: ordered, below: random.pick([0, 0.1]), lower },
      points,
      cases: many(() => {
        const value = random.chance(0.6) ? near(random, String(random.pick(ordered)[0])) : random.digits(-60, 60, 1)
        return { value }
      }),
    }
  },
  'target-challenge': random => {
    const lower = random.chance(0.3)
    return {
      params: {
        base: random.pick([0.8, 0.6, 0]),
        below: random.pick(['proportional', 'zero']),
        whenEqual: random.pick(['full', 'base']),
        lower,
      },
      points: random.pick(POINTS),
      cases: many(() => {
        const target = random.pick(['100', '53.95', '7', random.digits(1, 90, 2)])
        const gap = random.pick(['0', '10', '2.5', '4'])
        const challenge = typed(lower ? decimal(target).minus(gap) : decimal(target).plus(gap))
        const figure = near(random, random.pick([target, challenge]))
        return { actual: isPositive(figure) ? figure : '3', target, challenge }
      }),
    }
  },
  'grade-map': random => {
    const words = random.pick([
      ['A1', 'A2', 'B1', 'a1'],
      ['好', '中', '差'],
      ['优"秀"', '1', '一般 '],
    ])
    const outOf = random.chance(0.5) ? { outOf: random.pick([100, 90, 7]) } : {}
    return {
      params: { grades: Object.fromEntries(words.map((word, i) => [word, [7, 3.005, 2.675, 0.125][i]])), ...outOf },
      points: random.pick(['10', '12', '24', '100']),
      cases: many(() => ({ grade: random.pick(words) })),
    }
  },
  timeliness: random => {
    const points = random.pick(POINTS)
    const { rule, unfinished } = lateness(random, Number(points))
    return { params: { ...rule, ...unfinished }, points, cases: many(() => task(random, 'unfinished' in unfinished)) }
  },
  'quantity-quality-time': random => {
    const { rule, unfinished } = lateness(random, 1)
    const full = random.pick([100, 5])
    return {
      params: {
        ...random.pick([
          { together: 'product' },
          { together: 'sum', weights: { quantity: 5, quality: random.pick([3, 2.5]), time: 2 } },
        ]),
        full,
        time: { ...rule, ...unfinished },
      },
      points: random.pick(POINTS),
      cases: many(() => {
        const target = random.pick(['100', '7', random.digits(1, 90, 2)])
        const actual = halfCent(random, target, '1')
        const quality = random.pick([String(full), '0', random.digits(0, full, 1)])
        return { actual, target, quality, ...task(random, 'unfinished' in unfinished) }
      }),
    }
  },
  formula: random => {
    const points = random.pick(POINTS)
    const { is, with: constants = {}, given } = random.pick(FORMULAS)
    return { params: { is, with: constants }, points, cases: many(() => given(random, points)) }
  },
}

const isPositive = (figure: Figure): boolean => typeof figure !== 'string' || Number(figure) > 0

const HALVES = (random: Random): string[] => [random.digits(0, 60, 2), String(random.int(0, 40)), '12.34', '0.005']

const lateness = (random: Random, full: number) => {
  const rule = random.pick([
    { perDay: Number(decimal(String(full)).div(8)) },
    { perDay: Number(decimal(String(full)).times('0.0625')), cap: Number(decimal(String(full)).div(2)) },
    {
      late: [
        [1, 0.9],
        [8, 0.6],
        [31, 0],
      ],
    },
  ])
  return {
    rule: { ...rule, grace: random.pick([0, 0, 3]) },
    unfinished: random.chance(0.5) ? { unfinished: random.pick([0, 0.35]) } : {},
  }
}

function task(random: Random, withFinished: boolean): { days: string; finished?: string } {
  const days = random.pick(['0', '1', '3', '4', '8', '11', '31', '34', String(random.int(0, 60))])
  return withFinished ? { days, finished: random.pick(['0', '1']) } : { days }
}

interface Written {
  readonly is: string
  readonly with?: Readonly<Record<string, number>>
  readonly given: (random: Random, points: string) => Readonly<Record<string, Figure>>
}

const FORMULAS: readonly Written[] = [
  {
    is: 'points × value ÷ full',
    with: { full: 90 },
    given: (random, points) => ({ value: halfCent(random, '90', points) }),
  },
  {
    is: 'if(a − b >= line, a × 2 − −b, if(a < 0, −a ^ 2 ÷ 3, a ÷ (b × b + 1) − 1.005))',
    with: { line: 0.3 },
    given: random => {
      const b = random.digits(-9, 9, 2)
      return { a: near(random, typed(decimal(b).plus('0.3'))), b }
    },
  },
  { is: 'round(a ÷ 3, 2) × 1.5 + 5%', given: random => ({ a: random.digits(-30, 90, 3) }) },
  {
    is: 'max(0, points − ceil(a ÷ 24) × 0.005) + floor(−a ÷ 7)',
    given: random => ({ a: near(random, String(24 * random.int(0, 9))) }),
  },
  {
    is: '(ln(a) − ln(low)) ÷ (ln(75000) − ln(low)) + sqrt(b) + abs(low − a) ^ 1.5',
    with: { low: 100 },
    given: random => ({ a: random.digits(1, 900, 1), b: String(random.int(0, 99) ** 2) }),
  },
  {
    is: 'min(points, a, b, 7.125) − (a − (b − 1)) ÷ (−2)',
    given: random => ({ a: random.digits(-9, 9, 2), b: random.digits(-9, 9, 1) }),
  },
  {
    is: 'points × value ÷ best(value) + 2 × average(value) − lowest(value) ÷ place(value)',
    given: random => ({
      value: random.digits(1, 20, 2),
      'best-value': '20',
      'average-value': random.digits(1, 20, 3),
      'lowest-value': '0.3',
      'place-value': String(random.int(1, 9)),
    }),
  },
]
