import { expect, test } from 'vitest'
import { collectiveUnknown } from '../../src/checks/collective-unknown.ts'
import { schemeNames } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

const seen = (groups: readonly string[], units: readonly string[]) => {
  const names = schemeNames({ collectives: new Map([['各专班', { groups, units }]]) })
  return found(collectiveUnknown, { scheme: scheme({ names }) })
}

test('a group or unit of a collective name that the registry lacks is found', () => {
  expect(seen(['政府工作部门', '区县'], ['市教育局', '市发改委'])).toEqual([
    {
      code: 'ORG-06',
      cell: 'scheme.yaml',
      unit: null,
      details: { collective: '各专班', groups: ['区县'], units: ['市发改委'] },
    },
  ])
})

test('groups, full names and aliases of the registry are in order', () => {
  expect(seen(['政府工作部门'], ['市财政局', '教育局'])).toEqual([])
})
