import { expect, test } from 'vitest'
import { registryUnclear } from '../../src/checks/registry-unclear.ts'
import { place } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a registry cell that counts as blank is found', () => {
  const registryFaults = [{ unit: '市教育局', heading: '参评', shown: '待定', at: place('registry', 5, 2) }]
  expect(found(registryUnclear, { dataset: { registryFaults } })).toEqual([
    { code: 'ORG-11', cell: 'F2', unit: '市教育局', details: { heading: '参评', shown: '待定' } },
  ])
})

test('a registry that was understood is in order', () => {
  expect(found(registryUnclear, {})).toEqual([])
})
