import {
  add,
  divide,
  type Expression,
  input,
  max,
  min,
  multiply,
  num,
  operand,
  round,
  steps,
  subtract,
  word,
} from '../../src/formula/expression.ts'
import type { Operand } from '../../src/formula/operand.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import { home, type LiveCell } from '../../src/reports/live.ts'
import { type Column, figure, filled, type Judged } from './books.ts'
import { named } from './group-sheets.ts'
import { type Random, typed } from './random.ts'

/** Totals on, beside and between the lines of a ladder of grades; the lines stand in the first row. */
export function gradeSheet(random: Random, totals: number): Judged {
  const lines = ['90', '80', '66.6666666667', '60'].map(line => figure('等次线', line))
  const words = ['优秀', '良好', '一般', '合格（"暂定"）']
  const ladder = lines.map((line, i) => ({ from: operand(line), gives: word(words[i] as string) }))
  const rows: LiveCell[][] = [lines.map(line => home(line))]
  for (let i = 0; i < totals; i++) {
    const target = decimal(random.pick(['90', '80', '60', '66.67', '75'])).plus(
      random.pick(['0', '0', '0.01', '-0.01']),
    )
    const bonus = decimal(random.digits(0, 10, 3))
    const [left, right] = [figure('基本分', typed(target.minus(bonus))), figure('加分', bonus)]
    const inputs = { left, right }
    const total = named(round(add(input('left'), input('right')), 2), inputs)
    const grade = named(steps(input('total'), ladder, word('不合格')), { total })
    const unrounded = named(steps(add(input('left'), input('right')), ladder, word('不合格')), inputs)
    rows.push([home(left), home(right), home(total), home(grade), home(unrounded)])
  }
  return { name: '等次', columns: ['given', 'given', 'published', 'published', 'published'], rows }
}

const PLACES = [0, 1, 2, 3, 4, 6] as const

/** Numbers that end in exactly half a unit of some place, a hair beside it, or anywhere: both ways of rounding at every place. */
export function roundingSheet(random: Random, numbers: number): Judged {
  const known = ['17.675', '2.675', '-2.675', '1.005', '0.125', '-0.125', '2.5', '-2.5', '3.5', '0.5', '-0.5', '1.15']
  const rows = Array.from({ length: numbers }, (_, i): LiveCell[] => {
    const places = random.pick(PLACES)
    const half = decimal(2 * random.int(0, 2000) + 1).div(2 * 10 ** places)
    const beside = random.pick(['0', '0', '0.0000000001', '-0.0000000001', '0.00000000004', '-0.00000000004'])
    const made = random.chance(0.3) ? half.negated() : half.plus(beside)
    const value = figure('数', known[i] ?? (random.chance(0.1) ? random.digits(-9999, 9999, 4) : typed(made)))
    const of = (digits: number, mode: 'half-up' | 'gb8170') =>
      home(named(round(input('value'), digits, mode), { value }))
    return [home(value), ...PLACES.map(p => of(p, 'half-up')), ...PLACES.map(p => of(p, 'gb8170'))]
  })
  const published = PLACES.flatMap((): Column[] => ['published', 'published'])
  return { name: '修约', columns: ['given', ...published], rows }
}

const NAMES = ['a', 'b', 'c', 'd'] as const

/** Rules of every shape, nested at random: a bracket too few would change a result. */
export function nestedSheet(random: Random, rules: number): Judged {
  const rows = Array.from({ length: rules }, (): LiveCell[] => {
    const cells = NAMES.map(() => figure('数', String(random.pick([-7, -3, -2, 1, 2, 3, 5, 8]))))
    const inputs: Record<string, Operand> = Object.fromEntries(NAMES.map((name, i) => [name, cells[i] as Operand]))
    const rule = nested(random, 4)
    return [
      ...filled(
        cells.map(of => home(of)),
        4,
      ),
      home(named(rule, inputs)),
      home(named(round(rule, 3), inputs)),
    ]
  })
  return { name: '嵌套', columns: ['given', 'given', 'given', 'given', 'unrounded', 'published'], rows }
}

function nested(random: Random, depth: number): Expression {
  const below = () => nested(random, depth - 1)
  if (depth === 0 || random.chance(0.15)) {
    return random.chance(0.7) ? input(random.pick(NAMES)) : num(random.pick(['-4', '0.5', '3', '-0.25', '10']))
  }
  switch (random.int(0, 7)) {
    case 0:
      return add(below(), below(), below())
    case 1:
    case 2:
      return subtract(below(), below())
    case 3:
      return multiply(below(), below())
    case 4:
      // Never a division by zero: that is a state, decided before.
      return divide(below(), random.pick([input(random.pick(NAMES)), multiply(input('a'), input('b')), num('-8')]))
    case 5:
      return min(below(), below())
    case 6:
      return random.chance(0.5) ? max(below(), below(), below()) : round(below(), random.int(0, 3))
    default:
      return steps(below(), [{ from: below(), gives: below() }], below())
  }
}
