import { day, must } from '../kit/record.ts'
import type { AdjustmentRow, Demo, EventRow, PriorRow } from './demo.ts'
import { advice, honour } from './figures.ts'
import { note } from './note.ts'
import { named, unitNamed } from './units.ts'

function adjust(demo: Demo, row: AdjustmentRow): AdjustmentRow {
  demo.adjustments.push(row)
  return row
}

export function plantBonuses(demo: Demo): void {
  const law = unitNamed('区法制办公室')
  adjust(demo, honour(law, '全国行政复议工作先进单位|国家级|独立|2010-03-25'))
  const second = adjust(demo, honour(law, '全市规范性文件备案先进单位|市级|独立|2010-05-18'))
  note(demo, '加减分', second, {
    ...{ title: '分项封顶', column: '单位', code: 'AWD-03' },
    says: '表彰奖励 2 + 1 = 3，按 2.00 计',
  })
  const spread = (date: string, number: number): AdjustmentRow => ({
    ...{ unit: law.name, item: '经验推广', level: null, role: null, award: null, date: day(date) },
    ...{ reason: `行政执法案卷评查经验在全市推广（第${number}期）`, document: `京法简〔2010〕${number}号` },
  })
  adjust(demo, spread('2010-05-11', 14))
  const third = adjust(demo, spread('2010-05-27', 16))
  const last = adjust(demo, spread('2010-09-09', 31))
  note(demo, '加减分', third, {
    ...{ title: '每月封顶', column: '单位', code: 'AWD-03' },
    says: '5 月两次共 1 分，每月最多 0.5 分',
  })
  note(demo, '加减分', last, {
    ...{ title: '上级项目封顶', column: '单位', code: 'AWD-03' },
    says: '表彰奖励 2.00、经验推广 1.00，合计 3 分，按 2.50 计',
  })
  note(demo, '名录', law, {
    ...{ title: '总分封顶', column: '单位', code: 'AWD-03' },
    says: '加分之后 100.88，按 100.00 计',
  })
  const health = unitNamed('区卫生局')
  adjust(demo, honour(health, '医药卫生体制改革先进集体|国家级|牵头|2010-08-19'))
  const lower = adjust(demo, honour(health, '医药卫生体制改革先进集体|市级|独立|2010-04-22'))
  note(demo, '加减分', lower, {
    ...{ title: '就高不重复', column: '奖项', code: 'AWD-02' },
    says: '同一奖项国家级 2 × 0.8 = 1.60 与市级 1.00，只计 1.60',
  })
  const bare = adjust(demo, {
    ...honour(unitNamed('体育局'), '全市群众体育先进单位|市级|独立|2010-10-12'),
    document: null,
  })
  note(demo, '加减分', bare, {
    title: '加分无文号',
    column: '文号',
    code: 'AWD-01',
    says: '方案要求依据文件；这 1.00 分不计',
  })
  const old = adjust(demo, honour(unitNamed('区民政局'), '全国和谐社区建设示范单位|国家级|独立|2009-10-20'))
  note(demo, '加减分', old, {
    ...{ title: '日期在范围之外', column: '日期', code: 'AWD-06' },
    says: '2009-10-20 早于 2009-12-01，这 2.00 分不计',
  })
  const blank = adjust(demo, honour(unitNamed('区水务局'), '全市节水型社会建设先进单位|市级||2010-07-15'))
  note(demo, '加减分', blank, {
    ...{ title: '角色空白', column: '角色', code: null },
    says: '方案写明空白按“独立”，计 1.00 分',
  })
}

export function plantDeductions(demo: Demo): void {
  const tour = unitNamed('区旅游局')
  const taken = adjust(demo, honour(tour, '全市旅游行业管理先进单位|市级|独立|2010-06-18'))
  adjust(demo, {
    ...{ unit: tour.name, item: '弄虚作假', level: null, role: null, award: taken.award, date: day('2010-10-26') },
    ...{ reason: '符合性验证发现申报材料不实', document: '海效监〔2010〕118号' },
  })
  note(demo, '加减分', taken, {
    ...{ title: '弄虚作假取消加分', column: '单位', code: 'AWD-08' },
    says: '申报材料不实：该奖项的 1.00 分取消，另扣 1.00 分',
  })
  const trade = unitNamed('区商务局')
  adjust(demo, advice(trade, '监察决定书', '2010-04-13', '行政许可超时限办理'))
  adjust(demo, advice(trade, '监察决定书', '2010-07-22', '行政许可超时限办理，整改不到位'))
  const over = adjust(demo, advice(trade, '监察建议书', '2010-09-28', '投诉处理不规范'))
  note(demo, '加减分', over, {
    ...{ title: '扣分封顶', column: '单位', code: 'AWD-03' },
    says: '监督建议 2 + 2 + 1 = 5，按 4.00 扣',
  })
  adjust(demo, advice(unitNamed('民防局'), '监察决定书', '2010-08-19', '地下空间管理责任不落实'))
  for (const [unit, date] of [
    ['区国土资源局', '2010-05-12'],
    ['信访办', '2010-06-23'],
    ['区审计局', '2010-03-16'],
  ] as const) {
    adjust(demo, advice(unitNamed(unit), '整改建议书', date, '办事指南没有及时更新'))
  }
  const floor = happened(demo, '区司法局', '行政投诉查实', '2010-09-16', '海监通〔2010〕92号')
  Object.assign(floor, { times: 11 })
  note(demo, '事项', floor, {
    ...{ title: '扣完为止', column: '次数', code: null },
    says: '效能监察 10 分，11 次以上扣完，得 0.00',
  })
}

