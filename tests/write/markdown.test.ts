import { expect, test } from 'vitest'
import { decimal } from '../../src/kernel/decimal.ts'
import type { Sheet } from '../../src/reports/sheet.ts'
import { sheetToMarkdown } from '../../src/write/markdown.ts'
import { number, text } from './sample-book.ts'

const SHEET: Sheet = {
  name: '排名',
  columns: [{ width: 10 }, { width: 10 }, { width: 10 }],
  frozenRows: 1,
  rows: [
    [text('单位', 'heading'), text('得分', 'heading'), text('备注', 'heading')],
    [
      text('市教育局'),
      { kind: 'formula', formula: '=ROUND(A1*2,2)', result: decimal('92.5'), places: 2 },
      text('甲|乙\n丙'),
    ],
    [text('市水利局'), { kind: 'formula', formula: 'A1/3', result: decimal(1).dividedBy(3) }, { kind: 'blank' }],
    [{ kind: 'formula', formula: 'HYPERLINK("#A1","看")', result: '看' }, number('1.005', 2)],
  ],
}

test('a sheet is shown with its names of rows and columns and the digits a clerk sees', () => {
  expect(sheetToMarkdown(SHEET)).toBe(
    [
      '# 排名',
      '',
      '| | A | B | C |',
      '| --: | --- | --- | --- |',
      '| 1 | 单位 | 得分 | 备注 |',
      '| 2 | 市教育局 | 92.50 | 甲\\|乙<br>丙 |',
      '| 3 | 市水利局 | 0.3333333333 | |',
      '| 4 | 看 | 1.01 | |',
      '',
    ].join('\n'),
  )
})

test('formulas are shown in place of their results when asked for', () => {
  const lines = sheetToMarkdown(SHEET, { formulas: true }).split('\n')
  expect(lines.slice(5)).toEqual([
    '| 2 | 市教育局 | =ROUND(A1*2,2) | 甲\\|乙<br>丙 |',
    '| 3 | 市水利局 | =A1/3 | |',
    '| 4 | =HYPERLINK("#A1","看") | 1.01 | |',
    '',
  ])
})
