import type { Day } from '../kernel/day.ts'
import { groupBy } from '../kernel/group.ts'
import { nearest } from '../kernel/nearest.ts'
import type { Dataset, Occurrence } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { allIndicators } from '../model/indicators.ts'
import { brief, cellNames, defineCheck, listed, plain, quoted, type Spot, seenIn, sheetKey, unitOf } from './check.ts'

type Details =
  | {
      readonly kind: 'item'
      readonly item: string
      readonly cells: readonly string[]
      readonly items: readonly string[]
    }
  | { readonly kind: 'unit' | 'date' }
  | { readonly kind: 'year' | 'later'; readonly day: Day; readonly limit: string }

/** A row of 事项 that nothing follows from: no item of the scheme, no unit, or not in its time. */
export const occurrenceUncounted = defineCheck<Details>({
  code: 'VETO-03',
  severity: 'error',
  title: { zh: '登记的事项没有计入', en: 'Occurrence that counts for nothing' },
  why: {
    zh: '“事项”表的内容要与方案列明的事项对应，并在考核年度内、截止日之前发生。对不上的，否决不会执行，也没有人会发现。',
    en: 'A row of 事项 must bear an item of the scheme and fall in its year, up to the as-of day. Otherwise a veto is dropped unnoticed.',
  },
  example: {
    zh: '事项填“安全事故”，方案中是“重大安全责任事故”。',
    en: 'The item is "安全事故"; the scheme has "重大安全责任事故".',
  },
  *find({ dataset, scheme, asOf }) {
    if (scheme === null) return
    const counted = allIndicators(scheme.indicators).flatMap(({ leaf }) => leaf?.occurrences ?? [])
    const items = [...scheme.vetoes.flatMap(veto => veto.items), ...counted]
    const isKnown = ({ item }: Occurrence) => items.includes(known(item) ?? '')
    yield* unknownItems(
      dataset.events.filter(row => !isKnown(row)),
      items,
    )
    yield* outOfPlace(dataset.events.filter(isKnown), scheme.year, asOf)
  },
  says: details => {
    switch (details.kind) {
      case 'item': {
        const { item, cells } = details
        const seen = seenIn(cells)
        return item === ''
          ? { zh: `没有填写事项${seen.zh}。`, en: `The item is empty${seen.en}.` }
          : { zh: `方案中没有事项“${item}”${seen.zh}。`, en: `The scheme has no item "${item}"${seen.en}.` }
      }
      case 'unit':
        return { zh: '这件事项没有填写单位。', en: 'This occurrence names no unit.' }
      case 'date':
        return { zh: '这件事项没有填写日期。', en: 'This occurrence has no date.' }
      case 'year':
        return {
          zh: `日期 ${details.day} 不在考核年度（${details.limit} 年）内。`,
          en: `The date ${details.day} is not in the year of the scheme, ${details.limit}.`,
        }
      case 'later':
        return {
          zh: `日期 ${details.day} 在截止日 ${details.limit} 之后。`,
          en: `The date ${details.day} is after the as-of day, ${details.limit}.`,
        }
    }
  },
  expected: details => {
    switch (details.kind) {
      case 'item':
        return details.items.length === 0 ? null : quoted(details.items, '项')
      case 'unit':
        return { zh: '名录中的单位名称', en: 'a unit of the registry' }
      case 'date':
        return { zh: '日期（年-月-日）', en: 'a date (year-month-day)' }
      case 'year':
        return { zh: `${details.limit} 年的日期`, en: `a day of ${details.limit}` }
      case 'later':
        return { zh: `${details.limit} 以前的日期（含当日）`, en: `a day up to ${details.limit}` }
    }
  },
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'item':
        return details.items.length === 0
          ? {
              zh: '方案没有要用“事项”表的规定：删除这些行，或在方案 vetoes 中写明。',
              en: 'Nothing in the scheme uses 事项: delete these rows, or write the rule under vetoes.',
            }
          : {
              zh: `把 ${cell} 改为方案中的事项${quoted(details.items, '项').zh}；办法确有规定的，写入方案 vetoes 的 items。`,
              en: `Change ${cell} to an item of the scheme (${listed(details.items).en}), or enter it in items under vetoes.`,
            }
      case 'unit':
        return { zh: `在 ${cell} 填写名录中的单位名称。`, en: `Type a unit name from the registry in ${cell}.` }
      case 'date':
        return {
          zh: `在 ${cell} 填写发生或认定的日期（年-月-日）。`,
          en: `Type the day on which it happened or was decided in ${cell} (year-month-day).`,
        }
      case 'year':
        return {
          zh: `日期写错的，改正 ${cell}；确是别的年度的，从本年度的“事项”表移出。`,
          en: `Correct ${cell} if the date is wrong; move the row out of this year's 事项 if it belongs to another year.`,
        }
      case 'later':
        return {
          zh: '无需处理；应当计入的，用更晚的截止日重新计分。',
          en: 'Nothing to do; if it should count, score again with a later as-of day.',
        }
    }
  },
  effect: ({ kind }) => {
    if (kind === 'item') return { zh: '这些行不生效。', en: 'These rows have no effect.' }
    // Without a date it stays open whether it counts: what that withholds is told by itself.
    return kind === 'date' ? null : { zh: '这一行不生效。', en: 'This row has no effect.' }
  },
  samples: [
    { kind: 'item', item: '安全事故', cells: ['B5', 'B9'], items: ['重大安全责任事故'] },
    { kind: 'item', item: '', cells: ['B5'], items: ['重大安全责任事故'] },
    { kind: 'item', item: '安全事故', cells: ['B5'], items: [] },
    { kind: 'unit' },
    { kind: 'date' },
    { kind: 'year', day: '2025-12-30' as Day, limit: '2026' },
    { kind: 'later', day: '2026-12-02' as Day, limit: '2026-11-30' },
  ],
})

function* unknownItems(rows: Dataset['events'], items: readonly string[]): Generator<Spot<Details>> {
  for (const same of groupBy(rows, ({ item }) => `${sheetKey(item.at)}\n${plain(known(item) ?? '')}`).values()) {
    const [{ item }, ...rest] = same
    const name = known(item) ?? ''
    const near = name === '' ? items : [...nearest(name, items), ...items]
    const cells = cellNames(same.map(row => row.item.at))
    const details: Details = { kind: 'item', item: brief(name), cells, items: [...new Set(near)] }
    yield { where: atCell(item.at), found: name, also: rest.map(row => row.item.at), details }
  }
}

// An unreadable date is DAT-02's, an unknown unit ORG-01's.
function* outOfPlace(rows: Dataset['events'], year: number, asOf: Day): Generator<Spot<Details>> {
  for (const { unit, date } of rows) {
    const [where, whose] = [atCell(date.at), unitOf(unit)]
    const day = known(date)
    if (unit.kind === 'blank') yield { where: atCell(unit.at), details: { kind: 'unit' } }
    if (date.kind === 'blank') yield { where, unit: whose, details: { kind: 'date' } }
    if (day === null) continue
    if (!day.startsWith(`${year}-`)) {
      const details: Details = { kind: 'year', day, limit: String(year) }
      yield { where, unit: whose, found: day, severity: 'warning', details }
    } else if (day > asOf) {
      const details: Details = { kind: 'later', day, limit: asOf }
      yield { where, unit: whose, found: day, severity: 'note', details }
    }
  }
}
