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

type Word = (id: string) => Field<string>

/** Reads the tasks of one ledger sheet, row by row. */
export function taskReader(
  { columns }: Layout,
  findUnit: FindUnit,
  statuses: ReadonlyMap<string, Status>,
): (row: Row) => Task {
  const order = new Map([...columns.keys()].map((id, i) => [id, i]))
  const quarters = ([1, 2, 3, 4] as const).filter(
    quarter => columns.has(`q${quarter}`) || columns.has(`q${quarter}Done`),
  )
  const nodesOf = (word: Word): readonly QuarterNode[] =>
    quarters.length === 0
      ? NO_NODES
      : quarters.map(quarter => ({
          quarter,
          planned: word(`q${quarter}`),
          done: wordField(word(`q${quarter}Done`), statuses),
        }))

  return row => {
    const words = wordsOf(row, order)
    const word: Word = id => words.get(id) ?? row.text(id)
    const lead = words.get('leadUnit')
    return {
      at: row.at(),
      id: columns.has('id') ? word('id') : word('no'),
      name: word('name'),
      owner: findUnit(lead ?? word('owner')),
      responsible: lead === undefined ? row.nothing() : findUnit(word('owner')),
      supporting: findUnit(word('supportUnit')),
      deadline: row.day('deadline'),
      finishedOn: row.day('finishedOn'),
      target: row.number('target'),
      challenge: row.numberIfAny('challenge'),
      actual: row.number('actual'),
      weight: row.numberIfAny('weight'),
      difficulty: row.numberIfAny('difficulty'),
      quality: row.numberIfAny('quality'),
      progress: row.numberIfAny('progress'),
      status: wordField(word('status'), statuses),
      evidence: word('evidence'),
      nodes: nodesOf(word),
      words,
    }
  }
}

// A hundred thousand rows of twenty columns: a Map a row would take as much memory as all that it holds.
function wordsOf(row: Row, order: ReadonlyMap<string, number>): Words {
  const fields: (Field<string> | null)[] = []
  for (const id of order.keys()) {
    const field = row.text(id)
    const isElsewhere = field.kind === 'unreadable' && READ_AS_OTHER.has(id)
    fields.push(field.kind === 'blank' || isElsewhere ? null : field)
  }
  return {
    get: id => fields[order.get(id) ?? -1] ?? undefined,
    *[Symbol.iterator]() {
      for (const [id, at] of order) {
        const field = fields[at]
        if (field) yield [id, field] as const
      }
    },
  }
}

/**
 * Why a ledger row is no task of its own: its task's name is merged over it, and nobody and no number is new in it. Such a task has
 * several stages; read as tasks they would count it several times.
 */
export const stageOf = (row: Row): SkippedRow['why'] | null =>
  row.inherits('name') && !['leadUnit', 'owner', 'id', 'no'].some(row.owns) ? 'continuation' : null
