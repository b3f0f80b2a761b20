import { expect, test } from 'vitest'
import { inputAbsent } from '../../src/checks/input-absent.ts'
import { EDUCATION, FINANCE, reading, sheetName } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { submission } from '../build/handed-in.ts'
import { DUTY, outcome, reasonFor, result, scheme, veto, withheld } from '../build/outcome.ts'

test('a sheet that scores rest on is told once for all units', () => {
  const results = [EDUCATION, FINANCE].map(unit =>
    result(unit, [withheld(unit, DUTY, reasonFor('input-absent', '数据'))]),
  )
  expect(found(inputAbsent, { outcome: outcome(...results) })).toMatchObject([
    { code: 'FIL-07', cell: '台账.xlsx', details: { kind: 'sheet', name: '数据' } },
  ])
})

test('a survey that is missing is told with its file', () => {
  const why = reasonFor('input-absent', '社会公众满意度测评')
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(inputAbsent, { outcome: results, scheme: scheme() })).toMatchObject([
    { cell: 'survey.csv', details: { kind: 'survey', name: '社会公众满意度测评' } },
  ])
})

test('a workbook without a registry is told', () => {
  expect(found(inputAbsent, { dataset: { units: [], sheets: [reading('ledger')] } })).toMatchObject([
    { cell: '台账.xlsx', details: { kind: 'registry', name: '名录' } },
  ])
})

test("a sheet that is there without its headings is another check's", () => {
  const faults = [{ name: sheetName('figures'), kind: 'figures', missing: ['项目'], found: [] } as const]
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, reasonFor('input-absent', '数据'))]))
  expect(found(inputAbsent, { dataset: { faults }, outcome: results })).toEqual([])
})

test('a scheme with vetoes and no sheet 事项 is told, though nothing is withheld', () => {
  const given = scheme({ vetoes: [veto()] })
  expect(found(inputAbsent, { scheme: given })).toMatchObject([
    { code: 'FIL-07', details: { kind: 'vetoes', name: '事项' } },
  ])
  const sheets = [reading('registry'), reading('events', { rows: 0 })]
  expect(found(inputAbsent, { scheme: given, dataset: { sheets } })).toEqual([])
})

test('units keep no sheet 事项: among their submissions it is not missed until there is a score', () => {
  const given = { scheme: scheme({ vetoes: [veto()] }), dataset: { submissions: [submission('市教育局.xlsx')] } }
  expect(found(inputAbsent, given)).toEqual([])
  expect(found(inputAbsent, { ...given, outcome: outcome(result(EDUCATION, [])) })).toMatchObject([
    { details: { kind: 'vetoes' } },
  ])
})
