import { type Stream, stream } from '../kit/random.ts'
import { type Cell, day, must } from '../kit/record.ts'
import type { Category, Node, TaskRow } from './demo.ts'
import { ASSIGNED, ENTERPRISE_TASKS, PARTY_TASKS, PUBLIC_TASKS, ROUTINE } from './task-lists.ts'
import { quality, type SampleUnit, SCORED, spoken, unitNamed } from './units.ts'

const LISTS = { ...ENTERPRISE_TASKS, ...PUBLIC_TASKS, ...PARTY_TASKS }
const HELPERS = [
  ...['区财政局', '区发展改革委员会', '区建设委员会', '海淀规划分局', '区国土资源局'],
  ...['区城市管理监察大队', '区环境保护局', '区法制办公室', '海淀公安分局'],
]
const SOURCES: Readonly<Record<Category, readonly string[]>> = {
  市区重点工作: ['区政府工作报告', '市政府折子工程', '区政府折子工程', '区长专题会议'],
  挑战性目标: ['年度绩效计划（挑战性目标）'],
  部门工作: ['年度绩效计划'],
  临时交办工作: ['区长批示交办', '上级督查部门转办', '区政府常务会议定事项'],
}
const NODES = ['方案报批', '全面启动', '完成七成', '总结验收'] as const
const PROOFS = ['工作总结', '验收意见', '统计报表', '督查专报']
const NOTES = ['正在组织收尾', '受审批进度影响，已倒排工期', '因政策调整重新编制方案']
// Working days; the year's accounts close on 30 November.
const DEADLINES = ['2010-06-30', '2010-09-30', '2010-10-29', '2010-11-30', '2010-11-30'] as const
const CLOSE = '2010-11-30'
const DAY_MS = 86_400_000

/** Units without a task that was handed out in between. */
const NOTHING_ASSIGNED = ['海淀国家税务局', '地震局', '档案局', '民宗侨办']
/** Units whose tasks are all done and on time before any case is planted. */
const SPOTLESS = ['海淀园', '区卫生局']

/** The rows of 台账, category by category in the order of the registry. */
export function sampleTasks(): TaskRow[] {
  const rows = SCORED.flatMap(unit => {
    const random = stream(`haidian-2010/tasks/${unit.name}`)
    const [first = '', second = '', third = '', fourth = ''] = must(LISTS[unit.name], `tasks of ${unit.name}`)
    const assigned = NOTHING_ASSIGNED.includes(unit.name) ? [] : random.some(ASSIGNED, random.whole(1, 2))
    return [
      ...[first, second].map(line => keyTask(unit, line, random)),
      challengingTask(unit, third, random),
      ...[fourth, ...random.some(ROUTINE, 2).map(routine)].map(line => ownTask(unit, line, random)),
      ...assigned.map(line => assignedTask(unit, line, random)),
    ]
  })
  const order = Object.keys(SOURCES)
  return rows.sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category))
}

const routine = (line: string): string => line.replace(/^([^|]+\|[^|]+)\|/, '$1||')

interface Start {
  readonly category: Category
  readonly name: string
  readonly target: number
  readonly measure: string
  readonly more?: Partial<TaskRow>
}

const start = (unit: SampleUnit, { category, name, target, measure, more }: Start, random: Stream): TaskRow => ({
  category,
  source: random.pick(SOURCES[category]),
  name,
  goal: measure === '%' ? `不低于${target}%` : `全年完成${target}${measure}`,
  target,
  challenge: null,
  actual: null,
  measure,
  weight: null,
  quality: null,
  lead: unit.name,
  responsible: null,
  support: null,
  leader: unit.leader,
  deadline: null,
  finishedOn: null,
  nodes: [],
  status: '未完成',
  evidence: null,
  note: null,
  ...more,
})

const parts = (line: string) => {
  const [name = '', target = '', challenge = '', measure = ''] = line.split('|')
  return { name, target: Number(target), challenge: Number(challenge), measure }
}

function keyTask(unit: SampleUnit, line: string, random: Stream): TaskRow {
  const others = HELPERS.filter(name => name !== unit.name)
  const [responsible, ...support] = random.some(others, 3).map(name => spoken(unitNamed(name)))
  const more = {
    weight: random.whole(2, 5),
    responsible: random.chance(0.3) ? must(responsible, 'responsible unit') : null,
    support: random.chance(0.6) ? support.slice(0, random.whole(1, 2)).join('、') : null,
  }
  const row = start(unit, { category: '市区重点工作', ...parts(line), more }, random)
  const isOpen = row.measure !== '%' && isSlow(unit, random, 0.22)
  if (isOpen) leaveOpen(row, random)
  else finish(row, unit, random, 0)
  return Object.assign(row, { nodes: nodesOf(unit, isOpen, random) })
}

