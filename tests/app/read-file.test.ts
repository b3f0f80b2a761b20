import { expect, test } from 'vitest'
import { readLedgerFile } from '../../src/app/read-file.ts'
import { memoryWorld } from '../build/memory-world.ts'
import { cellsIn } from '../build/read-cells.ts'
import { storedZip } from '../build/stored-zip.ts'
import { workbookOf } from '../build/workbook-parts.ts'

const world = memoryWorld(new Map())
const read = (bytes: Uint8Array, file: string) => readLedgerFile(bytes, file, world)
const CSV = Buffer.from('任务,单位\n新增学位,市教育局\n')
const HTML = Buffer.from('<table><tr><td>任务</td></tr></table>')

test.each<[string, string, Uint8Array, string, string | null]>([
  ['a workbook', '台账.xlsx', workbookOf(''), 'xlsx', null],
  ['a workbook with macros', '台账.xlsm', workbookOf(''), 'xlsx', null],
  ['a workbook named .csv', '台账.csv', workbookOf(''), 'xlsx', 'csv'],
  ['a CSV', '台账.csv', CSV, 'csv', null],
  ['a CSV named .xlsx', '台账.XLSX', CSV, 'csv', 'xlsx'],
  ['a web page named .xls', '台账.xls', HTML, 'html', 'xls'],
  ['a web page named as one', '台账.html', HTML, 'html', null],
  ['a file without an ending', '台账', CSV, 'csv', null],
])('%s is read by its content, and its name compared', async (_, file, bytes, format, namedAs) => {
  expect((await read(bytes, file)).reading).toMatchObject({ file, format, namedAs })
})

test('a CSV named .xlsx gives its cells as text', async () => {
  const { tables, stamp } = await read(CSV, '报送/市教育局.xlsx')
  expect(tables[0]?.name).toEqual({ file: '报送/市教育局.xlsx', sheet: '市教育局' })
  expect(cellsIn(tables[0])).toMatchObject({ A2: { kind: 'text', text: '新增学位' } })
  expect(stamp).toBeNull()
})

test.each<[string, string, Uint8Array, string]>([
  ['a scheme is no ledger', 'scheme.yaml', Buffer.from('id: a\n'), 'text-named-workbook'],
  ['a web archive is not read', '台账.xls', Buffer.from('MIME-Version: 1.0\r\n'), 'html'],
  ['a Word document is not read', '台账.xlsx', storedZip({ 'word/document.xml': '' }), 'not-a-workbook'],
  ['a lock file is not read', '~$台账.xlsx', CSV, 'lock-file'],
  [
    'an .ods that would fill the memory is not handed on',
    '台账.ods',
    storedZip(
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' },
      { declared: { 'content.xml': 2 ** 29 } },
    ),
    'too-large',
  ],
])('%s', async (_, file, bytes, fault) => {
  await expect(read(bytes, file)).rejects.toMatchObject({ fault })
})

test('a reader that was late or died is a fault of the file', async () => {
  const slow = { ...world, readLegacy: async () => ({ kind: 'unreadable', fault: 'too-slow', details: {} }) as const }
  await expect(readLedgerFile(HTML, '台账.xls', slow)).rejects.toMatchObject({ fault: 'too-slow' })
})
