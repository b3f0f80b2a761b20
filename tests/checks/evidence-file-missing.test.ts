import { expect, test } from 'vitest'
import { evidenceFileMissing } from '../../src/checks/evidence-file-missing.ts'
import { ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const folder = (...paths: string[]) => ({ folder: '佐证材料', files: paths.map(path => ({ path, fault: null })) })
const foundIn = (evidence: string, ...paths: string[]) =>
  found(evidenceFileMissing, { dataset: { tasks: ledger({ evidence }), evidenceFolder: folder(...paths) } })

test('a named file that the folder does not hold is found, with one like it', () => {
  expect(foundIn('青教〔2026〕3号，验收报告.pdf', '验收报吿.pdf')).toMatchObject([
    {
      code: 'EVD-03',
      cell: 'K5',
      unit: '市教育局',
      details: { missing: ['验收报告.pdf'], candidates: ['验收报吿.pdf'] },
    },
  ])
})

test.each([
  ['验收报告.pdf', '教育局/验收报告.pdf'],
  ['教育局/验收报告.pdf', '教育局/验收报告.pdf'],
  ['佐证材料/验收报告.pdf', '验收报告.pdf'],
  ['验收报告（定稿）．ＰＤＦ', '验收报告(定稿).pdf'],
  ['见：1、工作总结.DOCX', '1、工作总结.docx'],
  ['2026年 工作总结.doc', '2026年工作总结.doc'],
  ['《验收 报告》.pdf', '《验收报告》.pdf'],
])('“%s” is the file %s', (evidence, path) => {
  expect(foundIn(evidence, path)).toEqual([])
})

test('of several files those that are missing are told', () => {
  expect(foundIn('照片1.jpg、照片2.jpg；照片3.jpg', '照片2.jpg')).toMatchObject([
    { details: { missing: ['照片1.jpg', '照片3.jpg'] } },
  ])
})

test('a document number names no file, and without a folder nothing is looked for', () => {
  expect(foundIn('青教〔2026〕3号')).toEqual([])
  expect(found(evidenceFileMissing, { dataset: { tasks: ledger({ evidence: '验收报告.pdf' }) } })).toEqual([])
})
