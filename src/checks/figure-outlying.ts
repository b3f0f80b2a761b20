import { type Decimal, decimal, ZERO } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import { digits, settled } from '../kernel/rounding.ts'
import type { Dataset } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { SpreadBound } from '../model/scrutiny.ts'
import { defineCheck, numberOf, plain, type Spot } from './check.ts'
import type { Read } from './magnitude.ts'

interface Details {
  readonly item: string
  readonly group: string
  readonly units: number
  readonly value: string
  readonly mean: string
  readonly most: string
}

/** A figure far from those of its group, by the scheme's own bound. */
export const figureOutlying = defineCheck<Details>({
  code: 'DATA-02',
  severity: 'warning',
  title: { zh: '数据与同组相差过大', en: 'Figure far from its group' },
  why: {
    zh: '同组单位同一项目的数差不太多，个别远离的先核对再计分。界限由方案规定。',
    en: 'Units of a group report figures of one size; one far off is looked at before it is scored. The scheme draws the line.',
  },
  example: {
    zh: '全组“信访件数”平均 12 件，某单位填 320 件。',
    en: 'The group has 12 petitions on average, one unit 320.',
  },
  *find({ dataset, scheme }) {
    for (const bound of scheme?.scrutiny.spread ?? []) yield* outlying(dataset, bound)
  },
  says: ({ item, group, units, value, mean, most }) => ({
    zh: `“${item}” ${value}，“${group}”组 ${units} 个单位平均 ${mean}，偏离超过 ${most} 个标准差。`,
    en: `"${item}" is ${value}; the ${units} units of ${group} have ${mean} on average, more than ${most} standard deviations away.`,
  }),
  expected: ({ most, mean }) => ({
    zh: `与 ${mean} 相差不超过 ${most} 个标准差`,
    en: `within ${most} standard deviations of ${mean}`,
  }),
  remedy: (_, cell) => ({
    zh: `与报送单位核对 ${cell} 的数字和计量单位；无误的，不需要修改。`,
    en: `Ask the unit that reported it about the figure and the unit of measure in ${cell}; if they are right, leave them.`,
  }),
  effect: () => ({ zh: '按填报的数计算。', en: 'It is calculated with as reported.' }),
  samples: [{ item: '信访件数', group: '政府部门', units: 12, value: '320', mean: '37.67', most: '3' }],
})

interface Member {
  readonly item: string
  readonly group: string
  readonly unit: string
  readonly value: Read
}

/** The figures under one bound by item, group and period; squares are compared, so that no root is rounded. */
function* outlying({ figures }: Dataset, { items, deviations }: SpreadBound): Generator<Spot<Details>> {
  const most = numberOf(deviations)
  if (most === null) return
  const members = figures.flatMap(({ unit, item, value, period }): (Member & { readonly key: string })[] => {
    const named = known(item) ?? ''
    if (unit.kind !== 'known' || value.kind !== 'value' || !items.includes(named)) return []
    const { name, group } = unit.unit
    const key = [named, group, plain(known(period) ?? '')].join('\n')
    return [{ item: named, group, unit: name, value, key }]
  })
  for (const all of groupBy(members, ({ key }) => key).values()) {
    const count = decimal(all.length)
    const mean = sum(all.map(({ value }) => value.value)).dividedBy(count)
    const variance = sum(all.map(({ value }) => value.value.minus(mean).pow(2))).dividedBy(count)
    const limit = settled(most.pow(2).times(variance))
    for (const { item, group, unit, value } of all) {
      if (settled(value.value.minus(mean).pow(2)).lessThanOrEqualTo(limit)) continue
      const about = { item, group, units: all.length, value: digits(value.value) }
      const details = { ...about, mean: digits(mean, 2), most: digits(most) }
      yield { where: atCell(value.at), unit, found: value.shown, details }
    }
  }
}

const sum = (values: readonly Decimal[]): Decimal => values.reduce((all, next) => all.plus(next), ZERO)
