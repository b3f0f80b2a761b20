import { drawBook, type Workbook } from '../kit/book.ts'
import type { Cell } from '../kit/record.ts'
import { day } from '../kit/record.ts'
import type { Column, SheetPlan } from '../kit/sheet.ts'
import type { Demo } from './demo.ts'
import { JUDGE_CLASSES, JUDGES } from './panel.ts'
import { UNITS } from './units.ts'

const SAMPLE = '（模拟数据）'
const MADE_ON = day('2010-12-06')
const STATUSES = ['已完成', '进行中', '未完成']
const center = (heading: string, width: number, more: Partial<Column> = {}): Column => ({ heading, width, ...more })
const left = (heading: string, width: number): Column => ({ heading, width, align: 'left' })

/** ledger.xlsx: everything but the surveys. */
export function workbook(demo: Demo): Promise<Workbook> {
  const plans = [
    ...[scheme(), registry(), ledger(demo), figures(demo), entries(demo)],
    ...[panel(demo), adjustments(demo), events(demo), prior(demo)],
  ]
  return drawBook(plans, MADE_ON)
}

const plain = (cells: readonly Cell[]): SheetPlan['rows'][number] => ({ of: {}, cells })

const scheme = (): SheetPlan => ({
  name: '方案',
  title: `海淀区政府绩效管理2010年度考评方案${SAMPLE}`,
  portrait: true,
  columns: [center('项目', 16), left('内容', 62)],
  rows: [
    ['方案编号', 'haidian-2010'],
    ['方案名称', '海淀区政府“三效一创一否决”绩效管理'],
    ['版本', 1],
    ['年度', 2010],
    ['单位', '海淀区政府绩效管理领导小组办公室'],
    ['数据说明', '本工作簿全部数据均为模拟数据，仅供演示，与任何单位的实际工作和考评结果无关'],
  ].map(plain),
})

const REMARKS = { 是: null, 单列: '服务对象特殊，单独组织考核', 不参加: '只参加信息化城市管理考评' } as const

const registry = (): SheetPlan => ({
  name: '名录',
  title: `海淀区政府绩效管理2010年度考评对象名录${SAMPLE}`,
  frozen: 2,
  columns: [
    center('序号', 6),
    left('单位', 28),
    center('简称', 14),
    center('别名', 24),
    center('组', 26),
    center('参评', 10, { list: ['是', '单列', '不参加'] }),
    center('承继自', 20),
    center('分管领导', 12),
    left('备注', 26),
  ],
  rows: UNITS.map((unit, index) => ({
    of: unit,
    cells: [
      ...[index + 1, unit.name, unit.short, unit.alias, unit.group, unit.part, unit.formerly, unit.leader],
      REMARKS[unit.part],
    ],
  })),
})

const QUARTERS = ['一', '二', '三', '四']

const ledger = ({ tasks }: Demo): SheetPlan => ({
  name: '台账',
  title: `海淀区政府2010年度督查任务台账${SAMPLE}`,
  frozen: 4,
  isWide: true,
  headingHeight: 44,
  columns: [
    center('序号', 6),
    center('任务来源', 17),
    center('工作类别', 13, { list: ['市区重点工作', '挑战性目标', '部门工作', '临时交办工作'] }),
    left('任务名称', 28),
    left('完成标准', 26),
    center('目标值', 9),
    center('挑战值', 9),
    center('完成值', 9),
    center('计量单位', 9),
    center('权重', 6),
    center('质量评分', 8),
    center('牵头单位', 19),
    center('责任单位', 15),
    center('配合单位', 15),
    center('主管区领导', 11),
    center('完成时限', 14),
    center('实际完成时间', 12),
    ...QUARTERS.flatMap(name => [center(`${name}季度节点`, 10), center(`${name}季度完成情况`, 9, { list: STATUSES })]),
    center('状态', 9, { list: STATUSES }),
    left('佐证材料', 26),
    left('备注', 20),
  ],
  rows: tasks.map((task, index) => ({
    of: task,
    cells: [
      ...[index + 1, task.source, task.category, task.name, task.goal, task.target, task.challenge, task.actual],
      ...[task.measure, task.weight, task.quality, task.lead, task.responsible, task.support, task.leader],
      ...[task.deadline, task.finishedOn],
      ...QUARTERS.flatMap((_, i) => [task.nodes[i]?.planned ?? null, task.nodes[i]?.done ?? null]),
      ...[task.status, task.evidence, task.note],
    ],
  })),
})

