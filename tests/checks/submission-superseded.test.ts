import { expect, test } from 'vitest'
import { submissionSuperseded } from '../../src/checks/submission-superseded.ts'
import { found } from '../build/findings.ts'
import { submission } from '../build/handed-in.ts'

test('a resubmission is noted at the later file, with what it changed', () => {
  const edits = { added: 1, removed: 0, changed: 3 }
  const before = submission('一/教育局.xlsx', { standing: { kind: 'superseded', by: '二/教育局.xlsx' }, edits })
  expect(found(submissionSuperseded, { dataset: { submissions: [before, submission('二/教育局.xlsx')] } })).toEqual([
    { code: 'SUB-03', cell: '二/教育局.xlsx', unit: '市教育局', details: { before: '一/教育局.xlsx', edits } },
  ])
})
