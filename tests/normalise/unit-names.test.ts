import { describe, expect, test } from 'vitest'
import type { Field } from '../../src/model/field.ts'
import type { Unit } from '../../src/model/unit.ts'
import { unitFinder } from '../../src/normalise/unit-names.ts'

const ON = { file: '台账.xlsx', sheet: '名录' }
const unit = (row: number, name: string, ...aliases: string[]): Unit => ({
  name,
  aliases: aliases.map(alias => ({ name: alias, from: null, to: null })),
  group: '',
  participation: 'ranked',
  leader: null,
  formerly: [],
  at: { on: ON, row, column: 0 },
})
const UNITS = [
  unit(2, '市发展和改革委员会', '市发改委', '发改委'),
  unit(3, '市教育局', '教育局'),
  unit(4, '区农业林业委员会', '农林委'),
  unit(5, '区委农村工作委员会', '农工委'),
  unit(6, '市监察局', '监察局'),
  unit(7, '区监察局', '监察局'),
]
const AT = { on: ON, row: 9, column: 1 }
const find = unitFinder(UNITS)
const cell = (text: string): Field<string> => ({ kind: 'value', value: text, shown: text, at: AT })
const named = (text: string) => {
  const found = find(cell(text))
  return found.kind === 'known' ? found.unit.name : found.kind === 'several' ? found.units.map(u => u.name) : found.kind
}

describe('a unit as a cell names it', () => {
  test.each([
    ['市教育局', '市教育局'],
    ['教育局', '市教育局'],
    ['市 教 育 局', '市教育局'],
    ['市教\n育局', '市教育局'],
    ['发改委', '市发展和改革委员会'],
    ['市发展和改革委员会', '市发展和改革委员会'],
  ])('"%s" is the unit %s', (text, name) => {
    expect(named(text)).toBe(name)
  })

  test.each([
    '市教育局、发改委',
    '市教育局，发改委',
    '市教育局;发改委',
    '市教育局/发改委',
    '市教育局\n发改委',
    '市教育局 发改委',
  ])('"%s" names two units', text => {
    expect(named(text)).toEqual(['市教育局', '市发展和改革委员会'])
  })

  test('和 and 及 join names, and belong to names that hold them', () => {
    expect(named('市教育局和发改委')).toEqual(['市教育局', '市发展和改革委员会'])
    expect(named('市发展和改革委员会和市教育局')).toEqual(['市发展和改革委员会', '市教育局'])
    expect(named('农林委、市教育局及市发展和改革委员会')).toEqual([
      '区农业林业委员会',
      '市教育局',
      '市发展和改革委员会',
    ])
  })

  test('one unit named twice is that unit', () => {
    expect(named('市教育局、教育局')).toBe('市教育局')
  })

  test('a list with one unknown name is unknown altogether', () => {
    expect(named('市教育局、市不存在局')).toBe('unknown')
    expect(named('牵头单位：市教育局 责任单位：发改委')).toBe('unknown')
  })

  test('a name that is nearly right is suggested, never taken', () => {
    expect(find(cell('教育'))).toEqual({ kind: 'unknown', shown: '教育', at: AT, candidates: ['市教育局'] })
    expect(find(cell('农工林委'))).toMatchObject({
      kind: 'unknown',
      candidates: ['区委农村工作委员会', '区农业林业委员会'],
    })
  })

  test('an alias of two units is unknown, and both are suggested', () => {
    expect(find(cell('监察局'))).toMatchObject({ kind: 'unknown', candidates: ['市监察局', '区监察局'] })
  })

  test('a blank cell names nobody, and an error names nobody we know', () => {
    expect(find({ kind: 'blank', at: AT })).toEqual({ kind: 'blank', at: AT })
    expect(find({ kind: 'unreadable', shown: '#N/A', at: AT, why: 'error-value' })).toEqual({
      kind: 'unknown',
      shown: '#N/A',
      at: AT,
      candidates: [],
    })
  })

  test('the same name in another cell is known by that cell', () => {
    const elsewhere = { ...AT, row: 10 }
    expect(find({ kind: 'value', value: '教育局', shown: ' 教育局', at: elsewhere })).toEqual({
      kind: 'known',
      unit: UNITS[1],
      shown: ' 教育局',
      at: elsewhere,
    })
  })

  test('a hundred thousand different wrong names are told in seconds', () => {
    const registry = Array.from({ length: 1000 }, (_, i) => unit(i + 2, `第${i}管理局`))
    const finder = unitFinder(registry)
    const kinds = new Set(Array.from({ length: 100_000 }, (_, i) => finder(cell(`某某${i}单位`)).kind))
    expect([...kinds]).toEqual(['unknown'])
  })
})

describe('a collective name of the scheme', () => {
  const DISTRICTS = [...UNITS, { ...unit(8, '天河区'), group: '区县' }, { ...unit(9, '从化市'), group: '区县' }]
  const collective = (groups: readonly string[], units: readonly string[]) => ({ groups, units })
  const findWith = unitFinder(
    DISTRICTS,
    new Map([
      ['各区、县级市', collective(['区县'], [])],
      ['各区', collective([], ['天河区'])],
      ['监察系统', collective([], ['市监察局', '区监察局'])],
      ['各功能区', collective(['功能区'], [])],
    ]),
  )
  const all = (text: string) => {
    const found = findWith(cell(text))
    return found.kind === 'known'
      ? [found.unit.name]
      : found.kind === 'several'
        ? found.units.map(u => u.name)
        : found.kind
  }

  test.each([
    ['各区、县级市', ['天河区', '从化市']],
    [' 各区、 县级市', ['天河区', '从化市']],
    ['市教育局，各区、县级市', ['市教育局', '天河区', '从化市']],
    ['各区、县级市、市教育局', ['天河区', '从化市', '市教育局']],
    ['市教育局和监察系统', ['市教育局', '市监察局', '区监察局']],
    ['监察系统、市监察局', ['市监察局', '区监察局']],
  ])('%s means %s', (text, names) => {
    expect(all(text)).toEqual(names)
  })

  test('the longest name is meant, and a shorter one only where it stands alone', () => {
    expect(all('各区、市教育局')).toEqual(['天河区', '市教育局'])
    expect(all('各区')).toEqual(['天河区'])
  })

  test('a part of a collective name, and a group that nobody is in, name nobody', () => {
    expect(all('县级市')).toBe('unknown')
    expect(all('各功能区')).toBe('unknown')
    expect(all('市教育局、各功能区')).toBe('unknown')
  })
})
