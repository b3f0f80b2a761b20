import type { SheetKind } from '../model/dataset.ts'

/** How a sheet of one kind is recognised: its names, and its columns with what offices call them, the proper heading first. */
export interface SheetSpec {
  readonly kind: SheetKind
  readonly names: readonly string[]
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** At least one column of each group must be there. */
  readonly required: readonly (readonly string[])[]
  /** Columns of numbers: a merged number counts once. */
  readonly numbers: readonly string[]
  /** Whether its headings alone tell it from any other sheet. */
  readonly byHeadings: boolean
  /** Whether every heading that is no column of ours names a judge. */
  readonly judges?: true
}

const UNIT = ['单位', '单位名称', '单位全称', '被考核单位', '被评单位', '考核单位', '考核对象', '部门', '部门名称']
const NUMBER = ['序号', '顺序号']
const NOTE = ['备注', '说明']

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
  },
  required: [['unit'], ['group']],
  numbers: ['staff'],
  byHeadings: true,
}

const LEDGER: SheetSpec = {
  kind: 'ledger',
  names: [
    ...['台账', '台帐', '臺賬', '臺帳', '台賬', '臺账'],
    ...['督查台账', '督查台帐', '督办台账', '督办台帐', '任务台账', '任务台帐', '工作台账', '工作台帐'],
    ...['重点工作台账', '重点任务台账', '指标台账', '目标台账', '考核台账', '年度台账'],
    ...['任务清单', '目标任务', '目标任务清单', '重点工作清单', '折子工程', '督办表', '督查事项'],
  ],
  columns: {
    no: NUMBER,
    id: [
      '任务编号',
      '编号',
      '督办编号',
      '督查编号',
      '事项编号',
      '指标编号',
      '任务代码',
      '内部编码',
      '内部编号',
      '系统内编号',
    ],
    name: [
      ...['任务名称', '工作目标', '重点任务', '督查事项', '督办事项', '工作任务', '项目名称', '任务', '任务内容'],
      ...['工作内容', '事项', '事项名称', '重点工作', '重点工作任务', '目标任务', '任务目标', '工作事项', '指标名称'],
    ],
    source: ['任务来源', '来源', '依据', '文号', '任务依据', '事项来源'],
    category: [
      '工作类别',
      '方面',
      '板块',
      '分类',
      '类别',
      '任务类别',
      '任务板块',
      '任务分类',
      '任务类型',
      '指标类型',
      '工作板块',
    ],
    standard: [
      '目标要求',
      '工作标准',
      '完成标准',
      '考核要点',
      '年度目标',
      '工作要求',
      '目标要求及标准',
      '年度工作目标',
    ],
    target: ['目标值', '量化指标', '指标值', '年度目标值', '基本目标', '计划数', '计划值', '应完成数'],
    challenge: ['挑战值', '挑战目标', '挑战目标值'],
    measureUnit: ['计量单位', '指标单位', '数据单位'],
    leader: ['分管领导', '主管区领导', '主管市领导', '牵头领导', '责任领导', '分管市领导', '分管区领导', '主管领导'],
    leadUnit: ['牵头单位', '主办', '承办', '主办单位', '承办单位', '牵头部门', '主办部门', '牵头责任单位'],
    owner: ['责任单位', '责任部门', '责任主体', '落实单位', '实施单位', '完成单位', '被考核单位'],
    supportUnit: ['配合单位', '协办', '协办单位', '配合部门', '协同单位', '参与单位'],
    person: ['责任人', '具体责任人', '负责人', '责任人员', '经办人'],
    contact: ['联络员', '联络员及电话', '联络员/电话', '联系人', '联系电话', '电话', '联系方式'],
    startOn: ['启动时间', '开始时间', '开工时间', '启动日期', '开始日期'],
    deadline: [
      ...['完成时限', '办结时限', '完成时间', '办结期限', '完成期限', '时限', '时限要求', '截止时间', '截止日期'],
      ...['计划完成时间', '要求完成时间', '完成时限要求', '办理时限', '时间节点'],
    ],
    q1: ['一季度节点', '一季度', '第一季度', '第一季度节点', '一季度目标', '1季度', '一季度节点目标'],
    q2: ['二季度节点', '二季度', '第二季度', '第二季度节点', '二季度目标', '2季度', '二季度节点目标'],
    q3: ['三季度节点', '三季度', '第三季度', '第三季度节点', '三季度目标', '3季度', '三季度节点目标'],
    q4: ['四季度节点', '四季度', '第四季度', '第四季度节点', '四季度目标', '4季度', '四季度节点目标'],
    progressNote: [
      '进展情况',
      '工作动态',
      '形象进度',
      '工作进展',
      '进展',
      '完成情况',
      '推进情况',
      '落实情况',
      '工作进展情况',
    ],
    actual: ['完成值', '实际值', '实际完成值', '完成数', '实际完成数', '实际数', '实绩', '完成量', '实际完成量'],
    progress: ['完成比例', '完成率', '完成进度', '进度', '工作进度', '完成百分比'],
    status: ['状态', '是否完成', '完成状态', '任务状态', '办理状态', '办结状态', '是否办结', '进展状态', '推进状态'],
    finishedOn: [
      ...[
        '实际完成时间',
        '实际完成日期',
        '办结时间',
        '办结日期',
        '实际办结时间',
        '实际办结日期',
        '完成日期',
        '销号时间',
      ],
    ],
    evidence: ['佐证材料', '附件', '证明材料', '佐证', '佐证资料', '支撑材料', '印证材料'],
    problem: ['存在问题', '问题', '存在的问题', '存在困难'],
    reason: ['未完成原因', '滞后原因', '原因', '原因说明'],
    nextStep: ['下步措施', '下一步措施', '下步工作措施', '下一步工作', '下一步工作措施', '整改措施', '工作措施'],
    weight: ['权重', '分值', '权重值', '满分'],
    selfScore: ['自评分', '自评得分'],
    score: ['考核得分', '得分', '评分', '考核分'],
    inspector: ['督查员', '督办人', '督查人员', '督导员'],
    note: NOTE,
  },
  required: [['name'], ['leadUnit', 'owner']],
  numbers: ['target', 'challenge', 'actual', 'progress', 'weight', 'selfScore', 'score'],
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
    source: ['依据', '文号', '报送依据'],
    note: NOTE,
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
    points: ['分值', '加减分', '加扣分', '加减分值', '加扣分值', '分数'],
    reason: ['事由', '理由', '加减分事由', '加扣分事由', '原因', '加减分理由', '加扣分理由'],
    document: ['文号', '文件', '依据', '依据文件', '证明文件', '文件号', '文件依据', '佐证材料'],
    date: ['日期', '时间', '发生日期', '文件日期'],
    approver: ['批准人', '审批人', '审定人', '批准单位'],
    note: NOTE,
  },
  required: [['unit'], ['item'], ['points'], ['reason']],
  numbers: ['points'],
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
export const SHEETS: readonly SheetSpec[] = [REGISTRY, LEDGER, FIGURES, ENTRIES, PANEL, ADJUSTMENTS, SCHEME]
