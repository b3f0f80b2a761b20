import { describe, expect, test } from 'vitest'
import { known } from '../../src/model/field.ts'
import { shownValue } from '../../src/model/term-value.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { schemeNames } from '../build/dataset.ts'
import { table, type Written } from '../build/tables.ts'

const UNITS = table(
  [
    ['单位', '简称', '组'],
    ['市园林局', '园林局', '部门'],
  ],
  { sheet: '名录' },
)
const HEADINGS = ['任务编号', '字段', '原值', '新值', '批准人', '文号', '批准日期', '申请日期']
const read = (rows: readonly (readonly Written[])[], sheet = '变更', names = schemeNames()) =>
  normalise([UNITS, table(rows, { sheet })], names, 2015)
const record = (part: string, from: Written, to: Written) => {
  const [change] = read([
    HEADINGS,
    ['A-01', part, from, to, '市政府', '青政〔2015〕5号', '2015.9.18', '9月10日'],
  ]).changes
  if (change === undefined) throw new Error('no record was read')
  return change
}

describe('a change record', () => {
  test.each([
    ['完成时限', '10月底前', '2015年年底', 'deadline', ['2015-10-31', '2015-12-31']],
    ['办结时限', '2015-10-31', 45_000, 'deadline', ['2015-10-31', '2023-03-15']],
    ['延期', null, '12月31日', 'deadline', ['', '2015-12-31']],
    ['目标值', 12, '１０', 'target', ['12', '１０']],
    ['目标', '80%', 0.75, 'target', ['80%', '0.75']],
    ['责任单位', '园林局', '市林园局', 'owner', ['市园林局', '市林园局']],
    ['牵头 单位', '园林局', '市园林局', 'leadUnit', ['市园林局', '市园林局']],
    ['任务名称', '植树5000株', '植树4000株', 'name', ['植树5000株', '植树4000株']],
    ['取消', null, null, 'removed', ['', '']],
    ['新增', null, '植树', 'added', ['', '植树']],
  ])('of %s is read as what that field holds', (part, from, to, id, values) => {
    const change = record(part, from, to)
    expect(known(change.part)).toBe(id)
    expect([change.from, change.to].map(shownValue)).toEqual(values)
  })

  test('knows who approved it, by what, and when', () => {
    const { approver, document, approvedOn, askedOn, at } = record('完成时限', null, '12月底')
    expect([approver, document, approvedOn, askedOn].map(known)).toEqual([
      ...['市政府', '青政〔2015〕5号', '2015-09-18', '2015-09-10'],
    ])
    expect(at).toMatchObject({ row: 2, column: 0 })
  })

  test('of a field that the ledger does not have is kept as unreadable', () => {
    expect(record('联络员', '甲', '乙').part).toMatchObject({ kind: 'unreadable', shown: '联络员' })
  })

  test('may call a field as this office calls the column', () => {
    const names = schemeNames({ headings: new Map([['ledger', new Map([['deadline', ['最迟日']]])]]) })
    const rows = [HEADINGS, ['A-01', '最迟日', null, '12月底', '市政府', '5号', '2015-09-18', null]]
    expect(read(rows, '变更', names).changes.map(({ part }) => known(part))).toEqual(['deadline'])
  })
})

test('a sheet of another name is known by its headings; a task may be named by its wording', () => {
  const rows = [
    ['任务名称', '调整事项', '调整前', '调整后', '审批人', '批复文号', '批复日期'],
    ['植树5000株', '目标值', 5000, 4000, '市长', '5号', '2015-09-18'],
  ]
  expect(read(rows, '本年调整').changes).toMatchObject([{ id: { kind: 'blank' }, name: { value: '植树5000株' } }])
})

test('a sheet without the headings that make an approval is no sheet of changes, and is told', () => {
  const { changes, faults } = read([
    ['任务编号', '字段', '新值'],
    ['A-01', '目标值', 10],
  ])
  expect(changes).toEqual([])
  expect(faults).toMatchObject([{ kind: 'changes', missing: ['批准人', '文号', '批准日期'] }])
})
