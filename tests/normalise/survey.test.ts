import { describe, expect, test } from 'vitest'
import type { Survey } from '../../src/model/scheme.ts'
import type { Unit } from '../../src/model/unit.ts'
import { tallySurvey } from '../../src/normalise/survey.ts'
import { unitFinder } from '../../src/normalise/unit-names.ts'

const SOURCE = { file: 'survey.csv', sheet: '' }
const unit = (name: string, alias: string): Unit => ({
  name,
  aliases: [{ name: alias, from: null, to: null }],
  group: '',
  participation: 'ranked',
  leader: null,
  formerly: [],
  at: { on: { file: '台账.xlsx', sheet: '名录' }, row: 2, column: 0 },
})
const find = unitFinder([unit('市园林局', '园林局'), unit('市教育局', '教育局')])
const SURVEY: Survey = {
  id: 'public',
  title: '社会公众满意度测评',
  file: 'survey.csv',
  unitColumn: '被评单位',
  questions: ['工作作风', '办事效率'],
  where: new Map(),
  options: [
    { name: '很满意', aliases: [], value: null },
    { name: '满意', aliases: ['较满意'], value: null },
    { name: '不了解', aliases: [], value: null },
  ],
}
const HEADING = ['序号', '评价主体', '被评单位', '工作作风', '办事效率']

const ballots = (...rows: string[][]) => rows.map((cells, i) => ({ number: i + 2, cells }))
const tally = (rows: readonly (readonly string[])[], survey = SURVEY, heading = HEADING) =>
  tallySurvey(survey, SOURCE, heading, ballots(...rows.map(row => [...row])), find)
const counts = (one: Awaited<ReturnType<typeof tally>>) =>
  one.units.map(({ unit, question, counts, blank }) => [unit.name, question, ...counts.values(), blank])

describe('a survey, counted', () => {
  test('answers are counted by unit, question and option', async () => {
    const one = await tally([
      ['1', '党代表', '市园林局', '很满意', '满意'],
      ['2', '党代表', '园林局', '很满意', '不了解'],
      ['3', '党代表', '市教育局', '满意', '满意'],
    ])
    expect(one).toMatchObject({ survey: 'public', source: SOURCE, ballots: 3, unknownUnits: [], unknownOptions: [] })
    expect(counts(one)).toEqual([
      ['市园林局', '工作作风', 2, 0, 0, 0],
      ['市园林局', '办事效率', 0, 1, 1, 0],
      ['市教育局', '工作作风', 0, 1, 0, 0],
      ['市教育局', '办事效率', 0, 1, 0, 0],
    ])
    expect([...(one.units[0]?.counts.keys() ?? [])]).toEqual(['很满意', '满意', '不了解'])
  })

  test('another name of an option and blanks around an answer count as the option', async () => {
    const one = await tally([['1', '', '市园林局', ' 较满意 ', '很满意\u200b']])
    expect(counts(one)).toEqual([
      ['市园林局', '工作作风', 0, 1, 0, 0],
      ['市园林局', '办事效率', 1, 0, 0, 0],
    ])
  })

  test('a blank answer is counted apart, and so is a question that was skipped', async () => {
    const one = await tally([
      ['1', '', '市园林局', '', '(跳过)'],
      ['2', '', '市园林局', ' ', '（空）'],
      ['3', '', '市园林局'],
    ])
    expect(one.units.map(({ blank }) => blank)).toEqual([3, 3])
    expect(one.unknownOptions).toEqual([])
  })

  test('an answer that is no option is listed with its first cell and how often', async () => {
    const one = await tally([
      ['1', '', '市园林局', '很满意', '一般'],
      ['2', '', '市教育局', '一般', '满意'],
    ])
    expect(one.unknownOptions).toEqual([{ shown: '一般', at: { on: SOURCE, row: 2, column: 4 }, times: 2 }])
    expect(counts(one)[1]).toEqual(['市园林局', '办事效率', 0, 0, 0, 0])
  })

  test('a unit that nobody registered is listed once, with its first row', async () => {
    const one = await tally([
      ['1', '', '市林园局', '很满意', '满意'],
      ['2', '', '市林园局', '很满意', '满意'],
      ['3', '', '', '很满意', '满意'],
    ])
    expect(one.units).toEqual([])
    expect(one.unknownUnits).toMatchObject([
      {
        kind: 'unknown',
        shown: '市林园局',
        at: { on: SOURCE, row: 2, column: 2 },
        candidates: ['市园林局'],
      },
      { kind: 'blank', at: { row: 4, column: 2 } },
    ])
    expect(one.ballots).toBe(3)
  })

  test('only the ballots that the scheme asks for are counted', async () => {
    const survey = { ...SURVEY, where: new Map([['评价主体', ['党代表', '社区居民代表']]]) }
    const rows = [
      ['1', '党代表', '市园林局', '很满意', '满意'],
      ['2', '企业代表', '市园林局', '很满意', '满意'],
      ['3', ' 社区居民代表', '市园林局', '很满意', '满意'],
    ]
    const one = await tally(rows, survey)
    expect(one.ballots).toBe(2)
    expect(one.units[0]?.counts.get('很满意')).toBe(2)
  })

  test('an empty record is no ballot', async () => {
    expect(await tally([['', ' ', '', '', ''], []])).toMatchObject({ ballots: 0, unknownUnits: [] })
  })

  test('a question is found whatever number the survey tool gave it', async () => {
    const rows = [['1', '', '市园林局', '很满意', '满意']]
    const one = await tally(rows, SURVEY, ['序号', '评价主体', '1、被评单位', '2、工作作风', 'Q3. 办事效率'])
    expect(one.missingColumns).toEqual([])
    expect(one.units.map(({ question }) => question)).toEqual(['工作作风', '办事效率'])
  })

  test('of two columns with one heading the first counts', async () => {
    const rows = [['1', '', '市园林局', '很满意', '满意', '不了解']]
    const one = await tally(rows, SURVEY, [...HEADING, '工作作风'])
    expect(counts(one)[0]).toEqual(['市园林局', '工作作风', 1, 0, 0, 0])
  })

  test('a missing question is named, and the others are counted', async () => {
    const one = await tally([['1', '', '市园林局', '很满意']], SURVEY, HEADING.slice(0, 4))
    expect(one.missingColumns).toEqual(['办事效率'])
    expect(counts(one)).toEqual([['市园林局', '工作作风', 1, 0, 0, 0]])
  })

  test('without the column of the units, or one that ballots are chosen by, nothing is counted', async () => {
    const rows = [['1', '党代表', '市园林局', '很满意', '满意']]
    const noUnit = await tally(rows, { ...SURVEY, unitColumn: '单位名称' })
    expect(noUnit).toMatchObject({ ballots: 0, units: [], missingColumns: ['单位名称'] })
    const noFilter = await tally(rows, { ...SURVEY, where: new Map([['身份', ['党代表']]]) })
    expect(noFilter).toMatchObject({ ballots: 0, units: [], missingColumns: ['身份'] })
  })

  test('ballots may arrive one by one', async () => {
    async function* arriving() {
      for (let i = 0; i < 2000; i++) yield { number: i + 2, cells: [String(i), '', '园林局', '满意', `意见${i}`] }
    }
    const one = await tallySurvey(SURVEY, SOURCE, HEADING, arriving(), find)
    expect(one.units[0]?.counts.get('满意')).toBe(2000)
    expect(one.unknownOptions).toHaveLength(1000)
  })
})
