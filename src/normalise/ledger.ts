import type { QuarterNode, SkippedRow, Status, Task, Words } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import { wordField } from './cells.ts'
import type { Layout } from './headings.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

// What is wrong with these cells is told by the task's own number or day.
const READ_AS_OTHER: ReadonlySet<string> = new Set([
  ...['deadline', 'finishedOn', 'target', 'challenge', 'actual', 'progress', 'weight', 'difficulty', 'quality'],
])
const NO_NODES: readonly QuarterNode[] = []

/** Reads the tasks of one ledger sheet, row by row. */
export function taskReader(
  { columns }: Layout,
  findUnit: FindUnit,
  statuses: ReadonlyMap<string, Status>,
): (row: Row) => Task {
  const wordsOf = wordReader(columns)
  const quarters = ([1, 2, 3, 4] as const).filter(
    quarter => columns.has(`q${quarter}`) || columns.has(`q${quarter}Done`),
  )
  const nodesOf = (row: Row): readonly QuarterNode[] =>
    quarters.length === 0
      ? NO_NODES
      : quarters.map(quarter => ({
          quarter,
          planned: row.text(`q${quarter}`),
          done: wordField(row.text(`q${quarter}Done`), statuses),
        }))

  return row => {
    const lead = row.text('leadUnit')
    const hasLead = lead.kind !== 'blank'
    return {
      at: row.at(),
      id: row.text(columns.has('id') ? 'id' : 'no'),
      name: row.text('name'),
      owner: findUnit(hasLead ? lead : row.text('owner')),
      responsible: hasLead ? findUnit(row.text('owner')) : row.nothing(),
      supporting: findUnit(row.text('supportUnit')),
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
      words: wordsOf(row),
    }
  }
}

/** A cell that says no more than its text, as that text; any other as its field. */
type Kept = string | Field<string> | null

// A hundred thousand rows of twenty columns: fields for all their cells would take half of the memory, and a score asks for one or two.
function wordReader(columns: ReadonlyMap<string, number>): (row: Row) => Words {
  const ids = [...columns]
  const order = new Map(ids.map(([id], i) => [id, i]))
  const kept = (id: string, field: Field<string>, row: number): Kept => {
    if (field.kind === 'blank') return null
    if (field.kind === 'unreadable') return READ_AS_OTHER.has(id) ? null : field
    return field.value === field.shown && field.at.row === row ? field.shown : field
  }
  return row => {
    const at = row.at()
    const cells = ids.map(([id]) => kept(id, row.text(id), at.row))
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
