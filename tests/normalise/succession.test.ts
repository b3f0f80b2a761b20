import { describe, expect, test } from 'vitest'
import { known } from '../../src/model/field.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { schemeNames } from '../build/dataset.ts'
import { table, type Written } from '../build/tables.ts'

const UNITS: Written[][] = [
  ['单位', '简称', '组', '承继自'],
  ['市税务局', '税务局', '部门', '市国税局、市地税局'],
  ['市市场监督管理局', '市监局', '部门', '市工商局；市质监局；市药监局'],
  ['市农林委员会', '农林委', '部门', null],
]

const read = (rows: readonly (readonly Written[])[], units = UNITS, merges: readonly string[] = []) =>
  normalise([table(units, { sheet: '名录' }), table(rows, { sheet: '往年', merges })], null, 2015).prior

const HEADINGS = ['年度', '单位', '指标', '得分', '名次', '等次']
const unitIn = (name: string, units = UNITS) => read([HEADINGS, [2014, name, null, 90]], units)[0]?.unit

describe('往年', () => {
  test('a row is a result of a year: of the whole assessment, or of one indicator', () => {
    const prior = read([
      HEADINGS,
      [2014, '税务局', null, 91.5, 3, '良好'],
      [2013, '农林委', '满意度', '88', null, null],
    ])
    expect(prior).toMatchObject([
      {
        at: { row: 2, column: 0 },
        unit: { unit: { name: '市税务局' } },
        indicator: { kind: 'blank' },
        grade: { value: '良好' },
      },
      { indicator: { value: '满意度' }, rank: { kind: 'blank', at: { row: 3, column: 4 } }, grade: { kind: 'blank' } },
    ])
    expect(prior.map(({ year, score, rank }) => [year, score, rank].map(field => String(known(field))))).toEqual([
      ['2014', '91.5', '3'],
      ['2013', '88', 'null'],
    ])
  })

  test.each([
    [2014, '2014', undefined],
    ['2014', '2014', undefined],
    ['2014年', '2014', 'text-number'],
    ['２０１４年度', '2014', 'text-number'],
  ])('the year %s is %s', (written, value, reading) => {
    const [row] = read([HEADINGS, [written, '税务局', null, 90]])
    expect(row?.year).toMatchObject({ kind: 'value', ...(reading === undefined ? {} : { reading }) })
    expect(row && String(known(row.year))).toBe(value)
  })

  test.each(['去年', '14', '2013-2014'])('nobody knows which year %s is', written => {
    const [row] = read([HEADINGS, [written, '税务局', null, 90]])
    expect(row?.year).toMatchObject({ kind: 'unreadable', why: 'not-a-number', shown: written })
  })

  test('a merged year is the year of each of its rows, a merged score of its own row', () => {
    const rows = [HEADINGS, [2014, '税务局', null, 90], [null, '农林委', null, null]]
    const prior = read(rows, UNITS, ['A2:A3', 'D2:D3'])
    expect(prior.map(({ year, score }) => [String(known(year)), String(known(score))])).toEqual([
      ['2014', '90'],
      ['2014', 'null'],
    ])
  })
})

describe('承继自', () => {
  test.each(['市国税局', '市地税局', '市 国税局'])('a result of %s is one of the unit that took it over', name => {
    expect(unitIn(name)).toMatchObject({ kind: 'known', unit: { name: '市税务局' }, shown: name })
  })

  test('each of the bodies that became one unit is known, and stands in the registry', () => {
    expect(['市工商局', '市质监局', '市药监局'].map(name => unitIn(name))).toMatchObject(
      Array.from({ length: 3 }, () => ({ kind: 'known', unit: { name: '市市场监督管理局' } })),
    )
    const { units } = normalise([table(UNITS, { sheet: '名录' })], null, 2015)
    expect(units.map(({ formerly }) => formerly.length)).toEqual([2, 3, 0])
  })

  // domain.md 1.0: 农林委 (government, rated) is not 农工委 (party, assessor); names nearly alike are never merged.
  test.each(['农工委', '国税局', '市国家税务局', '市农工委员会'])('%s is nobody by likeness', name => {
    expect(unitIn(name)).toMatchObject({ kind: 'unknown', shown: name })
  })

  test('a name that a unit bears today is that unit, whoever took a body of that name over', () => {
    const units = [...UNITS, ['市国税局', null, '垂直单位', null]]
    expect(unitIn('市国税局', units)).toMatchObject({ kind: 'known', unit: { name: '市国税局' } })
  })

  test('a body that several units took over is none of them', () => {
    const units = [...UNITS, ['市知识产权局', null, '部门', '市工商局']]
    expect(unitIn('市工商局', units)).toMatchObject({
      kind: 'unknown',
      candidates: ['市市场监督管理局', '市知识产权局'],
    })
  })

  test('a second row of a unit may name another body', () => {
    const units: Written[][] = [...UNITS, ['市税务局', null, null, '市社保征缴中心']]
    const { nameClashes } = normalise([table(units, { sheet: '名录' })], null, 2015)
    expect(nameClashes).toEqual([])
    expect(unitIn('市社保征缴中心', units)).toMatchObject({ kind: 'known', unit: { name: '市税务局' } })
    expect(unitIn('市国税局', units)).toMatchObject({ kind: 'known', unit: { name: '市税务局' } })
  })

  test('on any other sheet a body of the past is unknown', () => {
    const rows = [
      ['任务名称', '责任单位'],
      ['收税', '市国税局'],
    ]
    const { tasks } = normalise([table(UNITS, { sheet: '名录' }), table(rows, { sheet: '台账' })], schemeNames(), 2015)
    expect(tasks[0]?.owner.kind).toBe('unknown')
  })
})
