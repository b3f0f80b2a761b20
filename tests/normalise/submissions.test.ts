import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/model/dataset.ts'
import { type Handover, submissionsOf } from '../../src/normalise/submissions.ts'
import { unitInFileName } from '../../src/normalise/unit-in-file-name.ts'
import { EDUCATION, FINANCE, place, reading, SPORT, unit } from '../build/dataset.ts'
import { on, receipts, sent } from '../build/handed-in.ts'

const alias = (name: string) => ({ name, from: null, to: null })

describe('whose a file is by its name', () => {
  const units = [
    unit('市教育局', { aliases: [alias('教育局')] }),
    unit('市委'),
    unit('市委组织部', { aliases: [alias('组织部')] }),
    unit('市农业委员会', { aliases: [alias('农委'), alias('农林委')] }),
    unit('市委农村工作委员会', { aliases: [alias('农工委')] }),
    unit('市国家税务局', { aliases: [alias('国税局'), alias('税务局')] }),
    unit('市地方税务局', { aliases: [alias('地税局'), alias('税务局')] }),
  ]
  const find = unitInFileName(units)
  test.each([
    ['市教育局台账.xlsx', '市教育局'],
    ['报送/2015年 教育局（修改稿）.xlsx', '市教育局'],
    ['03 市委组织部.xlsx', '市委组织部'],
    ['市委.xlsx', '市委'],
    ['农林委台账.xlsx', '市农业委员会'],
    ['农工委台账.xlsx', '市委农村工作委员会'],
    ['青山市地税局.xls', '市地方税务局'],
  ])('%s is that of %s', (file, name) => expect(find(file)?.unit.name).toBe(name))

  test.each([
    ['another body whose name is longer', '市委办.xlsx'],
    ['a unit of another level', '青山区教育局.xlsx'],
    ['a name that two units bear', '税务局.xlsx'],
    ['two units', '教育局、组织部.xlsx'],
    ['nobody', '台账（终稿）.xlsx'],
    ['a folder', '市教育局/台账.xlsx'],
  ])('%s tells nothing', (_, file) => expect(find(file)).toBeNull())
})

const units = [EDUCATION, FINANCE, SPORT]
const told = (dataset: Dataset, { inputs = [], rounds = new Map() }: Partial<Handover> = {}) =>
  submissionsOf({ ...dataset, units }, { inputs, rounds }).map(({ file, unit: whose, claims, standing }) => ({
    file,
    unit: whose?.name ?? null,
    by: claims[0]?.by ?? null,
    standing: standing.kind,
  }))

describe('submissions', () => {
  test('the stamp counts before the name, the name before the rows', () => {
    const stamps = [
      { file: '市财政局.xlsx', at: place('scheme', 1, 1), scheme: 'x', version: null, year: 2015, unit: '市体育局' },
    ]
    const data = sent(
      {
        '市财政局.xlsx': [{ owner: EDUCATION }],
        '教育局.xlsx': [{ owner: FINANCE }],
        '甲.xlsx': [{ owner: SPORT, name: '甲' }],
      },
      { stamps },
    )
    expect(told(data)).toMatchObject([
      { file: '市财政局.xlsx', unit: '市体育局', by: 'stamp' },
      { file: '教育局.xlsx', unit: '市教育局', by: 'name' },
      { file: '甲.xlsx', unit: '市体育局', by: 'owners' },
    ])
  })

  test('rows of several units say nothing of whose the file is', () => {
    expect(told(sent({ '甲.xlsx': [{ owner: EDUCATION }, { owner: FINANCE }] }))).toMatchObject([
      { unit: null, by: null },
    ])
  })

  test("the office's workbooks are no submissions: with judges' marks, and the scheme's own inputs", () => {
    const data = sent({ '财政局.xlsx': [{}], '统计局.xlsx': [{}] })
    const marks = reading('panel', { name: on('财政局.xlsx') })
    expect(told({ ...data, sheets: [...data.sheets, marks] }, { inputs: ['统计局.xlsx'] })).toEqual([])
  })

  test('a form that was issued to a unit is its submission, though it holds the registry', () => {
    const file = '甲.xlsx'
    const stamps = [{ file, at: place('scheme', 1, 1), scheme: 'x', version: null, year: 2015, unit: '市教育局' }]
    const data = sent({ [file]: [{}] }, { stamps })
    const sheets = [...data.sheets, reading('registry', { name: on(file) })]
    expect(told({ ...data, sheets })).toMatchObject([{ file, unit: '市教育局', by: 'stamp' }])
  })
})

