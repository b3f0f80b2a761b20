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

test.each([
  ['owners-and-likeness', 'who leads, who is responsible and what is said twice'],
  ['progress-and-evidence', 'what is reported and what proves it'],
  ['names-and-namesakes', 'what units are called'],
])('in %s each planted doubt is found at exactly its cell, and nothing else is: %s', async name => {
  const [, planted = []] = tablesIn(readmeOf(name))
  expect(await found(name)).toEqual(planted.map(row => [row.代码, row.文件, row.工作表, row.单元格].join(' ')))
})

test('a name that nobody bears gets the unit that was meant, and a namesake is not suggested', async () => {
  const [, , suggested = []] = tablesIn(readmeOf('names-and-namesakes'))
  const { assessment } = await scored(inputsOf('names-and-namesakes'))
  const unknown = assessment.findings.filter(({ code }) => code === 'ORG-01')
  const told = unknown.map(({ where, expected }) => [placeOf(where)[2], expected?.zh.replace(/[“”]/g, '') ?? ''])
  expect(told).toEqual(suggested.map(row => [row.单元格, row.可能是]))
})

test('a ledger without a fault gives no finding', async () => {
  expect(await found('ledger-clean')).toEqual([])
})
