import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset, SheetReading, Task } from '../model/dataset.ts'
import type { Place } from '../model/place.ts'
import { type Text, untranslated } from '../text/text.ts'
import { type Entry, interpretations } from './interpretations.ts'
import { KINDS, RULES, SHEET_KINDS, SKIPPED, VERDICTS } from './reading-words.ts'

/** Everything that was read otherwise than it stands, sheet by sheet: first the sheet itself, then its cells. */
export function readingEntries(dataset: Dataset): Entry[] {
  const found = new Map<string, Entry[]>()
  const add = (entry: Entry): void => {
    const key = `${entry.on.file}\n${entry.on.sheet}`
    const before = found.get(key)
    if (before) before.push(entry)
    else found.set(key, [entry])
  }
  for (const sheet of dataset.sheets) for (const entry of sheetEntries(sheet)) add(entry)
  for (const { name, kind, missing } of dataset.faults) {
    const read = {
      zh: `${SHEET_KINDS[kind].zh}，没有读取：缺${missing.join('、')}`,
      en: `${SHEET_KINDS[kind].en}, not read: ${missing.join(', ')} missing`,
    }
    add({ kind: 'sheet', on: name, cells: [], written: name.sheet, read, rule: RULES.unresolved })
  }
  for (const entry of rowEntries(dataset)) add(entry)
  for (const entry of interpretations(dataset)) add(entry)
  return [...found.values()].flatMap(entries => entries.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)))
}

const ORDER = Object.keys(KINDS)

function* sheetEntries(sheet: SheetReading): Generator<Entry> {
  const { name: on, kind, headingRow, rows, headings, extraHeadings, hiddenRows, hiddenColumns } = sheet
  const [hiddenZh, hiddenEn] = sheet.hidden ? ['（隐藏的表）', ' (hidden)'] : ['', '']
  const read = {
    zh: `${SHEET_KINDS[kind].zh}${hiddenZh}${headingRow > 0 ? `，表头第 ${headingRow} 行，读取 ${rows} 行` : ''}`,
    en: `${SHEET_KINDS[kind].en}${hiddenEn}${headingRow > 0 ? `, headings in row ${headingRow}, ${rows} rows read` : ''}`,
  }
  yield { kind: 'sheet', on, cells: [], written: on.sheet, read, rule: RULES.recognised }
  for (const { text, at, proper } of headings) {
    const rule = text === proper ? RULES.proper : RULES.synonym
    yield { kind: 'heading', on, cells: [at], written: text, read: untranslated(proper), rule }
  }
  for (const { text, at } of extraHeadings) {
    yield { kind: 'column-unread', on, cells: [at], written: text, read: NOT_READ, rule: RULES.heading }
  }
  for (const { heading, id, at, cells } of hiddenColumns) {
    const column = {
      zh: `隐藏列，${cells} 格${id === null ? '未读取' : '已读取'}`,
      en: `hidden column, ${cells} cells ${id === null ? 'not read' : 'read'}`,
    }
    yield { kind: 'hidden', on, cells: [at], written: heading, read: column, rule: RULES.hidden }
  }
  for (const { from, to } of hiddenRows) {
    const count = to - from.row + 1
    const span = {
      zh: `第 ${from.row}–${to} 行隐藏，${count} 行已读取`,
      en: `rows ${from.row}–${to} hidden, ${count} read`,
    }
    yield { kind: 'hidden', on, cells: [from], written: '', read: span, rule: RULES.hidden }
  }
}

const NOT_READ: Text = { zh: '没有读取', en: 'not read' }

function* rowEntries({ stamps, skippedRows, subtotals, tasks }: Dataset): Generator<Entry> {
  for (const { at, scheme, version, year, unit } of stamps) {
    const said = [scheme, version, year === null ? null : String(year), unit].filter(part => part !== null)
    yield {
      kind: 'stamp',
      on: at.on,
      cells: [at],
      written: scheme ?? '',
      read: untranslated(said.join(' · ')),
      rule: RULES.stamp,
    }
  }
  const skipped = groupBy(skippedRows, ({ at, why }) => `${at.on.file}\n${at.on.sheet}\n${why}`)
  for (const [first, ...rest] of skipped.values()) {
    const cells = [first, ...rest].map(({ at }) => at)
    yield {
      kind: 'row-skipped',
      on: first.at.on,
      cells,
      written: first.shown,
      read: SKIPPED[first.why],
      rule: RULES.rowKind,
    }
  }
  for (const { at, label, heading, stated, calculated, rows, verdict } of subtotals) {
    const sum =
      verdict === 'differs'
        ? { zh: `：${rows} 行相加是 ${digits(calculated)}`, en: `: ${rows} rows add up to ${digits(calculated)}` }
        : { zh: '', en: '' }
    const read = { zh: VERDICTS[verdict].zh + sum.zh, en: VERDICTS[verdict].en + sum.en }
    yield {
      kind: 'subtotal',
      on: at.on,
      cells: [at],
      written: `${label} ${heading} ${digits(stated)}`,
      read,
      rule: RULES.subtotal,
    }
  }
  yield* sectionEntries(tasks)
}

function* sectionEntries(tasks: readonly Task[]): Generator<Entry> {
  // One field stands for all rows of a section.
  const rowsOf = new Map<object, { shown: string; at: Place; rows: number }>()
  for (const { words, at } of tasks) {
    const section = words.get('section')
    if (section?.kind !== 'value' || section.at.row >= at.row) continue
    const before = rowsOf.get(section)
    if (before) before.rows++
    else rowsOf.set(section, { shown: section.value, at: section.at, rows: 1 })
  }
  for (const { shown, at, rows } of rowsOf.values()) {
    const read = { zh: `以下 ${rows} 行的章节`, en: `the section of ${rows} rows` }
    yield { kind: 'section', on: at.on, cells: [at], written: shown, read, rule: RULES.section }
  }
}
