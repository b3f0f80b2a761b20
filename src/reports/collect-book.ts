import { decimal } from '../kernel/decimal.ts'
import type { CollectedColumn, CollectedSheet, HandedIn } from '../model/collected.ts'
import { PICTURE } from '../model/field.ts'
import type { Scheme } from '../model/scheme.ts'
import type { RawCell } from '../model/table.ts'
import { chaseSheet, handedInSheet } from './collect-overview.ts'
import { layOut } from './lay-out.ts'
import type { Page } from './report.ts'
import { changedRows, joinedRows } from './rows.ts'
import type { Book, Cell, Look, Rows, Sheet } from './sheet.ts'

/** What a collected ledger is made from. */
export interface CollectBook extends Page {
  readonly sheets: readonly CollectedSheet[]
  readonly handedIn: readonly HandedIn[]
  readonly scheme: Scheme | null
}

/** How a ledger says that it was collected. No stamp of a result: it is an input. */
export const COLLECTED = 'collected:perf'

/** One ledger of all submissions: the sheets that `perf score` takes, the scheme's id, and who has handed in. */
export function collectBook(view: CollectBook): Book {
  const { scheme, sheets, handedIn, language } = view
  return {
    title: `${view.title} ${language === 'zh' ? '汇总台账' : 'collected ledger'}`,
    stamp: COLLECTED,
    sheets: [
      ...sheets.map(recordSheet),
      ...(scheme === null ? [] : [stampSheet(scheme)]),
      ...layOut([handedInSheet(view, handedIn), chaseSheet(view, handedIn)]),
    ],
  }
}

// In Excel's unit, two a Chinese character; the others hold a date, a name or a figure.
const WIDTHS: Readonly<Record<string, number>> = {
  no: 7,
  name: 40,
  standard: 32,
  progressNote: 36,
  evidence: 24,
  reason: 24,
  problem: 24,
  nextStep: 24,
  unit: 18,
  leadUnit: 18,
  owner: 18,
  supportUnit: 22,
  section: 22,
  sourceFile: 24,
  sourceRow: 8,
}
const USUAL_WIDTH = 13

function recordSheet({ name, columns, rows }: CollectedSheet): Sheet {
  const hasCategories = columns.some(({ category }) => category !== null)
  const heading = (text: string): Cell => (text === '' ? { kind: 'blank' } : { kind: 'text', text, look: 'heading' })
  const head: Cell[][] = [
    columns.map(column => heading(column.heading)),
    ...(hasCategories ? [columns.map(({ category }) => heading(category ?? ''))] : []),
  ]
  return {
    name,
    columns: columns.map(({ id }) => ({ width: WIDTHS[id ?? ''] ?? USUAL_WIDTH })),
    rows: joinedRows<Cell>(
      head,
      changedRows(rows as Rows<RawCell | undefined>, cells => cells.map((cell, i) => written(cell, columns[i]))),
    ),
    frozenRows: head.length,
    headingRow: head.length,
  }
}

const SOURCES = new Set(['sourceFile', 'sourceSheet', 'sourceRow'])

/** A cell as it was sent; what a formula failed to give stays to be seen, and is found again. */
function written(cell: RawCell | undefined, column: CollectedColumn | undefined): Cell {
  if (cell === undefined) return { kind: 'blank', look: 'text' }
  const look: Look = SOURCES.has(column?.id ?? '') ? 'muted' : 'text'
  switch (cell.kind) {
    case 'text':
      return { kind: 'text', text: cell.text, look }
    case 'number':
      return {
        kind: 'number',
        value: decimal(cell.text),
        look: cell.percent ? 'share' : look === 'muted' ? look : 'number',
      }
    case 'date':
      return { kind: 'number', value: cell.serial, look: 'day' }
    case 'boolean':
      return { kind: 'text', text: cell.value ? 'TRUE' : 'FALSE', look }
    case 'error':
      return { kind: 'text', text: cell.text, look: 'problem' }
    case 'uncalculated':
      return { kind: 'text', text: '#CALC!', look: 'problem' }
    case 'image':
      return { kind: 'text', text: PICTURE, look }
  }
}

const VERSION_LENGTH = 12

function stampSheet({ id, sha256, year }: Scheme): Sheet {
  const lines = [
    ['方案编号', id],
    ['版本', sha256.slice(0, VERSION_LENGTH)],
    ['年度', String(year)],
  ]
  return {
    name: '方案',
    columns: [{ width: 16 }, { width: 48 }],
    rows: lines.map(([key = '', value = '']): Cell[] => [
      { kind: 'text', text: key, look: 'heading' },
      { kind: 'text', text: value, look: 'text' },
    ]),
    frozenRows: 0,
    portrait: true,
  }
}
