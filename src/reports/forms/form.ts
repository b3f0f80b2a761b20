import { type Day, serialOf } from '../../kernel/day.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import type { Allowed, Area, Cell, Look, Sheet, Validation } from '../sheet.ts'
import type { Lists } from './lists.ts'

/** What a column of a form takes. */
export type Takes =
  | { readonly kind: 'words' }
  /** Words that must stay as they are typed: numbers of documents, telephones. */
  | { readonly kind: 'text' }
  /** `negative`: any number; else none below zero, and none above `to`. */
  | { readonly kind: 'number'; readonly to?: number; readonly negative?: true }
  | { readonly kind: 'share' }
  | { readonly kind: 'day'; readonly from: Day; readonly to: Day }
  /** One of these words; where others may be written too, or several of them, they are only suggested. */
  | { readonly kind: 'list'; readonly words: readonly string[]; readonly only: boolean }

/** A column of a form. */
export interface FormColumn {
  readonly heading: string
  /** In digits of the sheet's font. */
  readonly width: number
  readonly takes: Takes
  /** The heading says that it must be filled in. */
  readonly must?: boolean
  /** The heading is to be replaced: a judge's name. */
  readonly renamed?: true
}

/** What the office already knows of a cell: it stands there locked, '' as a cell that is not for the unit. Null: open, to be filled in. */
export type Given = string | { readonly number: Decimal | number } | { readonly day: Day } | null

/** A table that somebody fills in: a title, a line for who did, headings, rows of which some cells are given. */
export interface Form {
  readonly name: string
  readonly title: string
  readonly note: string
  readonly columns: readonly FormColumn[]
  /** Rows between the headings and the body, open to be changed: the classes of judges. */
  readonly under?: readonly (readonly (string | null)[])[]
  readonly rows: readonly (readonly Given[])[]
  /** Blank rows below them. */
  readonly more: number
  readonly frozenColumns?: number
}

const HEADING_ROW = 3

/** A form as a sheet: headings and what is given are locked, the rest is open and takes only what it can take. */
export function formSheet(form: Form, lists: Lists): Sheet {
  const { columns, rows, more, under = [] } = form
  const last = columns.length - 1
  const bodyFrom = HEADING_ROW + 1 + under.length
  const bodyTo = bodyFrom + rows.length + more - 1
  const wide = (text: string, look: Look): Cell[] => [
    { kind: 'text', text, look },
    ...columns.slice(1).map((): Cell => ({ kind: 'blank', look })),
  ]
  const blank = columns.map(({ takes }): Cell => ({ kind: 'blank', look: OPEN[takes.kind] }))
  const merged = (top: number): Area => ({ top, left: 0, bottom: top, right: last })
  const ruleOf = (column: FormColumn, left: number): Validation[] => {
    const rule = bodyTo < bodyFrom ? null : ruleFor(column, lists)
    return rule === null ? [] : [{ area: { top: bodyFrom, left, bottom: bodyTo, right: left }, ...rule }]
  }
  return {
    name: form.name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      wide(form.title, 'title'),
      wide(form.note, 'fill-note'),
      columns.map(({ heading, must, renamed }): Cell => {
        return { kind: 'text', text: heading, look: renamed ? 'fill-heading' : must ? 'must-heading' : 'heading' }
      }),
      ...under.map(texts =>
        columns.map((_, i): Cell => {
          const text = texts[i] ?? null
          return text === null ? { kind: 'blank', look: 'heading' } : { kind: 'text', text, look: 'fill-heading' }
        }),
      ),
      ...rows.map(given => columns.map(({ takes }, i) => cellOf(given[i] ?? null, takes))),
      ...Array.from({ length: more }, () => blank),
    ],
    frozenRows: HEADING_ROW + under.length,
    headingRow: HEADING_ROW + under.length,
    ...(form.frozenColumns === undefined ? {} : { frozenColumns: form.frozenColumns }),
    merges: [...(last > 0 ? [merged(1), merged(2)] : []), ...tallHeadings(form)],
    locked: true,
    validations: columns.flatMap(ruleOf),
  }
}

/** A heading with nothing under it covers all heading rows: else those below it would look like rows without a name. */
const tallHeadings = ({ columns, under = [] }: Form): Area[] =>
  columns.flatMap((_, column) =>
    under.length === 0 || under.some(texts => (texts[column] ?? null) !== null)
      ? []
      : [{ top: HEADING_ROW, left: column, bottom: HEADING_ROW + under.length, right: column }],
  )

const OPEN: Readonly<Record<Takes['kind'], Look>> = {
  words: 'fill',
  text: 'fill-text',
  number: 'fill-number',
  share: 'fill-share',
  day: 'fill-day',
  list: 'fill',
}

function cellOf(given: Given, takes: Takes): Cell {
  if (given === null) return { kind: 'blank', look: OPEN[takes.kind] }
  if (given === '') return { kind: 'blank', look: 'known' }
  if (typeof given === 'string') return { kind: 'text', text: given, look: 'known' }
  if ('day' in given) return { kind: 'number', value: serialOf(given.day), look: 'known-day' }
  return { kind: 'number', value: given.number, look: 'known-number' }
}

type Rule = Omit<Validation, 'area'>

/** The rule of a column, with what Excel says when a cell is chosen, and when it takes something else. */
function ruleFor({ heading, takes }: FormColumn, lists: Lists): Rule | null {
  const rule = (allowed: Allowed, prompt: string, error: string | null): Rule => ({
    allowed,
    prompt: { title: heading, text: prompt },
    error: error === null ? null : { title: `“${heading}”填写不对`, text: error },
  })
  switch (takes.kind) {
    case 'words':
    case 'text':
      return null
    case 'number':
      return numberRule(takes, rule)
    case 'share':
      return rule(
        { kind: 'number', from: 0, to: 1 },
        '填 0% 到 100%，如 80%。',
        '请填 0% 到 100% 之间的百分数，如 80%。',
      )
    case 'day': {
      const [from, to] = [takes.from, takes.to]
      return rule(
        { kind: 'day', from: serialOf(from), to: serialOf(to) },
        `填年月日，如 ${to.slice(0, 4)}-06-30；没有发生的不填。`,
        `请填写年、月、日，如 ${to.slice(0, 4)}-06-30，应在 ${from} 至 ${to} 之间。`,
      )
    }
    case 'list': {
      const allowed = takes.words.length === 0 ? null : lists.of(heading, takes.words)
      if (allowed === null) return null
      return takes.only
        ? rule(
            allowed,
            '点右边的箭头，从列表里选。',
            '请从下拉列表里选一个。列表里没有的，请与考核办联系，不要自行填写。',
          )
        : rule(allowed, '可以点右边的箭头从列表里选；写几个的，用顿号隔开。', null)
    }
  }
}

function numberRule(
  { to, negative }: Extract<Takes, { kind: 'number' }>,
  rule: (allowed: Allowed, prompt: string, error: string) => Rule,
): Rule {
  if (negative) {
    return rule({ kind: 'number', from: null, to: null }, '只填数字；没有数的不填，是零的填 0。', '请只填数字。')
  }
  const allowed: Allowed = { kind: 'number', from: 0, to: to ?? null }
  if (to !== undefined) return rule(allowed, `填 0 到 ${to} 的数字。`, `请填 0 到 ${to} 之间的数字。`)
  return rule(
    allowed,
    '只填数字，不写“约”“余”和单位；是零的填 0。',
    '请只填数字（不小于 0）。单位写在“计量单位”一栏，说明写在“备注”。',
  )
}
