import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/normalise/normalise.ts'
import { readingLog } from '../../src/reports/reading-log.ts'
import type { Page } from '../../src/reports/report.ts'
import type { Language } from '../../src/text/text.ts'
import { day } from '../build/dataset.ts'
import { percentCell, table } from '../build/tables.ts'

const UNITS = table(
  [
    ['单位', '简称', '组'],
    ['市教育局', '教育局', '部门'],
    ['市财政局', null, '部门'],
  ],
  { sheet: '名录' },
)
const LEDGER = table(
  [
    ['2015年台账'],
    ['序号', '任务名称', '责任单位', '办结时限', '目标值', '完成比例', '状态', '督查组意见'],
    ['一、重点工程'],
    [1, '修路', '教育局', '6月底前', '１,２００', percentCell('0.5'), '√', '好'],
    [2, '修桥\u00a0', null, '6月底前', 300, 0.8, '已完成'],
    [3, '建园', '教育局', '3月至9月', 300, '90%', '√'],
    [4, '植树', '牵头单位：教育局\n责任单位：市财政局', '11月18日0:00', 300, 0.8, '√'],
    ['小计', null, null, null, 2100],
    ['示例', '建成公园', '市园林局'],
  ],
  { sheet: '台账', merges: ['C4:C5'] },
)

function log(language: Language = 'zh', ...tables: readonly ReturnType<typeof table>[]): string[] {
  const page: Page = {
    ...{ language, title: '青山市', simulated: false, indicatorTitles: new Map(), asOf: day('2015-12-31') },
    ...{ severalBooks: false, toInputs: null },
  }
  const sheet = readingLog(page, normalise(tables.length > 0 ? tables : [UNITS, LEDGER], null, 2015))
  const shown = [...sheet.rows].slice(sheet.frozenRows).map(cells =>
    cells
      .slice(0, 6)
      .map(cell => (cell.kind === 'text' ? cell.text : ''))
      .join(' | '),
  )
  return shown
}

describe('the reading log', () => {
  test('says what each sheet was taken for', () => {
    expect(log().filter(line => line.includes('| 工作表 |'))).toEqual([
      '名录 | 工作表 |  | 名录 | 名录，表头第 1 行，读取 2 行 | 按表名，否则按齐全的表头',
      '台账 | 工作表 |  | 台账 | 台账，表头第 2 行，读取 4 行 | 按表名，否则按齐全的表头',
    ])
  })

  test.each([
    ['表头', ['D2 | 办结时限 | 完成时限 | 同义表头']],
    ['未读取的列', ['H2 | 督查组意见 | 没有读取 | 表头不认得']],
    ['章节', ['A3 | 一、重点工程 | 以下 4 行的章节 | 没有工作类别列时，分节标题作为章节']],
    ['小计核对', ['E8 | 小计 目标值 2100 | 与明细相符 | 小计对上一小计或标题以来各行，合计对全部各行']],
    ['合并单元格', ['C5 | 教育局 | 随上方合并单元格 | 合并单元格的文字和日期适用于所覆盖的各行']],
    ['单位', ['C4、C6:C7 共 3 格 | 教育局 | 市教育局 | 名录中的简称、别名']],
    [
      '分工',
      [
        'C7 | 牵头单位：教育局\n责任单位：市财政局 | 牵头（或责任）：市教育局；责任：市财政局 | 按“牵头”“主办”“责任”“配合”等字样拆分',
      ],
    ],
    [
      '日期',
      [
        'D4:D5 共 2 格 | 6月底前 | 2015-06-30 | 时段按最后一天读，当天算按时；缺年份的按方案年度',
        'D6 | 3月至9月 | 2015-09-30 | 起止时间按截止的一天读',
        'D7 | 11月18日0:00 | 2015-11-17 | 某日 0:00 截止，即前一日',
      ],
    ],
    [
      '数字',
      [
        'E4 | １,２００ | 1200 | 文本按数字读',
        'F5、F7 共 2 格 | 0.8 | 80% | 完成比例没有百分号的按小数读',
        'F6 | 90% | 0.9 | 百分数按小数读',
      ],
    ],
    ['状态', ['G4、G6:G7 共 3 格 | √ | 已完成 | 状态词表']],
  ])('tells of %s the cells, what stands there, how it was read and by which rule', (kind, lines) => {
    const own = log().filter(line => line.startsWith(`台账 | ${kind} | `) && !line.endsWith('规范表头'))
    expect(own).toEqual(lines.map(line => `台账 | ${kind} | ${line}`))
  })

  test('lists the rows that were skipped, each with why', () => {
    expect(log().filter(line => line.includes('| 跳过的行 |'))).toEqual([
      '台账 | 跳过的行 | A3 | 一、重点工程 | 分节标题或说明，不是任务 | 按行首文字、合并和责任单位判断',
      '台账 | 跳过的行 | A8 | 小计 | 小计、合计，不是任务 | 按行首文字、合并和责任单位判断',
      '台账 | 跳过的行 | A9 | 示例 | 填写示例或说明，不是任务 | 按行首文字、合并和责任单位判断',
    ])
  })

  test('tells what nobody sees in a cell', () => {
    expect(
      log()
        .filter(line => line.includes('| 多余字符 |'))
        .map(line => line.split(' | ').slice(2, 5)),
    ).toEqual([
      ['E4', '１,２００', '全角数字'],
      ['B5', '修桥\u00a0', '不换行空格'],
    ])
  })

  test('says of a sheet that could not be read what it lacks', () => {
    const lacking = table(
      [
        ['序号', '任务名称'],
        [1, '修路'],
      ],
      { sheet: '台账' },
    )
    expect(log('en', lacking)).toEqual([
      '台账 | Sheet |  | 台账 | ledger, not read: 牵头单位/责任单位 missing | required headings missing',
    ])
  })
})
