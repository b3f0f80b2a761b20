import { day, must } from '../kit/record.ts'
import type { Demo, Plant, TaskRow } from './demo.ts'
import { ITEMS } from './figures.ts'
import { LITTLE_KNOWN } from './surveys.ts'
import { SILENT, unitNamed } from './units.ts'

/** Units whose bonuses and deductions are planted. */
export const PLANTED_ADJUSTMENTS = ['市公安局', '市容市政管理局', '市残疾人联合会']

/** Plants every case of the README into clean data, each once. */
export function plant(demo: Demo): void {
  plantWithheld(demo)
  plantDates(demo)
  plantRows(demo)
  plantFigures(demo)
  plantAdjustments(demo)
  plantAnswers(demo)
}

type Note = Pick<Plant, 'title' | 'column' | 'says'>

const taskOf = (demo: Demo, unit: string, name: string): TaskRow =>
  must(
    demo.tasks.find(row => row.lead === unit && row.name === name),
    `${name} of ${unit}`,
  )

function changeTask(demo: Demo, unit: string, name: string, change: Partial<TaskRow>, note: Note): void {
  const row = Object.assign(taskOf(demo, unit, name), change)
  demo.plants.push({ ...note, where: '台账', row })
}

const finished = (due: string, on: string, proof: string): Partial<TaskRow> => ({
  deadline: day(due),
  finishedOn: day(on),
  status: '已完成',
  progress: 1,
  evidence: proof,
  note: '',
})

function plantWithheld(demo: Demo): void {
  changeTask(
    demo,
    '市民政局',
    '社区居家养老服务中心新建',
    { ...finished('2015-11-30', '2015-11-18', '苏民〔2015〕206号，验收意见'), actual: '约120个' },
    {
      title: '数值无法识别',
      column: '完成值',
      says: '“约120个”不是数字；市民政局“重点工作”暂不计分，不参加本组排名',
    },
  )
  changeTask(
    demo,
    '市体育局',
    '健身步道建设',
    { ...finished('2015-10-30', '2015-10-16', '苏体〔2015〕88号，验收意见'), target: null, actual: 42 },
    { title: '目标值缺失', column: '目标值', says: '没有目标值；市体育局“重点工作”暂不计分，不参加本组排名' },
  )
  const panel = must(
    demo.panel.find(row => row.unit === '市科学技术局' && row.indicator === '创新创优'),
    'panel row',
  )
  panel.marks[6] = 105
  demo.plants.push({
    title: '评委打分超出范围',
    where: '评委打分',
    row: panel,
    column: 'judge 6',
    says: '105 超过满分 100；市科学技术局“创新创优”暂不计分，不参加本组排名',
  })
  demo.plants.push({
    title: '名录单位没有台账',
    where: '名录',
    row: unitNamed(SILENT),
    column: '单位',
    says: `${SILENT}未报台账；“重点工作”暂不计分，不参加本组排名`,
  })
}

function plantDates(demo: Demo): void {
  changeTask(
    demo,
    '市水利（水务）局',
    '河道综合整治和生态修复',
    {
      deadline: day('2015-11-30'),
      finishedOn: null,
      actual: 516,
      progress: 0.86,
      status: '进行中',
      evidence: null,
      note: '剩余河段正在清淤',
    },
    { title: '任务超期', column: '状态', says: '时限 2015-11-30 已过，仍未完成；按完成值计分' },
  )
  changeTask(
    demo,
    '市交通运输局',
    '农村公路提档升级',
    { ...finished('2015-09-30', '2015-10-21', '苏交〔2015〕163号，交工验收意见'), actual: 180 },
    { title: '逾期完成', column: '实际完成时间', says: '比时限 2015-09-30 晚 21 天' },
  )
  const unreadable: readonly (readonly [string, string, string | null, string, string])[] = [
    ['市规划局', '历史文化街区保护规划编制', null, '时限缺失', '完成时限空白，无法判断是否按时'],
    ['市民族宗教事务局', '和谐寺观教堂创建', '视评审批次确定', '时限无法识别', '“视评审批次确定”不是日期'],
    ['市文物局', '文物保护单位修缮', '2015年11月31日', '日期不存在', '11 月没有 31 日'],
    ['市委老干部局', '离休干部走访慰问', '长期坚持', '时限没有终点', '“长期坚持”没有截止日'],
  ]
  for (const [unit, name, deadline, title, says] of unreadable) {
    const row = taskOf(demo, unit, name)
    const proof = `${unitNamed(unit).prefix}〔2015〕199号，完成情况报告`
    const change = { ...finished('2015-12-31', '2015-11-20', proof), actual: row.target, deadline }
    changeTask(demo, unit, name, change, { title, column: '完成时限', says })
  }
}

