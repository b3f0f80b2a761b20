import { numberOf } from '../../formula/evaluate.ts'
import { groupBy } from '../../kernel/group.ts'
import type { Indicator } from '../../model/scheme.ts'
import type { Form, FormColumn, Given } from './form.ts'
import { type AskedOf, askedOn, type FormRequest, signed, unitsUnder } from './request.ts'

/** The figures 数据: a row for each unit under each item, so that only the numbers are left to be typed. Null: none is asked. */
export function figuresForm({ scheme, units, words }: FormRequest): Form | null {
  const items = itemsOf(askedOn(scheme, 'figures'))
  if (items.length === 0) return null
  const { name, heading } = words('figures')
  const besides = (['target', 'challenge'] as const).filter(column => items.some(({ beside }) => beside.has(column)))
  const hasPeriods = items.some(({ several }) => several)
  const rows = items.flatMap(({ item, indicators }) =>
    unitsOf(indicators, units).map((unit): Given[] => [
      unit.name,
      item,
      null,
      ...besides.map(() => null),
      ...(hasPeriods ? [null] : []),
      indicators[0]?.assessor ?? null,
    ]),
  )
  const number = (id: string): FormColumn => ({
    heading: heading(id),
    width: 12,
    takes: { kind: 'number', negative: true },
    must: true,
  })
  return {
    name,
    title: `${scheme.year}年度${scheme.title}数据表`,
    note: signed('报送单位（盖章）：'),
    columns: [
      { heading: heading('unit'), width: 26, takes: { kind: 'words' } },
      { heading: heading('item'), width: 26, takes: { kind: 'words' } },
      ...['value', ...besides].map(number),
      ...(hasPeriods ? [{ heading: heading('period'), width: 10, takes: { kind: 'text' } } as const] : []),
      { heading: heading('provider'), width: 24, takes: { kind: 'words' } },
      { heading: heading('source'), width: 20, takes: { kind: 'words' } },
      { heading: heading('note'), width: 16, takes: { kind: 'words' } },
    ],
    rows,
    more: 0,
    frozenColumns: 2,
  }
}

interface Item {
  readonly item: string
  readonly indicators: readonly Indicator[]
  readonly beside: ReadonlySet<'target' | 'challenge'>
  readonly several: boolean
}

/** Each item once, in the order of the scheme, with the indicators that look at it. */
function itemsOf(asked: readonly { readonly indicator: Indicator; readonly asked: AskedOf<'figures'> }[]): Item[] {
  const wanted = asked.flatMap(({ indicator, asked: one }) => one.items.map(item => ({ item, indicator, one })))
  return [...groupBy(wanted, ({ item }) => item)].map(([item, all]) => ({
    item,
    indicators: all.map(({ indicator }) => indicator),
    beside: new Set(all.flatMap(({ one }) => one.beside)),
    several: all.some(({ one }) => one.several),
  }))
}

const unitsOf = (indicators: readonly Indicator[], units: FormRequest['units']) => {
  const names = new Set(indicators.flatMap(indicator => unitsUnder(indicator, units).map(({ name }) => name)))
  return units.filter(({ name }) => names.has(name))
}

/** The scores 评分: a row for each unit under each indicator that an assessor scores. Null: none is. */
export function entriesForm({ scheme, units, words }: FormRequest): Form | null {
  const asked = askedOn(scheme, 'entries')
  if (asked.length === 0) return null
  const { name, heading } = words('entries')
  return {
    name,
    title: `${scheme.year}年度${scheme.title}评分表`,
    note: signed('评分单位（盖章）：'),
    columns: [
      { heading: heading('unit'), width: 26, takes: { kind: 'words' } },
      { heading: heading('indicator'), width: 22, takes: { kind: 'words' } },
      { heading: heading('score'), width: 10, takes: scoreTaken(asked), must: true },
      { heading: heading('reason'), width: 34, takes: { kind: 'words' }, must: true },
      { heading: heading('assessor'), width: 24, takes: { kind: 'words' } },
      { heading: heading('note'), width: 18, takes: { kind: 'words' } },
    ],
    rows: asked.flatMap(({ indicator, asked: { full } }) => {
      const scale = indicator.leaf?.words?.join('、') ?? `满分 ${full ?? numberOf(indicator.points).toString()}`
      return unitsUnder(indicator, units).map((unit): Given[] => [
        ...[unit.name, indicator.title],
        ...[null, null, indicator.assessor, scale],
      ])
    }),
    more: 0,
    frozenColumns: 2,
  }
}

/** One column serves every indicator: grades where all are in words, numbers where none is. */
function scoreTaken(asked: readonly { readonly indicator: Indicator; readonly asked: AskedOf<'entries'> }[]) {
  const words = asked.map(({ indicator }) => indicator.leaf?.words ?? null)
  if (words.every(one => one === null)) {
    const fulls = asked.map(one => one.asked.full ?? Number(numberOf(one.indicator.points)))
    return { kind: 'number', to: Math.max(...fulls) } as const
  }
  return { kind: 'list', words: [...new Set(words.flatMap(one => one ?? []))], only: !words.includes(null) } as const
}
