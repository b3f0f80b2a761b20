import type { Day } from '../kernel/day.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { odditiesIn } from '../kernel/odd-characters.ts'
import { plain } from '../kernel/plain.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset, Task } from '../model/dataset.ts'
import type { Field, Reading } from '../model/field.ts'
import type { Place, SheetName } from '../model/place.ts'
import type { UnitName } from '../model/unit.ts'
import { type Text, untranslated } from '../text/text.ts'
import { type Kind, ODDITIES, READINGS, RULES, STATUSES } from './reading-words.ts'

/** One line of the reading log: cells that were all read in the same way. */
export interface Entry {
  readonly kind: Kind
  readonly on: SheetName
  /** None: the whole sheet. */
  readonly cells: readonly Place[]
  /** As it stands in the first of them. */
  readonly written: string
  readonly read: Text
  readonly rule: Text
}

/** Takes note of a cell that was read otherwise than it stands; cells of one sheet with the same kind and key are one line. */
type Note = (kind: Kind, key: string, at: Place, written: string, read: string | Text, rule: Text) => void

/** The cells of the records that were read otherwise than they stand, those alike together. */
export function interpretations(dataset: Dataset): Iterable<Entry> {
  const entries: { -readonly [K in keyof Entry]: K extends 'cells' ? Place[] : Entry[K] }[] = []
  // All places of a sheet share its name, so that half a million cells need no key of their own for it.
  const known = new Map<SheetName, Map<Kind, Map<string, Place[]>>>()
  const note: Note = (kind, key, at, written, read, rule) => {
    const kinds = known.get(at.on) ?? new Map<Kind, Map<string, Place[]>>()
    if (kinds.size === 0) known.set(at.on, kinds)
    const keys = kinds.get(kind) ?? new Map<string, Place[]>()
    if (keys.size === 0) kinds.set(kind, keys)
    const before = keys.get(key)
    if (before !== undefined) {
      before.push(at)
      return
    }
    const cells = [at]
    keys.set(key, cells)
    entries.push({ kind, on: at.on, cells, written, read: typeof read === 'string' ? untranslated(read) : read, rule })
  }
  for (const task of dataset.tasks) noteTask(task, note)
  for (const row of dataset.figures) {
    noteUnit(row.unit, note)
    for (const field of [row.value, row.target, row.challenge]) noteField(field, note)
  }
  for (const row of dataset.entries) {
    noteUnit(row.unit, note)
    noteField(row.score, note)
  }
  for (const row of dataset.panel) {
    noteUnit(row.unit, note)
    for (const mark of row.marks) if (mark.kind === 'mark') noteField(mark.field, note)
  }
  for (const row of dataset.adjustments) {
    noteUnit(row.unit, note)
    for (const field of [row.points, row.date]) noteField(field, note)
  }
  for (const row of dataset.events) {
    noteUnit(row.unit, note)
    for (const field of [row.date, row.times]) noteField(field, note)
  }
  for (const row of dataset.prior) {
    noteUnit(row.unit, note)
    for (const field of [row.score, row.rank]) noteField(field, note)
  }
  return entries
}

function noteTask(task: Task, note: Note): void {
  noteOwners(task, note)
  noteField(task.deadline, note)
  noteField(task.finishedOn, note)
  noteField(task.target, note)
  noteField(task.actual, note)
  noteField(task.challenge, note)
  noteField(task.weight, note)
  noteField(task.difficulty, note)
  noteField(task.quality, note)
  noteField(task.progress, note)
  noteProgress(task.progress, note)
  noteStatus(task.status, note)
  for (const { done } of task.nodes) noteStatus(done, note)
  noteInherited(task, note)
  for (const [, field] of task.words) noteOddities(field, note)
}

// Of these every wording is told; of numbers one in a column, as they hardly repeat.
const DATES: readonly Reading[] = ['text-date', 'end-of-period', 'end-of-range', 'day-before']

function noteField(field: Field<Decimal | Day>, note: Note): void {
  if (field.kind !== 'value') return
  noteOddities(field, note)
  const { at, shown, reading, value } = field
  if (reading === undefined) return
  const read = typeof value === 'string' ? value : digits(value)
  if (DATES.includes(reading)) note('date', shown, at, shown, read, READINGS[reading])
  else note('number', `${at.column} ${reading}`, at, shown, read, READINGS[reading])
}

