import { expect, test } from 'vitest'
import { nameClash } from '../../src/checks/name-clash.ts'
import { ledger, place, unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('an alias that two units bear is found in the registry', () => {
  const nameClashes = [{ name: '农委', units: ['市农工委', '市农林委'], at: place('registry', 1, 3) }]
  expect(found(nameClash, { dataset: { nameClashes } })).toMatchObject([
    { code: 'ORG-03', cell: 'B3', details: { in: 'registry', name: '农委', units: ['市农工委', '市农林委'] } },
  ])
})

test('a cell with a name that two units bear is found, with both units', () => {
  const alias = { name: '农委', from: null, to: null }
  const units = [unit('市农工委', { aliases: [alias] }, 2), unit('市农林委', { aliases: [alias] }, 3)]
  const tasks = ledger({ owner: { unknown: '农委', candidates: ['市农工委', '市农林委'] } })
  expect(found(nameClash, { dataset: { units, tasks } })).toMatchObject([
    { cell: 'D5', details: { in: 'cells', units: ['市农工委', '市农林委'], cells: ['D5'] } },
  ])
})

test('a unit that the registry has twice is told as such', () => {
  const nameClashes = [{ name: '市教育局', units: ['市教育局'], at: place('registry', 0, 9) }]
  expect(found(nameClash, { dataset: { nameClashes } })).toMatchObject([{ cell: 'A9', details: { in: 'row' } }])
})

test('names of one unit each are in order', () => {
  expect(found(nameClash, { dataset: { tasks: ledger({}) } })).toEqual([])
})