function happened(demo: Demo, unit: string, item: string, date: string, document: string | null): EventRow {
  const row: EventRow = { unit, item, date: day(date), document, times: 1, note: null }
  demo.events.push(row)
  return row
}

export function plantVetoes(demo: Demo): void {
  const veto = happened(demo, '区建设委员会', '重大安全生产责任事故', '2010-08-12', '海安委发〔2010〕21号')
  note(demo, '事项', veto, {
    ...{ title: '一票否决', column: '事项', code: 'VETO-04' },
    says: '等次为不达标，总分最高 59.90，不得评奖；建议调整单位领导工作岗位',
  })
  const blamed = happened(demo, '区环境保护局', '行政首长问责', '2010-09-07', '海监决〔2010〕5号')
  note(demo, '事项', blamed, {
    ...{ title: '行政问责降档', column: '事项', code: 'VETO-04' },
    says: '总分在优秀线以上，等次由优秀降为达标，不占优秀名额，不得评奖',
  })
  const bare = happened(demo, '安监局', '严重违纪违法案件', '2010-06-30', null)
  note(demo, '事项', bare, {
    ...{ title: '否决事项无文号', column: '文号', code: 'VETO-01' },
    says: '方案要求认定文件；没有文号，否决不生效',
  })
  const old = happened(demo, '区旅游局', '重大群体性事件处置失当', '2009-11-16', '海稳办〔2009〕33号')
  note(demo, '事项', old, {
    ...{ title: '否决事项不在考核年度', column: '日期', code: 'VETO-03' },
    says: '2009-11-16 不在 2010 年度，否决不生效',
  })
}

const priorOf = (demo: Demo, unit: string): PriorRow =>
  must(
    demo.prior.find(row => row.year === 2009 && named(row.unit).includes(unit)),
    `last year of ${unit}`,
  )

export function plantYears(demo: Demo): void {
  const before = Object.assign(priorOf(demo, '民防局'), { hundredths: 6210 })
  for (const [item, date] of [
    ['行政投诉查实', '2010-04-29'],
    ['督查事项逾期反馈', '2010-10-14'],
  ] as const) {
    Object.assign(happened(demo, '民防局', item, date, `海监通〔2010〕${date.slice(5, 7)}1号`), { times: 4 })
  }
  note(demo, '往年', before, {
    ...{ title: '连续两年基本达标', column: '等次', code: 'RES-08' },
    says: '民防局承继区人民防空办公室，上年也是基本达标：建议调整单位领导工作岗位；进步最大，但不到达标，不评绩效改进奖',
  })
  note(demo, '往年', before, {
    ...{ title: '承继', column: '单位', code: 'ORG-02' },
    says: '名录“承继自”写明区人民防空办公室，按民防局计',
  })
  note(demo, '名录', unitNamed('公共委'), {
    ...{ title: '没有上年结果', column: '单位', code: null },
    says: '新设单位，不参评绩效改进奖；总分相同时排在有上年总分的单位之后',
  })
  for (const [unit, hundredths] of [
    ['国有资产监督管理委员会', 7010],
    ['海淀规划分局', 9150],
    ['区国土资源局', 7510],
    ['档案局', 9180],
    ['区财政局', 9480],
  ] as const) {
    Object.assign(priorOf(demo, unit), { hundredths })
  }
  const best = Object.assign(priorOf(demo, '区法制办公室'), { hundredths: 9760 })
  note(demo, '往年', best, {
    ...{ title: '提高不到 3 分', column: '得分', code: null },
    says: '本类提高最多的也不到 3 分，绩效改进奖空缺',
  })
  note(demo, '往年', priorOf(demo, '国有资产监督管理委员会'), {
    ...{ title: '绩效改进奖', column: '得分', code: null },
    says: '本年不在前列，比上年提高最多且达标，评为本类绩效改进奖',
  })
}
