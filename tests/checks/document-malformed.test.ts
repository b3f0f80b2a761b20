import { describe, expect, test } from 'vitest'
import { documentMalformed } from '../../src/checks/document-malformed.ts'
import { documentsIn } from '../../src/checks/documents.ts'
import { adjustments, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

describe('a document number', () => {
  test.each(['京政发〔2024〕12号', '海政办发〔2006〕46号', '苏教〔2026〕1号', '国办秘函〔2023〕18号'])(
    '%s is written as it should be',
    shown => {
      expect(documentsIn(shown)).toMatchObject([{ isProper: true, proper: shown }])
    },
  )

  test.each([
    ['京政发[2024]12号', '京政发〔2024〕12号'],
    ['京政发(2024)12号', '京政发〔2024〕12号'],
    ['京政发（2024）12号', '京政发〔2024〕12号'],
    ['京政发【2024】12号', '京政发〔2024〕12号'],
    ['京政发〔24〕12号', '京政发〔2024〕12号'],
    ['京政发〔2024〕012号', '京政发〔2024〕12号'],
    ['京政发〔2024〕第12号', '京政发〔2024〕12号'],
    ['京政发〔2024〕12', '京政发〔2024〕12号'],
    ['京政发〔2024年〕12号', '京政发〔2024〕12号'],
  ])('%s should be %s', (shown, proper) => {
    expect(documentsIn(shown)).toMatchObject([{ isProper: false, proper }])
  })

  test.each(['验收报告（2024）', '完成率(2024)12', '照片[3]', '第12号', '幼儿园（12）所'])('“%s” is none', text => {
    expect(documentsIn(text)).toEqual([])
  })
})

test('malformed numbers of one unit and sheet are one finding with the proper form', () => {
  const tasks = ledger({ evidence: '苏教(2026)12号' }, { evidence: '苏教〔2026〕13号' }, { evidence: '苏教[2026]14号' })
  const rows = adjustments({ document: '苏府[2026]3号' })
  expect(found(documentMalformed, { dataset: { tasks, adjustments: rows } })).toMatchObject([
    { code: 'EVD-06', cell: 'K5', unit: '市教育局', details: { proper: '苏教〔2026〕12号', cells: ['K5', 'K7'] } },
    { cell: 'E5', details: { proper: '苏府〔2026〕3号' } },
  ])
})
