import type { Task } from '../../model/dataset.ts'
import type { Field } from '../../model/field.ts'
import type { Unit } from '../../model/unit.ts'
import type { Form, Given, Takes } from './form.ts'
import { LEDGER_FORM, type LedgerColumn } from './ledger-columns.ts'
import { askedOn, daysAround, type FormRequest, namesOf, signed } from './request.ts'

/** The columns of this scheme's ledger: what every office needs, what the scheme looks at, what the approved ledger has. */
export function ledgerColumns(request: FormRequest): readonly LedgerColumn[] {
  const asked = askedColumns(request)
  return LEDGER_FORM.filter(column => column.always || asked.has(column.id) || isGiven(column, request))
}

/** Whether the approved ledger has it, so that nobody fills it in again. */
export const isGiven = ({ id, by }: LedgerColumn, { tasks }: FormRequest): boolean =>
  by === 'office' && tasks.some(task => givenOf(task, id) !== null)

/** The columns without which something cannot be scored, as far as whoever gets the ledger has to fill them in. */
export const mustColumns = (request: Pick<FormRequest, 'scheme'>, unit: Unit | null): ReadonlySet<string> => {
  const later = LEDGER_FORM.flatMap(({ id, by }) => (by === 'later' && unit !== null ? [id] : []))
  const asked = [...askedColumns(request)].filter(id => !OPTIONAL.has(id) && !later.includes(id))
  return new Set(['name', 'leadUnit', ...asked])
}

// Blank where there is nothing to say.
const OPTIONAL: ReadonlySet<string> = new Set([
  ...['owner', 'supportUnit', 'finishedOn'],
  ...[1, 2, 3, 4].flatMap(quarter => [`q${quarter}`, `q${quarter}Done`]),
])

const askedColumns = ({ scheme }: Pick<FormRequest, 'scheme'>): ReadonlySet<string> =>
  new Set(askedOn(scheme, 'ledger').flatMap(({ asked }) => asked.columns))

/** The ledger 台账, of one unit or of all. */
export function ledgerForm(request: FormRequest, unit: Unit | null): Form {
  const { scheme, rows, words } = request
  const { name, heading } = words('ledger')
  const must = mustColumns(request, unit)
  const columns = ledgerColumns(request)
  const tasks = unit === null ? request.tasks : ownTasks(request.tasks, unit)
  return {
    name,
    title: `${scheme.year}年度${unit?.name ?? scheme.title}工作台账`,
    note: signed(`填报单位（盖章）：${unit?.name ?? ''}`),
    columns: columns.map(column => ({
      heading: heading(column.id),
      width: column.width,
      takes: takesOf(column, request, unit),
      must: must.has(column.id),
    })),
    rows: tasks.map((task, i) =>
      columns.map(({ id, by }): Given => {
        if (id === 'no') return { number: i + 1 }
        if (by === 'later') return unit === null ? null : ''
        return by === 'office' ? givenOf(task, id) : null
      }),
    ),
    more: rows,
    frozenColumns: columns.findIndex(({ id }) => id === 'name') + 1,
  }
}

/** The tasks that a unit reports on: those it leads, and those of everybody (各委办局). Of several leads the first reports. */
const ownTasks = (tasks: readonly Task[], unit: Unit): readonly Task[] =>
  tasks.filter(task => reportersOf(task).includes(unit.name))

/** The units that report on a task; none where nobody can tell whose it is. */
export function reportersOf({ owner }: Task): string[] {
  if (owner.kind === 'known') return [owner.unit.name]
  if (owner.kind !== 'several') return []
  return namesOf(owner.collective ? owner.units : owner.units.slice(0, 1))
}

function takesOf({ id, takes }: LedgerColumn, request: FormRequest, unit: Unit | null): Takes {
  const { scheme, units, statuses } = request
  switch (takes) {
    case 'unit': {
      const lead = id === 'leadUnit'
      const several = !lead || scheme.names.collectives.size > 0 || severalLeads(request)
      const words = lead && unit !== null ? [unit.name] : [...namesOf(units), ...scheme.names.collectives.keys()]
      return { kind: 'list', words, only: !several || (lead && unit !== null) }
    }
    case 'status':
      return { kind: 'list', words: statuses, only: true }
    case 'where':
      return whereOf(id, request)
    case 'day':
      return { kind: 'day', ...daysAround(scheme) }
    case 'list':
      throw new Error(`${id} has no list`)
    default:
      return { kind: takes }
  }
}

const severalLeads = ({ scheme }: FormRequest): boolean =>
  askedOn(scheme, 'ledger').some(({ asked }) => asked.severalLeads)

/** The words by which the scheme selects tasks, and those of the approved ledger. Where every indicator selects, others count nowhere. */
function whereOf(id: string, { scheme, tasks }: FormRequest): Takes {
  const asked = askedOn(scheme, 'ledger')
  const selected = asked.flatMap(one => one.asked.where.get(id) ?? [])
  const approved = tasks.flatMap(task => wordOf(task.words.get(id)) ?? [])
  const words = selected.length === 0 ? [] : [...new Set([...selected, ...approved])]
  if (words.length === 0) return { kind: id === 'source' ? 'text' : 'words' }
  return { kind: 'list', words, only: asked.every(one => one.asked.where.has(id)) }
}

/** What the approved ledger says in a column; null: nothing. */
function givenOf(task: Task, id: string): Given {
  if (id === 'target' || id === 'challenge' || id === 'weight' || id === 'difficulty') return numberOf(task[id])
  if (id === 'deadline') return dayGiven(task.deadline)
  // In a ledger with one column for the unit, 责任单位 is who leads.
  const lead = task.words.get('leadUnit')
  if (id === 'leadUnit') return wordOf(lead ?? task.words.get('owner'))
  if (id === 'owner' && lead === undefined) return null
  return wordOf(task.words.get(id))
}

const numberOf = (field: Task['target']): Given => {
  if (field.kind === 'value') return { number: field.value }
  return field.kind === 'blank' ? null : field.shown
}

// 2015年底前 stays as the office wrote it: it is read the same way again.
function dayGiven(field: Task['deadline']): Given {
  if (field.kind === 'value') return field.reading === undefined ? { day: field.value } : field.shown
  return field.kind === 'blank' ? null : field.shown
}

const wordOf = (field: Field<string> | undefined): string | null =>
  field === undefined || field.kind === 'blank' ? null : field.kind === 'value' ? field.value : field.shown
