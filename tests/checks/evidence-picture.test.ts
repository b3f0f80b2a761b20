import { expect, test } from 'vitest'
import { evidencePicture } from '../../src/checks/evidence-picture.ts'
import { ledger } from '../build/dataset.ts'
import { findingsOf } from '../build/findings.ts'

test('pictures in cells are noted once for the unit', () => {
  const tasks = ledger({ evidence: '[图片]' }, { evidence: '验收单' }, { evidence: '[图片]' })
  expect(findingsOf({ dataset: { tasks } }, evidencePicture)).toMatchObject([
    { code: 'EVD-08', severity: 'note', where: { place: { row: 5, column: 10 } }, unit: '市教育局' },
  ])
})
