import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { groupBy } from '../../../src/kernel/group.ts'
import { known } from '../../../src/model/field.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { UnitName } from '../../../src/model/unit.ts'
import { whereName } from '../../build/findings.ts'
import { readableWorkbook } from '../../build/readable-workbook.ts'
import { outcomeUnder, scored, validated } from '../../build/scenario.ts'
import { noteAbsence, SHARED, sharedIsAbsent } from '../../build/shared.ts'
import { schemeOf } from '../case.ts'

noteAbsence()

// A published task list as a messy ledger: README.md beside the data says what of it is real.
const DATA = 'data/gz-talent-2012'
const bytesOf = (file: string) => readFileSync(join(SHARED, DATA, file))
const lines = (file: string): string[][] =>
  bytesOf(file)
    .toString('utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.split(','))

interface Expected {
  readonly row: number
  readonly no: string
  readonly lead: string
  readonly support: string
  /** As a clerk reads it; '' where nobody can. */
  readonly deadline: string
}

const expectedRows = (): Expected[] =>
  lines('expected.csv').map(([row = '', no = '', lead = '', support = '', deadline = '']) => ({
    row: Number(row),
    no,
    lead,
    support,
    deadline,
  }))

/** The roster of the data; what stands for units that the document does not name is no unit. */
const registry = () =>
  readableWorkbook([
    {
      name: '名录',
      rows: [
        ['全称', '简称', '别名', '组'],
        ...lines('units.csv').filter(([, , , kind]) => kind !== '泛指'),
        // One district in the roster would not show that the collective name means several.
        ['从化市人民政府', '从化市', '', '区、县级市'],
      ],
    },
  ])

const inputs = () =>
  new Map([
    ['ledger.xlsx', bytesOf('ledger.xlsx')],
    ['名录.xlsx', registry()],
    ['scheme.yaml', new TextEncoder().encode(schemeOf('gz-talent-2012/scheme.yaml'))],
  ])

const run = () => scored(inputs())

const shown = (name: UnitName): string => (name.kind === 'blank' ? '' : name.shown)
const at = (findings: readonly Finding[], cell: string): string[] =>
  findings.filter(({ where }) => whereName(where) === cell).map(({ code }) => code)

describe.skipIf(sharedIsAbsent)('the ledger of a real programme, 广州市人才集聚工程 2012', () => {
  test('44 rows are tasks, with the number, the lead unit and the supporting units that the document has', async () => {
    const { dataset } = (await run()).assessment
    const seen = dataset.tasks.map(({ at: { row }, words, owner, supporting }) => {
      const no = words.get('no')
      return [row, no && known(no), shown(owner), shown(supporting)]
    })
    expect(seen).toEqual(expectedRows().map(({ row, no, lead, support }) => [row, no, lead, support]))
    expect(new Set(dataset.tasks.map(({ owner }) => owner.kind))).toEqual(new Set(['known']))
  })

  test('the sections, the total and the signatures are no tasks, the notes no ledger', async () => {
    const { dataset } = (await run()).assessment
    const skipped = dataset.skippedRows.filter(({ sheet }) => sheet === 'ledger')
    expect(skipped.map(({ at: place, why }) => `${place.row} ${why}`)).toEqual([
      ...[5, 6, 14, 22, 27, 31, 37, 42, 43, 47, 50, 54, 58].map(row => `${row} section`),
      '62 subtotal',
      '63 section',
    ])
    expect(dataset.sheets.filter(({ kind }) => kind === 'ledger')).toMatchObject([
      { name: { sheet: '任务台账' }, headingRow: 4, rows: 44, extraHeadings: [] },
    ])
  })

  test('a deadline is the day that a clerk reads, or a finding in its cell', async () => {
    const { dataset, findings } = (await run()).assessment
    const byRow = new Map(dataset.tasks.map(task => [task.at.row, task.deadline]))
    const misread = expectedRows().filter(({ row, deadline }) => {
      const field = byRow.get(row)
      if (field?.kind === 'value') return field.value !== deadline
      return !at(findings, `H${row}`).some(code => ['DAT-02', 'DAT-04'].includes(code))
    })
    expect(misread).toEqual([])
    const read = [...byRow.values()].filter(({ kind }) => kind === 'value')
    expect(read).toHaveLength(20)
    const left = [...byRow.values()].flatMap(field => (field.kind === 'unreadable' ? [field.shown] : []))
    expect(new Set(left)).toEqual(
      new Set([
        ...['5年内', '2012年起5年内', '实施细则2012年10月底前，区（县级市）意见2012年底前'],
        ...['全年', '每年', '每年选拔，12月底前', '长期坚持', '持续推进'],
      ]),
    )
  })

  test('各区、县级市 is one group of the roster, alone or at the end of a list', async () => {
    const { dataset } = (await run()).assessment
    const support = new Map(dataset.tasks.map(task => [task.at.row, task.supporting]))
    const unitsOf = (row: number) => {
      const name = support.get(row)
      return name?.kind === 'several' ? name.units.map(unit => unit.name) : name?.kind
    }
    const districts = ['广州市越秀区人民政府', '从化市人民政府']
    expect(unitsOf(12)).toEqual(districts)
    expect(unitsOf(10)).toEqual(['广州市教育局', ...districts])
    expect(unitsOf(48)).toHaveLength(4)
    expect(unitsOf(39)).toBe('blank')
    // 各有关单位 names nobody in particular.
    expect([unitsOf(16), unitsOf(28), unitsOf(26)]).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('what contradicts itself or lacks its proof is found in its cell', async () => {
    const { findings } = (await run()).assessment
    const planted = {
      J10: 'PRG-02',
      L23: 'PRG-02',
      M13: 'EVD-01',
      M15: 'EVD-02',
      K40: 'PRG-01',
      J45: 'PRG-06',
      K45: 'DAT-08',
      K46: 'DAT-08',
      K55: 'DAT-08',
      L17: 'DAT-10',
      L51: 'DAT-10',
      L53: 'DAT-10',
      L56: 'DAT-10',
    }
    const unheard = Object.entries(planted).filter(([cell, code]) => !at(findings, cell).includes(code))
    expect(unheard).toEqual([])
  })

  test('all that is told of it, code by code, by perf validate', async () => {
    const { findings } = await validated(inputs())
    const told = [...groupBy(findings, ({ code }) => code)].map(([code, own]) => [code, own.length] as const)
    expect(Object.fromEntries(told)).toEqual({
      // 17 deadlines that only a person can place, 7 without an end, 20 read by rule.
      ...{ 'DAT-02': 17, 'DAT-04': 7, 'DAT-03': 20 },
      ...{ 'DAT-08': 3, 'DAT-09': 4, 'DAT-10': 4, 'PRG-01': 1, 'PRG-02': 2, 'PRG-04': 2, 'PRG-06': 1 },
      ...{ 'EVD-01': 1, 'EVD-02': 3, 'OWN-03': 10, 'ROW-09': 1 },
      // Two-row headings, a merged lead, sections and the total, blank rows to 2000.
      ...{ 'HDR-02': 2, 'ROW-07': 2, 'ROW-08': 1, 'FIL-05': 1, 'ORG-02': 20, 'ORG-09': 13 },
    })
  })

  test('a unit is scored from its own rows, or withheld with the cells to mend', async () => {
    const result = await run()
    const units = new Map(outcomeUnder(['单位', '任务完成率', '超期任务', '总分'], result).map(row => [row.单位, row]))
    const of = (unit: string) => {
      const { 任务完成率: done, 超期任务: overdue, 总分: total } = units.get(unit) ?? {}
      return [done, overdue, total]
    }
    // Rows 20 and 32: both finished.
    expect(of('广州市教育局')).toEqual(['60.00', '40.00', '100.00'])
    // Row 38 is finished, 44 under way and due on the as-of day: 60 × 1 ÷ 2.
    expect(of('中国留学人员广州科技交流会办公室')).toEqual(['30.00', '40.00', '70.00'])
    // Row 33: not finished, due on the as-of day.
    expect(of('广州市卫生局')).toEqual(['0.00', '40.00', '40.00'])
    // 6 of 13 rows finished, a merged cell among them; rows 16, 23, 49 and 57 have no deadline that could have passed.
    expect(of('中共广州市委组织部')).toEqual(['27.69', '暂不计分', ''])
    // Row 40 is 基本完成: nobody knows whether it is finished.
    expect(of('广州市人力资源和社会保障局')).toEqual(['暂不计分', '暂不计分', ''])
  })
})