function plantRows(demo: Demo): void {
  changeTask(
    demo,
    '市住房和城乡建设局',
    '老住宅小区综合整治',
    { ...finished('2015-12-15', '2015-12-04', ''), actual: 220, evidence: null },
    { title: '完成任务无佐证', column: '佐证材料', says: '状态“已完成”，佐证材料空白' },
  )
  changeTask(
    demo,
    '市旅游局',
    '智慧旅游景区建设',
    { ...finished('2015-12-15', '2015-12-08', '苏旅〔2015〕97号，工作总结'), actual: 100, progress: 0.8 },
    { title: '状态与进度矛盾', column: '完成比例', says: '状态“已完成”，完成比例只有 80%；两处必有一处填错' },
  )
  changeTask(
    demo,
    '市环境保护局',
    '燃煤锅炉整治',
    { ...finished('2015-11-30', '2015-11-12', '苏环〔2015〕141号，检查考核通报'), actual: 1600, lead: '市环保局' },
    {
      title: '单位名称不在名录',
      column: '牵头单位',
      says: '名录没有“市环保局”，相近的是“市环境保护局”；该任务不计入任何单位',
    },
  )
  changeTask(
    demo,
    '市粮食局',
    '放心粮油店建设',
    { ...finished('2015-10-30', '2015-10-12', '苏粮〔2015〕66号，公示结果'), actual: 60, lead: null },
    { title: '牵头单位缺失', column: '牵头单位', says: '没有牵头单位；该任务不计入任何单位' },
  )
  changeTask(
    demo,
    '市商务局',
    '跨境电子商务企业备案',
    { ...finished('2015-12-31', '2015-12-22', '苏商〔2015〕215号，公示结果'), actual: 84 },
    { title: '完成率超过封顶', column: '完成值', says: '84 ÷ 50 = 168%，按封顶 100% 计；请核实目标值' },
  )
  const original = taskOf(demo, '市卫生和计划生育委员会', '社区卫生服务机构标准化建设')
  Object.assign(original, finished('2015-12-15', '2015-12-03', '苏卫计〔2015〕178号，验收意见'), { actual: 60 })
  const copy = { ...original }
  const last = demo.tasks.findLastIndex(row => row.lead === original.lead && row.category === '重点工作')
  demo.tasks.splice(last + 1, 0, copy)
  demo.plants.push({
    title: '任务重复',
    where: '台账',
    row: copy,
    column: '任务名称',
    says: '与同一单位前面一行完全相同；两行都计入平均',
  })
}

function plantFigures(demo: Demo): void {
  const set = (unit: string, item: string, value: string | number | null, title: string, says: string): void => {
    const row = must(
      demo.figures.find(candidate => candidate.unit === unit && candidate.item === item),
      `${item} of ${unit}`,
    )
    row.value = value ?? String(row.value)
    if (title !== '') demo.plants.push({ title, where: '数据', row, column: '数值', says })
  }
  set('市公安局', ITEMS.due, null, '文本型数字', '单元格是文本，按数字读取并列明')
  set('市归国华侨联合会', ITEMS.onTime, 0, '', '')
  set('市归国华侨联合会', ITEMS.due, 0, '分母为零', '应办结数为 0，按方案 whenZero: full 得满分 6.00')
  set('市城市管理行政执法局', ITEMS.law, 14, '扣分到底', '6 − 0.5 × 14 < 0，扣完为止，得 0.00')
  set('市供销合作总社', ITEMS.clean, 79.5, '不达标', '79.5 低于 80，“廉洁履职”得 0.00')
  set('市档案局', ITEMS.style, 90, '恰在档位线', '90 达到 90 档，“作风建设”得 6.00')
}

function plantAdjustments(demo: Demo): void {
  const add = (unit: string, points: number, reason: string, document: string | null) => {
    const row = { unit, points, reason, document, date: day('2015-12-28') }
    demo.adjustments.push(row)
    return row
  }
  const at = (row: object, column: string, title: string, says: string): void => {
    demo.plants.push({ title, where: '加减分', row, column, says })
  }
  add('市公安局', 6, '“寒山闻钟”论坛处办：全年处办 4126 件，按时回复率100%，综合评价第一', '苏寒办〔2015〕58号')
  const raised = add('市公安局', 5.5, '政社互动：社区警务与社会组织联动全省推广', '苏政社办〔2015〕59号')
  at(raised, '分值', '加分封顶', '6 + 5.5 = 11.5，专项考核加分按 10.00 计')
  add('市容市政管理局', -6.5, '政社互动：未按期向社会组织移交协助事项', '苏政社办〔2015〕60号')
  const lowered = add('市容市政管理局', -5, '政社互动：下达社区的台账超出准入目录', '苏政社办〔2015〕61号')
  at(lowered, '分值', '扣分封顶', '6.5 + 5 = 11.5，专项考核扣分按 10.00 计')
  const unproved = add('市残疾人联合会', 1.5, '政社互动：残疾人之家委托社会组织运营', null)
  at(unproved, '文号', '加分无文号', '方案要求依据文件；这 1.50 分不计')
}

function plantAnswers(demo: Demo): void {
  const survey = must(
    demo.surveys.find(candidate => candidate.id === 'public'),
    'public survey',
  )
  const known = survey.ballots.find(ballot => ballot.unit.name === '市教育局' && !ballot.answers.includes('不了解'))
  const ballot = must(known, 'ballot on 市教育局')
  ballot.answers[2] = '一般'
  const file = 'survey-public.csv'
  demo.plants.push({
    title: '测评选项不在方案',
    where: file,
    row: ballot,
    column: survey.questions[2] ?? '',
    says: '“一般”不是方案的选项；这一格不计，其余照计',
  })
  const unsure = survey.ballots.filter(one => one.unit.name === LITTLE_KNOWN && one.answers.includes('不了解'))
  demo.plants.push({
    title: '“不了解”不计入',
    where: file,
    row: must(unsure[0], 'ballot that does not know'),
    column: survey.questions[0] ?? '',
    says: `${LITTLE_KNOWN} 61 票中 ${unsure.length} 票不了解，不计入分母`,
  })
}
