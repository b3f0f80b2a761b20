import { expect, test } from 'vitest'
import { leadUnclear } from '../../src/checks/lead-unclear.ts'
import { unitsSeveral } from '../../src/checks/units-several.ts'
import type { Task } from '../../src/model/dataset.ts'
import type { UnitName } from '../../src/model/unit.ts'
import { EDUCATION, FINANCE, ledger, place } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { sheetWith } from '../build/worded.ts'

const several = { several: [EDUCATION, FINANCE], shown: '市教育局、市财政局' }
const sheets = sheetWith('leadUnit', 'owner')

test('two leads are found at their cell, once', () => {
  const dataset = { tasks: ledger({ owner: several }), sheets }
  expect(found(leadUnclear, { dataset })).toMatchObject([
    { code: 'ORG-07', cell: 'D5', details: { kind: 'two', units: ['市教育局', '市财政局'] } },
  ])
  expect(found(unitsSeveral, { dataset })).toEqual([])
})

test('several responsible units without a lead are found at the blank cell of the lead', () => {
  const [task] = ledger({ owner: several }) as [Task]
  const owner: UnitName = { ...task.owner, at: place('ledger', 15, 5) }
  const dataset = { tasks: [{ ...task, owner }], sheets }
  expect(found(leadUnclear, { dataset })).toMatchObject([{ cell: 'D5', details: { kind: 'none' } }])
  expect(found(unitsSeveral, { dataset })).toEqual([])
})

test('a ledger without a column of leads is told of several units as before', () => {
  const dataset = { tasks: ledger({ owner: several }) }
  expect(found(leadUnclear, { dataset })).toEqual([])
  expect(found(unitsSeveral, { dataset })).toMatchObject([{ code: 'ORG-05', cell: 'D5' }])
})

test('one lead is in order, with or without others', () => {
  const tasks = ledger({ owner: EDUCATION }, { owner: EDUCATION, responsible: FINANCE, supporting: several })
  expect(found(leadUnclear, { dataset: { tasks, sheets } })).toEqual([])
})

test('a role without a unit leaves the row without a lead; one of those who support is only looked at', () => {
  const [first, second] = ledger({}, {}) as [Task, Task]
  const faulty = (why: 'role-without-unit' | 'outside-roles', shown: string, row: number): UnitName => {
    return { kind: 'unknown', shown, at: place('ledger', 3, row), candidates: [], why }
  }
  const tasks = [
    { ...first, owner: faulty('role-without-unit', '牵头单位：', 5) },
    { ...second, supporting: faulty('outside-roles', '市体育局', 6) },
  ]
  expect(findingsOf({ dataset: { tasks } }, leadUnclear)).toMatchObject([
    { code: 'ORG-07', severity: 'error', found: '牵头单位：' },
    { severity: 'warning', unit: '市教育局', effect: null },
  ])
})
