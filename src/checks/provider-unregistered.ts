import type { Day } from '../kernel/day.ts'
import { groupBy } from '../kernel/group.ts'
import type { Dataset, Figure } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Scheme } from '../model/scheme.ts'
import { cellNames, defineCheck, plain, type Spot, seenIn, sheetKey, unitOf } from './check.ts'

type Details =
  | {
      readonly kind: 'other' | 'own'
      readonly item: string
      readonly provider: string
      readonly registered: string
      readonly cells: readonly string[]
    }
  | {
      readonly kind: 'late'
      readonly item: string
      readonly on: Day
      readonly by: Day
      readonly cells: readonly string[]
    }
  | { readonly kind: 'undated'; readonly item: string; readonly by: Day; readonly cells: readonly string[] }

/** A figure from somebody other than the scheme has it collected by, or after the day that the scheme sets. */
export const providerUnregistered = defineCheck<Details>({
  code: 'DATA-06',
  severity: 'error',
  title: { zh: '数据不是规定的单位报的，或报迟了', en: 'Figure from another source, or late' },
  why: {
    zh: '数据由规定的部门采集、按时报送才有效；被考核单位自己报自己的数，要有人核。',
    en: 'A figure counts when the office named for it collects it in time; what a unit reports of itself needs a second look.',
  },
  example: {
    zh: '“GDP”应由市统计局报送，报送单位填的是市教育局。',
    en: 'GDP is for 市统计局 to report; the sheet says 市教育局.',
  },
  *find({ dataset, scheme }) {
    if (scheme === null) return
    yield* fromOthers(dataset, scheme)
    yield* late(dataset, scheme)
  },
  says: details => {
    const { item, cells } = details
    const seen = seenIn(cells)
    switch (details.kind) {
      case 'own':
        return {
          zh: `“${item}”是被考核单位自己报的，应由${details.registered}报送${seen.zh}。`,
          en: `"${item}" is reported by the unit itself; it is ${details.registered}'s to report${seen.en}.`,
        }
      case 'other':
        return {
          zh: `“${item}”的报送单位是“${details.provider}”，应由${details.registered}报送${seen.zh}。`,
          en: `"${item}" is reported by ${details.provider}; it is ${details.registered}'s to report${seen.en}.`,
        }
      case 'late':
        return {
          zh: `“${item}”${details.on} 才报送，最迟应在 ${details.by}${seen.zh}。`,
          en: `"${item}" was reported on ${details.on}; it was due by ${details.by}${seen.en}.`,
        }
      case 'undated':
        return {
          zh: `“${item}”没有能识别的报送日期，无法判断是否在 ${details.by} 以前报送${seen.zh}。`,
          en: `"${item}" has no readable date of report, so nobody can tell whether it came by ${details.by}${seen.en}.`,
        }
    }
  },
  expected: details =>
    'by' in details
      ? { zh: `${details.by} 以前（含当日）`, en: `by ${details.by}` }
      : { zh: details.registered, en: details.registered },
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'own':
      case 'other':
        return {
          zh: `请${details.registered}核对数据，把 ${cell} 改为实际采集的单位；采集单位有变的，改方案。`,
          en: `Have ${details.registered} verify it and correct ${cell}; if somebody else collects it now, change the scheme.`,
        }
      case 'late':
        return {
          zh: '由会议决定是否采用；日期填错的，改正。',
          en: 'Let the meeting decide whether it counts; correct the date if it is wrong.',
        }
      case 'undated':
        return {
          zh: `在 ${cell} 填写报送日期（年-月-日）。`,
          en: `Type the date of report in ${cell} (year-month-day).`,
        }
    }
  },
  effect: () => ({ zh: '照常计算。', en: 'It is calculated with all the same.' }),
  samples: [
    { kind: 'other', item: 'GDP', provider: '市发改委', registered: '市统计局', cells: ['G5', 'G9'] },
    { kind: 'own', item: 'GDP', provider: '市教育局', registered: '市统计局', cells: ['G5'] },
    { kind: 'late', item: 'GDP', on: '2026-01-12' as Day, by: '2026-01-10' as Day, cells: ['H5'] },
    { kind: 'undated', item: 'GDP', by: '2026-01-10' as Day, cells: ['H5', 'H6'] },
  ],
})

/** Who may report an item: those whom the scheme names for it, else the assessors of the indicators that look at it. */
interface Registered {
  readonly names: readonly string[]
  /** The scheme says it of the item itself. */
  readonly stated: boolean
}

