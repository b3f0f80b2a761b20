import { stream } from '../kit/random.ts'
import { day } from '../kit/record.ts'
import type { AdjustmentRow, EntryRow, FigureRow } from './demo.ts'
import { quality } from './tasks.ts'
import { SCORED } from './units.ts'

export const ITEMS = {
  onTime: '按时办结数',
  due: '应办结数',
  law: '依法行政扣分事项数',
  clean: '党风廉政建设责任制考核得分',
  style: '作风测评得分',
} as const

/** The rows of 数据: what the assessing departments report of every unit. */
export function sampleFigures(): FigureRow[] {
  return SCORED.flatMap(unit => {
    const random = stream(`figures/${unit.name}`)
    const good = quality(unit)
    const isParty = unit.group === '党群部门'
    const due = isParty ? random.whole(24, 160) : random.whole(180, 2600)
    const onTime = Math.min(due, Math.round(due * (0.87 + 0.1 * good + 0.04 * random.next())))
    // Never on a line of the scheme: 90, 80 and 70 are for the planted cases.
    const style = 82.3 + 8 * good + 5 * random.next()
    const row = (item: string, value: number, measure: string, provider: string, basis: string): FigureRow => ({
      unit: unit.name,
      item,
      value,
      measure,
      provider,
      basis,
    })
    return [
      row(ITEMS.onTime, onTime, '件', '市编办', '行政权力网上运行和公文督办系统年度统计'),
      row(ITEMS.due, due, '件', '市编办', '行政权力网上运行和公文督办系统年度统计'),
      row(ITEMS.law, lawCases(good, random.next()), '项', '市法制办', '2015年度依法行政考核情况通报'),
      row(
        ITEMS.clean,
        Math.round(840 + 80 * good + 60 * random.next()) / 10,
        '分',
        '市纪委',
        '党风廉政建设责任制检查考核',
      ),
      row(ITEMS.style, offLine(style), '分', '市级机关工委', '机关作风建设测评'),
    ]
  })
}

const lawCases = (good: number, luck: number): number => Math.floor((1 - good) * 2 + luck * 2.2)

function offLine(value: number): number {
  const tenths = Math.round(value * 10)
  return (tenths % 100 === 0 ? tenths + 1 : tenths) / 10
}

const REASONS = [
  '领导班子年度考核较好，党建责任清单按期完成',
  '基层组织生活制度落实，个别支部活动记录不全',
  '干部教育培训学时达标，后备干部队伍结构合理',
  '党组（党委）中心组学习规范，机关党建述职测评靠前',
  '选人用人满意度较高，干部档案专项审核按期完成',
  '“三严三实”专题教育成效明显，整改事项仍有余项',
]

/** The rows of 评分: 组织建设, scored by the organisation department. */
export function sampleEntries(): EntryRow[] {
  return SCORED.map(unit => {
    const random = stream(`entries/${unit.name}`)
    const hundredths = 490 + 5 * Math.round(12 * quality(unit) + 6 * random.next())
    return { unit: unit.name, hundredths, reason: random.pick(REASONS) }
  })
}

const RAISED = [
  ['“寒山闻钟”论坛处办：网民诉求按时回复率100%，满意率居前', '苏寒办'],
  ['“寒山闻钟”论坛处办：疑难诉求联动处办经验全市推广', '苏寒办'],
  ['政社互动：社区减负和协商议事机制通过省级评估', '苏政社办'],
  ['政社互动：购买社会组织服务项目绩效评价优良', '苏政社办'],
] as const
const LOWERED = [
  '政社互动：未按期公布政府购买服务目录',
  '政社互动：委托协助事项未签订协议',
  '政社互动：社区准入事项备案不及时',
] as const

/** The rows of 加减分: the special assessment 专项考核. */
export function sampleAdjustments(spared: readonly string[]): AdjustmentRow[] {
  const rows: AdjustmentRow[] = []
  for (const unit of SCORED.filter(one => !spared.includes(one.name))) {
    const random = stream(`adjustments/${unit.name}`)
    const number = rows.length + 11
    const date = day(random.pick(['2015-07-15', '2015-10-20', '2015-12-18', '2015-12-25']))
    if (random.chance(0.14 + 0.2 * quality(unit))) {
      const [reason, office] = random.pick(RAISED)
      const points = 0.5 * random.whole(1, 5)
      rows.push({ unit: unit.name, points, reason, document: `${office}〔2015〕${number}号`, date })
    } else if (random.chance(0.12)) {
      const points = -0.5 * random.whole(1, 3)
      rows.push({
        unit: unit.name,
        points,
        reason: random.pick(LOWERED),
        document: `苏政社办〔2015〕${number}号`,
        date,
      })
    }
  }
  return rows
}
