import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../../src/model/unreadable.ts'
import { type CsvRow, type CsvTable, type Encoding, type Open, readCsv } from '../../src/read/csv.ts'
import { noteAbsence, SHARED, sharedIsAbsent } from '../build/shared.ts'

const inPieces = (bytes: Uint8Array, cuts: readonly number[] = []): Open =>
  async function* () {
    const ends = [...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
    for (const [at, end] of ends.entries()) yield bytes.subarray(ends[at - 1] ?? 0, end)
  }

const rowsIn = async (table: CsvTable): Promise<CsvRow[]> => {
  const rows: CsvRow[] = []
  for await (const row of table.rows) rows.push(row)
  return rows
}

const cellsIn = async (open: Open, forced?: Encoding): Promise<(readonly string[])[]> =>
  (await rowsIn(await readCsv(open, '测评.csv', forced))).map(row => row.cells)

const cellsOf = (text: string): Promise<(readonly string[])[]> => cellsIn(inPieces(Buffer.from(text)))

const faultOf = async (open: Open): Promise<unknown> => {
  try {
    await cellsIn(open)
    return 'readable'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { fault: error.fault, ...error.details }
  }
}

// 单位,得分 / 市教育局,满意 / 人社局,€ in GB18030, written out: Node can only decode it.
const GB18030 = Buffer.from('b5a5cebb2cb5c3b7d60acad0bdccd3fdbed62cc2fad2e20ac8cbc9e7bed62c800a', 'hex')
const SAME = '单位,得分\n市教育局,满意\n人社局,€\n'

test.each<[string, Uint8Array, Encoding]>([
  ['UTF-8', Buffer.from(SAME), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${SAME}`), 'utf-8'],
  ['UTF-16 of Excel', Buffer.from(`\uFEFF${SAME}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 the other way round', Buffer.from(`\uFEFF${SAME}`, 'utf16le').swap16(), 'utf-16be'],
  ['GB18030', GB18030, 'gb18030'],
])('a survey saved in %s reads the same as in any other encoding', async (_, bytes, encoding) => {
  const table = await readCsv(inPieces(bytes), '测评.csv')
  expect(table.encoding).toBe(encoding)
  expect((await rowsIn(table)).map(row => row.cells)).toEqual([
    ['单位', '得分'],
    ['市教育局', '满意'],
    ['人社局', '€'],
  ])
})

test('a character of four bytes in GB18030 is read', async () => {
  const bytes = Buffer.concat([Buffer.from([0xd0, 0xd5, 0x2c]), Buffer.from([0x95, 0x34, 0xb2, 0x35])])
  expect(await cellsIn(inPieces(bytes))).toEqual([['姓', '𠮷']])
})

test('however a file is cut into pieces, its rows are the same', async () => {
  const text = '\uFEFF单位,"得,分"\r\n"市""教育""局\r\n（本级）",92\r\r\n"𠮷", 9 \n\n末,"x" \r\n'
  const variants = [Buffer.from(text), Buffer.from(text, 'utf16le'), GB18030]
  for (const bytes of variants) {
    const whole = await rowsIn(await readCsv(inPieces(bytes), 'a.csv'))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async cuts => {
        expect(await rowsIn(await readCsv(inPieces(bytes, cuts), 'a.csv'))).toEqual(whole)
      }),
    )
  }
})

test('what a correct writer quotes comes back as it was', async () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const cell = fc.string({ unit: fc.constantFrom('a', '局', '"', ',', '\n', ' ', ';', '𠮷'), maxLength: 6 })
  const record = fc.array(cell, { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(200)), async (records, cuts) => {
      const text = ['h1,h2', ...records.map(cells => cells.map(quoted).join(','))].join('\r\n')
      expect(await cellsIn(inPieces(Buffer.from(text), cuts))).toEqual([['h1', 'h2'], ...records])
    }),
  )
})

test('rows carry their line in a text editor and their row in Excel', async () => {
  const table = await readCsv(inPieces(Buffer.from('a,b\r\n"一\n二",1\n\n"x",2\n')), 'a.csv')
  expect((await rowsIn(table)).map(({ number, excelRow }) => [number, excelRow])).toEqual([
    [1, 1],
    [2, 2],
    [5, 4],
  ])
})

test('a line that only names the delimiter is no row of Excel', async () => {
  const table = await readCsv(inPieces(Buffer.from('sep=;\r\na;b,c\r\n1;2\r\n')), 'a.csv')
  expect(table.delimiter).toBe(';')
  expect(await rowsIn(table)).toEqual([
    { number: 2, excelRow: 1, cells: ['a', 'b,c'] },
    { number: 3, excelRow: 2, cells: ['1', '2'] },
  ])
})

