import { expect, test } from 'vitest'
import { readTextLedger } from '../../src/read/csv-table.ts'
import { cellsIn } from '../build/read-cells.ts'

const cells = async (bytes: Uint8Array, file = '报送/市教育局.csv') =>
  cellsIn((await readTextLedger(bytes, file)).table)
const text = (words: string) => ({ kind: 'text', text: words })

test('a ledger in CSV is a sheet named after the file, and all of it is text', async () => {
  const { table, encoding } = await readTextLedger(Buffer.from('序号,任务\n1,"学位,新增"\n'), '报送/市教育局.csv')
  expect(table.name).toEqual({ file: '报送/市教育局.csv', sheet: '市教育局' })
  expect(encoding).toBe('utf-8')
  expect(cellsIn(table)).toEqual({ A1: text('序号'), B1: text('任务'), A2: text('1'), B2: text('学位,新增') })
})

test('rows are numbered as Excel numbers them: cells of two lines are one row, blank lines count, sep= does not', async () => {
  const bytes = Buffer.from('sep=;\r\n单位;任务\r\n"市教\n育局";甲\r\n\r\n市财政局;乙\r\n')
  expect(Object.keys(await cells(bytes))).toEqual(['A1', 'B1', 'A2', 'B2', 'A4', 'B4'])
})

test.each([
  ['GB18030', Buffer.from('b5a5cebb2cb5c3b7d60a', 'hex'), 'gb18030'],
  ['UTF-16', Buffer.from('\uFEFF单位,得分\n', 'utf16le'), 'utf-16le'],
])('a ledger in %s reads as in UTF-8, and says so', async (_, bytes, expected) => {
  const { encoding } = await readTextLedger(bytes, 'a.csv')
  expect(encoding).toBe(expected)
  expect(await cells(bytes)).toEqual({ A1: text('单位'), B1: text('得分') })
})

test('a character that an earlier program lost is told', async () => {
  expect((await readTextLedger(Buffer.from('市教\uFFFD局,1\n'), 'a.csv')).lost).toBe(true)
  expect((await readTextLedger(Buffer.from('市教育局,1\n'), 'a.csv')).lost).toBe(false)
})

test('bytes that are no text in any encoding are never guessed at: the line is named', async () => {
  await expect(readTextLedger(Buffer.from('b5a5cebb0a31ff0a', 'hex'), 'a.csv')).rejects.toMatchObject({
    fault: 'encoding',
    details: { line: 2 },
  })
})

test('a quote that is never closed is met when the rows are walked', async () => {
  const { table } = await readTextLedger(Buffer.from('a,b\n1,"2\n'), 'a.csv')
  expect(() => cellsIn(table)).toThrow(expect.objectContaining({ fault: 'unclosed-quote', details: { line: 2 } }))
})
