import { type ReadableSheet, readableWorkbook } from './readable-workbook.ts'

/** What a unit sends: sheets by their names, each as rows of cells. */
export type Sent = Readonly<Record<string, readonly (readonly string[])[]>>

export const book = (sheets: Sent): Uint8Array =>
  readableWorkbook(Object.entries(sheets).map(([name, rows]): ReadableSheet => ({ name, rows })))

const LEADERS: readonly (readonly string[])[] = [
  ['市教育局', '教育局', '政府部门', '李副市长'],
  ['市财政局', '财政局', '政府部门', '王副市长'],
  ['市体育局', '体育局', '政府部门', '李副市长'],
  ['市农业委员会', '农委、农林委', '政府部门', '赵副市长'],
  ['市委农村工作委员会', '农工委', '政府部门', '赵副市长'],
  ['市水利局', '水利局', '政府部门', '赵副市长'],
  ['市审计局', '审计局', '政府部门', '王副市长'],
  ['市档案局', '档案局', '政府部门', ''],
]

export const SCHEME = `id: qingshan
title: 青山市绩效管理
year: 2015
full: 100
cutoff: 2015-12-31
source: 青山市绩效管理办法
rounding: { indicator: 2, total: 2 }
submissions: { due: 2015-12-25 }
groups: [{ name: 政府部门 }]
ties: { rank: competition }
indicators:
  - id: tasks
    title: 重点工作
    points: 80
    source: 第三条
    assessor: 考核办
    measure: { tasks: {} }
    method: completion-ratio
  - { id: innovation, title: 创新, points: 20, source: 第四条, assessor: 考核办, measure: { entry: {} }, method: direct }
`

/** The office's own workbook: the registry, when each unit handed in, and its marks. */
export const OFFICE_BOOK = book({
  名录: [['单位', '别名', '组', '分管领导'], ...LEADERS],
  收件: [
    ['单位', '收到日期', '文件'],
    ['市教育局', '2015-12-20', ''],
    ['市财政局', '2015-12-24', ''],
    ['市体育局', '2015-12-28', ''],
    ['市农业委员会', '2015-12-25', ''],
    ['市委农村工作委员会', '2015-12-25', ''],
    ['市水利局', '2015-12-21', ''],
  ],
  评分: [
    ['单位', '指标', '得分', '理由'],
    ...LEADERS.map(([unit = ''], i) => [unit, '创新', String(12 + i), '年度评定']),
  ],
})

const HEADINGS = ['序号', '任务编号', '任务名称', '责任单位', '目标值', '完成值', '完成时限', '状态']
const DONE = ['2015-11-30', '已完成']

const education = (actual: string): Uint8Array =>
  book({
    台账: [
      HEADINGS,
      ['1', 'A-01', '新建公办幼儿园12所', '市教育局', '12', actual, ...DONE],
      ['2', 'A-02', '义务教育入学率', '市教育局', '100%', '99.8%', ...DONE],
      ['3', 'J-01', '校园足球示范区建设', '市教育局', '50', '45', ...DONE],
      ['小计', '', '', '', '62', actual, '', ''],
    ],
  })

/** Eight units: a resubmission, one file twice, two that contradict each other, one late, one silent, and shapes of every kind. */
export const SUBMITTED: Readonly<Record<string, Uint8Array | string>> = {
  'scheme.yaml': SCHEME,
  '考核办.xlsx': OFFICE_BOOK,
  'round1/市教育局台账.xlsx': education('9'),
  // Two rows of headings, a section, synonyms and a column of its own.
  'round1/财政局.xlsx': book({
    任务清单: [
      ['市财政局2015年任务清单'],
      ['序号', '工作目标', '责任主体', '指标', '', '办结时限', '是否完成', '经办科室'],
      ['', '', '', '指标值', '实际值', '', '', ''],
      ['一、财政收支'],
      ['1', '一般公共预算收入', '财政局', '120', '118', '2015年11月底', '已完成', '预算科'],
      ['2', '压减“三公”经费', '市财政局', '30', '#N/A', '2015.11.30', '进行中', '行财科'],
    ],
  }),
  // The joint task with another figure, and the marks for an honour.
  'round1/市体育局.xlsx': book({
    台账: [
      HEADINGS,
      ['1', 'B-01', '承办全国马拉松', '市体育局', '1', '1', ...DONE],
      ['2', 'J-01', '校园足球示范区建设', '市体育局', '50', '40', ...DONE],
    ],
  }),
  'round1/农林委2015.xlsx': book({
    台账: [HEADINGS, ['1', 'C-01', '高标准农田5万亩', '农林委', '5', '5.25', ...DONE]],
  }),
  'round1/农林委2015（副本）.xlsx': book({
    台账: [HEADINGS, ['1', 'C-01', '高标准农田5万亩', '农林委', '5', '5.25', ...DONE]],
  }),
  'round1/农工委.xlsx': book({
    台账: [HEADINGS, ['1', 'D-01', '美丽乡村示范村', '农工委', '10', '11', ...DONE]],
  }),
  'round1/市水利局.xlsx': book({
    台账: [HEADINGS, ['1', 'E-01', '中小河流治理', '市水利局', '8', '8', ...DONE]],
  }),
  'round1/市水利局（新）.xlsx': book({
    台账: [HEADINGS, ['1', 'E-01', '中小河流治理', '市水利局', '8', '6', ...DONE]],
  }),
  // It names one unit and holds another's rows.
  'round1/市审计局.xlsx': book({
    台账: [HEADINGS, ['1', 'F-01', '专项审计', '市财政局', '4', '4', ...DONE]],
  }),
  'round1/坏.xlsx': 'PK\u0003\u0004 broken',
  'round2/市教育局台账（修改）.xlsx': education('12'),
}
