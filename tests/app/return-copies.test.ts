import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { partOf } from '../build/entries.ts'
import { office } from '../build/office.ts'
import { readableWorkbook } from '../build/readable-workbook.ts'

const UNITS = [['单位', '简称', '组'], ...['教育局', '财政局'].map(name => [`市${name}`, name, '政府部门'])]
const HEADINGS = ['任务名称', '责任单位', '目标值', '完成值', '完成时限', '是否完成', '佐证材料']

const taskOf = (name: string, unit: string, deadline: string): string[] => [
  name,
  unit,
  '3',
  '3',
  deadline,
  '是',
  '苏教〔2026〕12号',
]

const ledger = (deadline: string): Uint8Array =>
  readableWorkbook([
    { name: '名录', rows: UNITS },
    { name: '任务', rows: [HEADINGS, taskOf('新建小学', '市教育局', deadline)] },
  ])

const WRONG = ledger('5年内')
const SOUND = readableWorkbook([{ name: '任务', rows: [HEADINGS, taskOf('清理账户', '市财政局', '2026-10-31')] }])

const desk = (files: Readonly<Record<string, Uint8Array>>) => office({ here: '/sent', files })
const returning = (files: Readonly<Record<string, Uint8Array>>) => {
  const { perf, disk, names } = desk(files)
  const run = (...more: string[]) =>
    perf(['validate', ...Object.keys(files), '--return', '--as-of', '2026-11-30', ...more])
  return { run, perf, disk, copies: () => names().filter(name => /退回|returned/.test(name)) }
}

describe('perf validate --return', () => {
  test('sends back, beside it, each submission with an error, and no other', async () => {
    const { run, disk, copies } = returning({ '市教育局.xlsx': WRONG, '市财政局.xlsx': SOUND })
    await run()
    expect(copies()).toEqual(['市教育局-退回.xlsx'])
    const copy = disk.get('/sent/市教育局-退回.xlsx') ?? new Uint8Array()
    expect(readWorkbook(copy, 'a.xlsx').returned).toEqual({ list: '退回说明', untouched: true })
    expect(partOf(copy, 'xl/comments1.xml')).toMatch(/ref="E2"[\s\S]*【perf】必改 \w+-\d\d\n.*5年内/)
    expect(disk.get('/sent/市教育局.xlsx')).toEqual(WRONG)
  })

  test('without --return nothing goes back', async () => {
    const { perf, names } = desk({ 'a.xlsx': WRONG })
    await perf(['validate', 'a.xlsx'])
    expect(names().filter(name => name.includes('退回'))).toEqual([])
  })

  test('-o takes the copies as well, and the document names them', async () => {
    const { run, copies } = returning({ 'a.xlsx': WRONG })
    const { outputs } = JSON.parse((await run('-o', '结果', '--json')).out)
    expect(copies()).toEqual(['结果/a-退回.xlsx'])
    expect(outputs.map(({ file }: { file: string }) => file)).toContain('结果/a-退回.xlsx')
  })

  test('in English the copy is -returned, and its list is English', async () => {
    const { run, disk, copies } = returning({ 'a.xlsx': WRONG })
    await run('--lang', 'en')
    expect(copies()).toEqual(['a-returned.xlsx'])
    expect(readWorkbook(disk.get('/sent/a-returned.xlsx') ?? new Uint8Array(), '').returned?.list).toBe('Returned')
  })

  test('a workbook with macros keeps its ending', async () => {
    const { run, copies } = returning({ 'a.xlsm': WRONG })
    await run()
    expect(copies()).toEqual(['a-退回.xlsm'])
  })

  test('the same run leaves the copy, another numbers it: nothing that is there is replaced', async () => {
    const { run, disk, copies } = returning({ 'a.xlsx': WRONG })
    await run()
    const first = disk.get('/sent/a-退回.xlsx')
    await run()
    expect(copies()).toEqual(['a-退回.xlsx'])
    expect(disk.get('/sent/a-退回.xlsx')).toBe(first)
    disk.set('/sent/a.xlsx', ledger('3年内'))
    await run()
    expect(copies()).toEqual(['a-退回-2.xlsx', 'a-退回.xlsx'])
    expect(disk.get('/sent/a-退回.xlsx')).toBe(first)
  })

  test('a copy that lies untouched beside its submission is not counted as another; a mended one is read', async () => {
    const { run, perf, disk } = returning({ 'a.xlsx': WRONG })
    await run()
    const { skipped, inputs } = JSON.parse((await perf(['validate', '.', '--json'])).out)
    expect(skipped).toContain('a-退回.xlsx')
    expect(inputs.map(({ file }: { file: string }) => file)).not.toContain('a-退回.xlsx')
    disk.delete('/sent/a.xlsx')
    const alone = JSON.parse((await perf(['validate', 'a-退回.xlsx', '--json'])).out)
    expect(alone.inputs.map(({ file }: { file: string }) => file)).toContain('a-退回.xlsx')
    expect(alone.findings.some(({ sheet }: { sheet: string }) => sheet === '退回说明')).toBe(false)
  })

  test('what cannot be marked goes back as a list of its own, which is no ledger', async () => {
    const csv = new TextEncoder().encode(
      [HEADINGS, taskOf('新建小学', '市教育局', '5年内')].map(row => `${row.join(',')}\n`).join(''),
    )
    const { run, disk, copies } = returning({ 'a.csv': csv, 'b.xlsx': SOUND })
    await run()
    expect(copies()).toEqual(['a-退回.xlsx'])
    const { tables, stamp } = readWorkbook(disk.get('/sent/a-退回.xlsx') ?? new Uint8Array(), '')
    expect(stamp).toBe('perf:returned as-of=2026-11-30')
    expect(tables).toEqual([])
  })
})