function noteProgress(progress: Task['progress'], note: Note): void {
  if (progress.kind !== 'value' || progress.value.isZero() || /[%％]/.test(progress.shown)) return
  const percent = `${digits(progress.value.times(100))}%`
  note('number', `fraction ${progress.shown}`, progress.at, progress.shown, percent, RULES.fraction)
}

function noteStatus(status: Task['status'], note: Note): void {
  if (status.kind !== 'value' || status.shown === STATUSES[status.value].zh) return
  note('status', status.shown, status.at, status.shown, STATUSES[status.value], RULES.statusList)
}

function noteOddities(field: Field<unknown>, note: Note): void {
  if (field.kind !== 'value') return
  const isRead = typeof field.value !== 'string' || field.reading !== undefined
  for (const oddity of odditiesIn(field.shown, isRead)) {
    note('characters', oddity, field.at, field.shown, ODDITIES[oddity], RULES.characters)
  }
}

function noteUnit(name: UnitName, note: Note): void {
  if (name.kind === 'known' && name.shown !== name.unit.name && plain(name.shown) !== plain(name.unit.name)) {
    note('unit', name.shown, name.at, name.shown, name.unit.name, RULES.alias)
  }
  if (name.kind !== 'several') return
  const rule = name.collective === true ? RULES.collective : RULES.list
  note('unit', name.shown, name.at, name.shown, namedAs(name, 'zh'), rule)
}

const OWNERS = ['leadUnit', 'owner', 'supportUnit'] as const

/** The units of a task, and cells that name several roles with their units. */
function noteOwners({ owner, responsible, supporting, words }: Task, note: Note): void {
  const names = [owner, responsible, supporting]
  for (const name of names) noteUnit(name, note)
  if (!names.some(name => name.kind !== 'blank' && isPartOf(name, words))) return
  const roles: readonly Text[] = [
    { zh: '牵头（或责任）', en: 'lead' },
    { zh: '责任', en: 'responsible' },
    { zh: '配合', en: 'supporting' },
  ]
  for (const id of OWNERS) {
    const field = words.get(id)
    if (field?.kind !== 'value') continue
    const own = names.map((name, i) => ({ name, role: roles[i] })).filter(({ name }) => isAt(name, field.at))
    const isPlain = own.every(({ name }) => name.kind !== 'blank' && [field.shown, field.value].includes(name.shown))
    if (isPlain) continue
    const read = (language: keyof Text) =>
      own.map(({ name, role }) => `${role?.[language]}：${namedAs(name, language)}`).join('；')
    const { at, shown } = field
    note('roles', shown, at, shown, { zh: read('zh'), en: read('en') }, RULES.roles)
  }
}

const isAt = (name: UnitName, { row, column }: Place): boolean =>
  name.kind !== 'blank' && name.at.row === row && name.at.column === column

function isPartOf(name: Exclude<UnitName, { kind: 'blank' }>, words: Task['words']): boolean {
  return OWNERS.some(id => {
    const field = words.get(id)
    return field?.kind === 'value' && isAt(name, field.at) && name.shown !== field.shown && name.shown !== field.value
  })
}

function namedAs(name: UnitName, language: keyof Text): string {
  switch (name.kind) {
    case 'known':
      return name.unit.name
    case 'several':
      return name.units.map(unit => unit.name).join('、')
    case 'unknown':
      return language === 'zh' ? `“${name.shown}”不认得` : `"${name.shown}" unknown`
    case 'blank':
      return ''
  }
}

const AS_ABOVE: Text = { zh: '随上方合并单元格', en: 'as the merged cell above' }

function noteInherited({ at: row, owner, deadline }: Task, note: Note): void {
  for (const field of [owner, deadline]) {
    if (field.kind === 'blank' || field.at.row >= row.row) continue
    const at = { on: row.on, row: row.row, column: field.at.column }
    note('merge', `${field.at.row} ${field.at.column}`, at, field.shown, AS_ABOVE, RULES.merge)
  }
}
