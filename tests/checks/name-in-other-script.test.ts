import { expect, test } from 'vitest'
import { nameInOtherScript } from '../../src/checks/name-in-other-script.ts'
import { unitUnknown } from '../../src/checks/unit-unknown.ts'
import { ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const tasks = ledger({}, {}).map(task => ({
  ...task,
  owner: {
    ...{ kind: 'unknown' as const, shown: '市財政局', at: task.owner.at },
    ...{ candidates: ['市财政局'], why: 'traditional' as const },
  },
}))

test('a registered name in the other script is found once, with the name to confirm', () => {
  expect(found(nameInOtherScript, { dataset: { tasks } })).toMatchObject([
    { code: 'ORG-10', cell: 'D5', details: { name: '市財政局', candidates: ['市财政局'], cells: ['D5', 'D6'] } },
  ])
  expect(found(unitUnknown, { dataset: { tasks } })).toEqual([])
})

test('a name that nobody bears is told by ORG-01', () => {
  const unknown = ledger({ owner: { unknown: '教育口' } })
  expect(found(nameInOtherScript, { dataset: { tasks: unknown } })).toEqual([])
  expect(found(unitUnknown, { dataset: { tasks: unknown } })).toHaveLength(1)
})
