import { expect, test } from 'vitest'
import { submissionRival } from '../../src/checks/submission-rival.ts'
import { FINANCE } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { submission } from '../build/handed-in.ts'

const finds = (...submissions: readonly ReturnType<typeof submission>[]) =>
  found(submissionRival, { dataset: { submissions } })

test('two files of one unit that contradict each other are one fault, told at the first', () => {
  const [a, b] = ['市教育局.xlsx', '教育局.xlsx']
  const rivals = [
    submission(a, { standing: { kind: 'rival', others: [b] } }),
    submission(b, { standing: { kind: 'rival', others: [a] } }),
  ]
  expect(finds(...rivals)).toMatchObject([{ cell: a, unit: '市教育局', details: { kind: 'rival', others: [b] } }])
})

test('rows that came as those of two units are told at the copy, with whose they are', () => {
  const copy = submission('市财政局.xlsx', { unit: FINANCE, standing: { kind: 'copied', of: '市教育局.xlsx' } })
  expect(finds(submission('市教育局.xlsx'), copy)).toMatchObject([
    { cell: '市财政局.xlsx', unit: '市财政局', details: { kind: 'copied', otherUnit: '市教育局' } },
  ])
})

test('a file that was sent twice is told; one that was superseded, or counts, is not', () => {
  const twice = submission('教育局(1).xlsx', { standing: { kind: 'repeated', of: '教育局.xlsx' } })
  const superseded = submission('一/教育局.xlsx', { standing: { kind: 'superseded', by: '教育局.xlsx' } })
  expect(finds(submission('教育局.xlsx'), twice, superseded)).toMatchObject([
    { cell: '教育局(1).xlsx', details: { kind: 'repeated' } },
  ])
})
