import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diffShape } from '../../src/app/documents/diff.ts'
import { scoreShape } from '../../src/app/documents/score.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { office } from '../build/office.ts'
import { readableSheets, readableWorkbook } from '../build/readable-workbook.ts'

const FIXTURE = 'fixtures/reconciliation'
const workbook = (file: string, change = (text: string) => text): Uint8Array =>
  readableWorkbook(readableSheets(change(readFileSync(`${FIXTURE}/${file}`, 'utf8'))))

const FILES = {
  'approved.xlsx': workbook('approved.md'),
  'current.xlsx': workbook('current.md'),
  'scheme.yaml': readFileSync(`${FIXTURE}/scheme.yaml`, 'utf8'),
}
const desk = (files: Readonly<Record<string, Uint8Array | string>> = {}) => office({ files: { ...FILES, ...files } })

const sheetsOf = (bytes: Uint8Array | undefined): string[] =>
  bytes === undefined ? [] : readWorkbook(bytes, 'x.xlsx').tables.map(({ name }) => name.sheet)

describe('perf diff', () => {
  test('ends with 1 where the ledgers differ, with the counts, the errors and the workbook', async () => {
    const { perf, disk, resolve } = desk()
    const { code, out, err } = await perf(['diff', 'approved.xlsx', 'current.xlsx'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('批准台账 19 项，现台账 17 项，对上 14 项。')
    expect(out).toMatch(/取消 +5 +1 +4/)
    expect(out).toContain('错误 DAT-11')
    expect(out).toContain('current-对账.xlsx')
    const book = disk.get(resolve('current-对账.xlsx'))
    expect(sheetsOf(book)).toEqual(['差异', '新增和取消', '变更记录核对', '对账汇总', '异常'])
  })

  test('in English names its workbook in English', async () => {
    const { perf, names } = desk()
    const { out } = await perf(['diff', 'approved.xlsx', 'current.xlsx', '--lang', 'en'])
    expect(out).toContain('19 tasks approved, 17 now, 14 known again.')
    expect(names()).toContain('current-diff.xlsx')
  })

  test('ends with 0 where they agree', async () => {
    const { code, out } = await desk().perf(['diff', 'approved.xlsx', 'approved.xlsx'])
    expect(code).toBe(0)
    expect(out).toContain('两份台账一致。')
  })

  test('takes several current ledgers as one', async () => {
    const rows = (keep: (line: string) => boolean) => (text: string) => text.split('\n').filter(keep).join('\n')
    const files = {
      'a.xlsx': workbook(
        'current.md',
        rows(line => !/\| [BCD]-0\d \|/.test(line) || line.includes('A-')),
      ),
      'b.xlsx': workbook(
        'current.md',
        rows(line => !/\| A-0\d \|/.test(line)),
      ),
    }
    const { out } = await desk(files).perf(['diff', 'approved.xlsx', 'a.xlsx', 'b.xlsx'])
    expect(out).toContain('批准台账 19 项，现台账 17 项，对上 14 项。')
  })

  test('gives a document of its shape, with every difference, its approval and its cells', async () => {
    const { out } = await desk().perf(['diff', 'approved.xlsx', 'current.xlsx', '--json'])
    const document = diffShape.parse(JSON.parse(out))
    expect(document).toMatchObject({ baseline: 'approved.xlsx', counts: { approved: 19, current: 17, paired: 14 } })
    expect(document.inputs.map(({ file }) => file)).toEqual(['current.xlsx', 'approved.xlsx'])
    expect(document.changes.find(({ id, field }) => id === 'C-01' && field === 'deadline')).toMatchObject({
      ...{ approved: '2015-10-31', current: '2015-12-31', days: 61, matchedBy: 'id', verdict: 'unapproved' },
      contradiction: 'new-value',
      approvedAt: { file: 'approved.xlsx', cell: 'K11' },
      currentAt: { file: 'current.xlsx', cell: 'K12' },
    })
    expect(document.tasks.filter(({ verdict }) => verdict === 'approved').map(({ id }) => id)).toEqual(['C-03', 'A-06'])
    expect(document.records.filter(({ use }) => use === 'repeated')).toMatchObject([{ id: 'C-03' }])
  })

  test('writes the same workbook again, and another one for another approved ledger', async () => {
    const { perf, names, disk } = desk({
      'older.xlsx': workbook('approved.md', text => text.replace('12 | 所', '13 | 所')),
    })
    await perf(['diff', 'approved.xlsx', 'current.xlsx'])
    const before = new Map(disk)
    await perf(['diff', 'approved.xlsx', 'current.xlsx'])
    expect(disk).toEqual(before)
    await perf(['diff', 'older.xlsx', 'current.xlsx'])
    expect(names()).toContain('current-对账-2.xlsx')
  })

  test.each([
    ['one ledger alone', ['diff', 'approved.xlsx']],
    ['an approved ledger that is not there', ['diff', 'x.xlsx', 'current.xlsx']],
    ['an approved ledger that is no ledger', ['diff', 'scheme.yaml', 'current.xlsx']],
    ['an approved ledger without tasks', ['diff', 'ledger.xlsx', 'current.xlsx']],
    ['a baseline that is not there', ['validate', 'current.xlsx', '--baseline', 'x.xlsx']],
  ])('with %s ends with 2 and writes nothing', async (_, argv) => {
    const { perf, names } = desk()
    const before = names()
    const { code, err } = await perf(argv)
    expect(code).toBe(2)
    expect(err).toMatch(/处理：\S/)
    expect(names()).toEqual(before)
  })

  test('does not take its own workbook for an approved ledger', async () => {
    const { perf } = desk()
    await perf(['diff', 'approved.xlsx', 'current.xlsx'])
    const { code, err } = await perf(['diff', 'current-对账.xlsx', 'current.xlsx'])
    expect(code).toBe(2)
    expect(err).toContain('不能当作批准台账')
  })
})

describe('--baseline', () => {
  test('perf validate tells the same, in the exception workbook too', async () => {
    const { perf, disk, resolve } = desk()
    const codesIn = (out: string) => (JSON.parse(out).findings as { code: string }[]).map(({ code }) => code)
    const plain = codesIn((await perf(['validate', 'current.xlsx', '--json'])).out)
    const held = codesIn((await perf(['validate', 'current.xlsx', '--baseline', 'approved.xlsx', '--json'])).out)
    const compared = codesIn((await perf(['diff', 'approved.xlsx', 'current.xlsx', '--json'])).out)
    expect(plain.filter(code => compared.includes(code))).toEqual([])
    expect(compared.length).toBe(26)
    expect(held.filter(code => compared.includes(code)).sort()).toEqual([...compared].sort())
    expect(sheetsOf(disk.get(resolve('current-异常-2.xlsx')))).toEqual(
      expect.arrayContaining(['异常', '差异', '新增和取消', '变更记录核对', '对账汇总']),
    )
  })

  test('perf score tells the same and scores as the current ledger stands', async () => {
    const registry = readableSheets(readFileSync(`${FIXTURE}/approved.md`, 'utf8')).filter(
      ({ name }) => name === '名录',
    )
    const own = readableWorkbook([...registry, ...readableSheets(readFileSync(`${FIXTURE}/current.md`, 'utf8'))])
    const { perf } = desk({ 'current.xlsx': own })
    const scored = async (...more: string[]) =>
      scoreShape.parse(JSON.parse((await perf(['score', 'current.xlsx', '--json', ...more])).out))
    const [plain, held] = [await scored(), await scored('--baseline', 'approved.xlsx')]
    expect(held.units).toEqual(plain.units)
    expect(held.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['DAT-11', 'TGT-03', 'ROW-05']))
    expect(held.inputs.map(({ file }) => file)).toContain('approved.xlsx')
  })

  test('a registry in the approved ledger serves a submission that has none', async () => {
    const { out } = await desk().perf(['validate', 'current.xlsx', '--baseline', 'approved.xlsx', '--json'])
    const { findings } = JSON.parse(out) as { findings: { code: string }[] }
    expect(findings.filter(({ code }) => code === 'ORG-01')).toEqual([])
  })

  test('the approved ledger in the folder of the submissions is not one of them', async () => {
    const { perf } = office({
      here: '/county',
      files: {
        'in/approved.xlsx': FILES['approved.xlsx'],
        'in/current.xlsx': FILES['current.xlsx'],
        'in/scheme.yaml': FILES['scheme.yaml'],
      },
    })
    const { out } = await perf(['validate', 'in', '--baseline', 'in/approved.xlsx', '--json'])
    const { findings } = JSON.parse(out) as { findings: { code: string }[] }
    expect(findings.filter(({ code }) => code === 'ROW-02')).toEqual([])
    expect(findings.filter(({ code }) => code === 'DAT-11')).toHaveLength(1)
  })
})
