import { describe, expect, test } from 'vitest'
import { taskOverdue } from '../../src/checks/task-overdue.ts'
import { withWaivers } from '../../src/checks/waive.ts'
import { EXIT, exitFor } from '../../src/cli/exit.ts'
import { day, EDUCATION, FINANCE, ledger, type WaiverCells, waivers } from '../build/dataset.ts'
import { contextOf, findingsOf, whereName } from '../build/findings.ts'

const LATE = { deadline: day('2026-10-31') }
const SUBMISSION = { file: '市教育局.xlsx', sheet: '豁免' }

/** Two overdue tasks, of 市教育局 in row 5 and of 市财政局 in row 6, under these waivers: the cells of those that were accepted. */
function waived(...rows: readonly WaiverCells[]): string[] {
  const given = {
    dataset: { tasks: ledger({ ...LATE, owner: EDUCATION }, { ...LATE, owner: FINANCE }), waivers: waivers(...rows) },
  }
  const findings = withWaivers(findingsOf(given, taskOverdue), contextOf(given))
  return findings.filter(({ waiver }) => waiver !== null).map(({ where }) => whereName(where))
}

describe('what a waiver accepts', () => {
  const cases: readonly (readonly [string, WaiverCells, readonly string[]])[] = [
    ['a code alone: every finding of that code', {}, ['I5', 'I6']],
    ['the code in small letters', { code: ' dat-08 ' }, ['I5', 'I6']],
    ['another code', { code: 'DAT-10' }, []],
    ['one unit', { unit: FINANCE }, ['I6']],
    ['one cell', { cells: 'I5' }, ['I5']],
    ['a range, its corners in any order', { cells: 'J9:I6' }, ['I6']],
    ['a file by its bare name', { file: '台账.xlsx' }, ['I5', 'I6']],
    ['another file', { file: '台账2.xlsx' }, []],
    ['a sheet', { sheet: '台账' }, ['I5', 'I6']],
    ['its last day is the as-of day', { until: day('2026-11-30') }, ['I5', 'I6']],
    ['its last day was yesterday', { until: day('2026-11-29') }, []],
    ['nobody approved it', { approver: null }, []],
    ['it gives no reason', { reason: null }, []],
    ['its unit is unknown', { unit: { unknown: '市教育委' } }, []],
    ['its cells are no cells', { cells: '第五行' }, []],
    ['a department wrote it into its own submission', { on: SUBMISSION }, []],
  ]
  test.each(cases)('%s', (_, row, cells) => {
    expect(waived(row)).toEqual(cells)
  })

  test('who, why and until when stay with the finding, and the first waiver that fits counts', () => {
    const given = {
      dataset: {
        tasks: ledger({ ...LATE, owner: EDUCATION }),
        waivers: waivers({ unit: FINANCE, reason: '甲' }, { reason: '乙', until: day('2026-12-31') }, { reason: '丙' }),
      },
    }
    expect(withWaivers(findingsOf(given, taskOverdue), contextOf(given))).toMatchObject([
      { waiver: { by: '分管副市长', reason: '乙', until: '2026-12-31', at: { row: 6 } } },
    ])
  })

  test('what is waived no longer makes the run end with findings', () => {
    const given = { dataset: { tasks: ledger({ ...LATE, owner: EDUCATION }), waivers: waivers({}) } }
    const findings = findingsOf(given, taskOverdue)
    expect(exitFor(findings)).toBe(EXIT.findings)
    expect(exitFor(withWaivers(findings, contextOf(given)))).toBe(EXIT.clean)
  })
})
