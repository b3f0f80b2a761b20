import { allAdjustments } from '../../model/adjustments.ts'
import type { Unit } from '../../model/unit.ts'
import type { Form, FormColumn, Given } from './form.ts'
import { askedOn, daysAround, type FormRequest, namesOf, signed, takingPart } from './request.ts'

const ROWS = 100

/** Bonus and deduction 加减分, with the items, levels and roles of the scheme. Null: it has none. */
export function adjustmentsForm({ scheme, units, words }: FormRequest): Form | null {
  const items = allAdjustments(scheme.adjustments).filter(({ items }) => items.length === 0)
  if (items.length === 0) return null
  const { name, heading } = words('adjustments')
  const tariffs = items.flatMap(({ tariff }) => tariff ?? [])
  const levels = [...new Set(tariffs.flatMap(({ points }) => ('keys' in points ? [...points.keys()] : [])))]
  const roles = [...new Set(tariffs.flatMap(tariff => [...tariff.roles.keys()]))]
  const awards = [...new Set(items.flatMap(({ awards }) => awards ?? []))]
  const list = (id: string, width: number, of: readonly string[], only = true): FormColumn => ({
    heading: heading(id),
    width,
    takes: { kind: 'list', words: of, only },
  })
  return {
    name,
    title: `${scheme.year}年度${scheme.title}加减分表`,
    note: signed('分值：加分填正数，减分填负数；方案有级别分值的，分值不填'),
    columns: [
      { ...list('unit', 24, namesOf(takingPart(units))), must: true },
      {
        ...list(
          'item',
          18,
          items.map(({ title }) => title),
        ),
        must: true,
      },
      ...(levels.length === 0 ? [] : [list('level', 12, levels)]),
      ...(roles.length === 0 ? [] : [list('role', 9, roles)]),
      ...(items.some(({ highestOnly, awards }) => highestOnly || awards !== null)
        ? [list('award', 20, awards, false)]
        : []),
      { heading: heading('points'), width: 9, takes: { kind: 'number', negative: true }, must: tariffs.length === 0 },
      { heading: heading('reason'), width: 36, takes: { kind: 'words' }, must: true },
      {
        heading: heading('document'),
        width: 22,
        takes: { kind: 'text' },
        must: items.some(item => item.proofRequired),
      },
      { heading: heading('date'), width: 12, takes: { kind: 'day', ...daysAround(scheme) } },
      { heading: heading('approver'), width: 12, takes: { kind: 'words' } },
      { heading: heading('note'), width: 14, takes: { kind: 'words' } },
    ],
    rows: [],
    more: ROWS,
    frozenColumns: 2,
  }
}

/** What happened 事项: vetoes, and what indicators count. Null: the scheme has neither. */
export function eventsForm({ scheme, units, words }: FormRequest): Form | null {
  const asked = askedOn(scheme, 'events').map(one => one.asked)
  const items = [...new Set([...scheme.vetoes, ...asked].flatMap(one => one.items))]
  if (items.length === 0) return null
  const { name, heading } = words('events')
  return {
    name,
    title: `${scheme.year}年度${scheme.title}事项登记表`,
    note: signed('没有发生的不填，这张表仍要保留：空着就是没有'),
    columns: [
      { heading: heading('unit'), width: 26, takes: { kind: 'list', words: namesOf(units), only: false }, must: true },
      { heading: heading('item'), width: 34, takes: { kind: 'list', words: items, only: true }, must: true },
      { heading: heading('date'), width: 13, takes: { kind: 'day', ...daysAround(scheme) }, must: true },
      ...(asked.some(({ times }) => times)
        ? [{ heading: heading('times'), width: 8, takes: { kind: 'number' } } as const]
        : []),
      {
        heading: heading('document'),
        width: 26,
        takes: { kind: 'text' },
        must: scheme.vetoes.some(veto => veto.proofRequired),
      },
      { heading: heading('note'), width: 24, takes: { kind: 'words' } },
    ],
    rows: [],
    more: ROWS,
  }
}

