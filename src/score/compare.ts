import { add, divide, type Expression, gather, num, rank } from '../formula/expression.ts'
import { isSeries } from '../formula/inputs.ts'
import type { Inputs, Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Comparison } from '../model/assessment.ts'
import { reason } from '../model/evidence.ts'
import type { Evidence, Observe, Reason } from '../model/observation.ts'
import type { ComparisonRule, GroupInput, Indicator } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { type Text, untranslated } from '../text/text.ts'

/** The inputs that rest on all units compared, for one of them. */
export interface Compared {
  readonly comparison: Comparison
  readonly inputs: Inputs
}

/**
 * Compares a unit with the ranked units of its group (or with all) that have the values: a unit scored apart 单列 is measured
 * against them without being one of them.
 */
export function comparer(indicator: Indicator, rule: ComparisonRule, observe: Observe, { dataset }: Evidence) {
  const groups = new Map<string | null, Comparison>()
  const compared = [...new Set(rule.inputs.map(({ of }) => of))]
  const made = (group: string | null): Comparison => {
    const members = dataset.units.flatMap(unit => {
      const isHere = unit.participation === 'ranked' && (group === null || unit.group === group)
      const values = isHere && appliesTo(indicator, unit) ? valuesOf(observe(unit), compared) : null
      return values === null ? [] : [{ unit, values }]
    })
    const values = new Map(compared.map((name, i) => [name, members.map(member => member.values[i] as Operand)]))
    const common = new Map(
      rule.inputs.flatMap(wanted => {
        const series = values.get(wanted.of) ?? []
        return isPlace(wanted) || series.length === 0 ? [] : [[wanted.name, commonOf(wanted, series)] as const]
      }),
    )
    return { indicator, group, members: members.map(({ unit }) => unit), values, common }
  }

  return (unit: Unit, own: Inputs): Compared | Reason => {
    const group = rule.among === 'all' ? null : unit.group
    const comparison = groups.get(group) ?? made(group)
    groups.set(group, comparison)
    if (comparison.members.length === 0) return reason('nobody-to-compare', indicator.title, unit.at)
    const places = rule.inputs
      .filter(isPlace)
      .map(wanted => [wanted.name, placeOf(wanted, own, comparison.values.get(wanted.of) ?? [])] as const)
    return { comparison, inputs: Object.fromEntries([...comparison.common, ...places]) }
  }
}

const appliesTo = ({ groups }: Indicator, unit: Unit): boolean => groups?.includes(unit.group) ?? true

/** The values of a unit by these names; null where it lacks one. */
function valuesOf(seen: ReturnType<Observe>, names: readonly string[]): Operand[] | null {
  if (seen.state !== 'seen') return null
  const values = names.map(name => seen.inputs[name])
  const isWhole = (value: Inputs[string] | undefined): value is Operand => value !== undefined && !isSeries(value)
  return values.every(isWhole) ? values : null
}

const NAMES: Readonly<Record<GroupInput['as'], Text>> = {
  highest: { zh: '组内最高', en: 'highest' },
  lowest: { zh: '组内最低', en: 'lowest' },
  mean: { zh: '组内平均', en: 'mean' },
  place: { zh: '组内名次', en: 'place' },
  'mean-place': { zh: '平均名次', en: 'mean place' },
}

type Common = GroupInput & { readonly as: 'highest' | 'lowest' | 'mean' }

const isPlace = ({ as }: GroupInput): boolean => as === 'place' || as === 'mean-place'

/** 总量组内最高: what all of them share, named after the figure that is compared. */
function commonOf({ as }: GroupInput, series: readonly Operand[]): Quantity {
  const kind = as as Common['as']
  const figure = series[0]?.name ?? untranslated('')
  const name = { zh: `${figure.zh}${NAMES[kind].zh}`, en: `${NAMES[kind].en} ${figure.en}` }
  return quantity(name, gather(kind, 'all'), { all: series })
}

function placeOf({ of, as, first = 'higher' }: GroupInput, own: Inputs, all: readonly Operand[]): Quantity {
  const key = { own: 'own', among: 'all', first }
  const inputs = { own: own[of] as Operand, all }
  // A unit scored apart takes up no place among the others.
  const isShared = as === 'mean-place' && all.includes(inputs.own)
  return quantity(NAMES[as], isShared ? meanPlace(key) : rank([key], 'competition'), inputs)
}

/** The mean of the places that units level with one another take up together. */
const meanPlace = (key: Parameters<typeof rank>[0][number]): Expression =>
  divide(add(rank([key], 'competition'), rank([key], 'last')), num(2))
