import { day, must } from '../kit/record.ts'
import type { Demo, TaskRow } from './demo.ts'
import { ITEMS } from './figures.ts'
import { note } from './note.ts'
import { JUDGES } from './panel.ts'
import { unitNamed } from './units.ts'

const taskOf = (demo: Demo, unit: string, category: TaskRow['category'], at = 0): TaskRow =>
  must(demo.tasks.filter(row => row.lead === unit && row.category === category)[at], `${category} ${at} of ${unit}`)

/** A key task after those that there are, or before them. */
function addTask(demo: Demo, change: Partial<TaskRow>, where: 'first' | 'last'): TaskRow {
  const sample = taskOf(demo, '区财政局', '市区重点工作')
  const row: TaskRow = {
    ...sample,
    ...{ source: '区政府折子工程', target: 12, actual: 12, measure: '项', goal: '全年完成12项', weight: 2 },
    ...{ responsible: null, support: null, leader: '区领导甲', deadline: day('2010-11-30'), note: null },
    ...{ finishedOn: day('2010-11-19'), status: '已完成', evidence: '海政督发〔2010〕96号，督查专报' },
    ...change,
  }
  const last = demo.tasks.findLastIndex(one => one.category === '市区重点工作')
  demo.tasks.splice(where === 'first' ? 0 : last + 1, 0, row)
  return row
}

export function plantNames(demo: Demo): void {
  const all = addTask(demo, { name: '年度绩效管理责任书任务分解', lead: '各委办局' }, 'first')
  note(demo, '台账', all, {
    ...{ title: '一个叫法代表多个单位', column: '牵头单位', code: null },
    says: '方案写明“各委办局”是三类 39 个单位：每个单位都按牵头计入',
  })
  const helped = Object.assign(taskOf(demo, '区市政管理委员会', '市区重点工作'), { support: '各城市管理职能部门' })
  note(demo, '台账', helped, {
    ...{ title: '集体配合', column: '配合单位', code: null },
    says: '方案写明的 11 个单位按配合（权数 0.3）计入；牵头的市政管委只按牵头计',
  })
  const two = Object.assign(taskOf(demo, '区建设委员会', '市区重点工作'), { lead: '区建设委员会、海淀规划分局' })
  two.responsible = null
  note(demo, '台账', two, {
    ...{ title: '两个牵头单位', column: '牵头单位', code: null },
    says: '方案写明 severalLeads: each，两个单位各按牵头计入',
  })
  const party = addTask(demo, { name: '农村基层组织共建', lead: '农工委' }, 'last')
  note(demo, '台账', party, {
    ...{ title: '名称相近的另一个单位', column: '牵头单位', code: 'ORG-01' },
    says: '农工委是考评的组织者，不是被考评的农林委：不合并，该任务不计入任何单位',
  })
  const streets = addTask(demo, { name: '街乡环境整治考核', lead: '各街道、乡镇' }, 'last')
  note(demo, '台账', streets, {
    ...{ title: '没有写明的集体叫法', column: '牵头单位', code: 'ORG-01' },
    says: '方案没有写“各街道、乡镇”是哪些单位；该任务不计入任何单位',
  })
  const short = taskOf(demo, '区环境保护局', '市区重点工作')
  short.lead = '环保局'
  note(demo, '台账', short, {
    ...{ title: '按简称认出单位', column: '牵头单位', code: 'ORG-02' },
    says: '“环保局”是名录写明的简称，计入区环境保护局',
  })
}

