import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNumbers, type Decimal, decimal, ZERO } from '../../src/kernel/decimal.ts'
import { dropExtremes, dropPooled, type Part } from '../../src/kernel/drop.ts'

const numbers = (...values: readonly number[]) => values.map(value => decimal(String(value)))
const parts = (...pairs: readonly (readonly [number, number])[]): Part[] =>
  pairs.map(([of, outOf]) => ({ of: decimal(String(of)), outOf: decimal(outOf) }))

describe('of numbers', () => {
  test.each([
    [[3, 1, 2], 1, 0, [[1, 'lowest']]],
    [[3, 1, 2], 0, 1, [[0, 'highest']]],
    [
      [3, 1, 2],
      1,
      1,
      [
        [1, 'lowest'],
        [0, 'highest'],
      ],
    ],
    // Of equal ones the earlier stays.
    [[2, 1, 1], 1, 0, [[2, 'lowest']]],
    [[2, 2, 1], 0, 1, [[1, 'highest']]],
    // One stays, whatever is to be dropped.
    [[1, 2], 5, 5, [[0, 'lowest']]],
    [[1], 1, 1, []],
    [[3, 1, 2], 0, 0, []],
  ] as const)('%j without the %i lowest and the %i highest', (values, lowest, highest, wanted) => {
    expect([...dropExtremes(numbers(...values), { lowest, highest })]).toEqual(wanted)
  })
})

// Canvas LMS, ui/shared/grading/__tests__/AssignmentGroupGradeCalculatorSpec.js (143319b); blanks are left out or 0.
const CANVAS: readonly (readonly [
  string,
  readonly (readonly [number, number])[],
  number,
  number,
  readonly number[],
])[] = [
  [
    'lowest',
    [
      [31, 40],
      [17, 24],
      [6, 10],
    ],
    1,
    0,
    [2],
  ],
  [
    'not simply the lowest',
    [
      [31, 40],
      [17, 24],
      [7, 10],
    ],
    1,
    0,
    [1],
  ],
  [
    'highest',
    [
      [31, 40],
      [17, 24],
      [6, 10],
    ],
    0,
    1,
    [0],
  ],
  [
    'not simply the highest',
    [
      [31, 40],
      [17, 24],
      [10, 10],
    ],
    0,
    1,
    [2],
  ],
  [
    'two of the highest',
    [
      [100, 100],
      [42, 91],
      [14, 55],
      [30, 38],
      [0, 1000],
    ],
    0,
    2,
    [0, 1],
  ],
  [
    'both ends',
    [
      [100, 100],
      [42, 91],
      [14, 55],
      [3, 38],
      [0, 1000],
    ],
    1,
    1,
    [0, 4],
  ],
  [
    'Albert',
    [
      [100, 100],
      [42, 91],
      [14, 55],
      [1, 38],
    ],
    2,
    1,
    [0, 2, 3],
  ],
  [
    'Bob',
    [
      [100, 100],
      [42, 91],
      [14, 55],
      [2, 38],
    ],
    2,
    1,
    [0, 2, 3],
  ],
  [
    'Carl',
    [
      [100, 100],
      [42, 91],
      [14, 55],
      [3, 38],
    ],
    2,
    1,
    [0, 1, 2],
  ],
  [
    'David',
    [
      [100, 100],
      [42, 91],
      [14, 55],
      [4, 38],
    ],
    2,
    1,
    [0, 1, 2],
  ],
  [
    'a tie',
    [
      [10, 10],
      [0, 20],
      [0, 30],
    ],
    1,
    0,
    [2],
  ],
]

describe('of parts that are pooled', () => {
  test.each(CANVAS)('%s', (_, pairs, lowest, highest, wanted) => {
    expect([...dropPooled(parts(...pairs), { lowest, highest }).keys()].sort()).toEqual(wanted)
  })

  /** Every choice of so many of these positions, in the order of the positions. */
  function* choices(from: readonly number[], count: number): Generator<number[]> {
    if (count === 0) yield []
    for (const [i, first] of from.entries()) {
      if (count === 0) return
      for (const rest of choices(from.slice(i + 1), count - 1)) yield [first, ...rest]
    }
  }

  const poolOf = (all: readonly Part[], kept: readonly number[]): [Decimal, Decimal] => [
    kept.reduce((sum, at) => sum.plus((all[at] as Part).of), ZERO),
    kept.reduce((sum, at) => sum.plus((all[at] as Part).outOf), ZERO),
  ]

  test('no other choice of those that stay has a better share, and none that keeps earlier parts an equal one', () => {
    const part = fc.record({
      of: fc.integer({ min: -5, max: 20 }).map(n => decimal(n)),
      outOf: fc.integer({ min: 1, max: 12 }).map(n => decimal(n)),
    })
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 7 }),
        fc.nat(3),
        fc.constantFrom<'lowest' | 'highest'>('lowest', 'highest'),
        (all, count, end) => {
          const dropped = dropPooled(all, { lowest: 0, highest: 0, [end]: count })
          const kept = all.flatMap((_, at) => (dropped.has(at) ? [] : [at]))
          const first = [...choices([...all.keys()], Math.max(1, all.length - count))].reduce((best, next) => {
            const [[of, outOf], [otherOf, otherOutOf]] = [poolOf(all, best), poolOf(all, next)]
            const order = compareNumbers(otherOf.times(outOf), of.times(otherOutOf))
            return (end === 'lowest' ? order > 0 : order < 0) ? next : best
          })
          expect(kept).toEqual(first)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a thousand parts are chosen from at once', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      of: decimal((i * 7919) % 101),
      outOf: decimal(1 + (i % 97)),
    }))
    expect(dropPooled(many, { lowest: 300, highest: 300 }).size).toBe(600)
  })
})
