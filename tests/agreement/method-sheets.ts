import { divide, type Expression, input, operand, round } from '../../src/formula/expression.ts'
import type { Inputs, Operand, Quantity } from '../../src/formula/operand.ts'
import { quantity } from '../../src/formula/quantity.ts'
import type { Method } from '../../src/methods/method.ts'
import type { InputName } from '../../src/model/scheme.ts'
import { home, type LiveCell, ref } from '../../src/reports/live.ts'
import { replaceNumbers } from '../../src/scheme/parameter.ts'
import { untranslated } from '../../src/text/text.ts'
import { type Column, figure, filled, type Judged, term } from './books.ts'
import type { Batch, Figure } from './draw.ts'
import { type Random, randomFrom } from './random.ts'

const FEWEST = 1000

/** A figure of three cells (typed, or two typed and their quotient), and how many of them a case may have. */
const FIGURE: readonly Column[] = ['given', 'given', 'unrounded']
const FIGURES = 6
/** The figures, the points, then the score: unrounded, published half-up, published by GB/T 8170. */
const COLUMNS: readonly Column[] = [
  ...Array.from({ length: FIGURES }, () => FIGURE).flat(),
  'given',
  'unrounded',
  'published',
  'published',
]

/** A method's cases on a sheet of its own, with its parameters on another. */
export interface MethodSheets {
  readonly scores: Judged
  readonly parameters: Judged
  readonly cases: number
  /** The scores before they are rounded. */
  readonly scored: readonly Quantity[]
}

/** At least a thousand cases of one method, laid out as the result workbook lays them out. */
export function sheetsOf(method: Method, batchOf: (random: Random) => Batch, seed: number): MethodSheets {
  const random = randomFrom(seed)
  const rows: LiveCell[][] = []
  const parameters: LiveCell[][] = []
  const scored: Quantity[] = []
  while (rows.length < FEWEST) {
    const batch = batchOf(random)
    const points = figure('分值', batch.points)
    const homes: Operand[] = [points]
    const params = method.params.parse(batch.params)
    const faults = method.faults?.(params, Number(batch.points)) ?? []
    // Points that turn back are a warning: a scheme may mean them.
    if (faults.some(({ code }) => code !== 'SCH-04'))
      throw new Error(`${method.id}: ${JSON.stringify(batch.params)} is no sound rule`)
    const live = replaceNumbers(params, value => {
      const made = figure('参数', String(value))
      homes.push(made)
      return operand(made)
    })
    parameters.push(homes.map(one => home(one)))
    for (const given of batch.cases) {
      const score = method.score(live as never, name => name in given)
      const { row, made } = scoreRow(score, given, points, random.int(0, 4))
      rows.push(row)
      scored.push(made)
    }
  }
  const widest = Math.max(...parameters.map(({ length }) => length))
  return {
    scores: { name: method.id, columns: COLUMNS, rows },
    parameters: { name: `${method.id} 参数`, columns: Array.from({ length: widest }, () => 'given'), rows: parameters },
    cases: rows.length,
    scored,
  }
}

function scoreRow(score: Expression, given: Batch['cases'][number], points: Operand, places: number) {
  const cells: LiveCell[] = []
  const inputs: Record<string, Operand> = { points }
  for (const [name, value] of Object.entries(given) as [InputName, Figure][]) {
    const [made, own] = typeof value === 'string' ? typedIn(name, value) : divided(name, value)
    inputs[name] = made
    cells.push(...filled(own, FIGURE.length))
  }
  const made = named('得分', score, inputs)
  const row: LiveCell[] = [
    ...filled(cells, FIGURES * FIGURE.length),
    ref(points),
    home(made),
    home(named('得分', round(score, 2), inputs)),
    home(named('得分', round(score, places, 'gb8170'), inputs)),
  ]
  return { row, made }
}

const named = (name: string, expression: Expression, inputs: Inputs): Quantity =>
  quantity(untranslated(name), expression, inputs)

function typedIn(name: string, digits: string): [Operand, LiveCell[]] {
  const made = name === 'grade' ? term(name, digits) : figure(name, digits)
  return [made, [home(made)]]
}

function divided(name: string, [over, under]: readonly [string, string]): [Operand, LiveCell[]] {
  const [above, aboveCells] = typedIn(name, over)
  const [below, belowCells] = typedIn(name, under)
  const made = named(name, divide(input('above'), input('below')), { above, below })
  return [made, [...aboveCells, ...belowCells, home(made)]]
}