const figures = (demo: Demo): SheetPlan => ({
  name: '数据',
  title: `2010年度考评数据采集表${SAMPLE}`,
  frozen: 2,
  columns: [
    left('单位', 28),
    left('项目', 30),
    center('数值', 10),
    center('计量单位', 10),
    center('期间', 12),
    center('报送单位', 20),
    left('依据', 40),
  ],
  rows: demo.figures.map(row => ({
    of: row,
    cells: [row.unit, row.item, row.value, row.measure || null, '2010年度', row.provider, row.basis],
  })),
})

const entries = (demo: Demo): SheetPlan => ({
  name: '评分',
  title: `2010年度专项考评评分表${SAMPLE}`,
  frozen: 1,
  columns: [left('单位', 28), center('指标', 16), center('得分', 10), left('理由', 40), center('评分人', 28)],
  rows: demo.entries.map(row => ({ of: row, cells: [row.unit, row.indicator, row.given, row.reason, row.assessor] })),
})

function panel(demo: Demo): SheetPlan {
  const first = 2
  let from = first
  const over = JUDGE_CLASSES.map(([text, count]) => {
    const at = from
    from += count
    return { text, from: at, to: from - 1 }
  })
  return {
    name: '评委打分',
    title: `2010年度代表委员和特约监察员评议汇总表${SAMPLE}`,
    frozen: 2,
    headingHeight: 44,
    over,
    columns: [center('指标', 14), left('单位', 28), ...JUDGES.map(({ name }) => center(name, 8.5))],
    rows: demo.panel.map(row => ({ of: row, cells: ['代表委员评议', row.unit, ...row.marks] })),
  }
}

const adjustments = (demo: Demo): SheetPlan => ({
  name: '加减分',
  title: `2010年度加减分审核表${SAMPLE}`,
  columns: [
    left('单位', 26),
    center('项目', 12),
    center('级别', 12, { list: ['国家级', '市级', '区级', '整改建议书', '监察建议书', '监察决定书'] }),
    center('角色', 8, { list: ['独立', '牵头', '参与'] }),
    left('奖项', 28),
    left('事由', 44),
    center('文号', 22),
    center('日期', 12),
    center('批准人', 22),
  ],
  rows: demo.adjustments.map(row => ({
    of: row,
    cells: [
      ...[row.unit, row.item, row.level, row.role, row.award, row.reason, row.document, row.date],
      '区政府绩效管理领导小组',
    ],
  })),
})

const events = (demo: Demo): SheetPlan => ({
  name: '事项',
  title: `2010年度效能监察、问责和一票否决事项登记表${SAMPLE}`,
  portrait: true,
  columns: [
    left('单位', 26),
    left('事项', 24),
    center('日期', 12),
    center('文号', 22),
    center('次数', 7),
    left('备注', 34),
  ],
  rows: demo.events.map(row => ({ of: row, cells: [row.unit, row.item, row.date, row.document, row.times, row.note] })),
})

const prior = (demo: Demo): SheetPlan => ({
  name: '往年',
  title: `往年考评结果${SAMPLE}`,
  portrait: true,
  columns: [
    center('年度', 8),
    left('单位', 28),
    center('得分', 10, { format: '0.00' }),
    center('名次', 8),
    center('等次', 12),
  ],
  rows: demo.prior.map(row => ({ of: row, cells: [row.year, row.unit, row.hundredths / 100, row.rank, row.grade] })),
})
