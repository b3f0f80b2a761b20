import { describe, expect, test } from 'vitest'
import { known } from '../../src/model/field.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { percentCell, table, type Written } from '../build/tables.ts'

const UNITS = table(
  [
    ['单位', '简称', '组'],
    ['市园林局', '园林局', '部门'],
    ['市教育局', '教育局', '部门'],
  ],
  { sheet: '名录' },
)
const read = (sheet: string, rows: readonly (readonly Written[])[], merges: readonly string[] = []) =>
  normalise([table(rows, { sheet, merges }), UNITS], null, 2015)
const on = (sheet: string) => ({ file: '台账.xlsx', sheet })

describe('figures', () => {
  test('a row is a figure of a unit, with its target', () => {
    const { figures } = read('数据', [
      ['单位', '项目', '数值', '目标值'],
      ['园林局', '按时办结数', 45, null],
      ['市教育局', '按时办结率', percentCell('0.95'), '98%'],
    ])
    expect(figures).toMatchObject([
      {
        at: { on: on('数据'), row: 2, column: 0 },
        unit: { kind: 'known', unit: { name: '市园林局' } },
        item: { value: '按时办结数' },
        target: { kind: 'blank', at: { row: 2, column: 3 } },
      },
      { unit: { unit: { name: '市教育局' } }, target: { reading: 'percent', shown: '98%' } },
    ])
    expect(figures.map(({ value }) => String(known(value)))).toEqual(['45', '0.95'])
    expect(figures.map(({ target }) => String(known(target)))).toEqual(['null', '0.98'])
  })

  test('a figure keeps its unit of measure, and who reported it when', () => {
    const { figures } = read('数据', [
      ['单位', '项目', '数值', '计量单位', '数据来源', '上报日期'],
      ['园林局', '财政收入', 45, '万元', '市统计局', '2016-01-08'],
      ['园林局', '应办结数', 45, null, null, null],
    ])
    expect(figures.map(of => [of.measureUnit, of.provider, of.reportedOn].map(known))).toEqual([
      ['万元', '市统计局', '2016-01-08'],
      [null, null, null],
    ])
  })

  test('a merged unit applies to each of its figures, a merged figure to its own row', () => {
    const rows: Written[][] = [
      ['单位', '项目', '数值'],
      ['市园林局', '应办结数', 50],
      [null, '按时办结数', null],
    ]
    const { figures } = read('数据', rows, ['A2:A3', 'C2:C3'])
    expect(figures.map(({ unit }) => unit.kind)).toEqual(['known', 'known'])
    expect(figures.map(({ value }) => value.kind)).toEqual(['value', 'blank'])
  })

  test('a unit of the figures that nobody registered is unknown', () => {
    const { figures } = read('数据', [
      ['单位', '项目', '数值'],
      ['市林园局', '办结数', 1],
    ])
    expect(figures[0]?.unit).toMatchObject({ kind: 'unknown', shown: '市林园局', candidates: ['市园林局'] })
  })
})

test('an entry is a score with the reason for it', () => {
  const { entries } = read('评分', [
    ['单位', '指标', '得分', '理由', '评分人'],
    ['市园林局', '组织建设', 5.5, '见通报', '组织部'],
    ['市教育局', '组织建设', null, null, null],
  ])
  expect(entries).toMatchObject([
    { unit: { kind: 'known' }, indicator: { value: '组织建设' }, reason: { value: '见通报' } },
    { score: { kind: 'blank', at: { row: 3, column: 2 } }, reason: { kind: 'blank' } },
  ])
  expect(entries.map(({ score }) => String(known(score)))).toEqual(['5.5', 'null'])
})