function registeredFor({ indicators, scrutiny }: Scheme): ReadonlyMap<string, Registered> {
  const found = new Map<string, Registered>()
  for (const { asks, assessor } of allIndicators(indicators)) {
    for (const item of asks.flatMap(one => (one.sheet === 'figures' ? one.items : []))) {
      const before = found.get(item)?.names ?? []
      if (assessor !== null) found.set(item, { names: [...before, ...assessor.split('、')], stated: false })
    }
  }
  const stated = new Map<string, string[]>()
  for (const { items, from } of scrutiny.providers) {
    for (const item of items) stated.set(item, [...(stated.get(item) ?? []), from])
  }
  for (const [item, names] of stated) found.set(item, { names, stated: true })
  return found
}

/** One finding for each item and wrong source of a sheet: a column filled down is one slip. */
function* fromOthers({ figures, units }: Dataset, scheme: Scheme): Generator<Spot<Details>> {
  const registered = registeredFor(scheme)
  const fullNames = new Map(
    units.flatMap(({ name, aliases }) =>
      [name, ...aliases.map(alias => alias.name)].map(own => [plain(own), plain(name)]),
    ),
  )
  const bodiesOf = (name: string): string[] => namesIn(name).map(own => fullNames.get(own) ?? own)
  const isRegistered = (name: string): boolean => namesIn(name).some(own => fullNames.has(own))
  const strays = figures.flatMap(figure => {
    const { item, provider, unit } = figure
    const allowed = registered.get(known(item) ?? '')
    if (allowed === undefined || provider.kind !== 'value') return []
    // Whether bodies outside the registry are one under two names (区信息办) nobody can tell.
    if (!allowed.stated && ![provider.value, ...allowed.names].every(isRegistered)) return []
    const bodies = bodiesOf(provider.value)
    if (allowed.names.flatMap(bodiesOf).some(name => bodies.some(body => isSame(name, body)))) return []
    const isOwn = unit.kind === 'known' && bodies.includes(plain(unit.unit.name))
    return [{ figure, provider, allowed, isOwn }]
  })
  const keyOf = ({ figure, provider, isOwn }: (typeof strays)[number]): string =>
    [sheetKey(figure.at), known(figure.item), isOwn ? '' : plain(provider.value), String(isOwn)].join('\n')
  for (const [first, ...rest] of groupBy(strays, keyOf).values()) {
    const places = [first, ...rest].map(({ provider }) => provider.at)
    const details: Details = {
      ...{ kind: first.isOwn ? 'own' : 'other', item: known(first.figure.item) ?? '' },
      ...{ provider: first.provider.value, registered: [...new Set(first.allowed.names)].join('、') },
      cells: cellNames(places),
    }
    yield {
      ...{ where: atCell(first.provider.at), also: places.slice(1), found: first.provider.shown, details },
      unit: rest.length === 0 ? unitOf(first.figure.unit) : null,
      // Whoever assesses an indicator need not collect its figures.
      ...(first.allowed.stated ? {} : { severity: 'warning' as const }),
    }
  }
}

/** The names that one cell or clause gives a body: 市纪委（监察局） is 市纪委 too. */
const namesIn = (name: string): string[] => {
  const [whole, outer] = [plain(name), plain(name).replace(/\([^()]*\)$/, '')]
  return outer === '' || outer === whole ? [whole] : [whole, outer]
}

/** 编办 and 市编办 are one to whoever wrote the scheme: nothing is scored by this name, so the longer form may pass. */
const isSame = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one)

function* late({ figures }: Dataset, { scrutiny }: Scheme): Generator<Spot<Details>> {
  for (const { items, by } of scrutiny.providers) {
    if (by === null) continue
    const overdue = figures.filter(({ item, reportedOn }) => {
      const on = known(reportedOn)
      return items.includes(known(item) ?? '') && (on === null || on > by)
    })
    const keyOf = ({ at, item, reportedOn }: Figure): string =>
      [sheetKey(at), known(item), known(reportedOn) ?? ''].join('\n')
    for (const [first, ...rest] of groupBy(overdue, keyOf).values()) {
      const places = [first, ...rest].map(({ reportedOn }) => reportedOn.at)
      const [item, on, cells] = [known(first.item) ?? '', known(first.reportedOn), cellNames(places)]
      const unit = rest.length === 0 ? unitOf(first.unit) : null
      const spot = { where: atCell(first.reportedOn.at), also: places.slice(1), unit }
      if (on === null) yield { ...spot, severity: 'warning', details: { kind: 'undated', item, by, cells } }
      else yield { ...spot, found: on, details: { kind: 'late', item, on, by, cells } }
    }
  }
}
