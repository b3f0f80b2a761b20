import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import { compareNumbers } from '../../src/kernel/decimal.ts'
import type { Better, Method } from '../../src/methods/method.ts'
import type { Outcome } from '../../src/model/assessment.ts'
import { BEFORE, WORDS } from '../build/random-parameters.ts'
import { CASES, conclude, HEADINGS, type Office, office, officeWith, resultOf } from '../build/random-run.ts'
import { leavesOf, methodOf, type NodeData, schemeOver } from '../build/random-scheme.ts'
import type { Written } from '../build/tables.ts'

type Row = Office['sheets'][string][number]

/** One row of a sheet, and what it becomes. */
interface Change {
  readonly sheet: string
  readonly row: Row
  readonly better: Row
  readonly unit: string
}

const with_ = (sheet: string, row: Row, column: string, value: Written): Row => {
  const at = HEADINGS[sheet]?.indexOf(column) ?? -1
  return HEADINGS[sheet]?.map((_, i) => (i === at ? value : (row[i] ?? null))) ?? []
}

const cell = (sheet: string, row: Row, column: string): Written => row[HEADINGS[sheet]?.indexOf(column) ?? -1] ?? null

/** Halfway from here to the full mark: more, and still sound. */
const more = (value: number, full: number): number => Math.round(Math.max(value, (value + full) / 2) * 100) / 100

function raised(sheet: string, column: string, full: (row: Row) => number, unit = '单位') {
  return ({ sheets }: Office): Change[] =>
    (sheets[sheet] ?? []).flatMap(row => {
      const value = cell(sheet, row, column)
      if (typeof value !== 'number' || value >= full(row)) return []
      const better = with_(sheet, row, column, more(value, full(row)))
      return [{ sheet, row, better, unit: String(cell(sheet, row, unit)) }]
    })
}

const pointsUnder = ({ scheme }: Office, title: Written): NodeData | undefined =>
  leavesOf(scheme.indicators).find(leaf => leaf.title === title)

const isOutOfHundred = (leaf: NodeData | undefined): boolean => 'full' in ((leaf?.measure?.entry as object) ?? {})

/** What can be improved, under the measures that look at it. */
const MEASURED: Readonly<Record<string, readonly string[]>> = {
  台账: ['tasks'],
  评委打分: ['panel'],
  评分: ['entry'],
  数据: ['data', 'figures', 'ratio'],
}

const IMPROVEMENTS: Readonly<Record<string, readonly [sheet: string, changesOf: (one: Office) => Change[]]>> = {
  'a better actual of a task': ['台账', raised('台账', '完成值', () => 1000, '责任单位')],
  'a better mark of a judge': [
    '评委打分',
    one => ['王评委', '李评委', '张评委'].flatMap(judge => raised('评委打分', judge, () => 100)(one)),
  ],
  'a better entered score': [
    '评分',
    one =>
      raised('评分', '得分', row => {
        const leaf = pointsUnder(one, cell('评分', row, '指标'))
        return isOutOfHundred(leaf) ? 100 : (leaf?.points ?? 0)
      })(one),
  ],
  'a better grade of an assessor': [
    '评分',
    ({ sheets }) =>
      (sheets.评分 ?? [])
        .filter(row => WORDS.slice(1).includes(String(cell('评分', row, '得分'))))
        .map(row => {
          const better = with_('评分', row, '得分', WORDS[0] ?? null)
          return { sheet: '评分', row, better, unit: String(cell('评分', row, '单位')) }
        }),
  ],
  'a better reported figure': [
    '数据',
    raised('数据', '数值', row => (['应办数', BEFORE].includes(String(cell('数据', row, '项目'))) ? 0 : 100)),
  ],
  'a higher bonus or a lower deduction': [
    '加减分',
    raised('加减分', '分值', row => (Number(cell('加减分', row, '分值')) < 0 ? -0.5 : 10)),
  ],
  'a task finished in time': [
    '台账',
    ({ sheets }) =>
      (sheets.台账 ?? [])
        .filter(row => ['进行中', '未完成'].includes(String(cell('台账', row, '状态'))))
        .map(row => {
          const finished = with_('台账', with_('台账', row, '状态', '已完成'), '实际完成时间', '2026-10-01')
          const better = with_('台账', finished, '佐证材料', '青府〔2026〕3号')
          return { sheet: '台账', row, better, unit: String(cell('台账', row, '责任单位')) }
        }),
  ],
}

/** Tasks of these are faults: the better a unit does, the fewer there are. */
const FAULTS = ['unfinished', 'overdue', 'late']

/** Which way a unit's own figures go as it does better; a finished task has no days of lateness. */
function betterIn({ count = 'finished' }: { readonly count?: string }): Readonly<Record<string, Better>> {
  const value = FAULTS.includes(count) ? 'less' : 'more'
  return { value, proportion: 'more', actual: 'more', stock: 'more', growth: 'more', finished: 'more', days: 'less' }
}

