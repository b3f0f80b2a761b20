import { expect, test } from 'vitest'
import { evidenceFileBroken } from '../../src/checks/evidence-file-broken.ts'
import type { EvidenceFile } from '../../src/model/evidence-files.ts'
import { ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const EMPTY: EvidenceFile = { path: '教育局/验收报告.pdf', fault: { kind: 'empty' } }
const foundIn = (evidence: string, ...files: EvidenceFile[]) =>
  found(evidenceFileBroken, { dataset: { tasks: ledger({ evidence }), evidenceFolder: { folder: '佐证材料', files } } })

test('an empty file that a task names is found at the cell that names it', () => {
  expect(foundIn('验收报告.pdf', EMPTY)).toMatchObject([
    {
      code: 'EVD-07',
      cell: 'K5',
      unit: '市教育局',
      details: { path: '教育局/验收报告.pdf', fault: { kind: 'empty' } },
    },
  ])
})

test('a sound file of the same name elsewhere may be the one that is meant', () => {
  expect(foundIn('验收报告.pdf', EMPTY, { path: '财政局/验收报告.pdf', fault: null })).toEqual([])
  expect(foundIn('教育局/验收报告.pdf', EMPTY, { path: '财政局/验收报告.pdf', fault: null })).toHaveLength(1)
})

test('a broken file that nobody names, and a sound one, are no matter', () => {
  expect(foundIn('照片.jpg', EMPTY, { path: '照片.jpg', fault: null })).toEqual([])
})
