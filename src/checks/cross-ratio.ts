import { digits, published, settled } from '../kernel/rounding.ts'
import type { Dataset, Figure } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { CrossRatio } from '../model/scrutiny.ts'
import { defineCheck, numberOf, plain, type Spot, unitOf } from './check.ts'

interface Details {
  readonly of: string
  readonly to: string
  readonly values: readonly [string, string]
  readonly ratio: string
  readonly between: readonly [string, string]
  readonly clause: string | null
}

/** Two figures of a unit that do not go together 关联度. */
export const crossRatio = defineCheck<Details>({
  code: 'DATA-05',
  severity: 'warning',
  title: { zh: '关联度异常', en: 'Figures that do not go together' },
  why: {
    zh: '财政收入、外贸出口等与 GDP 有相对稳定的比例，比例出了方案定的范围，其中一个数可能不实。',
    en: 'Revenue or exports stand in a steady ratio to GDP; outside the band of the scheme one of the two may be untrue.',
  },
  example: {
    zh: '财政收入 60，GDP 100，比例 0.6，方案定在 0.05 到 0.3。',
    en: 'Revenue 60 of GDP 100, the band is 0.05 to 0.3.',
  },
  *find({ dataset, scheme }) {
    for (const rule of scheme?.scrutiny.crossRatios ?? []) yield* outOfBand(dataset, rule)
  },
  says: ({ of, to, values, ratio, between }) => ({
    zh: `“${of}”${values[0]} 与“${to}”${values[1]} 之比是 ${ratio}，不在 ${between[0]} 到 ${between[1]} 之间。`,
    en: `"${of}" ${values[0]} to "${to}" ${values[1]} is ${ratio}, not between ${between[0]} and ${between[1]}.`,
  }),
  expected: ({ between, clause }) => ({
    zh: `${between[0]} 到 ${between[1]}${clause === null ? '' : `（${clause}）`}`,
    en: `${between[0]} to ${between[1]}${clause === null ? '' : ` (${clause})`}`,
  }),
  remedy: ({ to }, cell) => ({
    zh: `请数据采集单位核实 ${cell} 和“${to}”的数；无误的，附说明，不需要修改。`,
    en: `Have those who collect them verify ${cell} and "${to}"; if both are right, keep the explanation and leave them.`,
  }),
  effect: () => ({ zh: '按填报的数计算。', en: 'It is calculated with as reported.' }),
  samples: [
    { of: '财政收入', to: 'GDP', values: ['60', '100'], ratio: '0.6', between: ['0.05', '0.3'], clause: '第十条' },
    { of: '财政收入', to: 'GDP', values: ['60', '100'], ratio: '0.6', between: ['0.05', '0.3'], clause: null },
  ],
})

function* outOfBand({ figures }: Dataset, { of, to, least, most, source }: CrossRatio): Generator<Spot<Details>> {
  const [low, high] = [numberOf(least), numberOf(most)]
  const divisors = new Map(figures.filter(figure => known(figure.item) === to).map(figure => [keyOf(figure), figure]))
  for (const figure of figures) {
    const below = divisors.get(keyOf(figure))
    if (known(figure.item) !== of || below === undefined || low === null || high === null) continue
    const [own, whole] = [figure.value, below.value]
    if (own.kind !== 'value' || whole.kind !== 'value' || !whole.value.greaterThan(0)) continue
    const ratio = settled(own.value.dividedBy(whole.value))
    if (ratio.greaterThanOrEqualTo(low) && ratio.lessThanOrEqualTo(high)) continue
    const values = [digits(own.value), digits(whole.value)] as const
    const between = [digits(low), digits(high)] as const
    const details = { of, to, values, ratio: digits(published(ratio, 4)), between, clause: source }
    yield { where: atCell(own.at), also: [whole.at], unit: unitOf(figure.unit), found: own.shown, details }
  }
}

/** Figures of one unit and period go together. */
const keyOf = ({ unit, period }: Figure): string => [unitOf(unit), plain(known(period) ?? '')].join('\n')
