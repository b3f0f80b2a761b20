import { groupBy } from '../kernel/group.ts'
import type { Figure } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { cellsApart, defineCheck, listed, placeKey, plain, unitOf, withheldFor } from './check.ts'

interface Details {
  readonly item: string
  readonly values: readonly string[]
  readonly cells: readonly string[]
  readonly providers: readonly string[]
}

/** One figure of one unit for one period, given twice and not alike. */
export const figureDisputed = defineCheck<Details>({
  code: 'DATA-04',
  severity: 'error',
  title: { zh: '同一数据两个来源不一致', en: 'Two sources that disagree' },
  why: {
    zh: '同一单位、同一项目、同一期间只能有一个数。两个来源的数不一致，用哪一个要有依据。',
    en: 'Of one unit, item and period there is one figure. Where two sources disagree, the choice needs a reason.',
  },
  example: {
    zh: '市教育局“GDP”2026 年：市统计局报 102，市发改委报 120。',
    en: '市统计局 reports 102, 市发改委 120, for the same unit and year.',
  },
  *find({ dataset, outcome }) {
    // What withholds a score is told by the other check of this code.
    const told = new Set(withheldFor(outcome, 'several-figures').flatMap(({ at }) => at.map(placeKey)))
    for (const rows of groupBy(dataset.figures.filter(isIdentified), keyOf).values()) {
      const [first, ...others] = rows
      const values = [...new Set(rows.flatMap(({ value }) => known(value)?.toFixed() ?? []))]
      if (others.length === 0 || values.length < 2 || rows.some(({ value }) => told.has(placeKey(value.at)))) continue
      const providers = [...new Set(rows.flatMap(({ provider }) => known(provider) ?? []))]
      // Neither period nor source tells these rows from the months of a series.
      if (first.period.kind !== 'value' && providers.length < 2) continue
      const cells = cellsApart(rows.map(({ value }) => value.at))
      const details = { item: known(first.item) ?? '', values, cells, providers }
      yield {
        where: atCell(first.value.at),
        also: others.map(({ value }) => value.at),
        unit: unitOf(first.unit),
        details,
      }
    }
  },
  says: ({ item, values, cells, providers }) => {
    const by =
      providers.length < 2
        ? { zh: '', en: '' }
        : { zh: `（${listed(providers, '个来源').zh}）`, en: ` (${listed(providers).en})` }
    return {
      zh: `同一单位同一期间的“${item}”有 ${values.length} 个不同的数${by.zh}：${listed(values, '个').zh}，见 ${listed(cells).zh}。`,
      en: `"${item}" of one unit and period has ${values.length} figures${by.en}: ${listed(values).en} in ${listed(cells).en}.`,
    }
  },
  expected: () => ({ zh: '一个数', en: 'one figure' }),
  remedy: () => ({
    zh: '请报送单位对数，按方案指定的数据来源只留一行。',
    en: 'Have those who reported them compare, and keep the row of the source that the scheme names.',
  }),
  samples: [
    { item: 'GDP', values: ['102', '120'], cells: ['C7', 'C19'], providers: ['市统计局', '市发改委'] },
    { item: '应办结数', values: ['102', '104'], cells: ['C7', 'C19'], providers: [] },
  ],
})

const isIdentified = ({ unit, item }: Figure): boolean => unit.kind === 'known' && item.kind === 'value'

const keyOf = ({ unit, item, period }: Figure): string =>
  [unitOf(unit), plain(known(item) ?? ''), plain(known(period) ?? '')].join('\n')
