import {
  divide,
  type Expression,
  type Gather,
  gather,
  input,
  multiply,
  num,
  rank,
  round,
} from '../../src/formula/expression.ts'
import type { Inputs, Operand, Quantity } from '../../src/formula/operand.ts'
import { quantity } from '../../src/formula/quantity.ts'
import { BLANK, home, type LiveCell, text } from '../../src/reports/live.ts'
import { untranslated } from '../../src/text/text.ts'
import { type Column, figure, filled, type Judged } from './books.ts'
import type { Random } from './random.ts'

const GATHERS: readonly Gather[] = ['sum', 'mean', 'count', 'lowest', 'highest']

const repeated = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const columns = (count: number, column: Column): Column[] => repeated(count, () => column)
export const named = (expression: Expression, inputs: Inputs): Quantity =>
  quantity(untranslated('量'), expression, inputs)

const JUDGES = 9

/** Rows of marks, some judges absent or recused, and every function over a row: unrounded, half-up and by GB/T 8170. */
export function panelSheet(random: Random, rows: number): Judged {
  return {
    name: '评委',
    columns: [...columns(JUDGES, 'given'), ...columns(5, 'unrounded'), ...columns(10, 'published')],
    rows: repeated(rows, () => {
      const present = random.int(0, JUDGES - 1)
      const marks = repeated(JUDGES, i => {
        const isAbsent = i !== present && random.chance(0.25)
        return figure('评委', isAbsent ? null : random.digits(random.pick([-20, 0, 60]), 100, random.int(0, 3)))
      })
      const shown = marks.map((of): LiveCell => ({ kind: 'home', of, absent: random.pick(['回避', '缺席', '0']) }))
      const of = (op: Gather) => gather(op, 'marks')
      return [
        ...shown,
        ...GATHERS.map(op => home(named(of(op), { marks }))),
        ...GATHERS.map(op => home(named(round(of(op), 2), { marks }))),
        ...GATHERS.map(op => home(named(round(of(op), 1, 'gb8170'), { marks }))),
      ]
    }),
  }
}

/** Tasks under one another with their unrounded scores, and below them the unit's: mean and sum of one range, or of a broken one. */
export function taskSheet(random: Random, units: number): Judged {
  const rows: LiveCell[][] = []
  for (let unit = 0; unit < units; unit++) {
    const points = figure('分值', random.pick(['24', '12', '0.5', '100']))
    const tasks: Quantity[] = []
    const count = random.int(1, 8)
    for (let i = 0; i < count; i++) {
      const [actual, target] = [figure('完成值', random.digits(0, 90, 2)), figure('目标值', random.digits(1, 99, 2))]
      const score = named(multiply(input('points'), divide(input('actual'), input('target'))), {
        actual,
        target,
        points,
      })
      // A row that does not count stands between: the range is broken.
      if (random.chance(0.15)) rows.push(filled([text('合计'), BLANK, BLANK, { kind: 'text', text: '—' }], 6))
      rows.push([home(actual), home(target), i === 0 ? home(points) : BLANK, home(score), BLANK, BLANK])
      tasks.push(score)
    }
    const of = (op: Gather, mode?: 'gb8170') => home(named(round(gather(op, 'tasks'), 2, mode), { tasks }))
    // The unit's own score stands in the tasks' column, right below them, as on 计算过程.
    rows.push([text('单位'), BLANK, of('highest'), of('mean'), of('sum'), of('mean', 'gb8170')])
  }
  return {
    name: '任务',
    columns: ['given', 'given', 'published', 'unrounded', 'published', 'published'],
    rows,
  }
}

/** Groups of units with many equal totals, ranked by total and up to two tie-breaking scores, both ways of counting ties. */
export function rankSheet(random: Random, keys: 0 | 1 | 2, groups: number): Judged {
  const rows: LiveCell[][] = []
  for (let group = 0; group < groups; group++) {
    const members = repeated(random.int(1, 24), () => {
      const parts = repeated(2, () =>
        figure('得分', random.pick(['0.1', '0.2', '0.3', '0', '45.005', '44.995', '-0.1'])),
      )
      const [left, right] = parts as [Operand, Operand]
      const sum = { op: 'add', terms: [input('left'), input('right')] } as const
      const total = named(round(sum, 2), { left, right })
      const breaks = repeated(keys, () => {
        const third = figure('得分', random.pick(['1', '2', '3']))
        return { third, key: named(round(divide(input('third'), num(3)), 2), { third }) }
      })
      return { parts, breaks, ranked: [total, ...breaks.map(({ key }) => key)] }
    })
    const among = repeated(keys + 1, key => members.map(({ ranked }) => ranked[key] as Operand))
    const rankKeys = among.map((_, key) => ({ own: `own${key}`, among: `all${key}` }))
    const series = Object.fromEntries(among.map((column, key) => [`all${key}`, column]))
    for (const { parts, breaks, ranked } of members) {
      const own = Object.fromEntries(ranked.map((of, key) => [`own${key}`, of]))
      const places = (['competition', 'dense'] as const).map(ties => named(rank(rankKeys, ties), { ...series, ...own }))
      const typed = filled(
        [...parts, ...breaks.map(({ third }) => third)].map(of => home(of)),
        4,
      )
      rows.push([
        ...typed,
        ...filled(
          ranked.map(of => home(of)),
          3,
        ),
        ...places.map(of => home(of)),
      ])
    }
    rows.push(repeated(9, () => BLANK))
  }
  return { name: `名次 ${keys}`, columns: [...columns(4, 'given'), ...columns(5, 'published')], rows }
}
