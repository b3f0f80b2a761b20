import { nearest } from '../kernel/nearest.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import {
  adjustmentNamed,
  brief,
  cellNames,
  defineCheck,
  groupBy,
  listed,
  plain,
  quoted,
  seenIn,
  sheetKey,
} from './check.ts'

/** A bonus or deduction under an item that the scheme does not have. */
export const adjustmentUnknown = defineCheck<{ item: string; cells: readonly string[]; items: readonly string[] }>({
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
      const details = { item: brief(name), cells: cellNames(same.map(row => row.item.at)), items }
      yield { where: atCell(item.at), found: name, also: rest.map(row => row.item.at), details }
    }
  },
  says: ({ item, cells }) =>
    item === ''
      ? { zh: `没有填写加减分项目${seenIn(cells).zh}。`, en: `The item is empty${seenIn(cells).en}.` }
      : {
          zh: `方案中没有加减分项目“${item}”${seenIn(cells).zh}。`,
          en: `The scheme has no adjustment "${item}"${seenIn(cells).en}.`,
        },
  expected: ({ items }) => (items.length === 0 ? null : quoted(items, '项')),
  remedy: ({ items }, cell) =>
    items.length === 0
      ? {
          zh: '方案没有加减分项目：删除这些行，或在方案 adjustments 中增加项目。',
          en: 'The scheme has no adjustments: delete these rows, or add the item under adjustments.',
        }
      : {
          zh: `把 ${cell} 改为方案中的项目${quoted(items, '项').zh}。`,
          en: `Change ${cell} to an item of the scheme: ${listed(items).en}.`,
        },
  effect: () => ({ zh: '这些行不计分。', en: 'These rows are not counted.' }),
  samples: [
    { item: '专项', cells: ['B5', 'B9'], items: ['专项考核'] },
    { item: '', cells: ['B5'], items: ['专项考核'] },
    { item: '专项', cells: ['B5'], items: [] },
  ],
})
