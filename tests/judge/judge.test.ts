import { expect, test } from 'vitest'
import type { Book, Cell } from '../../src/reports/sheet.ts'
import { writeWorkbook } from '../../src/write/xlsx.ts'
import { disagreements, judged, recalculate } from './libreoffice.ts'
import { readWorkbook } from './read-workbook.ts'

const formula = (text: string, result: number | string): Cell => ({ kind: 'formula', formula: text, result })

const bookOf = (...cells: Cell[]): Book => ({
  title: '裁判',
  stamp: '',
  sheets: [{ name: "表 '甲'", columns: [{ width: 10 }], frozenRows: 0, rows: cells.map(cell => [cell]) }],
})

judged('a wrong stored result is corrected and reported with its formula', async () => {
  const bytes = await writeWorkbook(
    bookOf(formula('ROUND(92/100*20,2)', 18.4), formula('40+2', 41), formula('"甲"&"乙"', '甲')),
  )
  expect(await disagreements(bytes)).toEqual([
    { sheet: '表 ’甲’', cell: 'A2', formula: '40+2', stored: 41, calculated: 42 },
    { sheet: '表 ’甲’', cell: 'A3', formula: '"甲"&"乙"', stored: '甲', calculated: '甲乙' },
  ])
})

judged('a stored result that is one bit off is noticed', async () => {
  const bytes = await writeWorkbook(
    bookOf(formula('1/3', 0.33333333333333337), formula('1/7', 1 / 7), formula('2/3', 2 / 3)),
  )
  const found = await disagreements(bytes)
  expect(found.map(({ cell, calculated }) => [cell, calculated])).toEqual([['A1', 1 / 3]])
})

judged('with the default profile LibreOffice believes what is stored, and the judge refuses to judge', async () => {
  const bytes = await writeWorkbook(bookOf(formula('1+2', 3)))
  await expect(recalculate(bytes, 'default')).rejects.toThrow('did not recalculate')
})

judged('errors, empty texts and truth values come back as what they are', async () => {
  const bytes = await writeWorkbook(
    bookOf(formula('1/0', 0), formula('IF(1=1,"","甲")', '乙'), formula('1=1', 0), formula('0*5', 7)),
  )
  const values = [...((await recalculate(bytes)).get('表 ’甲’') ?? [])]
  expect(values).toEqual([
    ['A1', '#DIV/0!'],
    ['A2', ''],
    ['A3', true],
    ['A4', 0],
  ])
})

test('the reader of the judge gives back formulas, results, texts and blanks as they are stored', async () => {
  const bytes = await writeWorkbook(
    bookOf(formula('0+0', 0), { kind: 'text', text: '_x000D_ 与\n换行' }, { kind: 'blank', look: 'text' }),
  )
  expect([...((await readWorkbook(bytes)).get('表 ’甲’') ?? [])]).toEqual([
    ['A1', { formula: '0+0', value: 0 }],
    ['A2', { formula: undefined, value: '_x000D_ 与\n换行' }],
    ['A3', { formula: undefined, value: null }],
  ])
})
