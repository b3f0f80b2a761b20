import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { known } from '../../src/model/field.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { table } from '../build/tables.ts'

// A published task list as a messy ledger: ../shared/data/gz-talent-2012/README.md says what is real in it.
const FOLDER = '../shared/data/gz-talent-2012'
const lines = (file: string): string[][] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.split(','))

const read = () => {
  const registry = table([['全称', '简称', '别名', '类别'], ...lines('units.csv')], { sheet: '名录' })
  const { tables } = readWorkbook(readFileSync(`${FOLDER}/ledger.xlsx`), 'ledger.xlsx')
  return normalise([registry, ...tables], null, 2016)
}

describe.skipIf(!existsSync(FOLDER))('the ledger of a real programme (skipped without ../shared)', () => {
  test('every task row is a task, with the lead unit that the document names', () => {
    const { tasks } = read()
    const seen = tasks.map(({ at, owner }) => [String(at.row), owner.kind, 'shown' in owner ? owner.shown : ''])
    expect(seen).toEqual(lines('expected.csv').map(([row, , lead]) => [row, 'known', lead]))
  })

  test('a deadline is the day a clerk would read, or says why it is none', () => {
    const { tasks } = read()
    const expected = new Map(
      lines('expected.csv').map(line => [Number(line[0]), line.find(part => /^\d{4}-/.test(part))]),
    )
    const days = tasks.filter(({ deadline }) => deadline.kind === 'value')
    expect(days).toHaveLength(20)
    for (const { at, deadline } of days) expect([at.row, known(deadline)]).toEqual([at.row, expected.get(at.row)])
    const others = tasks.flatMap(({ deadline }) => (deadline.kind === 'unreadable' ? [deadline] : []))
    expect(new Set(others.map(({ shown, why }) => `${shown} ${why}`))).toEqual(
      new Set([
        '5年内 not-a-date',
        '2012年起5年内 not-a-date',
        '实施细则2012年10月底前，区（县级市）意见2012年底前 not-a-date',
        '全年 open-ended',
        '每年 open-ended',
        '每年选拔，12月底前 open-ended',
        '长期坚持 open-ended',
        '持续推进 open-ended',
      ]),
    )
  })

  test('the sections, the total and the signatures are no tasks', () => {
    const { skippedRows, sheets } = read()
    expect(skippedRows.map(({ at, why }) => `${at.row} ${why}`)).toEqual([
      ...[5, 6, 14, 22, 27, 31, 37, 42, 43, 47, 50, 54, 58].map(row => `${row} section`),
      '62 subtotal',
      '63 section',
    ])
    expect(sheets).toMatchObject([{ kind: 'registry' }, { kind: 'ledger', headingRow: 4, rows: 44, extraHeadings: [] }])
  })
})
