/** Routine work that every office has; `kind` says who. 任务名称 with a target between `low` and `high` in steps. */
export interface Routine {
  readonly name: string
  readonly kind: 'all' | 'government'
  readonly low: number
  readonly high: number
  readonly step: number
  readonly measure: string
  readonly goal: string
}

const rows: readonly (readonly [string, Routine['kind'], number, number, number, string, string])[] = [
  ['人大代表建议和政协提案办理', 'all', 4, 36, 1, '件', '按期答复，面商率100%'],
  ['“三严三实”专题教育党课和专题研讨', 'all', 4, 9, 1, '次', '处级以上领导干部全部参加'],
  ['市委、市政府督查事项按期办结', 'all', 6, 40, 1, '件', '办结后3个工作日内反馈'],
  ['机关干部业务培训', 'all', 60, 420, 20, '人次', '人均不少于40学时'],
  ['年度重点调研课题', 'all', 2, 8, 1, '篇', '形成调研报告并转化运用'],
  ['党员志愿服务活动', 'all', 80, 500, 20, '人次', '依托社区共建开展'],
  ['机关档案规范化整理', 'all', 200, 1600, 50, '卷', '按期归档移交'],
  ['挂钩帮扶经济薄弱村项目', 'all', 1, 4, 1, '个', '项目当年见效'],
  ['干部下基层走访服务', 'all', 30, 260, 10, '次', '问题清单逐件答复'],
  ['部门预决算和“三公”经费公开', 'all', 100, 100, 1, '%', '公开内容细化到项级科目'],
  ['信访事项按期受理办结', 'all', 95, 99, 1, '%', '初信初访一次办结'],
  ['党风廉政建设责任清单落实', 'all', 12, 40, 1, '项', '逐项留痕备查'],
  ['保密自查自评', 'all', 2, 4, 1, '次', '问题即查即改'],
  ['精神文明共建活动', 'all', 6, 24, 1, '场', '结合创建测评安排'],
  ['政务信息报送', 'all', 24, 180, 6, '条', '无迟报、漏报'],
  ['机关能耗和办公经费压减', 'all', 90, 100, 5, '%', '完成下达的压减任务'],
  ['新闻发布和政策解读', 'all', 4, 24, 1, '场', '重大政策同步解读'],
  ['政府信息主动公开', 'government', 80, 600, 20, '条', '依申请公开按期答复'],
  ['便民热线工单按期办结', 'government', 95, 99, 1, '%', '回访满意率90%以上'],
  ['行政许可事项网上办理', 'government', 8, 60, 1, '项', '进驻政务服务大厅'],
  ['规范性文件清理', 'government', 6, 48, 1, '件', '公布继续有效目录'],
  ['行政执法人员轮训', 'government', 40, 360, 20, '人次', '持证上岗率100%'],
  ['权力清单动态调整', 'government', 10, 120, 5, '项', '调整结果上网公布'],
  ['事中事后监管抽查', 'government', 60, 900, 20, '户次', '抽查结果公开'],
  ['应急预案演练', 'government', 2, 8, 1, '次', '演练后评估修订'],
  ['政府购买服务项目', 'government', 2, 16, 1, '项', '绩效评价全覆盖'],
  ['安全生产和消防检查', 'government', 12, 96, 4, '次', '隐患闭环整改'],
  ['服务企业专题座谈', 'government', 4, 20, 1, '场', '意见建议逐条反馈'],
]

export const ROUTINES: readonly Routine[] = rows.map(([name, kind, low, high, step, measure, goal]) => ({
  name,
  kind,
  low,
  high,
  step,
  measure,
  goal,
}))
