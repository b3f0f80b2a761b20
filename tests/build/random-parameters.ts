import fc from 'fast-check'

export const ITEMS = ['件数', '得分', '目标数']
/** An item that is held against another one: more of it is not better. */
export const BEFORE = '上年数'
export const RATIO = ['办结数', '应办数']
export const SURVEY = { unit: '被评单位', questions: ['作风', '效率'], options: ['满意', '一般', '不满意', '不了解'] }
export const CATEGORIES = ['重点', '常规']
export const EVENTS = ['通报', '约谈']
export const WORDS = ['优', '良', '中', '差']

const BLANK = fc.constantFrom('withhold', 'zero')
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Parameters of every measure; the tests fail where one of the registry has none here. */
export const MEASURE_PARAMETERS: Readonly<Record<string, fc.Arbitrary<object>>> = {
  tasks: fc
    .record({
      where: fc.constantFrom({}, { category: CATEGORIES[0] }, { category: CATEGORIES }),
      none: fc.constantFrom('withhold', 'not-applicable', 'full', 'zero'),
      blank: fc.constantFrom('withhold', 'zero', 'leave-out'),
      together: fc.constantFrom<object>(
        { count: 'finished' },
        { count: 'unfinished' },
        { count: 'overdue' },
        { count: 'late' },
        { count: 'finished', where: {} },
        { combine: 'lowest' },
        { withoutEvidence: 0.5 },
        { weigh: ['weight'], combine: 'pooled' },
        { roles: { lead: 1, supporting: 0.5 } },
        { roles: { supporting: 0.3 }, weigh: ['weight', 'difficulty'], withoutEvidence: 0.8 },
        // With weights a better task can change places with one that weighs less, and lower the mean.
        { drop: { lowest: 1 } },
        { combine: 'pooled', drop: { lowest: 1 } },
        { notDue: 'leave-out' },
        { notDue: 'full' },
        { notDue: 'leave-out', combine: 'lowest' },
        { notDue: 'leave-out', combine: 'pooled' },
      ),
    })
    .map(({ together, ...rest }) => ({ ...rest, ...together })),
  data: fc.record({
    item: fc.constantFrom(...ITEMS),
    full: optional(fc.constant(100)),
    blank: BLANK,
    several: fc.constantFrom('withhold', 'mean', 'highest', 'lowest', 'sum'),
    before: optional(fc.constantFrom(BEFORE, 'last-year', 'last-year-rank')),
  }),
  figures: fc
    .shuffledSubarray(ITEMS, { minLength: 2, maxLength: 2 })
    .chain(([one, other]) =>
      fc.constantFrom<object>({ value: one }, { value: one, before: BEFORE }, { stock: one, growth: other }),
    ),
  ratio: fc.record({
    of: fc.constant(RATIO),
    whenZero: fc.constantFrom('withhold', 'not-applicable', 'full', 'zero'),
    blank: BLANK,
  }),
  entry: fc.oneof(
    { weight: 3, arbitrary: fc.record({ full: optional(fc.constant(100)), blank: BLANK }) as fc.Arbitrary<object> },
    { weight: 1, arbitrary: fc.constant({ words: true }) },
  ),
  panel: fc.record({
    full: fc.constant(100),
    atLeast: fc.constantFrom(1, 2),
    trim: optional(fc.constantFrom({ lowest: 1 }, { highest: 1 }, { lowest: 1, highest: 1, above: 2 })),
  }),
  survey: fc.record({ id: fc.constant('public'), atLeast: fc.constantFrom(1, 2) }),
  events: fc.record({ items: fc.constantFrom<unknown>(EVENTS[0], EVENTS), count: fc.constantFrom('rows', 'times') }),
  prior: fc.record({
    of: fc.constantFrom('score', 'rank'),
    none: fc.constantFrom('withhold', 'not-applicable', 'full', 'zero'),
  }),
}