describe('of several submissions of one unit', () => {
  const two = sent({ 'a/教育局.xlsx': [{ actual: '1' }], 'b/教育局.xlsx': [{ actual: '2' }] })
  const words = (data: Dataset) => ({
    ...data,
    tasks: data.tasks.map(task => ({
      ...task,
      words: new Map([
        ...task.words,
        [
          'actual',
          {
            kind: 'value' as const,
            value: 'x',
            shown: String(task.actual.kind === 'value' ? task.actual.shown : ''),
            at: task.at,
          },
        ],
      ]),
    })),
  })
  const standing = (data: Dataset, rounds: Handover['rounds'] = new Map()) =>
    told(words(data), { rounds }).map(one => one.standing)

  test('the later round counts', () => {
    expect(
      standing(
        two,
        new Map([
          ['a/教育局.xlsx', 0],
          ['b/教育局.xlsx', 1],
        ]),
      ),
    ).toEqual(['superseded', 'taken'])
    expect(
      standing(
        two,
        new Map([
          ['a/教育局.xlsx', 1],
          ['b/教育局.xlsx', 0],
        ]),
      ),
    ).toEqual(['taken', 'superseded'])
  })

  test('within a round the later day counts', () => {
    const dates = receipts([EDUCATION, '2015-12-20', 'a/教育局.xlsx'], [EDUCATION, '2015-12-22', 'b/教育局.xlsx'])
    expect(standing({ ...two, receipts: dates })).toEqual(['superseded', 'taken'])
  })

  test('without days, or on one day, none counts', () => {
    expect(standing(two)).toEqual(['rival', 'rival'])
    const dates = receipts([EDUCATION, '2015-12-20', 'a/教育局.xlsx'], [EDUCATION, '2015-12-20', 'b/教育局.xlsx'])
    expect(standing({ ...two, receipts: dates })).toEqual(['rival', 'rival'])
  })

  test('a day that names no file says nothing of two files', () => {
    expect(standing({ ...two, receipts: receipts([EDUCATION, '2015-12-20'], [EDUCATION, '2015-12-22']) })).toEqual([
      'rival',
      'rival',
    ])
  })

  test('the same rows count once', () => {
    const same = sent({ '教育局.xlsx': [{ actual: '1' }], '教育局(1).xlsx': [{ actual: '1' }] })
    expect(standing(same)).toEqual(['taken', 'repeated'])
  })

  test('rows that are sent as those of two units count for the one that leads them', () => {
    const same = sent({ '市财政局.xlsx': [{ actual: '1' }], '教育局.xlsx': [{ actual: '1' }] })
    expect(standing(same)).toEqual(['copied', 'taken'])
  })

  test('rows that are sent as those of two units, and are neither’s, count for none', () => {
    const same = sent({ '市财政局.xlsx': [{ owner: SPORT }], '教育局.xlsx': [{ owner: SPORT }] })
    expect(standing(same)).toEqual(['copied', 'copied'])
  })

  test('a ledger and a workbook of figures stand beside each other', () => {
    const data = sent({ '教育局台账.xlsx': [{}], '教育局数据.xlsx': [] })
    const figures = reading('figures', { name: on('教育局数据.xlsx'), rows: 3 })
    expect(standing({ ...data, sheets: [...data.sheets, figures] })).toEqual(['taken', 'taken'])
  })
})
