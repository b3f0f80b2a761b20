import { must } from '../kit/record.ts'
import type { Demo, EntryRow, PanelIndicator } from './demo.ts'
import { ITEMS } from './figures.ts'
import { type Reckoning, reckon } from './score.ts'
import { SCORED, unitNamed } from './units.ts'

const ON_LINE = '市政府法制办公室'
const BELOW_LINE = '市财政局'
const TIED = ['市气象局', '市公共资源交易中心'] as const
const PARTED = ['苏州海事局', '中国银监会苏州监管分局'] as const

/** Brings units to the totals that the planted cases need, through 组织建设, and keeps all other totals apart. */
export function tune(demo: Demo): void {
  equalDuty(demo, ...TIED)
  bringTo(demo, ON_LINE, 9000)
  bringTo(demo, BELOW_LINE, 8999)
  bringTo(demo, TIED[1], totalOf(demo, TIED[0]))
  bringTo(demo, PARTED[1], totalOf(demo, PARTED[0]))
  keepApart(demo)
  const say = (unit: string, title: string, says: string): void => {
    demo.plants.push({ title, where: '名录', row: unitNamed(unit), column: '单位', says })
  }
  const shown = (unit: string): string => (totalOf(demo, unit) / 100).toFixed(2)
  const duty = (unit: string): string => ((reckon(demo, unit).duty ?? 0) / 100).toFixed(2)
  say(ON_LINE, '恰在等次线', `总分 90.00，达到“优秀”线；${BELOW_LINE} 89.99，为“良好”`)
  say(TIED[0], '并列', `与${TIED[1]}总分 ${shown(TIED[0])}、履职尽责 ${duty(TIED[0])} 都相同：名次并列，下一名跳号`)
  say(
    PARTED[0],
    '同分按履职尽责排序',
    `与${PARTED[1]}总分同为 ${shown(PARTED[0])}，履职尽责 ${duty(PARTED[0])} 与 ${duty(PARTED[1])}：分先后，不并列`,
  )
}

const totalOf = (demo: Demo, unit: string): number => must(reckon(demo, unit).total, `total of ${unit}`)

const entryOf = (demo: Demo, unit: string): EntryRow =>
  must(
    demo.entries.find(row => row.unit === unit),
    `entry of ${unit}`,
  )

const marksOf = (demo: Demo, unit: string, indicator: PanelIndicator) =>
  must(
    demo.panel.find(row => row.unit === unit && row.indicator === indicator),
    `${indicator} of ${unit}`,
  )

/** The same marks by other experts, all tasks done, the same cases: one 履职尽责 for two units. */
function equalDuty(demo: Demo, first: string, second: string): void {
  for (const indicator of ['常规工作', '其它工作'] as const) {
    const { marks } = marksOf(demo, first, indicator)
    marksOf(demo, second, indicator).marks = [...marks.slice(7), ...marks.slice(0, 7)]
  }
  for (const unit of [first, second]) {
    const key = demo.tasks.filter(task => task.lead === unit && task.category === '重点工作')
    if (key.some(task => task.status !== '已完成')) throw new Error(`${unit} has open tasks; choose another unit`)
  }
  setFigures(demo, first, { law: 1, due: 486, onTime: 475 })
  setFigures(demo, second, { law: 1, due: 372, onTime: 361 })
}

function setFigures(demo: Demo, unit: string, values: Partial<Record<keyof typeof ITEMS, number>>): void {
  for (const [key, value] of Object.entries(values)) {
    const item = ITEMS[key as keyof typeof ITEMS]
    const row = demo.figures.find(figure => figure.unit === unit && figure.item === item)
    must(row, `${item} of ${unit}`).value = value
  }
}

/** Moves the innovation marks until a plausible 组织建设 makes the total. */
function bringTo(demo: Demo, unit: string, total: number): void {
  const entry = entryOf(demo, unit)
  const row = marksOf(demo, unit, '创新创优')
  const before = row.marks
  for (let step = 0; step <= 24; step += 1) {
    const lift = step % 2 === 0 ? step / 2 : -(step + 1) / 2
    row.marks = before.map(mark => (typeof mark === 'number' ? mark + lift : mark))
    const needed = entry.hundredths + total - totalOf(demo, unit)
    const marks = row.marks.filter(mark => typeof mark === 'number')
    if (needed >= 490 && needed <= 595 && marks.every(mark => mark >= 60 && mark <= 98)) {
      entry.hundredths = needed
      return
    }
  }
  throw new Error(`${unit} cannot be brought to ${total} from ${totalOf(demo, unit)}`)
}

/** One more hundredth for a unit that has another's total by accident. */
function keepApart(demo: Demo): void {
  const fixed = [ON_LINE, BELOW_LINE, ...TIED, ...PARTED]
  const taken = new Set(fixed.map(unit => totalOf(demo, unit)))
  for (const { name } of SCORED.filter(unit => !fixed.includes(unit.name))) {
    const entry = entryOf(demo, name)
    let scores: Reckoning = reckon(demo, name)
    if (scores.total === null) continue
    while (scores.total !== null && taken.has(scores.total)) {
      entry.hundredths += entry.hundredths < 595 ? 1 : -9
      scores = reckon(demo, name)
    }
    taken.add(must(scores.total, `total of ${name}`))
  }
}
