import { expect, test } from 'vitest'
import { compiled, edited, placed } from './schemes.ts'

const INPUTS = 'inputs: [评分.xlsx]\n'
const withChanges = (yaml: string) => compiled(edited([INPUTS, `${INPUTS}changes: ${yaml}\n`]))
const rulesIn = (found: ReturnType<typeof compiled>) => (found.ok ? found.scheme.changes : null)

test('a scheme that says nothing of changes asks for no more than a complete record', () => {
  expect(rulesIn(compiled(edited()))).toEqual({
    ...{ approvers: [], approvedBy: null, askedBeforeDue: false, extensions: null, reason: false, clause: null },
  })
})

test('who approves, until when, how often and why is the scheme’s', () => {
  const yaml =
    '{ approvers: [市政府, 市长], approvedBy: 2015-10-31, askedBeforeDue: true, extensions: 1, reason: true, source: 第十五条 }'
  expect(rulesIn(withChanges(yaml))).toEqual({
    ...{ approvers: ['市政府', '市长'], approvedBy: '2015-10-31', askedBeforeDue: true, extensions: 1, reason: true },
    clause: '第十五条',
  })
})

test.each([
  ['a day that the calendar lacks', '{ approvedBy: 2015-10-32 }'],
  ['a number of extensions that is none', '{ extensions: -1 }'],
  ['nobody who may approve', '{ approvers: [] }'],
  ['a key that is misspelt', '{ approver: [市政府] }'],
])('%s is a fault of the scheme, at its line', (_, yaml) => {
  const found = withChanges(yaml)
  expect(found.ok).toBe(false)
  expect(placed(found.findings)).toHaveLength(1)
})
