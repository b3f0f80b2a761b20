import { describe, expect, test } from 'vitest'
import type { Task } from '../../src/model/dataset.ts'
import type { UnitName } from '../../src/model/unit.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { table, type Written } from '../build/tables.ts'

const UNITS = table(
  [
    ['单位', '简称', '组'],
    ['市教育局', '教育局', '部门'],
    ['市财政局', '财政局', '部门'],
    ['市人力资源和社会保障局', '市人社局', '部门'],
    ['市园林局', null, '部门'],
  ],
  { sheet: '名录' },
)

function taskIn(headings: readonly string[], cells: readonly Written[]): Task {
  const rows = [
    ['任务名称', ...headings],
    ['建成公园', ...cells],
  ]
  const [task] = normalise([UNITS, table(rows, { sheet: '台账' })], null, 2015).tasks
  if (!task) throw new Error('no task')
  return task
}

/** The unit, several joined by +, blank, or what is not understood with its reason. */
function named(name: UnitName): string {
  switch (name.kind) {
    case 'known':
      return name.unit.name
    case 'several':
      return name.units.map(unit => unit.name).join('+')
    case 'unknown':
      return `?${name.why ?? ''} ${name.shown}`
    case 'blank':
      return ''
  }
}
const owners = ({ owner, responsible, supporting }: Task) => [owner, responsible, supporting].map(named)
const inOneCell = (text: string) => owners(taskIn(['责任单位'], [text]))

describe('roles in one cell', () => {
  test.each([
    ['牵头单位：市教育局\n责任单位：市财政局、市人社局', ['市教育局', '市财政局+市人力资源和社会保障局', '']],
    ['牵头单位:市教育局 责任单位:市财政局', ['市教育局', '市财政局', '']],
    ['牵头单位： 市教育局；配合单位：市财政局', ['市教育局', '', '市财政局']],
    ['牵头：教育局，责任：财政局，配合：市园林局', ['市教育局', '市财政局', '市园林局']],
    ['主办：市教育局\n协办：市财政局、市园林局', ['市教育局', '', '市财政局+市园林局']],
    ['主办单位：市教育局\n承办单位：市财政局\n协办单位：市园林局', ['市教育局', '市财政局', '市园林局']],
    ['承办单位：市教育局\n协办单位：市园林局', ['市教育局', '', '市园林局']],
    ['牵头部门：市教育局责任部门：市财政局', ['市教育局', '市财政局', '']],
    ['责任单位：市教育局\n配合单位：市财政局', ['市教育局', '', '市财政局']],
    ['责任单位：市教育局', ['市教育局', '', '']],
    ['牽頭單位：市教育局\n責任單位：市财政局', ['市教育局', '市财政局', '']],
    ['牵头单位：市教育局和市财政局', ['市教育局+市财政局', '', '']],
    ['牵头单位：市教育局\n牵头单位：市财政局', ['市教育局+市财政局', '', '']],
    ['牵头单位：市教育局\n责任单位：市教育局、市财政局', ['市教育局', '市教育局+市财政局', '']],
    ['责任单位：市教育局\n责任人：张三\n联系电话：65210000', ['市教育局', '', '']],
  ])('%j', (text, expected) => {
    expect(inOneCell(text)).toEqual(expected)
  })

  test.each([
    ['牵头单位：\n责任单位：市财政局', ['?role-without-unit 牵头单位：', '市财政局', '']],
    ['督办单位：市教育局', ['?role-unknown 督办单位：市教育局', '', '']],
    ['牵头单位：市教育局\n督办单位：市财政局', ['市教育局', '?role-unknown 督办单位：市财政局', '']],
    ['市教育局\n配合单位：市财政局', ['?outside-roles 市教育局', '', '市财政局']],
    ['牵头单位：市教委\n责任单位：市财政局', ['? 市教委', '市财政局', '']],
  ])('%j is not guessed', (text, expected) => {
    expect(inOneCell(text)).toEqual(expected)
  })

  test('what is not understood is offered to a person', () => {
    const candidates = (text: string) => {
      const { owner } = taskIn(['责任单位'], [text])
      return owner.kind === 'unknown' ? owner.candidates : null
    }
    expect(candidates('督办单位：教育局')).toEqual(['市教育局'])
    expect(candidates('市教育局、市财政局\n配合单位：市园林局')).toEqual(['市教育局', '市财政局'])
  })

  test('every unit has the place of its cell and shows only its own part', () => {
    const { owner, responsible } = taskIn(['责任单位'], ['牵头单位：教育局\n责任单位：财政局、市园林局；'])
    expect(owner).toMatchObject({ shown: '教育局', at: { row: 2, column: 1 } })
    expect(responsible).toMatchObject({ shown: '财政局、市园林局', at: { row: 2, column: 1 } })
  })

  test('a cell without roles is read as before', () => {
    expect(inOneCell('市教育局')).toEqual(['市教育局', '', ''])
    expect(inOneCell('市教育局：张三')).toEqual(['? 市教育局：张三', '', ''])
  })
})

describe('roles in one cell beside other columns', () => {
  test.each([
    [
      ['牵头单位', '责任单位'],
      ['市教育局', '责任单位：市财政局\n配合单位：市园林局'],
      ['市教育局', '市财政局', '市园林局'],
    ],
    [
      ['牵头单位', '配合单位'],
      ['牵头单位：市教育局', '配合单位：市园林局'],
      ['市教育局', '', '市园林局'],
    ],
    [
      ['责任单位', '配合单位'],
      ['牵头单位：市教育局 配合单位：市财政局', '市园林局'],
      ['市教育局', '', '市财政局+市园林局'],
    ],
    [
      ['牵头单位', '责任单位'],
      ['市园林局', '牵头单位：市教育局'],
      ['市园林局+市教育局', '', ''],
    ],
  ])('%j %j', (headings, cells, expected) => {
    expect(owners(taskIn(headings, cells))).toEqual(expected)
  })
})
