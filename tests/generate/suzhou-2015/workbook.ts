import { drawBook, type Workbook } from '../kit/book.ts'
import type { Cell } from '../kit/record.ts'
import { day } from '../kit/record.ts'
import type { Column, SheetPlan } from '../kit/sheet.ts'
import type { Demo } from './demo.ts'
import { JUDGES } from './panel.ts'
import { UNITS } from './units.ts'

const SAMPLE = '（模拟数据）'
const MADE_ON = day('2016-01-04')
const center = (heading: string, width: number, more: Partial<Column> = {}): Column => ({ heading, width, ...more })
const left = (heading: string, width: number): Column => ({ heading, width, align: 'left' })

/** ledger.xlsx: everything but the surveys. */
export function workbook(demo: Demo): Promise<Workbook> {
  const plans = [scheme(), registry(), ledger(demo), figures(demo), entries(demo), panel(demo), adjustments(demo)]
  return drawBook(plans, MADE_ON)
}

const plain = (cells: readonly Cell[]): SheetPlan['rows'][number] => ({ of: {}, cells })

const scheme = (): SheetPlan => ({
  name: '方案',
  title: `2015年度绩效管理方案${SAMPLE}`,
  portrait: true,
  columns: [center('项目', 16), left('内容', 62)],
  rows: [
    ['方案编号', 'suzhou-2015'],
    ['方案名称', '苏州市市级机关绩效管理'],
    ['版本', 1],
    ['年度', 2015],
    ['单位', '苏州市绩效管理工作联席会议办公室'],
    ['数据说明', '本工作簿全部数据均为模拟数据，仅供演示，与任何单位的实际工作和考核结果无关'],
  ].map(plain),
})

const registry = (): SheetPlan => ({
  name: '名录',
  title: `苏州市市级机关2015年度绩效管理考核单位名录${SAMPLE}`,
  frozen: 2,
  columns: [
    center('序号', 6),
    left('单位', 36),
    center('简称', 18),
    center('别名', 16),
    center('组', 18),
    center('参评', 10, { list: ['是', '单列', '不参加'] }),
    center('分管领导', 12),
    left('备注', 26),
  ],
  rows: UNITS.map((unit, index) => ({
    of: unit,
    cells: [
      index + 1,
      unit.name,
      unit.short || null,
      unit.aliases || null,
      unit.group,
      unit.part,
      unit.leader,
      { 是: null, 单列: '承担考核组织或测评工作，只计分不排名', 不参加: '驻外机构，由派出部门考核' }[unit.part],
    ],
  })),
})

const ledger = ({ tasks }: Demo): SheetPlan => ({
  name: '台账',
  title: `苏州市市级机关2015年度重点工作和常规工作台账${SAMPLE}`,
  frozen: 4,
  columns: [
    center('序号', 6),
    center('任务来源', 19),
    center('工作类别', 10, { list: ['重点工作', '常规工作'] }),
    left('任务名称', 26),
    left('目标要求', 28),
    center('目标值', 9),
    center('完成值', 9),
    center('计量单位', 9),
    center('牵头单位', 20),
    center('配合单位', 15),
    center('完成时限', 15),
    center('实际完成时间', 12),
    center('完成比例', 9, { format: '0%' }),
    center('状态', 9, { list: ['已完成', '进行中', '未完成'] }),
    left('佐证材料', 30),
    left('备注', 20),
  ],
  rows: tasks.map((task, index) => ({
    of: task,
    cells: [
      index + 1,
      task.source,
      task.category,
      task.name,
      task.goal,
      task.target,
      task.actual,
      task.measure,
      task.lead,
      task.support || null,
      task.deadline,
      task.finishedOn,
      task.progress,
      task.status,
      task.evidence,
      task.note || null,
    ],
  })),
})

const figures = ({ figures }: Demo): SheetPlan => ({
  name: '数据',
  title: `2015年度考核数据采集表${SAMPLE}`,
  frozen: 2,
  columns: [
    left('单位', 34),
    left('项目', 32),
    center('数值', 10),
    center('计量单位', 10),
    center('期间', 12),
    center('报送单位', 16),
    left('依据', 40),
  ],
  rows: figures.map(row => ({
    of: row,
    cells: [row.unit, row.item, row.value, row.measure, '2015年度', row.provider, row.basis],
  })),
})

const entries = ({ entries }: Demo): SheetPlan => ({
  name: '评分',
  title: `2015年度组织建设评分表${SAMPLE}`,
  frozen: 1,
  columns: [
    left('单位', 34),
    center('指标', 14),
    center('得分', 10, { format: '0.00' }),
    left('理由', 52),
    center('评分人', 20),
  ],
  rows: entries.map(row => ({
    of: row,
    cells: [row.unit, '组织建设', row.hundredths / 100, row.reason, '市委组织部考核组'],
  })),
})

const panel = ({ panel }: Demo): SheetPlan => ({
  name: '评委打分',
  title: `2015年度绩效管理评审专家组打分汇总表${SAMPLE}`,
  frozen: 2,
  headingHeight: 62,
  columns: [center('指标', 11), left('单位', 34), ...JUDGES.map(judge => center(judge, 9.5))],
  rows: panel.map(row => ({ of: row, cells: [row.indicator, row.unit, ...row.marks] })),
})

const adjustments = ({ adjustments }: Demo): SheetPlan => ({
  name: '加减分',
  title: `2015年度专项考核加减分审核表${SAMPLE}`,
  columns: [
    left('单位', 32),
    center('项目', 12),
    center('分值', 9, { format: '0.0' }),
    left('事由', 50),
    center('文号', 22),
    center('日期', 12),
    center('批准人', 26),
  ],
  rows: adjustments.map(row => ({
    of: row,
    cells: [row.unit, '专项考核', row.points, row.reason, row.document, row.date, '市绩效管理工作联席会议'],
  })),
})
