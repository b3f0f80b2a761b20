import { groupBy } from '../kernel/group.ts'
import { nearest } from '../kernel/nearest.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import {
  adjustmentNamed,
  brief,
  cellNames,
  defineCheck,
  listed,
  plain,
  quoted,
  type Spot,
  seenIn,
  sheetKey,
  unitOf,
} from './check.ts'

type Details =
  | {
      readonly kind: 'item'
      readonly item: string
      readonly cells: readonly string[]
      readonly items: readonly string[]
    }
  /** The scheme has the item, but it only adds points, or only takes them. */
  | { readonly kind: 'side'; readonly item: string; readonly lacks: 'bonus' | 'deduction'; readonly points: string }

/** A bonus or deduction under an item that the scheme does not have, or on the side that the item does not have. */
export const adjustmentUnknown = defineCheck<Details>({
  code: 'AWD-04',
  severity: 'error',
  title: { zh: '加减分项目不在方案中', en: 'Adjustment not in the scheme' },
  why: {
    zh: '只有方案列出的项目可以加分、扣分。项目名称对不上的行不计分。',
    en: 'Only the items of the scheme add or take points. A row under another name is not counted.',
  },
  example: { zh: '项目填“专项”，方案中是“专项考核”。', en: 'The item is "专项"; the scheme has "专项考核".' },
  *find({ dataset, scheme }) {
    if (scheme === null) return
    const rows = dataset.adjustments.filter(({ item }) => adjustmentNamed(scheme, known(item)) === null)
    const titles = scheme.adjustments.map(adjustment => adjustment.title)
    for (const same of groupBy(rows, ({ item }) => `${sheetKey(item.at)}\n${plain(known(item) ?? '')}`).values()) {
      const [{ item }, ...rest] = same
      const name = known(item) ?? ''
      const items = name === '' ? titles : [...new Set([...nearest(name, titles), ...titles])]
      const details: Details = {
        kind: 'item',
        item: brief(name),
        cells: cellNames(same.map(row => row.item.at)),
        items,
      }
      yield { where: atCell(item.at), found: name, also: rest.map(row => row.item.at), details }
    }
    yield* wrongSides(dataset, scheme)
  },
  says: details => {
    if (details.kind === 'side') {
      const { item, lacks, points } = details
      return lacks === 'deduction'
        ? {
            zh: `“${item}”只加分，不扣分；这一行是 ${points}。`,
            en: `"${item}" only adds points; this row is ${points}.`,
          }
        : {
            zh: `“${item}”只扣分，不加分；这一行是 ${points}。`,
            en: `"${item}" only takes points; this row is ${points}.`,
          }
    }
    const { item, cells } = details
    return item === ''
      ? { zh: `没有填写加减分项目${seenIn(cells).zh}。`, en: `The item is empty${seenIn(cells).en}.` }
      : {
          zh: `方案中没有加减分项目“${item}”${seenIn(cells).zh}。`,
          en: `The scheme has no adjustment "${item}"${seenIn(cells).en}.`,
        }
  },
  expected: details => {
    if (details.kind === 'item') return details.items.length === 0 ? null : quoted(details.items, '项')
    return details.lacks === 'deduction'
      ? { zh: '正数', en: 'a positive number' }
      : { zh: '负数', en: 'a negative number' }
  },
  remedy: (details, cell) => {
    if (details.kind === 'side') {
      return {
        zh: `正负号写错的，改正 ${cell}；属于其他项目的，改这一行的“项目”；办法确有规定的，在方案“${details.item}”下写明 ${details.lacks} 和上限。`,
        en: `Correct the sign in ${cell}, or move the row to the item it belongs to; if the rules provide for it, add ${details.lacks} with its cap to "${details.item}" in the scheme.`,
      }
    }
    const { items } = details
    return items.length === 0
      ? {
          zh: '方案没有加减分项目：删除这些行，或在方案 adjustments 中增加项目。',
          en: 'The scheme has no adjustments: delete these rows, or add the item under adjustments.',
        }
      : {
          zh: `把 ${cell} 改为方案中的项目${quoted(items, '项').zh}。`,
          en: `Change ${cell} to an item of the scheme: ${listed(items).en}.`,
        }
  },
  effect: ({ kind }) =>
    kind === 'side'
      ? { zh: '这一行不计分。', en: 'This row is not counted.' }
      : { zh: '这些行不计分。', en: 'These rows are not counted.' },
  samples: [
    { kind: 'item', item: '专项', cells: ['B5', 'B9'], items: ['专项考核'] },
    { kind: 'item', item: '', cells: ['B5'], items: ['专项考核'] },
    { kind: 'item', item: '专项', cells: ['B5'], items: [] },
    { kind: 'side', item: '领导批示', lacks: 'deduction', points: '-2' },
    { kind: 'side', item: '通报批评', lacks: 'bonus', points: '2' },
  ],
})

function* wrongSides({ adjustments }: Dataset, scheme: Scheme): Generator<Spot<Details>> {
  for (const { item, points, unit } of adjustments) {
    const [adjustment, value] = [adjustmentNamed(scheme, known(item)), known(points)]
    if (adjustment === null || value === null || value.isZero()) continue
    const side = value.isNegative() ? 'deduction' : 'bonus'
    if ((side === 'bonus' ? adjustment.bonusCap : adjustment.deductionCap) !== null) continue
    const details: Details = { kind: 'side', item: adjustment.title, lacks: side, points: digits(value) }
    yield { where: atCell(points.at), unit: unitOf(unit), found: digits(value), details }
  }
}
