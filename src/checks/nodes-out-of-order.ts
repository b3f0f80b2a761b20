import { cellName } from '../kernel/a1.ts'
import type { Day } from '../kernel/day.ts'
import type { QuarterNode, Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { type Context, defineCheck, type Spot, unitOf } from './check.ts'

type Details =
  | { readonly kind: 'missing'; readonly quarter: number }
  | {
      readonly kind: 'order'
      readonly quarter: number
      readonly day: Day
      readonly before: Day
      readonly beforeCell: string
    }

const QUARTERS = ['一', '二', '三', '四']
const nameOf = (quarter: number): string => `${QUARTERS[quarter - 1] ?? quarter}季度`

/** Quarter nodes of a task with a gap among them, or whose days do not follow one another. */
export const nodesOutOfOrder = defineCheck<Details>({
  code: 'DAT-14',
  severity: 'warning',
  title: { zh: '季度节点不连续', en: 'Quarter nodes with a gap or out of order' },
  why: {
    zh: '按季度督查要有每季度的节点。缺一个季度，或后一季度的日期不晚于前一季度，就无法按进度核对。',
    en: 'Progress is followed up quarter by quarter. With a quarter missing, or a day no later than that of the quarter before, it cannot be.',
  },
  example: {
    zh: '一、三季度有节点，二季度是空的。',
    en: 'There are nodes for quarters 1 and 3 and none for quarter 2.',
  },
  *find(context) {
    for (const task of context.dataset.tasks) {
      if (task.nodes.length === 0) continue
      yield* missing(task, context)
      yield* unordered(task)
    }
  },
  says: details =>
    details.kind === 'missing'
      ? {
          zh: `${nameOf(details.quarter)}节点是空的，其他季度有节点。`,
          en: `There is no node for quarter ${details.quarter}, while other quarters have one.`,
        }
      : {
          zh: `${nameOf(details.quarter)}节点 ${details.day} 不晚于前一节点 ${details.beforeCell} 的 ${details.before}。`,
          en: `The node of quarter ${details.quarter}, ${details.day}, is no later than ${details.before} in ${details.beforeCell}.`,
        },
  remedy: (details, cell) =>
    details.kind === 'missing'
      ? {
          zh: `在 ${cell} 填写本季度要达到的节点；本季度没有安排的，填“无”。`,
          en: `Type in ${cell} what the quarter has to reach; if nothing is planned, type 无.`,
        }
      : {
          zh: `核对 ${cell} 和 ${details.beforeCell} 的日期。`,
          en: `Check the days in ${cell} and ${details.beforeCell}.`,
        },
  samples: [
    { kind: 'missing', quarter: 2 },
    { kind: 'order', quarter: 3, day: '2026-05-31' as Day, before: '2026-06-30' as Day, beforeCell: 'J7' },
  ],
})

const isPlanned = ({ planned }: QuarterNode): boolean => planned.kind !== 'blank'

/** Quarters without a node between the first that has one and the last, or that of the deadline. */
function* missing({ nodes, deadline, owner }: Task, { scheme }: Context): Generator<Spot<Details>> {
  const planned = nodes.filter(isPlanned).map(({ quarter }) => quarter)
  const [first] = planned
  if (first === undefined) return
  const due = known(deadline)
  const isThisYear = due !== null && (scheme === null || due.startsWith(String(scheme.year)))
  const last = Math.max(...planned, isThisYear ? Math.ceil(Number(due.slice(5, 7)) / 3) : 0)
  for (const node of nodes) {
    if (isPlanned(node) || node.quarter < first || node.quarter > last) continue
    yield { where: atCell(node.planned.at), unit: unitOf(owner), details: { kind: 'missing', quarter: node.quarter } }
  }
}

function* unordered({ nodes, owner }: Task): Generator<Spot<Details>> {
  let before: { day: Day; cell: string } | null = null
  for (const { quarter, planned, by } of nodes) {
    if (by === undefined || planned.kind !== 'value') continue
    if (before !== null && by <= before.day) {
      const details: Details = { kind: 'order', quarter, day: by, before: before.day, beforeCell: before.cell }
      yield { where: atCell(planned.at), unit: unitOf(owner), found: planned.shown, details }
    }
    before = { day: by, cell: cellName(planned.at.column, planned.at.row) }
  }
}
