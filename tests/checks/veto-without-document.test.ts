import { expect, test } from 'vitest'
import { vetoWithoutDocument } from '../../src/checks/veto-without-document.ts'
import { occurrences } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme, veto } from '../build/outcome.ts'

const events = occurrences({}, { document: null }, { item: '信访', document: null })

test('a veto event without a decision is found in the cell of the document', () => {
  const given = scheme({ vetoes: [veto({ proofRequired: true })] })
  expect(found(vetoWithoutDocument, { dataset: { events }, scheme: given })).toEqual([
    {
      code: 'VETO-01',
      cell: 'D6',
      unit: '市教育局',
      details: { item: '重大安全责任事故', veto: '安全生产一票否决', counts: false },
    },
  ])
})

test('where the scheme asks for no document the veto counts all the same', () => {
  const given = scheme({ vetoes: [veto()] })
  expect(found(vetoWithoutDocument, { dataset: { events }, scheme: given })).toMatchObject([
    { details: { counts: true } },
  ])
})

test('what no veto names needs no decision', () => {
  expect(found(vetoWithoutDocument, { dataset: { events }, scheme: scheme() })).toEqual([])
})
