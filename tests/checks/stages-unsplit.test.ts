import { expect, test } from 'vitest'
import { dateUnreadable } from '../../src/checks/date-unreadable.ts'
import { stagesUnsplit } from '../../src/checks/stages-unsplit.ts'
import type { TaskCells } from '../build/dataset.ts'
import { ledger, place, unreadable } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const STAGES = '3月：立项；6月：开工'
const findings = (cells: TaskCells) => found(stagesUnsplit, { dataset: { tasks: ledger(cells) } })

test('stages in place of a deadline are found, and told once', () => {
  const deadline = unreadable(STAGES, 'several-stages')
  expect(findings({ deadline })).toMatchObject([
    { code: 'ROW-12', cell: 'E5', details: { column: { zh: '完成时限' }, shown: STAGES, isDate: true } },
  ])
  expect(found(dateUnreadable, { dataset: { tasks: ledger({ deadline }) } })).toEqual([])
})

test('stages in the text of a task are found where its quarters are not filled in', () => {
  const planned = { kind: 'value', value: '立项', shown: '立项', at: place('ledger', 17, 5) } as const
  const done = { kind: 'blank', at: planned.at } as const
  expect(findings({ name: STAGES })).toMatchObject([{ cell: 'B5', details: { isDate: false } }])
  expect(findings({ name: STAGES, nodes: [{ quarter: 1, planned, done }] })).toEqual([])
})

test('a text with one time, or with times and no stages, is as it should be', () => {
  expect(findings({ name: '6月：开工' })).toEqual([])
  expect(findings({ name: '3月至6月每月上报：进度' })).toEqual([])
  expect(findings({})).toEqual([])
})
