import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { type Context, defineCheck, plain, type Spot, seenFrom, taskName, unitOf } from './check.ts'
import { nearestBefore, skeletonOf } from './likeness.ts'

type Details =
  | { readonly kind: 'own'; readonly task: string; readonly other: string; readonly at: string }
  | {
      readonly kind: 'units'
      readonly task: string
      readonly other: string
      readonly at: string
      readonly units: readonly [string, string]
    }
  | { readonly kind: 'more'; readonly pairs: number; readonly told: number }

// What a clerk can look through; of more the number is told.
const MOST = 200
// 走访服务, 文件清理: shorter titles are the same in many units by chance.
const SHORTEST_ACROSS = 8
const SHORTEST = 4

/** Two tasks that say nearly the same: of one unit, or of two. */
export const taskAlike = defineCheck<Details>({
  code: 'ROW-03',
  severity: 'warning',
  title: { zh: '任务内容相近', en: 'Tasks nearly the same' },
  why: {
    zh: '换几个字再报一次，或两个单位各报一次，一项工作会计两次分。只比内容：数字不同的、三个以上单位都有的（各单位共同的任务）不算相近。',
    en: 'One piece of work entered twice in other words, or by two units, is scored twice. Tasks with other numbers, and those of three units or more (given to all), are not told.',
  },
  example: {
    zh: '第 5 行“新建公办幼儿园12所”，第 9 行“加快推进新建公办幼儿园12所工作”。',
    en: 'Row 5 "新建公办幼儿园12所", row 9 "加快推进新建公办幼儿园12所工作".',
  },
  *find(context) {
    const pairs = pairsIn(context)
    yield* pairs.slice(0, MOST).map(spotOf)
    const next = pairs[MOST]
    if (next === undefined) return
    const details: Details = { kind: 'more', pairs: pairs.length - MOST, told: MOST }
    yield { where: atCell(next.second.name.at), unit: unitOf(next.second.owner), details }
  },
  says: details => {
    switch (details.kind) {
      case 'own':
        return {
          zh: `“${details.task}”与 ${details.at}“${details.other}”内容相近。`,
          en: `"${details.task}" is nearly the same as ${details.at}, "${details.other}".`,
        }
      case 'units':
        return {
          zh: `“${details.task}”（${details.units[1]}）与 ${details.at}“${details.other}”（${details.units[0]}）内容相近。`,
          en: `"${details.task}" of ${details.units[1]} is nearly the same as ${details.at}, "${details.other}" of ${details.units[0]}.`,
        }
      case 'more':
        return {
          zh: `内容相近的任务还有 ${details.pairs} 对，从这里起不再逐对列出（已列 ${details.told} 对）。`,
          en: `There are ${details.pairs} more pairs of tasks nearly the same from here on; ${details.told} are listed.`,
        }
    }
  },
  remedy: details => {
    switch (details.kind) {
      case 'own':
        return {
          zh: `是同一项任务的，留 ${details.at}，删去这一行；不是的，在任务内容里写出区别。`,
          en: `If they are one task keep ${details.at} and delete this row; if not, say in the text how they differ.`,
        }
      case 'units':
        return {
          zh: '是同一项任务的，由牵头单位填报，另一家写到“配合单位”；各做各的，不用改。',
          en: 'If they are one task its lead enters it and the other stands in 配合单位; if each does its own, leave both.',
        }
      case 'more':
        return {
          zh: '先处理已列出的，再检查一次；整套任务本来就相近的，在方案 checks 中写 ROW-03: off。',
          en: 'Settle those listed and check again; if the tasks are meant to be alike, write ROW-03: off under checks.',
        }
    }
  },
  samples: [
    { kind: 'own', task: '加快推进新建公办幼儿园12所工作', other: '新建公办幼儿园12所', at: 'B5' },
    {
      kind: 'units',
      task: '老旧小区改造20个',
      other: '推进老旧小区改造20个',
      at: 'B5',
      units: ['市住建局', '市城管局'],
    },
    { kind: 'more', pairs: 1234, told: 200 },
  ],
})

interface Pair {
  readonly first: Task
  readonly second: Task
}

/** Every pair, in the order of the later task. */
function pairsIn({ dataset }: Context): Pair[] {
  const named = dataset.tasks.filter(({ name }) => name.kind === 'value')
  const bySkeleton = groupBy(named, ({ name }) => skeletonOf(known(name) ?? ''))
  const skeletons = [...bySkeleton.keys()]
  const nearest = nearestBefore(skeletons)
  // A text belongs with the first of those that are alike, step by step.
  const heads: number[] = []
  for (const [i, before] of nearest.entries()) heads[i] = before === null ? i : (heads[before] ?? i)
  const order = new Map(named.map((task, i) => [task, i]))
  const families = groupBy(skeletons.keys(), i => String(heads[i]))
  const pairs = [...families.values()].flatMap(family => {
    const { length } = skeletons[family[0]] ?? ''
    if (length < SHORTEST) return []
    const tasks = family.flatMap(i => bySkeleton.get(skeletons[i] ?? '') ?? [])
    const inOrder = tasks.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return pairsOf(inOrder, length >= SHORTEST_ACROSS)
  })
  return pairs.sort((a, b) => (order.get(a.second) ?? 0) - (order.get(b.second) ?? 0))
}

/** Of tasks that are all alike: in each unit those that differ from its first, and the firsts where there are two units. */
function pairsOf(tasks: readonly Task[], acrossUnits: boolean): Pair[] {
  const units = [...groupBy(tasks, unitKey).values()]
  const own = units.flatMap(([first, ...others]) =>
    others.filter(other => textOf(other) !== textOf(first)).map(second => ({ first, second })),
  )
  const [one, other, third] = units
  if (!acrossUnits || one === undefined || other === undefined || third !== undefined) return own
  const isTold = unitOf(one[0].owner) !== null && unitOf(other[0].owner) !== null
  return isTold ? [...own, { first: one[0], second: other[0] }] : own
}

const textOf = ({ name }: Task): string => plain(known(name) ?? '')

const unitKey = ({ owner }: Task): string => {
  if (owner.kind === 'known') return owner.unit.name
  return owner.kind === 'blank' ? '' : plain(owner.shown)
}

function spotOf({ first, second }: Pair): Spot<Details> {
  const [one, other] = [unitOf(first.owner), unitOf(second.owner)]
  const names = { task: taskName(second), other: taskName(first), at: seenFrom(second.name.at, first.name.at) }
  const details: Details =
    one === other || one === null || other === null
      ? { kind: 'own', ...names }
      : { kind: 'units', ...names, units: [one, other] }
  return { where: atCell(second.name.at), unit: other, found: known(second.name), details }
}
