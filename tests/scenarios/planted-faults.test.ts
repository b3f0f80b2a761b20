import { expect, test } from 'vitest'
import { inputsOf, placeOf, readmeOf, scored, tablesIn } from '../build/scenario.ts'

/** Every finding of a run: its code, file, sheet and cell. */
const found = async (name: string): Promise<string[]> => {
  const { assessment } = await scored(inputsOf(name))
  return assessment.findings.map(({ code, where }) => [code, ...placeOf(where)].join(' '))
}

test('twenty planted faults are found at exactly their cells, in the order of the sheets, and nothing else is', async () => {
  const [, planted = []] = tablesIn(readmeOf('ledger-twenty-faults'))
  expect(new Set(planted.map(row => row.代码)).size).toBe(20)
  const wanted = planted.map(row => [row.代码, row.文件, row.工作表, row.单元格].join(' '))
  expect(await found('ledger-twenty-faults')).toEqual(wanted)
})

test('a ledger without a fault gives no finding', async () => {
  expect(await found('ledger-clean')).toEqual([])
})