test('an adjustment is points with a reason and a document, deductions below zero', () => {
  const { adjustments } = read('加减分', [
    ['单位', '项目', '分值', '事由', '文号'],
    ['市园林局', '专项考核', '-2', '通报批评', '市政办〔2015〕3号'],
  ])
  expect(adjustments).toMatchObject([
    {
      at: { on: on('加减分'), row: 2, column: 0 },
      item: { value: '专项考核' },
      points: { kind: 'value', reading: 'text-number' },
      reason: { value: '通报批评' },
      document: { value: '市政办〔2015〕3号' },
    },
  ])
  expect(adjustments.map(({ points }) => String(known(points)))).toEqual(['-2'])
})

test('an adjustment may have a level, a role, an award and a date, and no points where the scheme has a table', () => {
  const { adjustments, faults } = read('加减分', [
    ['单位', '项目', '级别', '角色', '奖项', '日期', '事由', '文号'],
    ['市园林局', '表彰奖励', '国家级', '主办', '国家园林城市', '2015年6月1日', '获评', '建城〔2015〕1号'],
  ])
  expect(faults).toEqual([])
  expect(adjustments).toMatchObject([
    {
      level: { value: '国家级' },
      role: { value: '主办' },
      award: { value: '国家园林城市' },
      date: { value: '2015-06-01' },
      points: { kind: 'blank' },
    },
  ])
})

test('without points and without levels nobody knows what an adjustment is worth', () => {
  const { faults } = read('加减分', [['单位', '项目', '事由']])
  expect(faults).toMatchObject([{ kind: 'adjustments', missing: ['分值/级别'] }])
})

describe('occurrences', () => {
  test.each(['事项', '一票否决', '问责事项'])(
    'a row of %s is what happened to a unit, when, and by which document',
    sheet => {
      const { events } = read(sheet, [
        ['单位', '事项', '日期', '文号', '次数'],
        ['园林局', '重大安全责任事故', '6月30日', '市安委〔2015〕3号', 2],
        ['市园林局、教育局', '重大安全责任事故', null, null, null],
      ])
      expect(events).toMatchObject([
        {
          at: { on: on(sheet), row: 2, column: 0 },
          unit: { unit: { name: '市园林局' } },
          item: { value: '重大安全责任事故' },
          date: { value: '2015-06-30', reading: 'text-date' },
          document: { value: '市安委〔2015〕3号' },
        },
        { unit: { kind: 'several' }, date: { kind: 'blank' }, document: { kind: 'blank' } },
      ])
      expect(events.map(({ times }) => String(known(times)))).toEqual(['2', 'null'])
    },
  )

  test('a sheet of occurrences without dates is no such sheet', () => {
    const { events, faults } = read('事项', [
      ['单位', '事项'],
      ['园林局', '重大安全责任事故'],
    ])
    expect(events).toEqual([])
    expect(faults).toMatchObject([{ kind: 'events', missing: ['日期'] }])
  })
})

test('a figure may have a challenge and the period that it is of', () => {
  const { figures } = read('数据', [
    ['单位', '项目', '数值', '目标值', '挑战值', '期间'],
    ['园林局', '新增绿地', 45, 40, 50, '2015年三季度'],
  ])
  expect(figures).toMatchObject([{ period: { value: '2015年三季度' } }])
  expect(figures.map(({ challenge }) => String(known(challenge)))).toEqual(['50'])
})

