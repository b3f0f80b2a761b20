import { type Cell, day } from '../kit/record.ts'
import type { Office } from './office.ts'

/** A task as a department fills it in, by heading. */
export type Row = Record<Heading, Cell>

export const HEADINGS = [
  ...(['序号', '任务编号', '任务来源', '工作类别', '任务名称', '目标要求', '目标值', '挑战值', '计量单位'] as const),
  ...(['分管领导', '牵头单位', '配合单位', '责任人', '联络员', '完成时限', '一季度节点', '二季度节点'] as const),
  ...(['三季度节点', '四季度节点', '进展情况', '完成值', '完成比例', '状态', '实际完成时间', '佐证材料'] as const),
  ...(['存在问题', '下步措施', '权重', '自评分', '备注'] as const),
]
export type Heading = (typeof HEADINGS)[number]

const WORKS = [
  ...['老旧小区改造 个', '农村公路提升 公里', '标准化门诊建设 个', '社区养老驿站建设 个', '公共停车泊位新增 个'],
  ...['河道清淤 公里', '口袋公园建设 个', '公办幼儿园新建 所', '政务事项网上办理 项', '企业走访 家'],
  ...['职业技能培训 人次', '高标准农田建设 亩', '重点项目开工 个', '文艺演出下乡 场', '食品抽检 批次'],
  ...['危险房屋排查 处', '充电设施安装 台', '法律服务进村 次', '招商项目签约 个', '健身步道铺设 公里'],
]
const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚玲桂英华文建国志海波'

const ROWS = 12

/** Twelve sound rows of one department, finished and ongoing by turns; each differs from all of the sixty in its numbers. */
export const soundRows = (office: Office, index: number): Row[] =>
  Array.from({ length: ROWS }, (_, i) => {
    const [work = '', unit = ''] = (WORKS[(index + i) % WORKS.length] ?? '').split(' ')
    const number = index * ROWS + i + 1
    const common = plan({ office, index, work, unit, number, i })
    return i % 2 === 0 ? finished(common, { office, unit, number, i }) : ongoing(common, unit)
  })

interface Task {
  readonly office: Office
  readonly index: number
  readonly work: string
  readonly unit: string
  readonly number: number
  readonly i: number
}

function plan({ office, index, work, unit, number, i }: Task): Row {
  const target = 20 + number
  const person = personOf(index)
  const blank = Object.fromEntries(HEADINGS.map(heading => [heading, null])) as Row
  return {
    ...blank,
    序号: i + 1,
    任务编号: `QS-${two(index + 1)}-${two(i + 1)}`,
    任务来源: '政府工作报告',
    工作类别: i % 3 === 0 ? '常规工作' : '重点工作',
    任务名称: `${work}${target}${unit}`,
    目标要求: `年内完成${work}${target}${unit}，通过验收`,
    目标值: target,
    挑战值: target + 2,
    计量单位: unit,
    分管领导: office.leader,
    牵头单位: office.name,
    责任人: person,
    联络员: `${person} 0512-6522${1000 + index}`,
    一季度节点: '完成立项',
    二季度节点: '开工建设',
    三季度节点: '完成主体',
    四季度节点: '竣工验收',
    权重: 5,
  }
}

function finished(row: Row, { office, unit, number, i }: Omit<Task, 'index' | 'work'>): Row {
  const month = 3 + (i % 6)
  return {
    ...row,
    完成时限: day(`2026-${two(month + 2)}-28`),
    进展情况: `已完成${row.目标值}${unit}，验收合格`,
    完成值: row.目标值,
    完成比例: 1,
    状态: '已完成',
    实际完成时间: day(`2026-${two(month + 1)}-15`),
    佐证材料: `青${office.short}〔2026〕${number}号`,
    自评分: 5 - (i % 4) * 0.5,
  }
}

function ongoing(row: Row, unit: string): Row {
  const target = Number(row.目标值)
  const actual = target - 5
  return {
    ...row,
    完成时限: day('2026-12-31'),
    进展情况: `已完成${actual}${unit}，其余正在施工，下月中旬验收`,
    完成值: actual,
    完成比例: Math.round((actual / target) * 100) / 100,
    状态: '进行中',
    下步措施: '加快剩余部分施工，12月底前验收',
  }
}

const personOf = (index: number): string =>
  [SURNAMES[index % 20], GIVEN[index % 30], GIVEN[(index * 7 + 11) % 30]].join('')

const two = (number: number): string => String(number).padStart(2, '0')