/** Results of earlier years 往年, a row for each unit and year. Null: nothing rests on them. */
export function priorForm({ scheme, units, words }: FormRequest): Form | null {
  const asked = askedOn(scheme, 'prior').map(one => one.asked)
  const items = [...new Set(asked.flatMap(({ item }) => item ?? []))]
  const years = Math.max(yearsOfTotals(scheme), ...asked.map(one => one.years))
  if (years === 0) return null
  const { name, heading } = words('prior')
  const takes = { kind: 'number', negative: true } as const
  const rowsOf = (item: string | null) =>
    Array.from({ length: years }, (_, i) => scheme.year - 1 - i).flatMap(year =>
      takingPart(units).map((unit): Given[] => [{ number: year }, unit.name, ...(items.length === 0 ? [] : [item])]),
    )
  const totals = yearsOfTotals(scheme) > 0 || asked.some(({ item }) => item === null) ? [null] : []
  return {
    name,
    title: `${scheme.title}往年结果`,
    note: signed('没有参加那一年考核的不填；指标空着的一行是总的结果'),
    columns: [
      { heading: heading('year'), width: 8, takes: { kind: 'number' } },
      { heading: heading('unit'), width: 28, takes: { kind: 'words' } },
      ...(items.length === 0 ? [] : [{ heading: heading('indicator'), width: 22, takes: { kind: 'words' } } as const]),
      { heading: heading('score'), width: 10, takes },
      { heading: heading('rank'), width: 8, takes: { kind: 'number' } },
      {
        heading: heading('grade'),
        width: 12,
        takes: { kind: 'list', words: scheme.grades.map(grade => grade.name), only: false },
      },
      { heading: heading('note'), width: 18, takes: { kind: 'words' } },
    ],
    rows: [...totals, ...items].flatMap(rowsOf),
    more: 0,
  }
}

/** Of how many earlier years the total, the rank or the grade is looked at beside the indicators. */
function yearsOfTotals({ ties, awards, consequences }: FormRequest['scheme']): number {
  const isBefore =
    ties.breakBy.some(({ of }) => of === 'prior') ||
    awards.some(({ by, atLeast }) => by === 'improvement' || atLeast.improvement !== null)
  return Math.max(isBefore ? 1 : 0, ...consequences.map(({ years }) => years - 1))
}

/** Approved changes 变更 of targets, deadlines and owners. */
export function changesForm({ scheme, words }: FormRequest): Form {
  const { name, heading } = words('changes')
  const ofLedger = words('ledger').heading
  const parts = ['deadline', 'target', 'leadUnit', 'name', 'standard'].map(ofLedger)
  const day = { kind: 'day', ...daysAround(scheme) } as const
  const column = (id: string, width: number, takes: FormColumn['takes'], must = true): FormColumn => ({
    heading: heading(id),
    width,
    takes,
    must,
  })
  return {
    name,
    title: `${scheme.year}年度${scheme.title}变更登记表`,
    note: signed('每批准一处改动登记一行，要在原时限之前申请并批准'),
    columns: [
      column('id', 12, { kind: 'text' }),
      column('part', 12, { kind: 'list', words: parts, only: false }),
      column('from', 22, { kind: 'words' }, false),
      column('to', 22, { kind: 'words' }),
      column('approver', 12, { kind: 'words' }),
      column('document', 24, { kind: 'text' }),
      column('approvedOn', 13, day),
      column('askedOn', 13, day, false),
    ],
    rows: [],
    more: ROWS,
  }
}

/** The registry 名录 as it was read: one row a unit, one more for each name that holds only for a time. */
export function registryForm(
  { units, words }: Pick<FormRequest, 'units' | 'words'>,
  { title, note, groups, more }: { title: string; note: string; groups: readonly string[]; more: number },
): Form {
  const { name, heading } = words('registry')
  const column = (id: string, width: number, takes: FormColumn['takes'] = { kind: 'words' }, must = false) => ({
    heading: heading(id),
    width,
    takes,
    must,
  })
  const day = { kind: 'words' } as const
  return {
    name,
    title,
    note,
    columns: [
      column('unit', 30, undefined, true),
      column('short', 16),
      column('alias', 20),
      column('from', 12, day),
      column('to', 12, day),
      column('group', 20, { kind: 'list', words: groups, only: false }, true),
      column('participation', 10, { kind: 'list', words: Object.values(PARTICIPATION), only: true }),
      column('leader', 12),
      column('successorOf', 20),
    ],
    rows: units.flatMap(registryRows),
    more,
    frozenColumns: 1,
  }
}

const PARTICIPATION: Readonly<Record<Unit['participation'], string>> = {
  ranked: '是',
  unranked: '单列',
  excluded: '不参加',
}

function registryRows({ name, aliases, group, participation, leader, formerly }: Unit): Given[][] {
  const always = aliases.filter(({ from, to }) => from === null && to === null).map(alias => alias.name)
  const dated = aliases.filter(({ from, to }) => from !== null || to !== null)
  return [
    [name, joined(always), null, null, null, group, PARTICIPATION[participation], leader, joined(formerly)],
    ...dated.map((alias): Given[] => [name, null, alias.name, dayOrNothing(alias.from), dayOrNothing(alias.to), group]),
  ]
}

const joined = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('、'))
const dayOrNothing = (day: Unit['aliases'][number]['from']): Given => (day === null ? null : { day })
