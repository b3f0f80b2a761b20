import { expect, test } from 'vitest'
import { columnHidden } from '../../src/checks/column-hidden.ts'
import { place, reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const column = (id: string | null, heading: string) => ({ id, heading, at: place('ledger', 6, 5), cells: 44 })
const findings = (...hiddenColumns: readonly ReturnType<typeof column>[]) =>
  found(columnHidden, { dataset: { sheets: [reading('ledger', { hiddenColumns })] } })

test('a hidden column that holds something is named, read or not', () => {
  expect(findings(column('target', '目标值'), column(null, '督查组意见'))).toMatchObject([
    { code: 'FIL-04', cell: 'G5', details: { column: 'G', heading: '目标值', cells: 44, read: true } },
    { code: 'FIL-04', cell: 'G5', details: { heading: '督查组意见', read: false } },
  ])
})

test('the hidden number that a system gave its rows is as it should be', () => {
  expect(findings(column('id', '系统内编号'), column('no', '序号'))).toEqual([])
})
