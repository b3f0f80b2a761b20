import { parseDay } from '../kernel/day.ts'
import type { Adjustment, Limit, Parameter, Scheme, Tariff } from '../model/scheme.ts'
import type { Path, SchemeSource } from '../model/scheme-source.ts'
import type { Coverage } from '../model/scrutiny.ts'
import type { Text } from '../text/text.ts'
import type { AdjustmentFile } from './adjustment-shape.ts'
import { parameter } from './parameter.ts'
import type { SchemeFile } from './schema.ts'

type Keep = (made: Parameter) => void
type Side = 'bonus' | 'deduction'

const CAPS: Readonly<Record<Side | 'perMonth', Text>> = {
  bonus: { zh: '加分封顶', en: 'bonus cap' },
  deduction: { zh: '扣分封顶', en: 'deduction cap' },
  perMonth: { zh: '每月封顶', en: 'cap per month' },
}
const EACH: Text = { zh: '每项分值', en: 'points of each' }
const COVERAGE: Readonly<Record<'bonusShare' | 'bonusSum' | 'deductionShare', Text>> = {
  bonusShare: { zh: '加分面上限', en: 'most units with a bonus' },
  bonusSum: { zh: '加分额上限', en: 'most that all bonuses come to' },
  deductionShare: { zh: '可以加分的扣分面', en: 'share with a deduction above which there may be a bonus' },
}
const FLOOR: Text = { zh: '总分下限', en: 'floor of the total' }
const CAP: Text = { zh: '总分上限', en: 'cap of the total' }

/** What an item takes over from the heading above it where it says nothing itself. */
interface Inherited {
  readonly clause: string | null
  readonly assumed: boolean
  readonly sides: readonly Side[]
  readonly proofRequired: boolean
  readonly points: Tariff['points'] | null
  readonly roles: Tariff['roles']
  readonly roleWhenBlank: string | null
  readonly awards: readonly string[] | null
  readonly window: Adjustment['window']
}

/** The bonus and deduction items of a sound scheme, with their numbers as parameters. */
export function buildAdjustments(from: SchemeSource, file: SchemeFile, keep: Keep): Adjustment[] {
  const nothing: Inherited = {
    ...{ clause: file.source ?? null, assumed: false, sides: [], proofRequired: false, points: null },
    ...{ roles: new Map(), roleWhenBlank: null, awards: null, window: null },
  }
  return (file.adjustments ?? []).map((item, i) => build(from, item, ['adjustments', i], nothing, keep))
}

function build(from: SchemeSource, item: AdjustmentFile, path: Path, above: Inherited, keep: Keep): Adjustment {
  const make = numbersOf(from, item, path, above, keep)
  const capOf = (side: Side): Parameter | null => {
    const cap = item[side]?.cap
    return typeof cap === 'number' ? make(CAPS[side], cap, side, 'cap') : null
  }
  const caps = { bonus: capOf('bonus'), deduction: capOf('deduction') }
  const perMonth = item.perMonth === undefined ? null : make(CAPS.perMonth, item.perMonth, 'perMonth')
  const own = inheritance(item, above, make)
  const items = (item.items ?? []).map((inner, i) => build(from, inner, [...path, 'items', i], own, keep))
  const limit = (side: Side): Limit | null => {
    const has = own.sides.includes(side) || items.some(inner => inner[side] !== null)
    return has ? { cap: caps[side] } : null
  }
  const { id, title, highestOnly = false, voids = [] } = item
  const { clause: source, proofRequired, points, roles, roleWhenBlank, awards, window } = own
  const tariff = points === null ? null : { points, roles, roleWhenBlank }
  const sides = { bonus: limit('bonus'), deduction: limit('deduction') }
  const coverage = coverageOf(item, make)
  const rules = { perMonth, proofRequired, tariff, highestOnly, awards, window, voids, coverage }
  return { id, title, ...sides, ...rules, items, source }
}

type Make = (name: Text, value: number, ...steps: readonly string[]) => Parameter

function numbersOf(from: SchemeSource, item: AdjustmentFile, path: Path, above: Inherited, keep: Keep): Make {
  return (name, value, ...steps) => {
    const made = parameter(from, {
      id: [item.id, ...steps].join('.'),
      ...{ name, value, path: [...path, ...steps], owner: item.title },
      source: item.source ?? above.clause,
      assumed: item.assumed ?? above.assumed,
    })
    keep(made)
    return made
  }
}

function coverageOf({ coverage }: AdjustmentFile, make: Make): Coverage | null {
  if (coverage === undefined) return null
  const { of, within, round } = coverage
  const bound = (key: keyof typeof COVERAGE): Parameter | null => {
    const value = coverage[key]
    return value === undefined ? null : make(COVERAGE[key], value, 'coverage', key)
  }
  const bounds = { bonusShare: bound('bonusShare'), bonusSum: bound('bonusSum') }
  return { of, within, round, ...bounds, deductionShare: bound('deductionShare') }
}

function inheritance(item: AdjustmentFile, above: Inherited, make: Make): Inherited {
  const { proof, levels, each, roles, roleWhenBlank, awards, window } = item
  const stated = (['bonus', 'deduction'] as const).filter(side => item[side] !== undefined)
  const table = (words: Readonly<Record<string, number>>, key: 'levels' | 'roles', called: Text) =>
    new Map(
      Object.entries(words).map(([word, value]) => [
        word,
        make({ zh: `${word}${called.zh}`, en: `${called.en} of ${word}` }, value, key, word),
      ]),
    )
  const points =
    levels !== undefined
      ? table(levels, 'levels', { zh: '分值', en: 'points' })
      : each !== undefined
        ? make(EACH, each, 'each')
        : above.points
  return {
    clause: item.source ?? above.clause,
    assumed: item.assumed ?? above.assumed,
    sides: stated.length > 0 ? stated : above.sides,
    proofRequired: proof === undefined ? above.proofRequired : proof === 'required',
    points,
    roles: roles === undefined ? above.roles : table(roles, 'roles', { zh: '系数', en: 'factor' }),
    roleWhenBlank: roleWhenBlank ?? (roles === undefined ? above.roleWhenBlank : null),
    awards: awards ?? above.awards,
    window: window === undefined ? above.window : windowOf(window),
  }
}

function windowOf({ from, to }: { readonly from: string; readonly to: string }): Adjustment['window'] {
  const [first, last] = [parseDay(from), parseDay(to)]
  return first === null || last === null ? null : { from: first, to: last }
}

/** The floor and the cap of the total, where the scheme has them. */
export function buildLimits(from: SchemeSource, { total, source }: SchemeFile, keep: Keep): Scheme['limits'] {
  const limit = (key: 'floor' | 'cap', name: Text): Parameter | null => {
    const value = total?.[key]
    if (value === undefined) return null
    const made = parameter(from, {
      id: `total.${key}`,
      ...{ name, value, path: ['total', key], owner: '' },
      ...{ source: source ?? null, assumed: false },
    })
    keep(made)
    return made
  }
  return { floor: limit('floor', FLOOR), cap: limit('cap', CAP) }
}
