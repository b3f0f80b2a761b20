import { decimal } from '../../src/kernel/decimal.ts'
import type { Book, Cell, Look, Sheet } from '../../src/reports/sheet.ts'

const UNITS = [
  '市发展和改革委员会',
  '市教育局',
  '市科学技术局',
  '市工业和信息化局',
  '市公安局',
  '市民政局',
  '市司法局',
  '市财政局',
  '市人力资源和社会保障局',
  '市自然资源和规划局',
  '市生态环境局',
  '市住房和城乡建设局',
  '市交通运输局',
  '市水利局',
  '市农业农村局',
  '市商务局',
  '市文化广电和旅游局',
  '市卫生健康委员会',
]
const LONG =
  '完成值“约120个”不是数字，该项暂不计分，市教育局不参加本组排名。请在 F7 只填 120，“个”写在表头；确无数据请留空并在备注栏说明，' +
  '同时附上佐证材料（会议纪要、批复文件、验收报告等），于下月5日前报市考核办（联系人见通知）。'

export const text = (value: string, look?: Look): Cell => ({ kind: 'text', text: value, ...(look ? { look } : {}) })
export const number = (value: string, places?: number, look?: Look): Cell => ({
  kind: 'number',
  value: decimal(value),
  ...(places === undefined ? {} : { places }),
  ...(look ? { look } : {}),
})

/** A book that shows everything a writer must draw: title, headings, wrapped text, links, data bars and a chart. */
export const sampleBook = (): Book => ({
  title: '青山市2025年度绩效考核结果',
  stamp: 'perf 0.1.0; as of 2025-12-31',
  sheets: [rankingSheet(), findingsSheet(), looksSheet()],
})

const titleRows = (title: string, note: string): Cell[][] => [[text(title, 'title')], [text(note, 'note')]]

const merged = (columns: number) => [1, 2].map(row => ({ top: row, left: 0, bottom: row, right: columns - 1 }))

function rankingSheet(): Sheet {
  const headings = [
    '名次',
    '单位',
    '重点工作\n（60分）',
    '满意度测评\n（30分）',
    '加分',
    '扣分',
    '综合得分',
    '等次',
    '明细',
  ]
  const last = UNITS.length + 3
  const rows = scored().map(({ unit, work, survey, bonus, deduction, total, rank }, index): Cell[] => {
    const row = index + 4
    return [
      { kind: 'formula', formula: `RANK(G${row},$G$4:$G$${last})`, result: rank, places: 0, look: 'centred' },
      text(unit),
      { kind: 'number', value: work, places: 2 },
      { kind: 'number', value: survey, places: 2 },
      { kind: 'number', value: bonus, places: 1 },
      { kind: 'number', value: deduction, places: 1 },
      {
        kind: 'formula',
        formula: `ROUND(C${row}+D${row}+E${row}-F${row},2)`,
        result: total,
        places: 2,
        look: 'strong',
      },
      text(rank <= 5 ? '优秀' : rank <= 15 ? '良好' : '合格', 'centred'),
      { kind: 'formula', formula: `HYPERLINK("#'问题清单'!A${4 + (index % 3)}","查看")`, result: '查看', look: 'link' },
    ]
  })
  return {
    name: '排名',
    columns: [6, 26, 12, 12, 8, 8, 14, 8, 8].map(width => ({ width })),
    frozenRows: 3,
    frozenColumns: 2,
    headingRow: 3,
    merges: merged(9),
    dataBars: [6],
    charts: [
      {
        title: '各单位综合得分',
        categories: { column: 1, from: 4, to: last },
        values: { column: 6, from: 4, to: last },
        at: { column: 0, row: last + 2, columns: 9, rows: 20 },
      },
    ],
    rows: [
      ...titleRows(
        '青山市2025年度市直单位绩效考核综合得分排名',
        '考核截止：2025年12月31日　　单位：分　　依据：青考办〔2025〕7号',
      ),
      headings.map(heading => text(heading, 'heading')),
      ...rows,
    ],
  }
}

function scored() {
  const units = UNITS.map((unit, index) => {
    const work = decimal('58.5').minus(decimal(index).times('0.85'))
    const survey = decimal('28.36').minus(decimal(index).times('0.21'))
    const bonus = decimal(index % 4 === 0 ? '1.5' : '0')
    const deduction = decimal(index % 5 === 3 ? '2' : '0')
    return { unit, work, survey, bonus, deduction, total: work.plus(survey).plus(bonus).minus(deduction) }
  })
  units.sort((a, b) => b.total.comparedTo(a.total))
  return units.map(unit => ({ ...unit, rank: 1 + units.filter(other => other.total.greaterThan(unit.total)).length }))
}

function findingsSheet(): Sheet {
  const headings = ['序号', '代码', '级别', '位置', '情况与处理']
  const rows = ['问题', '提醒', '说明'].map((severity, index): Cell[] => [
    number(String(index + 1), 0, 'centred'),
    text('DAT-02', 'centred'),
    text(severity, (['problem', 'warning', 'muted'] as const)[index]),
    text('市教育局.xlsx › 指标台账 › F7（完成值）'),
    text(index === 1 ? '=cmd|样子像公式的文字仍是文字' : LONG),
  ])
  return {
    name: '问题清单',
    columns: [6, 10, 8, 26, 62].map(width => ({ width })),
    frozenRows: 3,
    headingRow: 3,
    merges: merged(5),
    rows: [
      ...titleRows('问题清单', '按单位和表格顺序排列，逐条处理。'),
      headings.map(heading => text(heading, 'heading')),
      ...rows,
    ],
  }
}

const LOOK_WORDS: readonly Look[] = [
  'text',
  'centred',
  'number',
  'strong',
  'problem',
  'warning',
  'muted',
  'parameter',
  'link',
]

function looksSheet(): Sheet {
  return {
    name: '样式',
    portrait: true,
    columns: [14, 30, 14, 14].map(width => ({ width })),
    frozenRows: 3,
    headingRow: 3,
    merges: merged(4),
    rows: [
      ...titleRows('各种样式', '每个样式一行。'),
      ['样式', '文字', '数字', '空白'].map(heading => text(heading, 'heading')),
      ...LOOK_WORDS.map((look): Cell[] => [
        text(look),
        text('青山市 2025 年度', look),
        number('92.456', 2, look),
        { kind: 'blank', look },
      ]),
    ],
  }
}
