/** A unit of the simulated city: its registered name, its short name and the leader in charge. */
export interface Office {
  readonly name: string
  readonly short: string
  readonly leader: string
}

const NAMES = [
  ...['市发展和改革委员会 市发改委', '市教育局 教育局', '市科学技术局 市科技局', '市工业和信息化局 市工信局'],
  ...['市公安局 公安局', '市民政局 民政局', '市司法局 司法局', '市财政局 财政局', '市人力资源和社会保障局 市人社局'],
  ...['市自然资源和规划局 市资规局', '市生态环境局 市环境局', '市住房和城乡建设局 市住建局', '市交通运输局 市交通局'],
  ...[
    '市水务局 水务局',
    '市农业农村局 市农村局',
    '市商务局 商务局',
    '市文化和旅游局 市文旅局',
    '市卫生健康委员会 市卫健委',
  ],
  ...['市退役军人事务局 市退役局', '市应急管理局 市应急局', '市审计局 审计局', '市人民政府外事办公室 市外办'],
  ...[
    '市市场监督管理局 市市监局',
    '市体育局 体育局',
    '市统计局 统计局',
    '市医疗保障局 市医保局',
    '市城市管理局 市城管局',
  ],
  ...['市园林和绿化管理局 市园林局', '市行政审批局 市审批局', '市信访局 信访局', '市机关事务管理局 市机关局'],
  ...[
    '市地方金融监督管理局 市金融局',
    '市大数据管理局 市数据局',
    '市粮食和物资储备局 市粮储局',
    '市人民防空办公室 市人防办',
  ],
  ...['市档案馆 档案馆', '市供销合作总社 市供销社', '市气象局 气象局', '市税务局 税务局', '市烟草专卖局 市烟草局'],
  ...[
    '市邮政管理局 市邮管局',
    '市消防救援支队 市消防队',
    '市海事局 海事局',
    '市供电公司 供电公司',
    '市通信管理办公室 市通管办',
  ],
  ...['市总工会 总工会', '市妇女联合会 市妇联', '市科学技术协会 市科协', '市文学艺术界联合会 市文联'],
  ...['市残疾人联合会 市残联', '市红十字会 红十字会', '市工商业联合会 市工商联', '市住房公积金管理中心 市公积金'],
  ...['市公共资源交易中心 市交易中心', '市房屋征收办公室 市征收办', '市重大项目办公室 市重大办'],
  ...[
    '市政府国有资产监督管理委员会 市国资委',
    '市民族宗教事务局 市民宗局',
    '市港航事业发展中心 市港航中心',
    '市疾病预防控制局 市疾控局',
  ],
]

/** Sixty departments. */
export const OFFICES: readonly Office[] = NAMES.map((names, i) => {
  const [name = '', short = ''] = names.split(' ')
  return { name, short, leader: ['王副市长', '李副市长', '赵副市长', '陈副市长'][i % 4] ?? '' }
})

/** Registered, but never sends anything. */
export const SILENT: Office = { name: '市公园管理中心', short: '市公园中心', leader: '陈副市长' }

export const SCHEME = `id: sixty-submissions
title: 青山市绩效管理
year: 2026
full: 100
simulated: true
cutoff: 2026-11-30
source: 青山市绩效管理办法（模拟）
rounding: { indicator: 2, total: 2 }
groups: [{ name: 政府部门 }]
ties: { rank: competition }
inputs: [名录.xlsx]
names: { collectives: { 各部门: { groups: [政府部门] } } }
indicators:
  - id: key
    title: 重点工作
    points: 60
    assessor: 市督查室
    measure: { tasks: { where: { category: 重点工作 } } }
    method: completion-ratio
  - id: routine
    title: 常规工作
    points: 40
    assessor: 市督查室
    measure: { tasks: { where: { category: 常规工作 } } }
    method: share
`