test('a line break at the end makes no row, and neither do blank lines', async () => {
  expect(await cellsOf('a,b\n\n1,2\n\n\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(await cellsOf('a,b\n1,2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(await cellsOf('a\r1\r')).toEqual([['a'], ['1']])
})

test('columns that JavaScript itself knows, or that come twice, stay columns', async () => {
  expect(await cellsOf('__proto__,constructor,x,x\n1,2,3,4\n')).toEqual([
    ['__proto__', 'constructor', 'x', 'x'],
    ['1', '2', '3', '4'],
  ])
})

test.each([
  ['a,b;c,d', ','],
  ['a;b;c', ';'],
  ['a\tb, c', '\t'],
  ['a|b', '|'],
  ['"x;y;z",b', ','],
  ['单位，得分\n市教育局，92', '，'],
  ['您对教育局，财政局是否满意\n满意', ','],
  ['\n\n"标题\n;;;",b', ','],
  ['只有一列', ','],
])('the heading line %j is divided by %j', async (text, delimiter) => {
  expect((await readCsv(inPieces(Buffer.from(text)), 'a.csv')).delimiter).toBe(delimiter)
})

test.each([
  ['a,b\n1,2\n3,"4\n5,6\n', { fault: 'unclosed-quote', line: 3 }],
  ['a,b\n"一\n二","x\n', { fault: 'unclosed-quote', line: 3 }],
  ['a,b\n1,"2"3\n4,"5"\n', { fault: 'unclosed-quote', line: 2 }],
])('a quote that is not closed properly is fatal, with its line: %j', async (text, expected) => {
  expect(await faultOf(inPieces(Buffer.from(text)))).toEqual(expected)
  expect(
    await faultOf(
      inPieces(
        Buffer.from(text),
        Array.from({ length: 40 }, (_, at) => at),
      ),
    ),
  ).toEqual(expected)
})

test('an unclosed quote at the top of a huge file is found without reading all of it', async () => {
  let pieces = 0
  const open: Open = async function* () {
    yield Buffer.from('a,b\n1,"2\n')
    for (let piece = 0; piece < 200; piece++, pieces++) yield Buffer.alloc(1 << 20, 'x,y\n')
  }
  const table = await readCsv(open, 'a.csv', 'utf-8')
  await expect(rowsIn(table)).rejects.toMatchObject({ fault: 'unclosed-quote', details: { line: 2 } })
  expect(pieces).toBeLessThan(50)
})

test('a file that changes its encoding is refused with the line of the change', async () => {
  const bytes = Buffer.concat([GB18030, Buffer.from('市生态环境局,不满意\n')])
  expect(await faultOf(inPieces(bytes))).toEqual({ fault: 'mixed-encoding', line: 4 })
  expect(await faultOf(inPieces(bytes, [3, 40]))).toEqual({ fault: 'mixed-encoding', line: 4 })
})

test('bytes that are neither encoding are refused with their line', async () => {
  expect(await faultOf(inPieces(Buffer.concat([GB18030, Buffer.from([0x61, 0xff, 0x0a])])))).toEqual({
    fault: 'encoding',
    line: 4,
  })
})

test('the clerk may know the encoding better', async () => {
  const bytes = Buffer.from('单位\n得分\n', 'utf16le')
  expect(await faultOf(inPieces(bytes))).toMatchObject({ fault: 'encoding' })
  expect(await cellsIn(inPieces(bytes), 'utf-16le')).toEqual([['单位'], ['得分']])
})

test.each([
  ['an archive', Buffer.from('504b0304', 'hex'), 'workbook-named-text'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook-named-text'],
  ['a web page', Buffer.from('<html><table>'), 'html'],
  ['nothing', Buffer.alloc(0), 'empty'],
])('%s given as text is named so', async (_, bytes, fault) => {
  expect(await faultOf(inPieces(bytes, [1]))).toMatchObject({ fault })
})

noteAbsence()

describe.skipIf(sharedIsAbsent)("other people's text files", () => {
  const folder = join(SHARED, 'corpus/csv')
  const opened =
    (name: string): Open =>
    () =>
      createReadStream(join(folder, name))

  test('every one ends in rows or one reason, and nothing else', async () => {
    const faults: Record<string, unknown> = {}
    for (const name of readdirSync(folder)) {
      const fault = await faultOf(opened(name))
      if (fault !== 'readable') faults[name] = fault
    }
    expect(faults).toEqual({
      'derived__mixed_gbk_then_utf8.csv': { fault: 'encoding', line: 11 },
      'derived__unclosed_quote_100k_lines.csv': { fault: 'unclosed-quote', line: 2 },
      'frictionless-py__implicit-zip.csv': { fault: 'workbook-named-text' },
      'papaparse__malformed.tsv': { fault: 'unclosed-quote', line: 9 },
      'phpspreadsheet__encoding.utf32le.csv': { fault: 'encoding', found: 'utf-32' },
    })
  })

  test('the same table in three encodings gives the same rows', async () => {
    const [utf8, utf16, gb18030] = await Promise.all(
      ['derived__demo_utf8_nobom_crlf.csv', 'derived__demo_utf16le_bom_tsv.csv', 'derived__demo_gb18030.csv'].map(
        name => cellsIn(opened(name)),
      ),
    )
    expect(utf8?.length).toBe(11)
    expect(utf16).toEqual(utf8)
    expect(gb18030).toEqual(utf8)
  })

  test('a field of six megabytes is one field', async () => {
    const rows = await cellsIn(opened('derived__huge_field.csv'))
    expect(rows.map(cells => cells.length)).toEqual([2, 2, 2])
    expect(Math.max(...rows.flat().map(cell => cell.length))).toBeGreaterThan(1_999_000)
  })
})
