import { expect, test } from 'vitest'
import { groupUnknown } from '../../src/checks/group-unknown.ts'
import { unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

const TWO_GROUPS = scheme({
  groups: [
    { name: '党群部门', ranked: true },
    { name: '政府工作部门', ranked: true },
  ],
})

test('a group that the scheme does not have is found in the registry', () => {
  const units = [unit('市教育局', { group: '政府部门' })]
  expect(found(groupUnknown, { dataset: { units }, scheme: TWO_GROUPS })).toMatchObject([
    { code: 'ORG-08', cell: 'A2', unit: '市教育局', details: { group: '政府部门' } },
  ])
})

test('a group of the scheme is in order, and so is any where the scheme leaves the groups to the registry', () => {
  const units = [unit('市教育局')]
  expect(found(groupUnknown, { dataset: { units }, scheme: TWO_GROUPS })).toEqual([])
  expect(
    found(groupUnknown, { dataset: { units: [unit('市教育局', { group: '甲' })] }, scheme: scheme({ groups: [] }) }),
  ).toEqual([])
})
