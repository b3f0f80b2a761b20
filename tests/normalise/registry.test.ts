import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/normalise/normalise.ts'
import { table, type Written } from '../build/tables.ts'

const HEADINGS = ['单位', '简称', '别名', '有效起', '有效止', '组', '参评', '分管领导']
const ON = { file: '台账.xlsx', sheet: '名录' }
const registry = (...rows: Written[][]) => normalise([table([HEADINGS, ...rows], { sheet: '名录' })], null, 2015)

describe('the registry', () => {
  test('a row is a unit with its group, its leader and the way it takes part', () => {
    const { units, sheets } = registry(['市教育局', '教育局', null, null, null, '部门', '是', '王某'])
    expect(units).toEqual([
      {
        name: '市教育局',
        aliases: [{ name: '教育局', from: null, to: null }],
        group: '部门',
        participation: 'ranked',
        leader: '王某',
        formerly: [],
        at: { on: ON, row: 2, column: 0 },
      },
    ])
    expect(sheets).toMatchObject([
      { name: ON, kind: 'registry', headingRow: 1, rows: 1, extraHeadings: [], hidden: false },
    ])
  })

  test('units stand in the order of the registry', () => {
    const { units } = registry(['乙局', null, null, null, null, '一'], ['甲局', null, null, null, null, '一'])
    expect(units.map(({ name }) => name)).toEqual(['乙局', '甲局'])
  })

  test.each([
    [null, 'ranked'],
    ['是', 'ranked'],
    ['参评', 'ranked'],
    ['单列', 'unranked'],
    ['单独考评', 'unranked'],
    ['不参加', 'excluded'],
    ['否', 'excluded'],
  ])('参评 %s means %s', (word, participation) => {
    const data = registry(['市教育局', null, null, null, null, '部门', word])
    expect(data.units[0]?.participation).toBe(participation)
    expect(data.registryFaults).toEqual([])
  })

  test('a word under 参评 that is not in the list is recorded, and the unit counts as ranked', () => {
    const data = registry(['市教育局', null, null, null, null, '部门', '看情况'])
    expect(data.units[0]?.participation).toBe('ranked')
    expect(data.registryFaults).toEqual([
      { unit: '市教育局', heading: '参评', shown: '看情况', at: { on: ON, row: 2, column: 6 } },
    ])
  })

  test('several aliases in one cell are several aliases', () => {
    const { units } = registry(['市城管委', '城管委', '市容委、市政管委；市政市容委/环卫委', null, null, '部门'])
    expect(units[0]?.aliases.map(({ name }) => name)).toEqual(['城管委', '市容委', '市政管委', '市政市容委', '环卫委'])
  })

  test('a further row of a unit adds another alias with its own validity', () => {
    const { units, nameClashes } = registry(
      ['市城管委', '城管委', '市政管委', '2005-01-01', '2009年12月31日', '部门'],
      ['市城管委', null, '市政市容委', { kind: 'date', serial: 40179 }, null, '部门'],
    )
    expect(units).toHaveLength(1)
    expect(units[0]?.aliases).toEqual([
      { name: '城管委', from: null, to: null },
      { name: '市政管委', from: '2005-01-01', to: '2009-12-31' },
      { name: '市政市容委', from: '2010-01-01', to: null },
    ])
    expect(nameClashes).toEqual([])
  })

  test('a validity that names no single day is recorded and bounds nothing', () => {
    const { units, registryFaults } = registry(['市城管委', null, '市政管委', '2005年', null, '部门'])
    expect(units[0]?.aliases).toEqual([{ name: '市政管委', from: null, to: null }])
    expect(registryFaults).toMatchObject([{ unit: '市城管委', heading: '有效起', shown: '2005年', at: { row: 2 } }])
  })

  test('an alias of two units is a clash, at the cell that bears it last', () => {
    const { nameClashes } = registry(
      ['市监察局', '监察局', null, null, null, '市'],
      ['区监察局', '监 察局', null, null, null, '区'],
    )
    expect(nameClashes).toEqual([
      { name: '监 察局', units: ['市监察局', '区监察局'], at: { on: ON, row: 3, column: 1 } },
    ])
  })

  test('an alias that is the full name of another unit is a clash', () => {
    const { nameClashes } = registry(['甲局', null, '乙局', null, null, '一'], ['乙局', null, null, null, null, '一'])
    expect(nameClashes).toMatchObject([{ name: '乙局', units: ['甲局', '乙局'], at: { row: 3, column: 0 } }])
  })

  test('a unit that stands twice with nothing new, or in another group, is recorded', () => {
    const again = registry(['甲局', null, null, null, null, '一'], ['甲局', null, null, null, null, '一'])
    expect(again.nameClashes).toEqual([{ name: '甲局', units: ['甲局'], at: { on: ON, row: 3, column: 0 } }])
    const moved = registry(['甲局', null, null, null, null, '一'], ['甲局', null, '老甲局', null, null, '二'])
    expect(moved.nameClashes).toMatchObject([{ name: '甲局', at: { row: 3 } }])
    expect(moved.units).toMatchObject([{ group: '一' }])
  })

  test('a row without a unit is recorded, and a unit without a group is a unit', () => {
    const data = registry([null, null, null, null, null, '部门', '是'], ['甲局'])
    expect(data.skippedRows).toEqual([
      { at: { on: ON, row: 2, column: 5 }, sheet: 'registry', why: 'nameless', shown: '部门' },
    ])
    expect(data.units).toMatchObject([{ name: '甲局', group: '' }])
  })

  test('a merged group applies to every unit it covers', () => {
    const rows = [
      HEADINGS,
      ['甲局', null, null, null, null, '部门'],
      ['乙局'],
      ['丙镇', null, null, null, null, '乡镇'],
    ]
    const { units } = normalise([table(rows, { sheet: '名录', merges: ['F2:F3'] })], null, 2015)
    expect(units.map(({ group }) => group)).toEqual(['部门', '部门', '乡镇'])
  })
})

describe('the copy of the registry that a unit sends back', () => {
  const stamp = table(
    [
      ['方案编号', 'a-2015'],
      ['单位', '市教育局'],
    ],
    { file: '市教育局.xlsx', sheet: '方案' },
  )
  const row = (part: string, alias: string) => ['市教育局', null, alias, null, null, '部门', part]
  const copy = table([HEADINGS, row('单列', '市财政局')], { file: '市教育局.xlsx', sheet: '名录' })
  const office = table([HEADINGS, row('是', '教育局')], { file: '名录.xlsx', sheet: '名录' })

  test("says nothing beside the office's own, wherever it stands", () => {
    expect(normalise([copy, stamp, office], null, 2015).units).toMatchObject([
      { participation: 'ranked', aliases: [{ name: '教育局' }], at: { on: { file: '名录.xlsx' } } },
    ])
  })

  test('serves where there is no other', () => {
    expect(normalise([copy, stamp], null, 2015).units).toMatchObject([{ participation: 'unranked' }])
  })
})
