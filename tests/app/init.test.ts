import { describe, expect, test } from 'vitest'
import { initShape } from '../../src/app/documents/issuing.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { checkPackage } from '../../src/write/package/check.ts'
import { issuingOffice } from '../build/issuing-office.ts'

interface Ranked {
  readonly units: readonly { readonly unit: string; readonly total: string | null; readonly rank: number | null }[]
}

const standings = (json: string) =>
  (JSON.parse(json) as Ranked).units.map(({ unit, total, rank }) => [unit, total, rank])

describe('perf init', () => {
  test('without a template lists them with their year, and how to go on', async () => {
    const { code, out } = await issuingOffice().perf(['init'])
    expect(code).toBe(0)
    expect(out).toMatch(/blank .*年度目标管理考核/)
    expect(out).toMatch(/suzhou-2015 +2015 .*苏州市市级机关绩效管理/)
    expect(out).toMatch(/haidian-2010 +2010 /)
    expect(out).toContain('perf init blank 2026年考核')
  })

  test.each(['haidian-2010', 'suzhou-2015'])(
    'what %s puts in a folder scores at once, as the template itself does',
    async id => {
      const { perf } = issuingOffice()
      expect((await perf(['init', id, '新年度'])).code).toBe(0)
      const own = await perf(['score', '新年度/ledger.xlsx', '--json'])
      const theirs = await perf(['score', `../perf/templates/${id}/ledger.xlsx`, '-o', '另存', '--json'])
      expect(standings(own.out)).toEqual(standings(theirs.out))
      expect(standings(own.out).length).toBeGreaterThan(40)
    },
    60_000,
  )

  test('the folder is called after the template where none is named', async () => {
    const { perf, names } = issuingOffice()
    await perf(['init', 'haidian-2010'])
    expect(names().filter(name => name.startsWith('haidian-2010/'))).toEqual([
      'haidian-2010/ledger.xlsx',
      'haidian-2010/scheme.yaml',
      'haidian-2010/survey-enterprise.csv',
      'haidian-2010/survey-party.csv',
      'haidian-2010/survey-public.csv',
    ])
  })

  test('blank gives a scheme of this year that passes lint, and a registry to be typed over', async () => {
    const { perf, bytes, names } = issuingOffice()
    const { code, out } = await perf(['init', 'blank', '2027年考核'])
    expect(code).toBe(0)
    expect(out).toContain('要定的事')
    expect(out).toContain('perf template 2027年考核/scheme.yaml')
    expect(names().filter(name => name.startsWith('2027年考核/'))).toEqual([
      '2027年考核/scheme.yaml',
      '2027年考核/名录.xlsx',
    ])
    expect(new TextDecoder().decode(bytes('2027年考核/scheme.yaml'))).toMatch(/^year: 2027\ncutoff: 2027-12-31/m)
    // Else the first submission's copy of the registry would be taken for the office's.
    expect(new TextDecoder().decode(bytes('2027年考核/scheme.yaml'))).toMatch(/^inputs: \[名录\.xlsx\]/m)
    expect((await perf(['lint', '2027年考核/scheme.yaml'])).code).toBe(0)
    expect(await checkPackage(bytes('2027年考核/名录.xlsx'))).toEqual([])
    // An input, not a result of perf's own.
    expect(readWorkbook(bytes('2027年考核/名录.xlsx'), '').stamp).toBeNull()
  })

  test('never replaces a file: it names those that are there, and writes none', async () => {
    const { perf, names, disk, resolve } = issuingOffice({ '新年度/scheme.yaml': 'id: ours\n' })
    const before = names()
    const { code, err } = await perf(['init', 'haidian-2010', '新年度'])
    expect(code).toBe(2)
    expect(err).toContain('RUN-14')
    expect(err).toContain('scheme.yaml')
    expect(names()).toEqual(before)
    expect(new TextDecoder().decode(disk.get(resolve('新年度/scheme.yaml')))).toBe('id: ours\n')
  })

  test('a template that is not there stops with those that are', async () => {
    const { code, err } = await issuingOffice().perf(['init', 'suzhou'])
    expect(code).toBe(2)
    expect(err).toContain('blank、haidian-2010、suzhou-2015')
  })

  test('a folder whose name is a file’s stops', async () => {
    const { code, err } = await issuingOffice().perf(['init', 'blank', 'ledger.xlsx'])
    expect(code).toBe(2)
    expect(err).toContain('ledger.xlsx')
  })

  test('its document names the template and the files', async () => {
    const { out } = await issuingOffice().perf(['init', 'blank', 'x', '--json'])
    const { template, templates, outputs } = initShape.parse(JSON.parse(out))
    expect(template).toMatchObject({ id: 'blank', simulated: false, files: ['scheme.yaml', '名录.xlsx'] })
    expect(templates.map(({ id }) => id)).toEqual(['blank', 'haidian-2010', 'suzhou-2015'])
    expect(outputs.map(({ file }) => file)).toEqual(['scheme.yaml', '名录.xlsx'])
  })
})
