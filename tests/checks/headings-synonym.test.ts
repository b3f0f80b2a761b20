import { expect, test } from 'vitest'
import { headingsSynonym } from '../../src/checks/headings-synonym.ts'
import { place, reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const findings = (...texts: readonly (readonly [string, string])[]) => {
  const headings = texts.map(([text, proper], i) => ({ id: String(i), text, proper, at: place('ledger', i, 4) }))
  return found(headingsSynonym, { dataset: { sheets: [reading('ledger', { headings })] } })
}

test('columns that go by another name are listed in one note a sheet', () => {
  expect(findings(['任务名称', '任务名称'], ['办结时限', '完成时限'], ['承办单位', '牵头单位'])).toMatchObject([
    {
      code: 'HDR-02',
      cell: 'B4',
      details: {
        headings: [
          ['办结时限', '完成时限'],
          ['承办单位', '牵头单位'],
        ],
      },
    },
  ])
})

test('a proper heading with a line break, an asterisk or its unit in brackets needs no note', () => {
  expect(findings(['任务\n名称*', '任务名称'], ['目标值（万元）', '目标值'], ['权重：', '权重'])).toEqual([])
})
