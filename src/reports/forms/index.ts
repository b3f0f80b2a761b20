import type { Unit } from '../../model/unit.ts'
import type { Book, Cell, Sheet } from '../sheet.ts'
import { entriesForm, figuresForm } from './figures.ts'
import { type Form, formSheet } from './form.ts'
import { guideSheet } from './guide.ts'
import { ledgerForm } from './ledger.ts'
import { type Lists, listTable } from './lists.ts'
import { panelForm } from './panel.ts'
import { adjustmentsForm, changesForm, eventsForm, priorForm, registryForm } from './records.ts'
import { askedOn, type FormRequest } from './request.ts'

/** The workbook that the office keeps; `ledger`: with the ledger, where it does not go out unit by unit. */
export function officeBook(request: FormRequest, ledger: boolean): Book {
  const forms = [
    ...(ledger && asksTasks(request) ? [ledgerForm(request, null)] : []),
    figuresForm(request),
    entriesForm(request),
    panelForm(request),
    adjustmentsForm(request),
    eventsForm(request),
    priorForm(request),
    changesForm(request),
  ]
  return bookOf(request, forms, null)
}

/** The workbook that one unit fills in: its own tasks, and itself as the one that leads. */
export const unitBook = (request: FormRequest, unit: Unit): Book => bookOf(request, [ledgerForm(request, unit)], unit)

/** Whether the scheme looks at tasks: whether there is anything for units to fill in. */
export const asksTasks = ({ scheme }: Pick<FormRequest, 'scheme'>): boolean => askedOn(scheme, 'ledger').length > 0

/** A registry to be filled in, before there is a scheme that knows its groups. */
export function registryBook(
  request: Pick<FormRequest, 'units' | 'words'>,
  about: Parameters<typeof registryForm>[1],
): Book {
  const lists = listTable()
  // What stands in it are examples: it is the office's own, and open.
  const form = registryForm({ ...request, units: [] }, { ...about, more: about.more + request.units.length })
  const sheet = withExamples(formSheet(form, lists), registryForm(request, about))
  return { title: about.title, stamp: '', sheets: withLists([sheet], lists) }
}

function withExamples(sheet: Sheet, { rows: examples }: Form): Sheet {
  const head = sheet.frozenRows
  const rows = [...sheet.rows].map((cells, i): readonly Cell[] => {
    const example = examples[i - head]
    if (i < head || example === undefined) return cells
    return cells.map((cell, column): Cell => {
      const given = example[column]
      return typeof given === 'string' ? { kind: 'text', text: given, look: cell.look ?? 'fill' } : cell
    })
  })
  return { ...sheet, rows }
}

function bookOf(request: FormRequest, forms: readonly (Form | null)[], unit: Unit | null): Book {
  const { scheme } = request
  const lists = listTable()
  const registry = registryForm(request, {
    title: `${scheme.year}年度${scheme.title}单位名录`,
    note: '单位名称、组别以此为准',
    groups: [],
    more: 0,
  })
  const all = [...forms.filter(form => form !== null), registry]
  const stamp = stampSheet(request, unit)
  const guide = guideSheet(request, [...all.map(({ name }) => name), stamp.name], unit)
  const sheets = [guide, ...all.map(form => formSheet(form, lists)), stamp]
  // No stamp of perf's own: what comes back filled in is an input.
  return { title: `${scheme.year}年度${unit?.name ?? scheme.title}`, stamp: '', sheets: withLists(sheets, lists) }
}

const withLists = (sheets: readonly Sheet[], lists: Lists): Sheet[] => {
  const list = lists.sheet()
  return list === null ? [...sheets] : [...sheets, list]
}

/** Under which scheme and version the forms were issued 方案; whoever reads them again finds the scheme by its id. */
function stampSheet({ scheme, words }: FormRequest, unit: Unit | null): Sheet {
  const lines = [
    ['方案编号', scheme.id],
    ['版本', scheme.sha256.slice(0, VERSION_LENGTH)],
    ['年度', String(scheme.year)],
    ...(unit === null ? [] : [['单位', unit.name]]),
  ]
  return {
    name: words('scheme').name,
    columns: [{ width: 16 }, { width: 48 }],
    rows: lines.map(([key = '', value = '']): Cell[] => [
      { kind: 'text', text: key, look: 'heading' },
      { kind: 'text', text: value, look: 'known' },
    ]),
    frozenRows: 0,
    portrait: true,
    locked: true,
  }
}

const VERSION_LENGTH = 12
