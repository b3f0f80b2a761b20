import { describe, expect, test } from 'vitest'
import { soundsOf } from '../../src/kernel/sounds.ts'
import type { Unit } from '../../src/model/unit.ts'
import { hasUnknownNames, suggestionsFor } from '../../src/normalise/suggestions.ts'
import { unitFinder } from '../../src/normalise/unit-names.ts'
import { dataset, ledger, place, unit } from '../build/dataset.ts'

const named = (name: string, ...aliases: string[]): Unit =>
  unit(name, { aliases: aliases.map(alias => ({ name: alias, from: null, to: null })) })

const suggestedFor = (units: readonly Unit[], ...shown: string[]) => {
  const tasks = ledger(...shown.map(name => ({ owner: { unknown: name } })))
  return suggestionsFor(dataset({ units, tasks }), soundsOf)
}

// S000 of domain.md 1.0: each body under every name that the text gives it.
const HAIDIAN: readonly (readonly [string, ...string[]])[] = [
  ['海淀区发展和改革委员会', '发改委', '区发展改革委员会'],
  ['海淀区市政市容管理委员会', '市政管委', '区市政管理委员会', '区市政市容委'],
  ['海淀区住房和城乡建设委员会', '建委', '区建设委员会'],
  ['海淀区环境保护局', '环保局', '区环境保护局'],
  ['海淀区城市管理监察大队', '城管大队', '区城市管理监察大队'],
  ['北京市公安局海淀分局', '公安分局', '海淀公安分局'],
  ['海淀交通支队', '交通支队'],
  ['海淀区监察局', '监察局', '区监察局'],
]

describe('one body under several names', () => {
  const units = HAIDIAN.map(([name, ...aliases]) => named(name, ...aliases))
  const find = unitFinder(units)

  test.each(HAIDIAN.flatMap(([name, ...aliases]) => [name, ...aliases].map(alias => [alias, name])))(
    '%s is %s by the registry',
    (alias, name) => {
      const field = { kind: 'value', value: alias, shown: alias, at: place('ledger', 3, 5) } as const
      expect(find(field)).toMatchObject({ kind: 'known', unit: { name } })
    },
  )

  test('all of them in one cell are eight units', () => {
    const value = HAIDIAN.map(names => names.at(-1)).join('、')
    expect(find({ kind: 'value', value, shown: value, at: place('ledger', 3, 5) })).toMatchObject({
      kind: 'several',
      units: units.map(({ name }) => ({ name })),
    })
  })
})

describe('names nearly alike of different bodies', () => {
  const units = [
    named('区农业林业委员会', '农林委'),
    named('区社会建设工作办公室', '社会办'),
    named('区监察局'),
    named('海淀区国家税务局'),
    named('区地方税务局'),
  ]
  const find = unitFinder(units)

  test.each(['农工委', '社工委', '城管监察大队', '社工办', '区委农工委', '海淀国税局'])(
    '%s is taken for nobody',
    name => {
      const field = { kind: 'value', value: name, shown: name, at: place('ledger', 3, 5) } as const
      expect(find(field).kind).toBe('unknown')
    },
  )

  test.each<[string, string[]]>([
    ['农工委', []],
    ['社工委', []],
    ['城管监察大队', []],
    ['社工办', ['区社会建设工作办公室']],
    ['海淀国家税务局', ['海淀区国家税务局']],
    ['海淀国税局', ['海淀区国家税务局']],
    ['地税局', ['区地方税务局']],
  ])('%s may mean %j', (name, candidates) => {
    expect(suggestedFor(units, name).get(name)?.candidates).toEqual(candidates)
  })

  test('each is known once the registry has it', () => {
    const all = [...units, named('区委农村工作委员会', '农工委'), named('区委社会工作委员会', '社工委')]
    expect(suggestedFor(all, '区农工委').get('区农工委')?.candidates).toEqual(['区委农村工作委员会'])
    expect(suggestedFor(all, '社会工委').get('社会工委')?.candidates).toEqual(['区委社会工作委员会'])
  })
})

describe('what is suggested', () => {
  test('is at most three units, the likeliest first', () => {
    const units = ['市教育局', '市教育考试院', '市教育督导室', '市教育装备中心'].map(name => named(name))
    expect(suggestedFor(units, '教育').get('教育')?.candidates).toEqual(['市教育局', '市教育督导室', '市教育考试院'])
  })

  test('is for the unknown part of a list, not for all of it', () => {
    const units = [named('市教育局'), named('市人力资源和社会保障局', '市人社局')]
    expect(suggestedFor(units, '市教育局、市仁社局').get('市教育局、市仁社局')).toEqual({
      name: '市仁社局',
      candidates: ['市人力资源和社会保障局'],
    })
  })

  test('is nothing where no name is wrong, or no registry was read', () => {
    expect(hasUnknownNames(dataset({ tasks: ledger({}) }))).toBe(false)
    const tasks = ledger({ owner: { unknown: '市教育局' } })
    expect(hasUnknownNames(dataset({ units: [], tasks }))).toBe(false)
    expect(hasUnknownNames(dataset({ tasks }))).toBe(true)
  })
})
