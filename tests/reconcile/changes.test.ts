import { describe, expect, test } from 'vitest'
import { compared, lines, type TaskRow } from '../build/reconciled.ts'
import { percentCell } from '../build/tables.ts'

const between = (before: TaskRow, after: TaskRow): string[] =>
  lines(compared([{ id: 'A-01', name: '任务甲', ...before }], [{ id: 'A-01', name: '任务甲', ...after }]))

describe('values are compared as what they are', () => {
  test.each<[string, TaskRow, TaskRow]>([
    ['a day in words and the day', { deadline: '2015年12月底前' }, { deadline: '2015-12-31' }],
    ['a day without its year', { deadline: '12月31日' }, { deadline: '2015.12.31' }],
    ['a deadline that names no day', { deadline: '长期' }, { deadline: ' 长期 ' }],
    ['80% and 0.8', { target: '80%' }, { target: 0.8 }],
    ['80% as a number and as text', { target: percentCell('0.8') }, { target: '80％' }],
    ['full-width digits', { target: '１２' }, { target: 12 }],
    ['thousands', { target: '1,200' }, { target: 1200 }],
    ['a short name of the unit', { owner: '市教育局' }, { owner: '教育局' }],
    ['blanks and line breaks in the wording', { name: '任务甲' }, { name: '任务\n 甲' }],
    ['full-width letters', { name: '任务甲(A)' }, { name: '任务甲（Ａ）' }],
  ])('%s are the same', (_, before, after) => expect(between(before, after)).toEqual([]))

  test.each<[string, TaskRow, TaskRow, string]>([
    ['a target', { target: 12 }, { target: 10 }, 'target 任务甲: 12 → 10'],
    ['a target that was taken out', { target: 12 }, { target: null }, 'target 任务甲: 12 → '],
    ['80 and 80%', { target: 80 }, { target: '80%' }, 'target 任务甲: 80 → 80%'],
    ['at least and at most', { target: '≥5%' }, { target: '≤5%' }, 'target 任务甲: ≥5% → ≤5%'],
    ['what a target is counted in', { measureUnit: '万元' }, { measureUnit: '元' }, 'measureUnit 任务甲: 万元 → 元'],
    ['a deadline', {}, { deadline: '2015年底' }, 'deadline 任务甲: 2015-10-31 → 2015-12-31'],
    ['an owner', {}, { owner: '财政局' }, 'owner 任务甲: 市教育局 → 市财政局'],
    ['a unit that leads no more', { lead: '市体育局' }, { lead: '市财政局' }, 'owner 任务甲: 市体育局 → 市财政局'],
    [
      'units beside the lead',
      { lead: '市体育局' },
      { lead: '市体育局', owner: '市财政局' },
      'responsible 任务甲: 市教育局 → 市财政局',
    ],
    [
      'a supporting unit',
      { support: '市财政局、市体育局' },
      { support: '市财政局' },
      'supporting 任务甲: 市财政局、市体育局 → 市财政局',
    ],
    ['what is required', {}, { standard: '主体完工' }, 'standard 任务甲: 通过验收 → 主体完工'],
    ['a weight', {}, { weight: 8 }, 'weight 任务甲: 5 → 8'],
    ['a category', {}, { category: '民生实事' }, 'category 任务甲: 重点工作 → 民生实事'],
    ['a person', {}, { person: '李红' }, 'person 任务甲: 王建国 → 李红'],
  ])('%s that is another is one change', (_, before, after, line) => expect(between(before, after)).toEqual([line]))
})

describe('a column that one side lacks', () => {
  const [A, B] = [
    { id: 'A-01', name: '任务甲' },
    { id: 'A-02', name: '任务乙' },
  ]
  const without = { target: null, measureUnit: null }

  test('is told once, not for each task', () => {
    const { lostColumns, differences } = compared(
      [A, B],
      [
        { ...A, target: null },
        { ...B, target: null },
      ],
    )
    expect(differences).toEqual([])
    expect(lostColumns).toMatchObject([
      { term: 'target', side: 'current', tasks: 2, at: { on: { file: '台账.xlsx' } } },
    ])
  })

  test('is told of the approved ledger too', () => {
    const { lostColumns } = compared(
      [
        { ...A, ...without },
        { ...B, ...without },
      ],
      [A, B],
    )
    expect(lostColumns.map(({ term, side }) => `${term} ${side}`)).toEqual(['target approved', 'measureUnit approved'])
  })

  test('one blank cell beside others that are filled is a change of its task', () => {
    const { lostColumns, ...rest } = compared([A, B], [{ ...A, target: null }, B])
    expect(lostColumns).toEqual([])
    expect(lines({ ...rest, lostColumns })).toEqual(['target 任务甲: 12 → '])
  })
})
