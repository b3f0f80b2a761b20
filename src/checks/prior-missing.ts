import { groupBy } from '../kernel/group.ts'
import { atCell, inFile } from '../model/finding.ts'
import { defineCheck, type Spot, withheldFor } from './check.ts'

type Details =
  | { readonly kind: 'unit'; readonly year: string; readonly unit: string; readonly indicator: string }
  | { readonly kind: 'nobody'; readonly year: string; readonly indicator: string }

/** An earlier result that a score needs and 往年 does not have. */
export const priorMissing = defineCheck<Details>({
  code: 'DATA-14',
  severity: 'error',
  title: { zh: '缺往年结果', en: 'No earlier result' },
  why: {
    zh: '与往年比较的指标要有以前年度的数。没有的，是新设单位还是漏填，不能代定。',
    en: 'A comparison with earlier years needs their results. Whether one is missing or never was, only a person can say.',
  },
  example: {
    zh: '“进步幅度”要用 2025 年的得分，“往年”表没有市体育局 2025 年的行。',
    en: '"进步幅度" needs the score of 2025 and 往年 has no row of 市体育局 for it.',
  },
  *find({ dataset, outcome }) {
    const reasons = withheldFor(outcome, 'no-prior')
    const sheet = dataset.sheets.find(({ kind }) => kind === 'prior')?.name
    const keyed = groupBy(reasons, ({ what, withholds }) => `${what}\n${withholds[0].indicator?.id ?? ''}`)
    for (const all of keyed.values()) {
      const [{ what: year, withholds }] = all
      const indicator = withholds[0].indicator?.title ?? ''
      const isScored = outcome?.results.some(
        ({ scores }) => scores.get(withholds[0].indicator?.id ?? '')?.state === 'scored',
      )
      if (all.length > 1 && isScored !== true && sheet !== undefined) {
        const details: Details = { kind: 'nobody', year, indicator }
        yield { where: inFile(sheet.file, sheet.sheet), withholds: all.flatMap(one => [...one.withholds]), details }
      } else {
        for (const one of all) yield ofUnit(year, indicator, one.withholds)
      }
    }
  },
  says: details =>
    details.kind === 'unit'
      ? {
          zh: `“往年”表没有“${details.unit}” ${details.year} 年的结果，“${details.indicator}”算不出来。`,
          en: `往年 has no result of ${details.unit} for ${details.year}, which "${details.indicator}" needs.`,
        }
      : {
          zh: `“往年”表没有任何单位 ${details.year} 年可用于“${details.indicator}”的结果。`,
          en: `往年 has no result of any unit for ${details.year} that "${details.indicator}" could use.`,
        },
  remedy: details =>
    details.kind === 'unit'
      ? {
          zh: `在“往年”表补上“${details.unit}” ${details.year} 年的行；由别的单位合并而来的，在名录“承继自”列写明；新设单位在方案该指标中写明 none。`,
          en: `Add the row of ${details.unit} for ${details.year}; a merged unit names its forerunners under 承继自; for a new unit say what that means with none in the scheme.`,
        }
      : {
          zh: '核对“往年”表的年度和“指标”列：年度填四位数字，指标写方案中的名称，总分一行的“指标”留空。',
          en: 'Check the columns 年度 and 指标: a year of four digits, the name as in the scheme, and blank for the total.',
        },
  samples: [
    { kind: 'unit', year: '2025', unit: '市体育局', indicator: '进步幅度' },
    { kind: 'nobody', year: '2025', indicator: '进步幅度' },
  ],
})

function ofUnit(year: string, indicator: string, withholds: NonNullable<Spot<Details>['withholds']>): Spot<Details> {
  const unit = withholds[0]?.unit
  if (unit === undefined) throw new Error('a reason without a unit')
  return {
    where: atCell(unit.at),
    unit: unit.name,
    withholds,
    details: { kind: 'unit', year, unit: unit.name, indicator },
  }
}
