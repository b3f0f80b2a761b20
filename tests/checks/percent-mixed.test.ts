import { expect, test } from 'vitest'
import { completionImplausible } from '../../src/checks/completion-implausible.ts'
import { percentMixed } from '../../src/checks/percent-mixed.ts'
import { figures, ledger, readAs } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const percent = (value: string, shown: string) => readAs(value, shown, 'percent')

test('a percentage compared with a plain number is told with both as read', () => {
  const tasks = ledger({ actual: percent('0.8', '80%') })
  expect(found(percentMixed, { dataset: { tasks } })).toMatchObject([
    {
      code: 'DATA-03',
      cell: 'G5',
      unit: '市教育局',
      details: { actual: { shown: '80%', value: '0.8' }, target: { shown: '100', value: '100' }, targetCell: 'F5' },
    },
  ])
})

test('the other way round it is told once, not as an implausible completion too', () => {
  const given = { dataset: { figures: figures({ value: '96', target: percent('0.98', '98％') }) } }
  expect(found(percentMixed, given)).toHaveLength(1)
  expect(found(completionImplausible, given)).toEqual([])
})

test('two percentages, a percentage beside a share, and two plain numbers are sound', () => {
  const tasks = ledger(
    { actual: percent('0.8', '80%'), target: percent('0.9', '90%') },
    { actual: percent('0.8', '80%'), target: '1' },
    { actual: '0.8', target: percent('0.9', '90%') },
    {},
    { actual: null, target: percent('0.9', '90%') },
  )
  expect(found(percentMixed, { dataset: { tasks } })).toEqual([])
})
