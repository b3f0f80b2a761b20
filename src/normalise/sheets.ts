import { LEDGER } from './ledger-sheet.ts'
import { PROVENANCE } from './provenance.ts'
import { NOTE, NUMBER, type SheetSpec, UNIT } from './sheet-spec.ts'

const REGISTRY: SheetSpec = {
  kind: 'registry',
  names: ['名录', '单位名录', '单位名单', '考核单位名录', '被考核单位名录', '考核对象', '考核对象名录'],
  columns: {
    no: NUMBER,
    unit: [...UNIT, '全称', '规范全称'],
    short: ['简称', '规范简称', '单位简称'],
    alias: ['别名', '俗称', '曾用名', '其他名称', '其它名称'],
    from: ['有效起', '启用日期', '生效日期'],
    to: ['有效止', '停用日期', '失效日期'],
    group: ['组', '组别', '分组', '考核组', '考核分组', '类别', '分类', '单位类别', '序列', '系统'],
    participation: ['参评', '是否参评', '参评情况', '参评方式'],
    leader: ['分管领导', '主管领导', '分管市领导', '分管区领导', '分管县领导'],
    successorOf: ['承继自'],
    staff: ['人数', '在编人数'],
    note: NOTE,
    ...PROVENANCE,
  },
  required: [['unit'], ['group']],
  numbers: ['staff'],
  byHeadings: true,
}

const FIGURES: SheetSpec = {
  kind: 'figures',
  names: ['数据', '数据表', '指标数据', '报送数据', '考核数据', '基础数据'],
  columns: {
    no: NUMBER,
    unit: UNIT,
    item: ['项目', '数据项', '项目名称', '指标', '指标名称', '数据项目', '数据名称'],
    value: ['数值', '数据', '完成值', '实际值', '完成数', '实际完成值', '值'],
    target: ['目标值', '目标', '计划值', '计划数', '年度目标值'],
    challenge: ['挑战值', '挑战目标'],
    measureUnit: ['计量单位', '数据单位'],
    period: ['期间', '时期', '数据期间', '统计期', '时间'],
    provider: ['报送单位', '数据来源', '来源', '数据提供单位', '数据采集单位'],
    reportedOn: ['报送日期', '报送时间', '上报日期', '上报时间'],
    source: ['依据', '文号', '报送依据'],
    note: NOTE,
    ...PROVENANCE,
  },
  required: [['unit'], ['item'], ['value']],
  numbers: ['value', 'target', 'challenge'],
  byHeadings: true,
}

const ENTRIES: SheetSpec = {
  kind: 'entries',
  names: ['评分', '评分表', '直接评分', '指标评分', '考核评分'],
  columns: {
    no: NUMBER,
    unit: UNIT,
    indicator: ['指标', '指标名称', '考核指标', '评分指标'],
    score: ['得分', '评分', '分数', '考核得分', '评分结果'],
    reason: ['理由', '评分理由', '评分依据', '扣分理由', '得分理由', '依据'],
    assessor: ['评分人', '评分单位', '考核人', '评分部门'],
    note: NOTE,
    ...PROVENANCE,
  },
  required: [['unit'], ['indicator'], ['score'], ['reason']],
  numbers: ['score'],
  byHeadings: true,
}

const PANEL: SheetSpec = {
  kind: 'panel',
  names: ['评委打分', '专家打分', '评委评分', '专家评分', '专家评审', '评委打分表', '专家打分表'],
  columns: {
    no: NUMBER,
    indicator: ['指标', '指标名称', '考核指标', '评审指标'],
    unit: UNIT,
    kind: ['类别', '组别', '分组', '组'],
    summary: [
      ...['平均分', '平均', '均分', '平均得分', '得分', '总分', '合计', '最后得分', '最终得分', '综合得分', '最高分'],
      ...['最低分', '去掉最高最低分后平均', '名次', '排名'],
    ],
    note: [...NOTE, '签名', '签字'],
    ...PROVENANCE,
  },
  required: [['indicator'], ['unit']],
  numbers: [],
  byHeadings: false,
  judges: true,
}

const ADJUSTMENTS: SheetSpec = {
  kind: 'adjustments',
  names: ['加减分', '加分扣分', '加扣分', '加减分表', '加分减分', '奖惩', '加分', '扣分'],
  columns: {
    no: NUMBER,
    unit: UNIT,
    item: ['项目', '加减分项目', '加扣分项目', '考核项目', '项目名称', '专项'],
    level: ['级别', '等级', '层级'],
    role: ['角色', '方式', '完成方式'],
    award: ['奖项', '荣誉', '事件'],
    points: ['分值', '加减分', '加扣分', '加减分值', '加扣分值', '分数'],
    reason: ['事由', '理由', '加减分事由', '加扣分事由', '原因', '加减分理由', '加扣分理由'],
    document: ['文号', '文件', '依据', '依据文件', '证明文件', '文件号', '文件依据', '佐证材料'],
    date: ['日期', '时间', '发生日期', '文件日期'],
    approver: ['批准人', '审批人', '审定人', '批准单位'],
    note: NOTE,
    ...PROVENANCE,
  },
  required: [['unit'], ['item'], ['points', 'level'], ['reason']],
  numbers: ['points'],
  byHeadings: true,
}

