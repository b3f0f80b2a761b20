import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dataset, Task } from '../../src/model/dataset.ts'
import type { Field } from '../../src/model/field.ts'
import type { RawCell, Table } from '../../src/model/table.ts'
import type { UnitName } from '../../src/model/unit.ts'
import { collectSheets } from '../../src/normalise/collect.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { collectBook } from '../../src/reports/collect-book.ts'
import type { Page } from '../../src/reports/report.ts'
import { writeWorkbook } from '../../src/write/xlsx.ts'
import { day } from '../build/dataset.ts'
import { CASES } from '../build/random-run.ts'
import { percentCell, table, type Written } from '../build/tables.ts'

const YEAR = 2015
const REGISTRY = table(
  [
    ['单位', '别名', '组'],
    ['市教育局', '教育局', '政府部门'],
    ['市财政局', '财政局', '政府部门'],
  ],
  { file: '考核办.xlsx', sheet: '名录' },
)

/** What a department writes under each heading, and how else it calls the column. */
const COLUMNS: Readonly<Record<string, readonly [headings: readonly string[], cells: readonly Written[]]>> = {
  id: [
    ['任务编号', '督办编号'],
    ['A-01', 'A-02', 7, null],
  ],
  name: [
    ['任务名称', '工作目标', '重点任务'],
    ['新建幼儿园', '  改造操场 ', '小计', '一、重点工程', '=SUM(A1)', null],
  ],
  category: [
    ['工作类别', '板块'],
    ['重点工作', '日常工作', { kind: 'error', text: '#REF!' }, null],
  ],
  owner: [
    ['责任单位', '责任主体'],
    ['市教育局', '教育局', '市财政局、教育局', '教育口', null],
  ],
  target: [
    ['目标值', '指标值'],
    [12, '１，２３４', '80%', percentCell('0.825'), '约120个', { kind: 'uncalculated' }, 0.1 + 0.2, null],
  ],
  actual: [
    ['完成值', '实际值'],
    [9.5, '12,345', percentCell('0.3'), { kind: 'error', text: '#N/A' }, '#DIV/0!', null],
  ],
  deadline: [
    ['完成时限', '办结时限'],
    [{ kind: 'date', serial: 42_338 }, '2015年12月底前', '2015.10', 2015.1, { kind: 'boolean', value: true }, null],
  ],
  status: [
    ['状态', '是否完成'],
    ['已完成', '进行中', '是', null],
  ],
  evidence: [
    ['佐证材料', '附件'],
    [{ kind: 'image' }, '苏教〔2015〕1号', null],
  ],
  more: [
    ['经办科室', '联系领导批示'],
    ['预算科', 3, null],
  ],
}

type Id = keyof typeof COLUMNS

/** A ledger as some department lays it out: columns in its own order and words, titles, sections, merges and subtotals. */
const ledger = (file: string): fc.Arbitrary<Table> => {
  const ids = Object.keys(COLUMNS)
  const layout = fc.subarray(ids, { minLength: 5 }).chain(some => {
    const kept = [...new Set<Id>([...some, 'name', 'owner'])]
    return fc.shuffledSubarray(kept, { minLength: kept.length, maxLength: kept.length })
  })
  return layout.chain(columns =>
    fc
      .record({
        headings: fc.tuple(...columns.map(id => fc.constantFrom(...(COLUMNS[id]?.[0] ?? [])))),
        rows: fc.array(fc.tuple(...columns.map(id => fc.constantFrom(...(COLUMNS[id]?.[1] ?? [])))), { maxLength: 9 }),
        title: fc.boolean(),
        merged: fc.option(
          fc.record({ column: fc.nat(columns.length - 1), row: fc.nat(6), height: fc.integer({ min: 1, max: 3 }) }),
        ),
      })
      .map(({ headings, rows, title, merged }) => {
        const head = title ? [['重点工作台账'], headings] : [headings]
        const [top, column] = [head.length + 1 + (merged?.row ?? 0), String.fromCharCode(65 + (merged?.column ?? 0))]
        const merges = merged === null ? [] : [`${column}${top}:${column}${top + merged.height}`]
        // A reader hands over nothing of the cells that a merge covers.
        const body = rows.map((cells, i) =>
          cells.map((cell, at) => {
            const row = head.length + 1 + i
            const isCovered = merged !== null && at === merged.column && row > top && row <= top + merged.height
            return isCovered ? null : cell
          }),
        )
        return table([...head, ...body], { file, sheet: '台账', merges })
      }),
  )
}