/** Parameters of every method for an indicator of so many points, in the order of the registry; none gives less than 0 or, without a cap of its own, more than the points. */
export const METHOD_PARAMETERS: Readonly<Record<string, (points: number) => fc.Arbitrary<unknown>>> = {
  share: () => fc.constant({}),
  direct: () => fc.constant({}),
  'completion-ratio': () => fc.record({ cap: fc.constantFrom(1, 1.2) }),
  'target-challenge': () =>
    fc.record({
      base: fc.constantFrom(0.6, 0.8),
      below: fc.constantFrom('proportional', 'zero'),
      whenEqual: optional(fc.constantFrom('full', 'base')),
      lower: LOWER,
    }),
  'pass-fail': () => fc.record({ at: optional(fc.constantFrom(0.8, 60)) }),
  bands: points =>
    fc.constant({
      from: [
        [80, points],
        [1, points / 2],
        [0.5, points / 4],
      ],
      else: 0,
    }),
  interpolate: points =>
    fc.constant([
      [0, 0],
      [0.9, points / 2],
      [100, points],
    ]),
  efficacy: () =>
    fc.constantFrom(
      {
        standards: [
          [90, 1],
          [1, 0.8],
          [0.5, 0.4],
        ],
        below: 0.2,
      },
      {
        standards: [
          [0, 1],
          [2, 0.6],
          [85, 0.3],
        ],
        lower: true,
      },
    ),
  step: points => {
    const whole = fc.boolean()
    const toTarget = { per: fc.constantFrom(3, 5), each: fc.constantFrom(0.5, 1), percent: fc.boolean() }
    const at = { at: fc.constantFrom(1, 85), base: fc.constant(points / 2), per: fc.constantFrom(0.5, 4) }
    return fc.oneof(
      fc.record({ ...toTarget, whole, lower: LOWER }),
      fc.record({
        ...at,
        each: fc.constant(0.5),
        below: optional(fc.constant({ per: 2, each: 1 })),
        whole,
        lower: LOWER,
        floor: fc.constantFrom(0, 1),
      }),
    )
  },
  progressive: points =>
    fc.record({
      base: fc.constant(points / 4),
      each: optional(fc.constant(1)),
      slices: fc.constantFrom(
        [[0, 0.5]],
        [
          [0, 20],
          [80, 4],
        ],
      ),
    }),
  'grade-map': points =>
    fc.constantFrom<unknown>(
      { grades: Object.fromEntries(WORDS.map((word, i) => [word, (points * (4 - i)) / 4])) },
      // One word short: a grade that has no points.
      { grades: Object.fromEntries(WORDS.slice(0, 3).map((word, i) => [word, 95 - 10 * i])), outOf: 100 },
    ),
  deduction: () => fc.record({ each: fc.constantFrom(0.5, 3), floor: fc.constant(0) }),
  timeliness: points =>
    fc
      .tuple(LATE, fc.constantFrom({}, { cap: points / 2 }))
      .map(([late, cap]) => ('perDay' in late ? { ...late, ...cap } : late)),
  'quantity-quality-time': () =>
    fc
      .tuple(LATE, fc.constantFrom({ together: 'product' }, { together: 'sum', weights: WEIGHTS }))
      .map(([late, together]) => ({ ...together, time: 'perDay' in late ? { ...late, perDay: 0.02 } : late })),
  'ratio-to-best': () => fc.record({ lower: LOWER, whenZero: optional(fc.constantFrom('full', 'zero')), among: AMONG }),
  'min-max': points =>
    fc.record({
      base: fc.constantFrom(0, points / 4),
      span: fc.constant(points / 2),
      between: optional(fc.constant({ lowest: 0.5, highest: 90 })),
      lower: LOWER,
      among: AMONG,
      whenEqual: fc.constantFrom('full', 'base'),
    }),
  'rank-points': points => placesOf(points),
  'two-stage': points =>
    fc
      .tuple(placesOf(points / 2), fc.constantFrom(0.5, 80))
      .map(([places, at]) => ({ at, base: points / 2, else: 0, ...places })),
  progress: points =>
    fc.record({
      by: fc.constantFrom('difference', 'percent'),
      base: fc.constant(points / 2),
      per: fc.constantFrom(1, 5),
      each: fc.constantFrom(0.5, 1),
      lower: LOWER,
    }),
  'places-gained': points =>
    fc.record({
      base: fc.constant(points / 2),
      each: fc.constantFrom(0.5, 1),
      keptFirst: optional(fc.constant(points)),
      among: optional(AMONG),
      lower: LOWER,
    }),
  'stock-growth': () =>
    fc.record({
      share: fc.constantFrom(0.5, 0.6),
      by: fc.constantFrom('best', 'min-max'),
      whenEqual: fc.constantFrom('full', 'zero'),
      among: AMONG,
    }),
  formula: () => fc.constantFrom<unknown>(...FORMULAS),
}

const LOWER = fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
const AMONG = fc.constantFrom('group', 'all')
const WEIGHTS = { quantity: 5, quality: 3, time: 2 }
const LATE = fc.constantFrom<object>(
  { perDay: 0.5 },
  { perDay: 0.5, grace: 3, unfinished: 0 },
  {
    late: [
      [1, 0.8],
      [20, 0.5],
    ],
  },
  { late: [[5, 0.5]], unfinished: 0.2 },
)

/** Points by the place, the first of which has so many. */
const placesOf = (most: number): fc.Arbitrary<object> =>
  fc
    .record({
      fall: fc.constantFrom<object>(
        { step: 1 },
        { share: 0.1 },
        { table: [most, most / 2, most / 4], rest: 0 },
        { table: [most, most / 2], step: 0.5 },
      ),
      ties: fc.constantFrom('best', 'average'),
      lower: LOWER,
      among: AMONG,
    })
    .map(({ fall, ...rest }) => ({ ...fall, ...rest }))

// Each rises with what a unit does better, as the tests of better figures ask: no method can tell.
const FORMULAS = [
  'min(points, points × max(0, value) ÷ 100)',
  'max(0, points − 0.5 × (place(value) − 1))',
  // A unit scored apart can be above the best of those it is measured against.
  { is: 'points × min(1, max(0, value) ÷ best(value))', among: 'all' },
  { is: 'if(value >= line, points, points × sqrt(max(0, value) ÷ line))', with: { line: 85 } },
  { is: 'points × min(1, max(0, share × stock + (1 − share) × growth) ÷ 100)', with: { share: 0.4 } },
  'points × min(1, max(0, actual) ÷ target)',
  'points × max(0, min(1, value, actual ÷ target))',
  'max(0, points − ceil(days ÷ 7))',
]
