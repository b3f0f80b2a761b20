import { round } from '../../src/formula/expression.ts'
import { isSeries } from '../../src/formula/inputs.ts'
import type { Operand } from '../../src/formula/operand.ts'
import type { Method } from '../../src/methods/method.ts'
import { isReason } from '../../src/model/evidence.ts'
import type { Unit } from '../../src/model/unit.ts'
import { BLANK, home, type LiveCell, ref } from '../../src/reports/live.ts'
import { replaceNumbers } from '../../src/scheme/parameter.ts'
import { type Compared, comparer } from '../../src/score/compare.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { dataset, day, unit } from '../build/dataset.ts'
import { indicator } from '../build/outcome.ts'
import { type Column, figure, filled, type Judged } from './books.ts'
import type { Batch } from './draw.ts'
import { named } from './group-sheets.ts'
import type { Random } from './random.ts'

const MEASURED = 2
const COMPARED = 4
const PARAMETERS = 10
const columns = (count: number, column: Column): Column[] => Array.from({ length: count }, () => column)

/** Groups of units, many of them level with one another and some scored apart, each compared with its group and scored. */
export function comparedSheet(
  method: Method,
  batchOf: (random: Random) => Batch,
  random: Random,
  groups: number,
): Judged {
  const rows: LiveCell[][] = []
  for (let made = 0; made < groups; ) {
    const group = groupRows(method, batchOf(random), random)
    if (group === null) continue
    rows.push(...group, [BLANK])
    made++
  }
  return {
    name: `${method.id} 比较`,
    columns: [
      ...columns(MEASURED, 'given'),
      ...columns(COMPARED, 'unrounded'),
      'unrounded',
      'published',
      ...columns(PARAMETERS + 1, 'given'),
    ],
    rows,
  }
}

/** The rows of one group; null where nothing is compared under these parameters. */
function groupRows(method: Method, batch: Batch, random: Random): LiveCell[][] | null {
  const params = method.params.parse(batch.params)
  const rule = method.compares?.(params) ?? null
  if (rule === null) return null
  const points = figure('分值', batch.points)
  const numbers: Operand[] = [points]
  const live = replaceNumbers(params, value => {
    const made = figure('参数', String(value))
    numbers.push(made)
    return { op: 'operand', operand: made }
  })
  const score = method.score(live as never, () => true)

  const ranked = random.int(1, 12)
  const units = Array.from({ length: ranked + random.int(0, 2) }, (_, i) =>
    unit(`单位${i}`, { participation: i < ranked ? 'ranked' : 'unranked' }, i + 2),
  )
  const measured = new Map(units.map(one => [one, measuredOf(method.needs(params), random)] as const))
  const inputsOf = (one: Unit) => measured.get(one) ?? {}
  const evidence = { dataset: dataset({ units }), asOf: day('2026-12-31'), operands: makeOperands() }
  const observe = (one: Unit) => ({ state: 'seen', inputs: inputsOf(one), tasks: [] }) as const
  const compare = comparer(indicator('a', '甲'), rule, observe, evidence)

  const placed = new Set<Operand>()
  return units.map((one, i) => {
    const compared = compare(one, inputsOf(one))
    if (isReason(compared)) throw new Error(`nobody to compare ${one.name} with`)
    const inputs = { ...inputsOf(one), ...compared.inputs, points }
    return [
      ...filled(
        Object.values(inputsOf(one)).map(of => home(of)),
        MEASURED,
      ),
      ...filled(cellsOf(compared, placed), COMPARED),
      home(named(score, inputs)),
      home(named(round(score, 2), inputs)),
      // The rule stands beside the first unit of each group.
      ...(i === 0 ? numbers.map(of => home(of)) : [ref(points)]),
    ]
  })
}

/** What the first unit of a group is compared with is what all of them are. */
function cellsOf({ inputs }: Compared, placed: Set<Operand>): LiveCell[] {
  return Object.values(inputs).map(of => {
    if (isSeries(of)) throw new Error('a comparison is one number')
    const isThere = placed.has(of)
    placed.add(of)
    return isThere ? BLANK : home(of)
  })
}

/** Few different values, so that units are level with one another. */
const measuredOf = (names: readonly string[], random: Random): Record<string, Operand> =>
  Object.fromEntries(
    names.map(name => {
      const value = random.chance(0.6) ? random.pick(['8', '12.5', '43.16', '0.3', '7.99']) : random.digits(1, 20, 2)
      return [name, figure(name, name === 'before' ? String(random.int(1, 12)) : value)]
    }),
  )