/** Whether an indicator gives more points to a unit that does better, by what its method says of itself; the formulas here do. */
function rises({ measure = {}, method = {} }: NodeData): boolean {
  const [[id = '', written] = []] = Object.entries(method)
  const { plugIn, params } = methodOf({ id, params: written })
  const needs = plugIn.needs(params)
  const tasks = (measure.tasks ?? {}) as Readonly<Record<string, unknown>>
  const ways = betterIn(tasks)
  const better = plugIn.better?.(params) ?? 'more'
  const named = typeof better === 'string' ? OWN.map(name => [name, better] as const) : Object.entries(better)
  const isRising = named.every(([name, way]) => way === 'as-written' || !needs.includes(name) || way === ways[name])
  return isRising && !(measure.tasks && canHarm(tasks, plugIn, params)) && !isOpenAtTarget(written)
}

/** What a method is asked for where it names no figure. */
const OWN = ['value', 'actual']

/**
 * Tasks by which doing better can harm all the same. One that was left out, or counted in full, until it was due counts with its
 * actual once it is finished; a unit of which nothing was due had full points, or none to reach; and of a task that is shared,
 * others may gain more, who are then ahead.
 */
function canHarm(tasks: Readonly<Record<string, unknown>>, { needs, compares }: Method, params: unknown): boolean {
  const hangsOnActual = tasks.combine === 'pooled' || needs(params).includes('actual')
  const isSpared = tasks.none === 'full' || tasks.none === 'not-applicable'
  const isCompared = compares?.(params) != null
  return (tasks.notDue !== undefined && (hangsOnActual || isSpared)) || (tasks.roles !== undefined && isCompared)
}

/** Where a challenge is its target, a scheme that does not say what that earns withholds who reaches it. */
const isOpenAtTarget = (params: unknown): boolean => {
  const { below, whenEqual } = params as { readonly below?: unknown; readonly whenEqual?: unknown }
  return below === 'proportional' || below === 'zero' ? whenEqual === undefined : false
}

/** The same scheme with every indicator that does not rise taken the other way round. */
function rising({ scheme, ...rest }: Office): Office {
  const turned = (node: NodeData): NodeData => {
    if (node.children) return { ...node, children: node.children.map(turned) }
    if (rises(node)) return node
    const { tasks } = node.measure ?? {}
    const { points } = node
    const knots = [
      [0, 0],
      [1, points / 2],
      [100, points],
    ]
    const method = { interpolate: knots }
    if (tasks === undefined) return { ...node, method }
    const { notDue: _, ...rest } = tasks as Readonly<Record<string, unknown>>
    return { ...node, measure: { tasks: { ...rest, count: 'finished', combine: 'mean' } }, method }
  }
  return { scheme: { ...scheme, indicators: scheme.indicators.map(turned) }, ...rest }
}

const replaced = ({ scheme, sheets, ballots }: Office, { sheet, row, better }: Change): Office => ({
  scheme,
  sheets: { ...sheets, [sheet]: (sheets[sheet] ?? []).map(one => (one === row ? better : one)) },
  ballots,
})

const totalOf = (outcome: Outcome, unit: string) => {
  const { total } = resultOf(outcome, unit)
  return total === null ? null : numberOf(total)
}

test.each(Object.entries(IMPROVEMENTS))(
  '%s never lowers the total of its unit, nor withholds it',
  async (_, [sheet, changesOf]) => {
    let higher = 0
    const seen = MEASURED[sheet]
    const improved = (seen === undefined ? office : officeWith(schemeOver(seen))).map(rising).chain(one => {
      const changes = changesOf(one)
      return fc.tuple(fc.constant(one), changes.length === 0 ? fc.constant(null) : fc.constantFrom(...changes))
    })
    await fc.assert(
      fc.asyncProperty(improved, async ([one, change]) => {
        fc.pre(change !== null)
        const [before, after] = await Promise.all([conclude(one), conclude(replaced(one, change))])
        const [was, is] = [totalOf(before.outcome, change.unit), totalOf(after.outcome, change.unit)]
        if (was === null) return
        expect(is).not.toBeNull()
        if (is === null) return
        expect(compareNumbers(is, was), `${was} became ${is}`).toBeGreaterThanOrEqual(0)
        if (compareNumbers(is, was) > 0) higher++
      }),
      CASES,
    )
    expect(higher).toBeGreaterThan(3)
  },
)

test('one answer of a survey changed for the better never lowers the total of its unit', async () => {
  let higher = 0
  const improved = officeWith(schemeOver(['survey']))
    .map(rising)
    .chain(one => fc.tuple(fc.constant(one), fc.nat(one.ballots.length - 1)))
  await fc.assert(
    fc.asyncProperty(improved, async ([one, at]) => {
      const ballot = one.ballots[at] ?? []
      fc.pre(ballot[1] === '一般' || ballot[1] === '不满意')
      const ballots = one.ballots.map((other, i) => (i === at ? [ballot[0] ?? '', '满意', ballot[2] ?? ''] : other))
      const [before, after] = await Promise.all([conclude(one), conclude({ ...one, ballots })])
      const [was, is] = [totalOf(before.outcome, ballot[0] ?? ''), totalOf(after.outcome, ballot[0] ?? '')]
      expect(is === null).toBe(was === null)
      if (was === null || is === null) return
      expect(compareNumbers(is, was)).toBeGreaterThanOrEqual(0)
      if (compareNumbers(is, was) > 0) higher++
    }),
    CASES,
  )
  expect(higher).toBeGreaterThan(3)
})
