import { stream } from '../kit/random.ts'
import { day } from '../kit/record.ts'
import type { AdjustmentRow, EntryRow, EventRow, FigureRow, PriorRow } from './demo.ts'
import {
  CLASSES,
  named,
  quality,
  type SampleUnit,
  SCORED,
  SOLO,
  SUCCESSOR,
  spoken,
  unitNamed,
  unitsIn,
} from './units.ts'

export const ITEMS = {
  onTime: '按时办结数',
  due: '应办结数',
  openness: '政务公开和网上办公考评得分',
  difficulty: '工作难度系数',
} as const

/** The rows of 数据: what the offices in charge report of every unit. */
export const sampleFigures = (): FigureRow[] =>
  SCORED.flatMap(unit => {
    const random = stream(`haidian-2010/figures/${unit.name}`)
    const good = quality(unit)
    const due = random.whole(120, 1800)
    const onTime = Math.min(due, Math.round(due * (0.89 + 0.09 * good + 0.03 * random.next())))
    const row = (item: string, value: number, measure: string, provider: string, basis: string): FigureRow => ({
      ...{ unit: unit.name, item, value, measure, provider, basis },
    })
    return [
      row(ITEMS.onTime, onTime, '件', '区城管监督指挥中心', '信息化城市管理系统和公文督办系统年度统计'),
      row(ITEMS.due, due, '件', '区城管监督指挥中心', '信息化城市管理系统和公文督办系统年度统计'),
      row(ITEMS.openness, Math.round(80 + 14 * good + 5 * random.next()), '分', '区信息办', '年度政府信息公开运行情况'),
      row(ITEMS.difficulty, random.pick([0.96, 0.98, 1, 1]), '', '区政府绩效办', '年度绩效计划审核意见'),
    ]
  })

const PROJECTS: Readonly<Record<string, string>> = {
  一等: '创新项目在全市推广，成效突出',
  二等: '创新项目在全区推广，成效明显',
  三等: '创新项目按计划实施',
  未申报: '本年度没有申报创新项目',
}

/** The rows of 评分: grades in words for innovation, marks for the units that are assessed apart. */
export const sampleEntries = (): EntryRow[] => [
  ...SCORED.map((unit): EntryRow => {
    const random = stream(`haidian-2010/innovation/${unit.name}`)
    const luck = 0.75 * quality(unit) + 0.35 * random.next()
    const given = luck > 0.7 ? '一等' : luck > 0.42 ? '二等' : luck > 0.14 ? '三等' : '未申报'
    const assessor = '区政府绩效办创新项目评审组'
    return { unit: unit.name, indicator: '创新创优', given, reason: PROJECTS[given] ?? '', assessor }
  }),
  ...unitsIn(SOLO).map((unit): EntryRow => {
    const given = Math.round(840 + 90 * quality(unit)) / 10
    const reason = '座谈走访服务对象，查阅日常记录'
    return { unit: unit.name, indicator: '单独组织考核', given, reason, assessor: '效能监察领导小组办公室' }
  }),
]

const FAULTS = ['行政投诉查实', '明察暗访发现问题', '督查事项逾期反馈'] as const

/** The rows of 事项 that points are taken off for. */
export const sampleEvents = (): EventRow[] =>
  SCORED.flatMap((unit): EventRow[] => {
    const random = stream(`haidian-2010/events/${unit.name}`)
    const count = Math.floor((1.1 - quality(unit)) * 2 + 0.9 * random.next() - 0.4)
    return random.some(FAULTS, Math.max(0, count)).map(item => ({
      unit: unit.name,
      item,
      date: day(random.pick(['2010-03-18', '2010-05-20', '2010-07-08', '2010-09-16', '2010-10-21'])),
      document: `海监通〔2010〕${random.whole(10, 90)}号`,
      times: random.chance(0.25) ? 2 : 1,
      note: null,
    }))
  })

/** The rows of 加减分 that are not planted. */
export const sampleAdjustments = (spared: readonly string[]): AdjustmentRow[] =>
  SCORED.filter(({ name }) => !spared.includes(name)).flatMap((unit): AdjustmentRow[] => {
    const random = stream(`haidian-2010/adjustments/${unit.name}`)
    const rows: AdjustmentRow[] = []
    if (random.chance(0.15 + 0.35 * quality(unit))) rows.push(honour(unit, random.pick(HONOURS)))
    if (random.chance(0.22 * (1.2 - quality(unit)))) {
      const date = random.pick(['2010-04-15', '2010-06-24', '2010-08-26'])
      rows.push(advice(unit, '整改建议书', date, '承诺办理时限没有公示，窗口服务不规范'))
    }
    return rows
  })

// 奖项|级别|角色|日期
const HONOURS = [
  '全国先进集体|国家级|参与|2010-03-12',
  '全市依法行政先进单位|市级|独立|2010-04-20',
  '全市信访工作先进单位|市级|牵头|2010-06-10',
  '全区优质服务年先进单位|区级|独立|2010-09-28',
  '全市政务公开先进单位|市级|参与|2010-10-15',
]

/** An honour of one unit; a blank role is left to the scheme. */
export function honour(unit: SampleUnit, line: string): AdjustmentRow {
  const [title = '', level = '', role = '', date = ''] = line.split('|')
  const award = `${title}（${spoken(unit)}）`
  const issuer = { 国家级: '国表', 市级: '京表', 区级: '海表' }[level] ?? ''
  const number = 20 + 3 * SCORED.indexOf(unit) + Number(date.slice(-1))
  return {
    ...{ unit: unit.name, item: '表彰奖励', level, role: role || null, award, reason: `获得“${title}”称号` },
    ...{ document: `${issuer}〔${date.slice(0, 4)}〕${number}号`, date: day(date) },
  }
}

/** A letter of the supervisors. */
export const advice = ({ name }: SampleUnit, level: string, date: string, reason: string): AdjustmentRow => ({
  ...{ unit: name, item: '监督建议', level, role: null, award: null, reason, date: day(date) },
  document: `海效监〔2010〕${Number(date.slice(5, 7)) * 10 + Number(date.slice(-1))}号`,
})

/** A unit that was founded this year: made up, so that one has nothing to be compared with. */
const NEW_UNIT = '公共委'

/** The rows of 往年: last year's totals, ranks and grades. */
export function samplePrior(): PriorRow[] {
  const rows = SCORED.filter(({ name }) => name !== NEW_UNIT).map(unit => {
    const random = stream(`haidian-2010/prior/${unit.name}`)
    return { unit, hundredths: Math.round(7950 + 1600 * (0.75 * quality(unit) + 0.25 * random.next())) }
  })
  return rows.map(({ unit, hundredths }) => {
    const name = unit.name === SUCCESSOR.unit ? SUCCESSOR.formerly : unit.name
    return { year: 2009, unit: name, hundredths, rank: null, grade: '' }
  })
}

/** Ranks and grades of last year as they follow from its totals. */
export function settlePrior(rows: readonly PriorRow[]): void {
  const groupOf = ({ unit }: PriorRow): string => unitNamed(named(unit)[0] ?? unit).group
  for (const row of rows) {
    const ahead = rows.filter(other => groupOf(other) === groupOf(row) && other.hundredths > row.hundredths)
    row.rank = CLASSES.some(group => group === groupOf(row)) ? ahead.length + 1 : null
    row.grade = row.hundredths >= 7500 ? '达标' : row.hundredths >= 6000 ? '基本达标' : '不达标'
  }
}