const EVENTS: SheetSpec = {
  kind: 'events',
  names: ['事项', '一票否决', '事项登记', '问责事项', '否决事项'],
  columns: {
    no: NUMBER,
    unit: UNIT,
    item: ['事项', '事项名称', '否决事项', '问责事项'],
    date: ['日期', '时间', '发生日期', '认定日期'],
    document: ['文号', '文件', '依据', '依据文件', '认定文件', '决定文号', '文件号'],
    times: ['次数', '起数', '件数'],
    note: NOTE,
    ...PROVENANCE,
  },
  required: [['unit'], ['item'], ['date']],
  numbers: ['times'],
  byHeadings: false,
}

const PRIOR: SheetSpec = {
  kind: 'prior',
  names: ['往年', '往年结果', '历年结果', '上年结果'],
  columns: {
    no: NUMBER,
    year: ['年度', '年份', '考核年度', '年'],
    unit: UNIT,
    indicator: ['指标', '指标名称', '考核指标'],
    score: ['得分', '总分', '分数', '考核得分'],
    rank: ['名次', '排名', '位次'],
    grade: ['等次', '等级', '考核等次'],
    note: NOTE,
    ...PROVENANCE,
  },
  required: [['year'], ['unit']],
  numbers: ['score', 'rank'],
  byHeadings: false,
}

const WAIVERS: SheetSpec = {
  kind: 'waivers',
  names: ['豁免', '豁免清单', '异常豁免', '问题豁免'],
  columns: {
    no: NUMBER,
    code: ['代码', '问题代码', '异常代码', '豁免代码'],
    unit: UNIT,
    file: ['文件', '文件名', '工作簿'],
    sheet: ['工作表', '表名'],
    cells: ['单元格', '位置'],
    reason: ['理由', '豁免理由', '原因', '说明'],
    approver: ['批准人', '审批人', '批准单位'],
    until: ['有效期至', '有效止', '截止日期', '失效日期'],
    note: ['备注'],
    ...PROVENANCE,
  },
  required: [['code'], ['reason'], ['approver']],
  numbers: [],
  byHeadings: false,
}

const RECEIPTS: SheetSpec = {
  kind: 'receipts',
  names: ['收件', '收件登记', '收件登记表', '收件记录', '报送登记', '报送登记表'],
  columns: {
    no: NUMBER,
    unit: UNIT,
    date: ['收到日期', '收件日期', '收到时间', '收件时间', '报送日期', '报送时间', '上报日期', '上报时间'],
    file: ['文件', '文件名', '文件名称', '工作簿'],
    note: NOTE,
  },
  required: [['unit'], ['date']],
  numbers: [],
  byHeadings: false,
}

const CHANGES: SheetSpec = {
  kind: 'changes',
  names: [
    '变更',
    '变更记录',
    '变更台账',
    '变更登记',
    '变更审批',
    '任务变更',
    '目标调整',
    '目标变更',
    '延期申请',
    '调整记录',
  ],
  columns: {
    no: NUMBER,
    id: ['任务编号', '编号', '督办编号', '督查编号', '事项编号', '指标编号', '任务代码'],
    name: ['任务名称', '任务', '任务内容', '工作任务', '事项名称', '指标名称'],
    unit: UNIT,
    part: ['字段', '变更字段', '变更项', '变更事项', '变更项目', '变更类型', '调整事项', '调整项目', '调整字段'],
    from: ['原值', '原内容', '变更前', '调整前', '变更前内容', '调整前内容'],
    to: ['新值', '新内容', '变更后', '调整后', '变更后内容', '调整后内容'],
    reason: ['事由', '理由', '变更理由', '变更原因', '调整理由', '调整原因', '申请理由', '原因'],
    approver: ['批准人', '审批人', '批准单位', '审批单位', '批准领导', '审定人'],
    document: ['文号', '批准文号', '批复文号', '文件', '文件号', '依据文件', '批件'],
    approvedOn: ['批准日期', '批准时间', '审批日期', '审批时间', '批复日期'],
    askedOn: ['申请日期', '申请时间', '报批日期', '提出日期'],
    note: NOTE,
    ...PROVENANCE,
  },
  required: [['id', 'name'], ['part'], ['to'], ['approver'], ['document'], ['approvedOn']],
  numbers: [],
  byHeadings: true,
}

const SCHEME: SheetSpec = {
  kind: 'scheme',
  names: ['方案', '考核方案', '方案信息'],
  columns: {},
  required: [],
  numbers: [],
  byHeadings: false,
}

/** Every kind of sheet that perf reads. */
export const SHEETS: readonly SheetSpec[] = [
  ...[REGISTRY, LEDGER, FIGURES, ENTRIES, PANEL, ADJUSTMENTS],
  ...[EVENTS, PRIOR, CHANGES, WAIVERS, RECEIPTS, SCHEME],
]
