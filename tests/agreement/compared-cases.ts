import { decimal } from '../../src/kernel/decimal.ts'
import { type Cases, halfCent, many, near, POINTS } from './draw.ts'
import { type Random, typed } from './random.ts'

/** Methods that look at the other units or at last year; what is compared is typed here, and worked out on compared-sheets.ts. */
export const COMPARED_CASES: Cases = {
  'ratio-to-best': random => {
    const points = random.pick(POINTS)
    const [lower, whenZero] = [random.chance(0.3), random.chance(0.3)]
    return {
      params: { lower, ...(whenZero ? { whenZero: random.pick(['full', 'zero']) } : {}) },
      points,
      cases: many(() => {
        if (whenZero && random.chance(0.3))
          return { value: random.pick(['0', '-1', lower ? '7' : '-2']), best: random.pick(['0', '-1']) }
        const best = random.pick(['50', '3', '0.35', random.digits(1, 900, 2)])
        if (lower) return { value: typed(decimal(best).times(random.pick(['1', '1.25', '1.6', '3']))), best }
        const cents = decimal(random.int(0, Number(points) * 100 - 1)).plus('0.5')
        return { value: random.chance(0.1) ? '-2' : typed(cents.div(100).times(best).div(points)), best }
      }),
    }
  },
  'min-max': random => {
    const points = random.pick(POINTS)
    const [base, span] = [Number(decimal(points).times('0.6')), Number(decimal(points).times('0.4'))]
    const [low, high] = random.pick([
      ['50', '90'],
      ['-3.5', '0.2'],
      ['100', '100'],
    ])
    const given =
      random.chance(0.4) && low !== high ? { between: { lowest: Number(low), highest: Number(high) } } : null
    return {
      params: { base, span, ...given, lower: random.chance(0.4), whenEqual: random.pick(['full', 'base']) },
      points,
      cases: many(() => {
        const value = near(random, random.pick([low, high, ...MIDDLES]))
        return given === null ? { value, lowest: low, highest: high } : { value }
      }),
    }
  },
  'rank-points': random => {
    const points = random.pick(POINTS)
    const rule = places(random, points)
    return { params: rule, points, cases: many(() => placesAt(random, rule)) }
  },
  'two-stage': random => {
    const points = random.pick(['4', '6', '10', '100'])
    const rule = { at: 8, base: 2, else: random.pick([0, 0.5]), ...places(random, typed(decimal(points).minus(2))) }
    return { params: rule, points, cases: many(() => ({ value: near(random, '8'), ...placesAt(random, rule) })) }
  },
  progress: random => {
    const points = random.pick(POINTS)
    const [by, per] = [random.pick(['difference', 'percent']), random.pick([1, 5, 0.5])]
    return {
      params: {
        by,
        base: Number(decimal(points).div(2)),
        per,
        each: random.pick([0.005, 0.5, 1.25]),
        lower: random.chance(0.3),
        floor: 0,
      },
      points,
      cases: many(() => {
        const before = random.pick(['100', '80', '12.5', random.digits(1, 90, 2)])
        return { value: typed(decimal(before).plus(random.pick(['0', '1', '-1', '5', '0.5', '-3', '12.34']))), before }
      }),
    }
  },
  'places-gained': random => {
    const points = random.pick(['5', '10', '100'])
    const kept = random.chance(0.6) ? { keptFirst: 4.5 } : {}
    const among = random.chance(0.5) ? { among: 'group' } : {}
    return {
      params: { base: 2, each: random.pick([0.5, 0.005, 0.125]), ...kept, ...among, floor: 0 },
      points,
      cases: many(() => {
        const [place, before] = [random.pick(['1', '1', '2', '7', '12']), random.pick(['1', '1', '2', '9'])]
        return 'among' in among ? { place, before } : { value: place, before }
      }),
    }
  },
  'stock-growth': random => {
    const points = random.pick(POINTS)
    const by = random.pick(['best', 'min-max'])
    return {
      params: { share: random.pick([0.6, 0.5, 0.25]), by, whenEqual: random.pick(['full', 'zero']) },
      points,
      cases: many(() => {
        const [stock, growth] = [halfCent(random, '100', points), halfCent(random, '8', points)]
        const best = { 'best-stock': '100', 'best-growth': '8' }
        const lowest = { 'lowest-stock': random.pick(['0', '20', '100']), 'lowest-growth': random.pick(['-2', '8']) }
        return by === 'best' ? { stock, growth, ...best } : { stock, growth, ...best, ...lowest }
      }),
    }
  },
}

const MIDDLES = ['60', '70.05', '0', '-1.675', '75']

function places(random: Random, points: string) {
  const each = Number(decimal(points).times('0.0625'))
  const fall = random.pick([{ step: each }, { share: 0.05 }, { share: 0.0125 }])
  const table = [1, 0.8, 0.7, 0.25].map(part => Number(decimal(points).times(String(part))))
  const ways = [fall, { table, rest: Number(decimal(points).times('0.125')) }, { table, step: each }]
  return { ...random.pick(ways), floor: random.pick([0, -5]), ties: random.pick(['best', 'average']) }
}

/** A place, and the mean place of as many that share it. */
function placesAt(random: Random, rule: ReturnType<typeof places>): Readonly<Record<string, string>> {
  const [place, sharing] = [random.int(1, 8), random.pick([0, 0, 1, 2, 3])]
  const mean = typed(decimal(place).plus(decimal(sharing).div(2)))
  if (rule.ties === 'best') return { place: String(place) }
  return 'table' in rule ? { place: String(place), 'mean-place': mean } : { 'mean-place': mean }
}
