import type { Operand } from '../formula/operand.ts'
import { type Day, lastDayOf } from '../kernel/day.ts'
import { decimal } from '../kernel/decimal.ts'
import type { QuarterNode, Task } from '../model/dataset.ts'
import { concluded, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import { LEDGER_COLUMNS } from '../model/ledger-columns.ts'
import type { Reason } from '../model/observation.ts'
import type { Blank } from './task-inputs.ts'

/** The quarterly nodes 季度节点 of one task that are due, and how many of them are done. */
export interface Nodes {
  readonly done: Operand
  readonly due: Operand
}

/** Counts the nodes of a task up to the as-of day; a planned cell that is filled is a node. Null: none is due. */
export function nodesOf(task: Task, year: number, asOf: Day, blank: Blank): Nodes | null | readonly Reason[] {
  const due = task.nodes.filter(node => node.planned.kind === 'value' && endOf(year, node.quarter) <= asOf)
  const counted = blank === 'leave-out' ? due.filter(({ done }) => done.kind !== 'blank') : due
  const open = counted.filter(({ done }) => known(done) === null && !(blank === 'zero' && done.kind === 'blank'))
  if (open.length > 0) return open.map(({ quarter, done }) => reason('detail-blank', headingOf(quarter), done.at))
  if (counted.length === 0) return null
  const finished = counted.filter(({ done }) => known(done) === 'finished')
  const cells = counted.map(({ done }) => done.at)
  return {
    done: concluded({ zh: '完成节点数', en: 'nodes done' }, decimal(finished.length), WHY, ...cells),
    due: concluded({ zh: '到期节点数', en: 'nodes due' }, decimal(counted.length), WHY, ...cells),
  }
}

const WHY = { zh: '由季度节点、完成情况和截止日认定', en: 'from the nodes, whether they are done, and the as-of day' }

const headingOf = (quarter: QuarterNode['quarter']): string => LEDGER_COLUMNS[`q${quarter}Done`] ?? ''

/** The last day of a quarter. */
const endOf = (year: number, quarter: QuarterNode['quarter']): Day => lastDayOf(year, quarter * 3)
