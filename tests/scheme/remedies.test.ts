import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LEDGER_COLUMNS } from '../../src/model/ledger-columns.ts'
import { PROVENANCE_IDS } from '../../src/normalise/provenance.ts'
import { SHEETS } from '../../src/normalise/sheets.ts'
import { compiled, edited, placed } from './schemes.ts'

const DAYS = ['startOn', 'deadline', 'finishedOn']

const told = (code: string, from: string, to: string): string[] =>
  compiled(edited([from, to]))
    .findings.filter(finding => finding.code === code)
    .map(({ remedy }) => remedy.zh)

test('the columns that tasks can be selected by are those of the ledger that hold words, under their proper headings', () => {
  const ledger = SHEETS.find(({ kind }) => kind === 'ledger')
  const words = Object.entries(ledger?.columns ?? {}).filter(
    ([id]) => !ledger?.numbers.includes(id) && !DAYS.includes(id) && !PROVENANCE_IDS.includes(id),
  )
  expect(LEDGER_COLUMNS).toEqual(Object.fromEntries(words.map(([id, [heading]]) => [id, heading])))
})

test('every heading of a column is answered with its id', () => {
  for (const [id, heading] of Object.entries(LEDGER_COLUMNS)) {
    expect(told('SCH-05', 'where: { category: 重点工作', `where: { ${heading}: 重点工作`)[0]).toContain(
      `“${heading}”写作 ${id}，`,
    )
  }
})

describe('the remedy shows what to write', () => {
  const GRADES = /grades:.*\n( {2}- .*\n)+/.exec(edited())?.[0] ?? ''

  test.each([
    ['SCH-05', 'where: { category: 重点工作', 'where: { foo: 重点工作', 'category（工作类别）'],
    ['SCH-05', '{ name: 优秀,', '{ name：优秀,', '写作 name: 优秀'],
    ['SCH-14', GRADES, 'grades: 优秀、良好\n', '- { name: 优秀, from: 90 }'],
    ['SCH-14', GRADES, 'grades: { 优秀: 90 }\n', '- { name: 优秀, from: 90 }'],
    ['SCH-14', 'bonus: { cap: 10 }', 'bonus: 10', 'bonus: { cap: 10 }'],
    ['SCH-14', 'deduction: { each: 0.5, floor: 0 } }', 'rank-points: { ties: best } }', '只写其中一项'],
    [
      'SCH-14',
      'assumed:\n',
      'vetoes: [{ id: v, title: 安全, items: [事故], effect: {} }]\nassumed:\n',
      '至少写明其中一项',
    ],
    ['SCH-14', 'none: not-applicable', 'weigh: weight', 'weigh: [weight]'],
  ])('%s: %s', (code, from, to, remedy) => {
    const all = told(code, from, to)
    expect(all).toHaveLength(1)
    expect(all[0]).toContain(remedy)
  })

  test('a group that is a name alone', () => {
    const { findings } = compiled(`${edited().replace(/^groups:.*\n( {2}- .*\n)+/m, '')}groups: [镇街]\n`)
    expect(findings.find(({ code }) => code === 'SCH-14')?.remedy.zh).toContain('- { name: 镇街 }')
  })
})

test('a Latin letter and a Chinese character have a space between them', () => {
  const { findings } = compiled(edited(['none: not-applicable', 'weigh: weight']))
  expect(findings.find(({ code }) => code === 'SCH-14')?.message.zh).toBe('weigh 写的是“weight”，这里应为列表。')
})

test('what follows from a tab in the same block is not told again, what stands elsewhere is', () => {
  const text = 'id: a\nindicators:\n  - id: b\n\ttitle: c\n    points: 3\n  - id: d\nfull: @e\n'
  expect(placed(compiled(text).findings)).toEqual(['SCH-15 4:1', 'SCH-15 7:7'])
})

test('the template has no findings', () => {
  expect(compiled(readFileSync('templates/suzhou-2015/scheme.yaml', 'utf8')).findings).toEqual([])
})
