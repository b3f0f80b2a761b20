import { cellName } from '../kernel/a1.ts'
import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { cellNames, completions, defineCheck, isMixed, listed, plain, type Spot, seenFrom, unitOf } from './check.ts'
import { isUnitShift, yearOnYear } from './magnitude.ts'

type Details =
  | { readonly kind: 'target' | 'before'; readonly value: string; readonly other: string; readonly otherCell: string }
  | {
      readonly kind: 'measures'
      readonly item: string
      readonly usual: string
      readonly measure: string
      readonly cells: readonly string[]
    }

/** A figure ten thousand times its target or last year's, or in another unit of measure than the others of its item. */
export const unitShift = defineCheck<Details>({
  code: 'DATA-03',
  severity: 'warning',
  title: { zh: '计量单位不一致', en: 'Another unit of measure' },
  why: {
    zh: '一处填万元、另一处填元，差一万倍，比出来的完成率、增速、名次都是错的。',
    en: 'One in 万元, the other in 元: ten thousand times apart, and every completion, growth and place is wrong.',
  },
  example: { zh: '目标值 1200（万元），完成值 12500000（元）。', en: 'Target 1200 (万元), actual 12500000 (元).' },
  *find({ dataset, scheme }) {
    for (const { actual, target, unit } of completions(dataset)) {
      if (actual.kind !== 'value' || target.kind !== 'value') continue
      if (isMixed(actual, target) || !isUnitShift(actual.value, target.value)) continue
      const otherCell = cellName(target.at.column, target.at.row)
      const details: Details = { kind: 'target', ...numbers(actual.value, target.value), otherCell }
      yield { where: atCell(actual.at), also: [target.at], unit, found: actual.shown, details }
    }
    for (const { unit, now, before } of yearOnYear(dataset, scheme)) {
      if (!isUnitShift(now.value, before.value)) continue
      const otherCell = seenFrom(now.at, before.at)
      const details: Details = { kind: 'before', ...numbers(now.value, before.value), otherCell }
      yield { where: atCell(now.at), also: [before.at], unit, found: now.shown, details }
    }
    yield* measures(dataset)
  },
  says: details => {
    switch (details.kind) {
      case 'target':
        return {
          zh: `完成值 ${details.value}，目标值 ${details.other}，相差约一万倍。`,
          en: `The actual is ${details.value} and the target ${details.other}, some ten thousand times apart.`,
        }
      case 'before':
        return {
          zh: `本年 ${details.value}，上年 ${details.other}，相差约一万倍。`,
          en: `It is ${details.value} and was ${details.other} last year, some ten thousand times apart.`,
        }
      case 'measures':
        return {
          zh: `“${details.item}”的计量单位是“${details.measure}”（${listed(details.cells).zh}），其他行是“${details.usual}”。`,
          en: `"${details.item}" is in ${details.measure} here (${listed(details.cells).en}) and in ${details.usual} elsewhere.`,
        }
    }
  },
  expected: details => (details.kind === 'measures' ? { zh: details.usual, en: details.usual } : null),
  remedy: (details, cell) =>
    details.kind === 'measures'
      ? {
          zh: `把这些行的数值换算成“${details.usual}”，计量单位改为一致；本来就相同、只是写法不同的，统一写法。`,
          en: `Convert these figures to ${details.usual} and write the unit of measure alike; where only the wording differs, change that.`,
        }
      : {
          zh: `核对 ${cell} 和 ${details.otherCell} 的计量单位（元、万元、亿元），换算成同一种；无误的，不需要修改。`,
          en: `Compare the units of ${cell} and ${details.otherCell} (元, 万元, 亿元) and convert one; if they are right, leave them.`,
        },
  effect: () => ({ zh: '按填报的数计算。', en: 'It is calculated with as reported.' }),
  samples: [
    { kind: 'target', value: '12500000', other: '1200', otherCell: 'D7' },
    { kind: 'before', value: '1.25', other: '11800', otherCell: '往年 › D9' },
    { kind: 'measures', item: '财政收入', usual: '万元', measure: '元', cells: ['F9', 'F12'] },
  ],
})

const numbers = (value: Parameters<typeof digits>[0], other: Parameters<typeof digits>[0]) => ({
  value: digits(value),
  other: digits(other),
})

/** Rows of one item in another unit of measure than most of them. Where two are as common, the first one is usual. */
function* measures({ figures }: Dataset): Generator<Spot<Details>> {
  const rows = figures.flatMap(({ item, measureUnit, unit }) =>
    item.kind === 'value' && measureUnit.kind === 'value' ? [{ item, measure: measureUnit, unit }] : [],
  )
  for (const own of groupBy(rows, ({ item }) => plain(item.value)).values()) {
    const byMeasure = [...groupBy(own, ({ measure }) => plain(measure.value)).values()]
    const most = Math.max(...byMeasure.map(({ length }) => length))
    const usual = byMeasure.find(({ length }) => length === most)?.[0]
    for (const [first, ...rest] of byMeasure) {
      if (usual === undefined || first === usual) continue
      const places = [first, ...rest].map(({ measure }) => measure.at)
      const details: Details = {
        ...{ kind: 'measures', item: known(first.item) ?? '', usual: usual.measure.value },
        ...{ measure: first.measure.value, cells: cellNames(places) },
      }
      const unit = rest.length === 0 ? unitOf(first.unit) : null
      yield { where: atCell(first.measure.at), also: places.slice(1), unit, found: first.measure.shown, details }
    }
  }
}
