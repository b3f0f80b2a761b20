import { expect, test } from 'vitest'
import { evidenceReused } from '../../src/checks/evidence-reused.ts'
import { FINANCE, ledger, type TaskCells } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const foundIn = (...rows: TaskCells[]) => found(evidenceReused, { dataset: { tasks: ledger(...rows) } })

test('one document for tasks of two units is found at the second, with all cells', () => {
  expect(foundIn({ evidence: '青政〔2026〕3号' }, {}, { evidence: '青政[2026]3号', owner: FINANCE })).toMatchObject([
    {
      code: 'EVD-04',
      cell: 'K7',
      unit: '市财政局',
      details: { proof: ['青政〔2026〕3号'], units: ['市教育局', '市财政局'], tasks: 2, cells: ['K5', 'K7'] },
    },
  ])
})

test('one file within longer texts is the same file', () => {
  expect(foundIn({ evidence: '验收报告.pdf、照片1.jpg' }, { evidence: '验收报告.PDF' })).toMatchObject([
    { cell: 'K6', details: { proof: ['验收报告.pdf'] } },
  ])
})

test('proofs that come together again are one finding', () => {
  const evidence = '青政〔2026〕3号，验收报告.pdf'
  expect(foundIn({ evidence }, { evidence })).toMatchObject([
    { details: { proof: ['青政〔2026〕3号', '验收报告.pdf'] } },
  ])
})

test.each(['见附件', '有', '[图片]', '会议纪要1份', '工作通知1份、现场照片5张'])(
  '“%s” names no document that could be reused',
  evidence => {
    expect(foundIn({ evidence }, { evidence })).toEqual([])
  },
)

test('a task that stands there twice is another finding', () => {
  expect(foundIn({ evidence: '验收单一', name: '一号路' }, { evidence: '验收单一', name: '一号路' })).toEqual([])
})

test('a cell that is merged over two tasks is one cell', () => {
  const [first, second] = ledger({ evidence: '验收单一' }, { evidence: '验收单一' })
  const tasks = [first, second].flatMap(task => (task && first ? [{ ...task, evidence: first.evidence }] : []))
  expect(found(evidenceReused, { dataset: { tasks } })).toEqual([])
})