const collectedFrom = async (tables: readonly Table[], dataset: Dataset): Promise<readonly Table[]> => {
  const sheets = collectSheets(tables, { dataset, names: null, year: YEAR, takes: () => true })
  const page: Page = {
    language: 'zh',
    title: '青山市',
    simulated: false,
    indicatorTitles: new Map(),
    asOf: day('2015-12-31'),
    severalBooks: true,
    toInputs: '',
  }
  const bytes = await writeWorkbook(collectBook({ ...page, sheets, handedIn: [], scheme: null }))
  return readWorkbook(bytes, 'ledger.xlsx').tables
}

const of = (field: Field<unknown>): string =>
  field.kind === 'value' ? `${field.value}` : field.kind === 'blank' ? '' : `? ${shownReason(field.why)}`
// A formula that was never calculated stays to be seen as an error.
const shownReason = (why: string): string => (why === 'uncalculated' ? 'error-value' : why)
const unitOf = (name: UnitName): string =>
  name.kind === 'known'
    ? name.unit.name
    : name.kind === 'several'
      ? name.units.map(one => one.name).join('、')
      : name.kind

/** All that a score or a check reads of a task, without where it stands. */
const told = (task: Task) => ({
  ...{ id: of(task.id), name: of(task.name), owner: unitOf(task.owner) },
  ...{ target: of(task.target), actual: of(task.actual), deadline: of(task.deadline) },
  ...{ status: of(task.status), evidence: of(task.evidence) },
  words: Object.fromEntries([...task.words].map(([id, field]) => [id, of(field)])),
})

test('a collected ledger says of every task what the submissions say, and collecting it again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(ledger('a/市教育局.xlsx'), ledger('b/市财政局.xlsx'), async (one, other) => {
      const tables = [REGISTRY, one, other]
      const before = normalise(tables, null, YEAR)
      const collected = await collectedFrom(tables, before)
      const after = normalise(collected, null, YEAR)
      expect(after.tasks.map(told)).toEqual(before.tasks.map(told))
      const again = normalise(await collectedFrom(collected, after), null, YEAR)
      expect(again.tasks.map(told)).toEqual(before.tasks.map(told))
      expect(again.units.map(({ name }) => name)).toEqual(before.units.map(({ name }) => name))
    }),
    CASES,
  )
})

test('numbers keep their digits, days and percentages stay what they are', async () => {
  const cells: RawCell[] = [
    { kind: 'number', value: 1234.5, text: '1234.5' },
    { kind: 'date', serial: 42_338 },
    percentCell('0.9235') as RawCell,
  ]
  const tables = [
    REGISTRY,
    table(
      [
        ['任务名称', '责任单位', '目标值', '完成时限', '完成比例'],
        ['甲', '市教育局', ...cells],
      ],
      { file: '甲.xlsx', sheet: '台账' },
    ),
  ]
  const [, ledger_] = await collectedFrom(tables, normalise(tables, null, YEAR))
  const row = [...(ledger_?.rows ?? [])][1]
  expect([...(row?.cells.values() ?? [])].filter(({ kind }) => kind !== 'text')).toMatchObject([
    { kind: 'number', text: '1234.5' },
    { kind: 'date', serial: 42_338 },
    { kind: 'number', text: '0.9235', percent: true },
    { kind: 'number', text: '2' },
  ])
})
