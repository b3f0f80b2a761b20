import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import { known } from '../model/field.ts'
import { atCell, inFile } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { Text } from '../text/text.ts'
import {
  byPlace,
  type Context,
  defineCheck,
  placeKey,
  reasonsIn,
  type Spot,
  sheetKey,
  taskName,
  type Withheld,
} from './check.ts'

type Details =
  | { readonly kind: 'blank'; readonly column: string }
  | { readonly kind: 'column'; readonly column: string; readonly rows: number }
  | { readonly kind: 'not-positive'; readonly task: string; readonly weight: string }

/** A cell that this scheme needs of a task or figure and that others do not: weight, difficulty, quality, challenge, whether a node is done. */
export const taskDetailMissing = defineCheck<Details>({
  code: 'TGT-09',
  severity: 'error',
  title: { zh: '权重等数据缺失或不可用', en: 'Weight or other detail missing' },
  why: {
    zh: '按权重、难度、质量、挑战值或季度节点计分的，每一项都要填写；空白不当作 1，也不当作 0。',
    en: 'Where tasks are weighed, or scored by quality, challenge or nodes, each needs its cell; a blank is neither 1 nor 0.',
  },
  example: {
    zh: '方案按“权重”加权平均，一项任务的权重是空的。',
    en: 'The scheme weighs tasks by 权重 and one task has none.',
  },
  *find(context) {
    yield* blanks(context)
    yield* notPositive(context)
  },
  says: details => {
    switch (details.kind) {
      case 'blank':
        return { zh: `“${details.column}”没有填写或无法识别。`, en: `${details.column} is blank or cannot be read.` }
      case 'column':
        return {
          zh: `这张表有 ${details.rows} 行需要“${details.column}”，表中没有这一列。`,
          en: `${details.rows} rows of this sheet need ${details.column}; there is no such column.`,
        }
      case 'not-positive':
        return {
          zh: `“${details.task}”的权重或难度系数是 ${details.weight}，应大于 0。`,
          en: `The weight or difficulty of "${details.task}" is ${details.weight}; it must be above 0.`,
        }
    }
  },
  expected: ({ kind }): Text | null => (kind === 'not-positive' ? { zh: '大于 0 的数', en: 'a number above 0' } : null),
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'blank':
        return {
          zh: `按下达的任务书在 ${cell} 填写“${details.column}”。`,
          en: `Fill in ${details.column} from the task book in ${cell}.`,
        }
      case 'column':
        return {
          zh: `增加“${details.column}”列并逐行填写；列名不同的，登记到方案 names 的 headings。`,
          en: `Add the column ${details.column} and fill it; another heading goes under names, headings in the scheme.`,
        }
      case 'not-positive':
        return {
          zh: `改正 ${cell}；不计分的任务，移出台账或用 where 排除。`,
          en: `Correct ${cell}; a task that does not count is left out by where: in the scheme.`,
        }
    }
  },
  samples: [
    { kind: 'blank', column: '权重' },
    { kind: 'column', column: '难度系数', rows: 12 },
    { kind: 'not-positive', task: '新建幼儿园', weight: '0' },
  ],
})

/** One reason at one cell, with all that it withholds. */
interface Told {
  readonly what: string
  readonly at: Place
  readonly withholds: Withheld[]
}

function reasonsOf({ outcome }: Context, kind: 'detail-blank' | 'weight-not-positive'): Told[] {
  const found = new Map<string, Told>()
  for (const { withheld, reason } of reasonsIn(outcome)) {
    const [at] = reason.at
    if (reason.kind !== kind || at === undefined) continue
    const key = `${placeKey(at)}\n${reason.what}`
    const same = found.get(key) ?? { what: reason.what, at, withholds: [] }
    same.withholds.push(withheld)
    found.set(key, same)
  }
  return [...found.values()]
}

/** Blank cells one by one; once for a sheet that lacks the column, where the cell that stands for the row is all there is to show. */
function* blanks(context: Context): Generator<Spot<Details>> {
  const { tasks, figures } = context.dataset
  const all = reasonsOf(context, 'detail-blank')
  const rowAt = byPlace(
    () => [...tasks, ...figures],
    ({ at }) => at,
  )
  const isAbsent = ({ at }: Told): boolean => rowAt(at) !== undefined
  for (const { what, at, withholds } of all.filter(one => !isAbsent(one))) {
    yield {
      where: atCell(at),
      unit: withholds[0]?.unit.name ?? null,
      withholds,
      details: { kind: 'blank', column: what },
    }
  }
  for (const rows of groupBy(all.filter(isAbsent), ({ what, at }) => `${sheetKey(at)}\n${what}`).values()) {
    const [{ what, at }] = rows
    const details: Details = { kind: 'column', column: what, rows: rows.length }
    yield { where: inFile(at.on.file, at.on.sheet), withholds: rows.flatMap(row => row.withholds), details }
  }
}

function* notPositive(context: Context): Generator<Spot<Details>> {
  const cellAt = byPlace(
    () => context.dataset.tasks.flatMap(task => [task.weight, task.difficulty].map(cell => ({ task, cell }))),
    ({ cell }) => cell.at,
  )
  for (const { at, withholds } of reasonsOf(context, 'weight-not-positive')) {
    const found = cellAt(at)
    if (found === undefined) continue
    const value = known(found.cell)
    const weight = value === null ? '' : digits(value)
    const details: Details = { kind: 'not-positive', task: taskName(found.task), weight }
    yield { where: atCell(at), unit: withholds[0]?.unit.name ?? null, found: weight, withholds, details }
  }
}
