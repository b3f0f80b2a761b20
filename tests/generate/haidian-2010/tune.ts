import { must } from '../kit/record.ts'
import type { Demo, PanelRow } from './demo.ts'
import { ITEMS, settlePrior } from './figures.ts'
import { JUDGE_CLASSES } from './panel.ts'
import { hundredths } from './ratio.ts'
import { type Reckoning, reckon, standingOf } from './reckon.ts'
import { timely } from './score.ts'
import { named, SCORED, spoken, unitNamed } from './units.ts'

const ON_QUOTA = ['海淀园', '海淀工商分局'] as const
const BEHIND_QUOTA = '海淀药品监督分局'
const BY_EFFECT = ['区民政局', '区水务局'] as const
const BY_PRIOR = ['区国土资源局', '信访办'] as const
const BY_DEDUCTION = ['区人事局', '区审计局'] as const
const ON_LINE = '海淀交通支队'
const BELOW_LINE = '区城市管理监察大队'

/** Brings units to the totals that the planted cases need, through 及时率, and keeps all other totals apart. */
export function tune(demo: Demo): void {
  for (const [first, second] of [ON_QUOTA, BY_PRIOR, BY_DEDUCTION]) sameEffect(demo, first, second)
  bringTo(demo, BEHIND_QUOTA, 9051)
  bringTo(demo, ON_LINE, 9000)
  bringTo(demo, BELOW_LINE, 8999)
  for (const [first, second] of [ON_QUOTA, BY_EFFECT, BY_PRIOR, BY_DEDUCTION])
    bringTo(demo, second, totalOf(demo, first))
  priorOf(demo, ON_QUOTA[1]).hundredths = priorOf(demo, ON_QUOTA[0]).hundredths
  keepApart(demo)
  settlePrior(demo.prior)
  tell(demo)
}

function tell(demo: Demo): void {
  const results = reckon(demo)
  const of = (unit: string): Reckoning => must(results[unit], unit)
  const shown = (points: number | null | undefined): string => (Number(points) / 100).toFixed(2)
  const say = (unit: string, title: string, code: string | null, says: string): void => {
    demo.plants.push({ title, where: '名录', row: unitNamed(unit), column: '单位', code, says })
  }
  const total = (unit: string): string => shown(of(unit).total)
  const [first, second] = ON_QUOTA
  say(
    first,
    '并列压在名额线上',
    null,
    `与${second}总分 ${total(first)}、服务效果、扣分、上年总分都相同：并列第 ${of(first).rank}；优秀名额 15 × 30% = 4.5，取 5 个，都评优秀（RES-02、RES-03）`,
  )
  say(ON_LINE, '恰在优秀线', null, '总分 90.00，在名额内，评为优秀（RES-02）')
  say(BELOW_LINE, '名额内不到优秀线', null, `总分 89.99，名额还有余，仍为达标；没有用完的名额作废`)
  say('档案局', '过线但没有名额', null, `总分 ${total('档案局')}，优秀名额 8 × 30% = 2.4，取 2 个，评为达标`)
  const [a, b] = BY_EFFECT
  const effects = `${shown(of(a).scores.effect)} 与 ${shown(of(b).scores.effect)}`
  say(a, '同分按服务效果排序', null, `与${b}总分同为 ${total(a)}，服务效果 ${effects}：分先后`)
  const [c, d] = BY_DEDUCTION
  say(
    c,
    '同分按扣分排序',
    null,
    `与${d}总分同为 ${total(c)}、服务效果相同，${d}扣 ${shown(of(d).deduction)} 分，排在后面`,
  )
  const [e, f] = BY_PRIOR
  const before = `${shown(priorOf(demo, e).hundredths)} 与 ${shown(priorOf(demo, f).hundredths)}`
  say(e, '同分按上年总分排序', null, `与${f}总分同为 ${total(e)}，服务效果、扣分都相同，上年总分 ${before}：分先后`)
}

const totalOf = (demo: Demo, unit: string): number => standingOf(demo, unitNamed(unit)).total

const priorOf = (demo: Demo, unit: string) =>
  must(
    demo.prior.find(row => row.year === 2009 && named(row.unit).includes(unit)),
    `last year of ${unit}`,
  )

/** The same answers by other respondents and the same marks by other judges: one 服务效果 for two units. */
function sameEffect(demo: Demo, first: string, second: string): void {
  const marksOf = (unit: string): PanelRow =>
    must(
      demo.panel.find(row => row.unit === unit),
      unit,
    )
  marksOf(second).marks = turned(marksOf(first).marks)
  for (const { ballots } of demo.surveys) {
    const [from = [], to = []] = [first, second].map(unit =>
      ballots.filter(ballot => ballot.unit === spoken(unitNamed(unit))),
    )
    for (const [i, ballot] of to.entries()) ballot.answers = [...must(from.at(-1 - i), 'ballot').answers]
  }
}

/** The marks of each class by its next judge. */
function turned(marks: PanelRow['marks']): PanelRow['marks'] {
  let from = 0
  return JUDGE_CLASSES.flatMap(([, count]) => {
    const own = marks.slice(from, from + count)
    from += count
    return [...own.slice(2), ...own.slice(0, 2)]
  })
}

const figureOf = (demo: Demo, unit: string, item: string) =>
  must(
    demo.figures.find(row => row.unit === unit && row.item === item),
    `${item} of ${unit}`,
  )

/** Finds cases that give the missing hundredths under 及时率. */
function bringTo(demo: Demo, unit: string, total: number): void {
  const result = standingOf(demo, unitNamed(unit))
  const wanted = Number(result.scores.timely) + total - result.total
  const due = figureOf(demo, unit, ITEMS.due)
  for (let cases = Number(due.value); cases < Number(due.value) + 600; cases += 1) {
    for (let share = 0.8; share < 0.98; share += 0.0005) {
      const onTime = Math.round(cases * share)
      if (hundredths(timely(onTime, cases)) !== wanted) continue
      due.value = cases
      figureOf(demo, unit, ITEMS.onTime).value = onTime
      return
    }
  }
  throw new Error(`${unit} cannot be brought from ${result.total} to ${total}`)
}

/** A hundredth or two less under 及时率 for a unit that has another's total by accident. */
function keepApart(demo: Demo): void {
  const fixed: readonly string[] = [...ON_QUOTA, ...BY_EFFECT, ...BY_PRIOR, ...BY_DEDUCTION, ON_LINE, BELOW_LINE]
  const taken = new Set(fixed.map(unit => totalOf(demo, unit)))
  for (const { name } of SCORED.filter(unit => !fixed.includes(unit.name))) {
    const total = totalOf(demo, name)
    if (taken.has(total)) bringTo(demo, name, total - 3)
    taken.add(totalOf(demo, name))
  }
}
