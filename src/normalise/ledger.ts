import type { Day } from '../kernel/day.ts'
import { remembered } from '../kernel/remembered.ts'
import type { QuarterNode, SkippedRow, Status, Task, Words } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import { wordField } from './cells.ts'
import { readDay } from './dates.ts'
import type { Layout } from './headings.ts'
import { ownersOf } from './owners.ts'
import { PROVENANCE_IDS } from './provenance.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

// What is wrong with these cells is told by the task's own number or day.
const READ_AS_OTHER: ReadonlySet<string> = new Set([
  ...['deadline', 'finishedOn', 'target', 'challenge', 'actual', 'progress', 'weight', 'difficulty', 'quality'],
])
const NO_NODES: readonly QuarterNode[] = []

// No day is written with more.
const LONGEST_DAY = 30

/** Reads the tasks of one ledger sheet, row by row; `year` completes the days of its quarter nodes. */
export function taskReader(
  { columns }: Layout,
  findUnit: FindUnit,
  statuses: ReadonlyMap<string, Status>,
  year: number | null,
): (row: Row, section: Field<string> | null) => Task {
  const wordsOf = wordReader(columns)
  const quarters = ([1, 2, 3, 4] as const).filter(
    quarter => columns.has(`q${quarter}`) || columns.has(`q${quarter}Done`),
  )
  const dayIn = remembered((text: string): Day | null => {
    const read = readDay(text, year)
    return 'day' in read ? read.day : null
  })
  const nodeOf = (row: Row, quarter: QuarterNode['quarter']): QuarterNode => {
    const planned = row.text(`q${quarter}`)
    const done = wordField(row.text(`q${quarter}Done`), statuses)
    const by = planned.kind === 'value' && planned.value.length <= LONGEST_DAY ? dayIn(planned.value) : null
    return by === null ? { quarter, planned, done } : { quarter, planned, done, by }
  }
  const nodesOf = (row: Row): readonly QuarterNode[] =>
    quarters.length === 0 ? NO_NODES : quarters.map(quarter => nodeOf(row, quarter))

  return (row, section) => {
    const { owner, responsible, supporting } = ownersOf(row, findUnit)
    return {
      at: row.at(),
      id: row.text(columns.has('id') ? 'id' : 'no'),
      name: row.text('name'),
      owner,
      responsible,
      supporting,
      deadline: row.day('deadline'),
      finishedOn: row.day('finishedOn'),
      target: row.number('target'),
      challenge: row.numberIfAny('challenge'),
      actual: row.number('actual'),
      weight: row.numberIfAny('weight'),
      difficulty: row.numberIfAny('difficulty'),
      quality: row.numberIfAny('quality'),
      progress: row.numberIfAny('progress'),
      status: wordField(row.text('status'), statuses),
      evidence: row.text('evidence'),
      nodes: nodesOf(row),
      words: wordsOf(row, section),
    }
  }
}

/** A cell that says no more than its text, as that text; any other as its field. */
type Kept = string | Field<string> | null

// A hundred thousand rows of twenty columns: fields for all their cells would take half of the memory, and a score asks for one or two.
function wordReader(columns: ReadonlyMap<string, number>): (row: Row, section: Field<string> | null) => Words {
  // Where a collected row comes from is no word of its own.
  const ids = [...columns].filter(([id]) => !PROVENANCE_IDS.includes(id))
  const order = new Map(ids.map(([id], i) => [id, i]))
  // Titles between the rows say what a category says, so they count where no column does.
  const isSectioned = !columns.has('category') && !columns.has('section')
  if (isSectioned) order.set('section', ids.length)
  const kept = (id: string, field: Field<string>, row: number): Kept => {
    if (field.kind === 'blank') return null
    if (field.kind === 'unreadable') return READ_AS_OTHER.has(id) ? null : field
    return field.value === field.shown && field.at.row === row ? field.shown : field
  }
  return (row, section) => {
    const at = row.at()
    const cells = ids.map(([id]) => kept(id, row.text(id), at.row))
    if (isSectioned && section !== null) cells.push(section)
    const fieldAt = (index: number): Field<string> | undefined => {
      const cell = cells[index] ?? undefined
      if (typeof cell !== 'string') return cell
      const [, column] = ids[index] as (typeof ids)[number]
      return { kind: 'value', value: cell, shown: cell, at: { on: at.on, row: at.row, column } }
    }
    return {
      get: id => fieldAt(order.get(id) ?? -1),
      *[Symbol.iterator]() {
        for (const [id, index] of order) {
          const field = fieldAt(index)
          if (field !== undefined) yield [id, field] as const
        }
      },
    }
  }
}

/**
 * Why a ledger row is no task of its own: its task's name is merged over it, and nobody and no number is new in it. Such a task has
 * several stages; read as tasks they would count it several times.
 */
export const stageOf = (row: Row): SkippedRow['why'] | null =>
  row.inherits('name') && !['leadUnit', 'owner', 'id', 'no'].some(row.owns) ? 'continuation' : null