export function plantTasks(demo: Demo): void {
  const bare = Object.assign(taskOf(demo, '区财政局', '市区重点工作'), { evidence: null })
  note(demo, '台账', bare, {
    ...{ title: '完成任务无佐证', column: '佐证材料', code: 'EVD-01' },
    says: '状态“已完成”，佐证材料空白：该项按 0.8 计',
  })
  const quality = (at: number, change: Partial<TaskRow>): TaskRow =>
    Object.assign(taskOf(demo, '区质量技术监督局', '部门工作', at), { deadline: day('2010-09-30') }, change)
  const done = { status: '已完成', evidence: '海质监发〔2010〕151号，工作总结', note: null } as const
  quality(0, { ...done, finishedOn: day('2010-09-20') })
  const capped = quality(1, { ...done, finishedOn: day('2010-11-12') })
  note(demo, '台账', capped, {
    ...{ title: '逾期扣分封顶', column: '实际完成时间', code: 'DAT-10' },
    says: '逾期 43 天，按分档得 0，但最多扣 8 分：该项得 4.00',
  })
  const overdue = quality(2, { finishedOn: null, status: '进行中', evidence: null, note: '正在补办手续' })
  note(demo, '台账', overdue, {
    ...{ title: '超期未完成', column: '状态', code: 'DAT-08' },
    says: '时限 2010-09-30 已过仍未完成，该项得 0 分；部门工作三项平均 (12 + 4 + 0) ÷ 3 = 5.33',
  })
  note(demo, '名录', unitNamed('区质量技术监督局'), {
    ...{ title: '最弱一项不到门槛', column: '单位', code: null },
    says: '部门工作得分率 44%，低于 60%：职能履行最多 35 分',
  })
  const late = taskOf(demo, '区司法局', '部门工作')
  Object.assign(late, { deadline: day('2010-06-30'), finishedOn: day('2010-07-02'), status: '已完成', note: null })
  Object.assign(late, { actual: late.target, evidence: '海司发〔2010〕77号，工作总结' })
  note(demo, '台账', late, {
    ...{ title: '逾期在宽限内', column: '实际完成时间', code: 'DAT-10' },
    says: '逾期 2 天，在 2 天宽限之内，不扣分',
  })
  const even = Object.assign(taskOf(demo, '区旅游局', '挑战性目标'), { actual: 260 })
  note(demo, '台账', even, {
    ...{ title: '恰好达到目标值', column: '完成值', code: null },
    says: '260 等于目标值，得分值的八成，4.80 分；达到挑战值 285 才得满分',
  })
}

export function plantFigures(demo: Demo): void {
  const figure = (unit: string, item: string) =>
    must(
      demo.figures.find(row => row.unit === unit && row.item === item),
      `${item} of ${unit}`,
    )
  figure('区法制办公室', ITEMS.onTime).value = 0
  const none = Object.assign(figure('区法制办公室', ITEMS.due), { value: 0 })
  note(demo, '数据', none, {
    ...{ title: '分母为零', column: '数值', code: null },
    says: '应办结数为 0，按方案 whenZero: full 得满分 5.00',
  })
  const typed = figure('区地方税务局', ITEMS.openness)
  typed.value = String(typed.value)
  note(demo, '数据', typed, {
    title: '文本型数字',
    column: '数值',
    code: 'DATA-09',
    says: '单元格是文本，按数字读取并列明',
  })
  const panel = must(
    demo.panel.find(row => row.unit === '区旅游局'),
    'panel of 区旅游局',
  )
  panel.marks[2] = 52
  note(demo, '评委打分', panel, {
    ...{ title: '去掉最低分', column: JUDGES[2]?.name ?? '', code: null },
    says: '人大代表丙只打 52 分：每类评委去掉一个最高分、一个最低分，不影响得分',
  })
  const survey = must(
    demo.surveys.find(({ id }) => id === 'public'),
    'survey',
  )
  const ballot = must(
    survey.ballots.find(({ unit, answers }) => unit === '区教育委员会' && answers[1] === '基本满意'),
    'ballot',
  )
  ballot.answers[1] = '一般'
  note(demo, 'survey-public.csv', ballot, {
    ...{ title: '测评选项不在方案', column: '办事效率', code: 'SUR-03' },
    says: '“一般”不是方案的选项；这一格不计，其余照计',
  })
}
