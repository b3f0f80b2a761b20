import { type Stream, stream } from '../kit/random.ts'
import { type Cell, day, must } from '../kit/record.ts'
import type { TaskRow } from './demo.ts'
import { ROUTINES } from './routine.ts'
import { DIRECT_TASKS } from './tasks-direct.ts'
import { GENERAL_TASKS } from './tasks-general.ts'
import { PARTY_TASKS } from './tasks-party.ts'
import { SECTOR_TASKS } from './tasks-sector.ts'
import { type SampleUnit, SCORED, SILENT, spoken, unitNamed } from './units.ts'

const LISTS = { ...PARTY_TASKS, ...GENERAL_TASKS, ...SECTOR_TASKS, ...DIRECT_TASKS }

const KEY_SOURCES = ['市政府工作报告', '市委常委会工作要点', '市政府实事项目', '全面深化改革要点', '省下达年度目标']
const PARTY_SOURCES = ['市委常委会工作要点', '市委全会决定事项', '全面深化改革要点']
const PROOFS = ['完成情况报告', '年度统计报表', '工作总结', '检查考核通报', '公示结果']
const BUILT_PROOFS = ['验收意见', '竣工验收备案表']
const BUILT = ['公里', '座', '处', '所', '套', '万平方米', '万亩']
const HELPERS = ['市财政局', '市发展和改革委员会', '市国土资源局', '市住房和城乡建设局', '市人力资源和社会保障局']
const PARTY_HELPERS = ['市委办公室', '市委组织部', '市委宣传部', '市财政局', '市人力资源和社会保障局']
const REASONS = [
  '受审批进度影响，转入2016年一季度完成',
  '部分项目招标延后，已倒排工期',
  '因上级政策调整重新编制方案，正在补办手续',
]
// Working days only, so that no deadline falls on a day of rest.
const DEADLINES = [
  '2015-06-30',
  '2015-09-30',
  '2015-10-30',
  '2015-11-30',
  '2015-12-15',
  '2015-12-31',
  '2015-12-31',
] as const
const YEAR_END = '2015-12-31'
const DAY_MS = 86_400_000

/** How good a unit is at its work, from 0 to 1. */
export const quality = (unit: SampleUnit): number => stream(`quality/${unit.name}`).next()

/** The rows of 台账 in the order of the registry, key work first. */
export function sampleTasks(): TaskRow[] {
  return SCORED.filter(unit => unit.name !== SILENT).flatMap(unit => {
    const random = stream(`tasks/${unit.name}`)
    const own = must(LISTS[unit.name], `tasks of ${unit.name}`).map((line, index) => ownTask(unit, line, index, random))
    const rows = [...own, ...routineTasks(unit, random)].sort(keyWorkFirst)
    for (const [index, row] of rows.entries()) complete(row, unit, index, random)
    return rows
  })
}

const keyWorkFirst = (a: TaskRow, b: TaskRow): number =>
  Number(b.category === '重点工作') - Number(a.category === '重点工作')

function ownTask(unit: SampleUnit, line: string, index: number, random: Stream): TaskRow {
  const [name = '', target = '', measure = '', goal] = line.split('|')
  const isKey = index < 3
  const sources = unit.group === '党群部门' ? PARTY_SOURCES : KEY_SOURCES
  return blank({
    source: isKey ? random.pick(sources) : '部门年度工作计划',
    category: isKey ? '重点工作' : '常规工作',
    name,
    goal: goal ?? plainGoal(target, measure),
    target: Number(target),
    measure,
    lead: unit.name,
    support: random.chance(0.6) ? helpers(unit, random) : '',
  })
}

const plainGoal = (target: string, measure: string): string =>
  measure === '%' ? `不低于${target}%` : `全年完成${target}${measure}`

const helpers = (unit: SampleUnit, random: Stream): string =>
  random
    .some(
      (unit.group === '党群部门' ? PARTY_HELPERS : HELPERS).filter(name => name !== unit.name),
      random.whole(1, 2),
    )
    .map(name => spoken(unitNamed(name)))
    .join('、')

function routineTasks(unit: SampleUnit, random: Stream): TaskRow[] {
  const open = ROUTINES.filter(routine => routine.kind === 'all' || unit.group.startsWith('政府'))
  return random.some(open, random.whole(3, 4)).map(routine => {
    const target = routine.low + routine.step * random.whole(0, (routine.high - routine.low) / routine.step)
    const { name, goal, measure } = routine
    const source = random.pick(['部门年度工作计划', '市级机关共性目标'])
    return blank({ source, category: '常规工作', name, goal, target, measure, lead: unit.name, support: '' })
  })
}

type Start = Pick<TaskRow, 'source' | 'category' | 'name' | 'goal' | 'target' | 'measure' | 'lead' | 'support'>
const blank = (start: Start): TaskRow => ({
  ...start,
  actual: null,
  deadline: null,
  finishedOn: null,
  progress: 0,
  status: '未完成',
  evidence: null,
  note: '',
})

function complete(row: TaskRow, unit: SampleUnit, index: number, random: Stream): void {
  const target = Number(row.target)
  const canBeShort = target >= 10
  if (canBeShort && random.chance(0.26 - 0.18 * quality(unit))) leaveOpen(row, random)
  else finish(row, unit, index, random)
}

const decimals = (value: number): number => (Number.isInteger(value) ? 0 : 1)
const toPlaces = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places

function leaveOpen(row: TaskRow, random: Stream): void {
  const target = Number(row.target)
  const ratio = 0.62 + 0.34 * random.next()
  row.actual = Math.min(toPlaces(target * ratio, decimals(target)), target - 1)
  row.progress = toPlaces(row.actual / target, 2)
  row.status = random.chance(0.8) ? '进行中' : '未完成'
  row.deadline = random.chance(0.15) ? '2015年12月底前' : day(YEAR_END)
  row.note =
    row.status === '进行中' ? random.pick(['按计划推进', '正在组织收尾', '已完成主体工作']) : random.pick(REASONS)
}

function finish(row: TaskRow, unit: SampleUnit, index: number, random: Stream): void {
  const target = Number(row.target)
  const isOver = row.measure !== '%' && target >= 20 && random.chance(0.35)
  row.actual = isOver ? toPlaces(target * (1 + 0.12 * random.next()), decimals(target)) : reached(row, random)
  row.progress = 1
  row.status = '已完成'
  const due = random.pick(DEADLINES)
  row.deadline = writtenDeadline(due, random)
  row.finishedOn = workingDay(day(due).getTime() - random.whole(0, 32) * DAY_MS)
  row.evidence = `${unit.prefix}〔2015〕${12 + index * 17 + random.whole(0, 12)}号，${random.pick(BUILT.includes(row.measure) ? BUILT_PROOFS : PROOFS)}`
}

/** A rate ends a little above its target, never above 100; a count ends on it. */
function reached(row: TaskRow, random: Stream): number {
  const target = Number(row.target)
  if (row.measure !== '%' || target >= 100) return target
  return Math.min(100, toPlaces(target + (100 - target) * 0.6 * random.next(), 1))
}

/** Most deadlines are dates; some offices type them, as offices do. */
function writtenDeadline(due: string, random: Stream): Cell {
  if (due === YEAR_END && random.chance(0.1)) return '2015年12月底前'
  if (due === '2015-11-30' && random.chance(0.2)) return '2015.11.30'
  return day(due)
}

function workingDay(ms: number): Date {
  const date = new Date(ms)
  const weekday = date.getUTCDay()
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  return new Date(ms - back * DAY_MS)
}