describe('the panel', () => {
  const HEADINGS: Written[] = ['指标', '单位', '张三', '李四', '王五', '平均分']

  test('a judge gives a mark, is absent where the cell is blank, or recused', () => {
    const { panel } = read('评委打分', [HEADINGS, ['创新创优', '市园林局', 90.5, null, '回避', 90.5]])
    expect(panel).toHaveLength(1)
    expect(panel[0]).toMatchObject({ indicator: { value: '创新创优' }, unit: { unit: { name: '市园林局' } } })
    expect(panel[0]?.marks).toMatchObject([
      { kind: 'mark', judge: '张三', field: { kind: 'value', at: { row: 2, column: 2 } } },
      { kind: 'mark', judge: '李四', field: { kind: 'blank', at: { row: 2, column: 3 } } },
      { kind: 'recused', judge: '王五', at: { on: on('评委打分'), row: 2, column: 4 } },
    ])
  })

  test('a mark that is neither a number nor 回避 is unreadable', () => {
    const { panel } = read('评委打分', [HEADINGS, ['创新创优', '市园林局', '优秀', '（回避）', '弃权']])
    expect(panel[0]?.marks.map(mark => (mark.kind === 'mark' ? mark.field.kind : mark.kind))).toEqual([
      'unreadable',
      'recused',
      'unreadable',
    ])
  })

  test('a merged indicator applies to every unit, and the categories of judges are no row', () => {
    const rows: Written[][] = [
      HEADINGS,
      [null, null, '领导', '专家', '专家'],
      ['创新创优', '市园林局', 90, 91, 92],
      [null, '市教育局', 80, 81, 82],
    ]
    const { panel, skippedRows } = read('评委打分', rows, ['A3:A4'])
    expect(panel.map(({ indicator }) => known(indicator))).toEqual(['创新创优', '创新创优'])
    expect(skippedRows).toMatchObject([{ at: { row: 2 }, sheet: 'panel', why: 'headings' }])
  })
})

describe('all tables together', () => {
  const LEDGER: Written[][] = [
    ['任务名称', '责任单位'],
    ['建成公园', '园林局'],
  ]
  const names = (data: ReturnType<typeof normalise>) => data.tasks.map(({ at }) => `${at.on.file} ${at.on.sheet}`)

  test('several ledgers are one, in their order, and hidden sheets are read too', () => {
    const data = normalise(
      [
        table(LEDGER, { file: '乙.xlsx', sheet: '台账' }),
        UNITS,
        table(LEDGER, { file: '甲.xlsx', sheet: '台账', hidden: true }),
        table(LEDGER, { file: '甲.xlsx', sheet: 'Sheet2' }),
      ],
      null,
      2015,
    )
    expect(names(data)).toEqual(['乙.xlsx 台账', '甲.xlsx 台账', '甲.xlsx Sheet2'])
    expect(data.tasks.every(({ owner }) => owner.kind === 'known')).toBe(true)
    expect(data.sheets.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['ledger', 1],
      ['registry', 2],
      ['ledger', 1],
      ['ledger', 1],
    ])
  })

  test('a sheet of notes is neither read nor faulted', () => {
    const data = normalise([table([['填报说明'], ['请按要求填报']], { sheet: '填报说明' })], null, 2015)
    expect(data).toMatchObject({ sheets: [], faults: [], tasks: [], units: [], tallies: [] })
  })

  test('a ledger without its headings is a fault, and the other sheets are read', () => {
    const data = normalise([table([['某某'], ['内容']], { sheet: '台账' }), UNITS], null, 2015)
    expect(data.faults).toMatchObject([{ kind: 'ledger', missing: ['任务名称', '牵头单位/责任单位'] }])
    expect(data.units).toHaveLength(2)
  })

  test('each table is walked once for its content', () => {
    let walks = 0
    const one = table(LEDGER, { sheet: '台账' })
    const raw = [...one.rows, ...Array.from({ length: 50 }, (_, i) => ({ number: i + 3, cells: new Map() }))]
    let ends = 0
    const rows = {
      *[Symbol.iterator]() {
        walks++
        yield* raw
        ends++
      },
    }
    normalise([{ ...one, rows }], null, 2015)
    expect([walks, ends]).toEqual([2, 1])
  })

  test('the year of the scheme completes a deadline that names none', () => {
    const rows: Written[][] = [
      ['任务名称', '责任单位', '完成时限'],
      ['建成公园', '园林局', '12月底前'],
    ]
    const deadline = (year: number | null) => normalise([table(rows, { sheet: '台账' })], null, year).tasks[0]?.deadline
    expect(deadline(2017)).toMatchObject({ value: '2017-12-31', reading: 'end-of-period' })
    expect(deadline(null)).toMatchObject({ kind: 'unreadable', why: 'not-a-date', shown: '12月底前' })
  })
})
