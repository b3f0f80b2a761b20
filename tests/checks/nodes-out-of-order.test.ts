import { expect, test } from 'vitest'
import { nodesOutOfOrder } from '../../src/checks/nodes-out-of-order.ts'
import type { QuarterNode } from '../../src/model/dataset.ts'
import { day, ledger, place } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

/** The nodes of the four quarters from R5, null where one is blank; a text that is a day is due on that day. */
const nodes = (...texts: readonly (string | null)[]): QuarterNode[] =>
  texts.map((text, i) => {
    const at = place('ledger', 17 + i, 5)
    const quarter = (i + 1) as QuarterNode['quarter']
    const done = { kind: 'blank', at } as const
    if (text === null) return { quarter, planned: { kind: 'blank', at }, done }
    const planned = { kind: 'value', value: text, shown: text, at } as const
    return /^\d/.test(text) ? { quarter, planned, done, by: day(text) } : { quarter, planned, done }
  })
const findings = (texts: readonly (string | null)[], deadline = '2026-12-31') =>
  found(nodesOutOfOrder, { dataset: { tasks: ledger({ nodes: nodes(...texts), deadline: day(deadline) }) } })

test('a quarter without a node among those that have one is found', () => {
  expect(findings(['立项', null, '开工', '完工'])).toMatchObject([
    { code: 'DAT-14', cell: 'S5', details: { kind: 'missing', quarter: 2 } },
  ])
})

test('the quarter of the deadline needs a node as well', () => {
  expect(findings(['立项', '开工', '封顶', null])).toMatchObject([{ cell: 'U5', details: { quarter: 4 } }])
  expect(findings(['立项', '开工', null, null], '2026-06-30')).toEqual([])
})

test('a node that is no later than the one before is found', () => {
  expect(findings(['2026-03-31', '2026-06-30', '2026-05-31', '2026-12-31'])).toMatchObject([
    { cell: 'T5', details: { kind: 'order', quarter: 3, before: '2026-06-30', beforeCell: 'S5' } },
  ])
})

test('a task that begins later, and one without nodes, is as it should be', () => {
  expect(findings([null, null, '开工', '完工'])).toEqual([])
  expect(findings([null, null, null, null])).toEqual([])
  expect(findings(['2026-03-31', '立项', '2026-09-30', '2026-12-20'])).toEqual([])
})