const isSlow = (unit: SampleUnit, random: Stream, most: number): boolean =>
  random.chance(most * (1 - 0.8 * quality(unit))) && !SPOTLESS.includes(unit.name)

function nodesOf(unit: SampleUnit, isOpen: boolean, random: Stream): Node[] {
  const isMissed = isSlow(unit, random, 0.3)
  return NODES.map((planned, quarter): Node => {
    if (quarter === 3) return { planned, done: null }
    const isLast = quarter === 2
    return { planned, done: isLast && (isMissed || (isOpen && random.chance(0.5))) ? '未完成' : '已完成' }
  })
}

function challengingTask(unit: SampleUnit, line: string, random: Stream): TaskRow {
  const { challenge, ...rest } = parts(line)
  const row = start(unit, { category: '挑战性目标', ...rest, more: { challenge } }, random)
  const { target } = rest
  const reach = 0.1 + 1.1 * quality(unit) + 0.35 * (random.next() - 0.5)
  finish(row, unit, random, 0)
  row.deadline = day(CLOSE)
  const reached = target + (challenge - target) * reach
  row.actual = target < 10 ? Math.round(reached * 10) / 10 : Math.round(reached)
  row.goal = `${row.goal}，力争${challenge}${row.measure}`
  if (row.actual < target)
    Object.assign(row, { status: '进行中', finishedOn: null, evidence: null, note: '按计划推进' })
  return row
}

function ownTask(unit: SampleUnit, line: string, random: Stream): TaskRow {
  const row = start(unit, { category: '部门工作', ...parts(line) }, random)
  const isLate = isSlow(unit, random, 0.18)
  // What is due in December is no affair of this year's accounts.
  if (random.chance(0.1)) return dueLater(row, random)
  finish(row, unit, random, isLate ? random.pick([2, 5, 12, 21, 36]) : 0)
  return row
}

function assignedTask(unit: SampleUnit, line: string, random: Stream): TaskRow {
  const [name = '', target = '', measure = '', goal = ''] = line.split('|')
  const more = { quality: Math.round(74 + 18 * quality(unit) + 7 * random.next()), goal }
  const own = { category: '临时交办工作', name, target: Number(target), measure, more } as const
  const row = start(unit, own, random)
  finish(row, unit, random, isSlow(unit, random, 0.2) ? random.whole(1, 6) : 0)
  return row
}

function leaveOpen(row: TaskRow, random: Stream): void {
  row.actual = Math.min(Math.round(Number(row.target) * (0.55 + 0.4 * random.next())), Number(row.target) - 1)
  row.status = random.chance(0.8) ? '进行中' : '未完成'
  row.deadline = day(CLOSE)
  row.note = random.pick(NOTES)
}

function dueLater(row: TaskRow, random: Stream): TaskRow {
  row.actual = Math.round(Number(row.target) * (0.7 + 0.2 * random.next()))
  row.status = '进行中'
  row.deadline = day('2010-12-31')
  row.note = '按计划推进'
  return row
}

/** Done, `late` days after the deadline. */
function finish(row: TaskRow, unit: SampleUnit, random: Stream, late: number): void {
  const target = Number(row.target)
  const isOver = row.measure !== '%' && target >= 20 && random.chance(0.35)
  row.actual = isOver ? Math.round(target * (1 + 0.1 * random.next())) : target
  row.status = '已完成'
  const due = late > 0 ? random.pick(DEADLINES.slice(0, 2)) : random.pick(DEADLINES)
  row.deadline = written(due, random)
  const on = day(due).getTime() + (late > 0 ? late : -random.whole(0, 30)) * DAY_MS
  row.finishedOn = late > 0 ? new Date(on) : workingDay(on)
  row.evidence = `${unit.prefix}〔2010〕${random.whole(11, 180)}号，${random.pick(PROOFS)}`
}

/** Most deadlines are dates; some are typed, as offices do. */
function written(due: string, random: Stream): Cell {
  if (due === CLOSE && random.chance(0.08)) return '2010年11月底前'
  return day(due)
}

function workingDay(ms: number): Date {
  const weekday = new Date(ms).getUTCDay()
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  return new Date(ms - back * DAY_MS)
}
