import { decimal } from '../../src/kernel/decimal.ts'
import { COMPARED_CASES } from './compared-cases.ts'
import { type Cases, halfCent, halfCentBetween, ladder, many, near, POINTS, type Rung, ratio } from './draw.ts'
import { LINE_CASES } from './line-cases.ts'
import { typed } from './random.ts'

/** For every scoring method, where its edges lie. A method without an entry here fails the test. */
export const CASES_OF: Cases = {
  ...LINE_CASES,
  ...COMPARED_CASES,
  share: random => {
    const points = random.pick(POINTS)
    const full = random.pick(['100', '10', '90', '1', '7', '1000000'])
    if (random.chance(0.3)) return { params: {}, points, cases: many(() => ({ proportion: ratio(random) })) }
    return { params: {}, points, cases: many(() => ({ value: halfCent(random, full, points), full })) }
  },
  direct: random => ({
    params: {},
    points: random.pick(POINTS),
    cases: many(() => ({ value: random.chance(0.2) ? ratio(random) : halfCent(random, '1', '1') })),
  }),
  'completion-ratio': random => {
    const cap = random.pick([1, 1.1, 1.2, 1.25, 2])
    const points = random.pick(POINTS)
    return {
      params: { cap },
      points,
      cases: many(() => {
        const target = random.pick(['100', '3', '7', '0.35', '53.95', '-40', '987654321', random.digits(1, 900, 2)])
        const capped = random.chance(0.2) ? typed(decimal(target).times(decimal(String(cap)))) : null
        return { actual: capped ?? halfCent(random, target, points), target }
      }),
    }
  },
  'pass-fail': random => {
    const line = random.pick(['8', '0.8', '80', '-2.5', '0.3333333333', '105000', random.digits(0, 100, 2)])
    const points = random.pick(POINTS)
    if (random.chance(0.5)) {
      return { params: { at: Number(line) }, points, cases: many(() => ({ value: near(random, line) })) }
    }
    return { params: {}, points, cases: many(() => ({ actual: near(random, line), target: line })) }
  },
  bands: random => {
    const points = random.pick(POINTS)
    const lines = ladder(random, points).reverse()
    return {
      params: { from: lines.map(([from, gives]) => [Number(from), Number(gives)]), else: random.pick([0, 1.5, -2]) },
      points,
      cases: many(() => ({ value: near(random, random.pick(lines)[0]) })),
    }
  },
  interpolate: random => {
    const points = random.pick(POINTS)
    const knots = [...ladder(random, points), ...ladder(random, points, 1000)]
    return {
      params: knots.map(([value, gives]) => [Number(value), Number(gives)]),
      points,
      cases: many(() => {
        const i = random.int(1, knots.length - 1)
        const [low, high] = [knots[i - 1] as Rung, knots[i] as Rung]
        return { value: random.chance(0.5) ? near(random, random.pick(knots)[0]) : halfCentBetween(random, low, high) }
      }),
    }
  },
  deduction: random => {
    const each = random.pick([0.5, 0.1, 0.05, 0.3, 10, 1.75])
    const points = random.pick(POINTS)
    const floor = random.pick([0, 0, -5, -0.005])
    return {
      params: { each, floor },
      points,
      cases: many(() => {
        const worn = decimal(points)
          .minus(decimal(String(floor)))
          .div(decimal(String(each)))
        if (random.chance(0.3)) return { value: typed(worn.plus(random.pick(['0', '-0.01', '1', '-1']))) }
        return { value: random.pick([String(random.int(0, 30)), random.digits(-3, 20, 3), '1000000']) }
      }),
    }
  },
}
