import { describe, expect, test } from 'vitest'
import { readStamp } from '../../src/read/xlsx.ts'
import { ledgerWith, office, refuse, SCHEME } from '../build/office.ts'

const RESULTS = ['ledger-异常.xlsx', 'ledger-结果.xlsx']
const INPUTS = ['ledger.xlsx', 'scheme.yaml', 'survey.csv']

describe('no earlier result is ever lost', () => {
  test('the same run again gives the same bytes under the same names', async () => {
    const { perf, disk, names, resolve } = office()
    await perf(['score', 'ledger.xlsx'])
    const first = RESULTS.map(name => disk.get(resolve(name)))
    await perf(['score', 'ledger.xlsx'])
    expect(names()).toEqual([...INPUTS, ...RESULTS].sort())
    expect(RESULTS.map(name => disk.get(resolve(name)))).toEqual(first)
  })

  test('the same run again needs no writing, so the result may stay open in Excel', async () => {
    let busy = false
    const { perf } = office({
      platform: 'win32',
      system: usual => ({ rename: (from, to) => (busy ? refuse('EPERM')() : usual.rename(from, to)) }),
    })
    await perf(['score', 'ledger.xlsx'])
    busy = true
    expect((await perf(['score', 'ledger.xlsx'])).code).toBe(0)
  })

  test('a changed ledger, scheme or as-of day is another run: its results are numbered', async () => {
    const { perf, disk, names, resolve } = office()
    await perf(['score', 'ledger.xlsx'])
    const first = disk.get(resolve('ledger-结果.xlsx'))
    await perf(['score', 'ledger.xlsx', '--as-of', '2026-12-31'])
    expect(names()).toContain('ledger-结果-2.xlsx')
    disk.set(resolve('ledger.xlsx'), ledgerWith(['56', '50', '48']))
    await perf(['score', 'ledger.xlsx'])
    expect(names()).toContain('ledger-结果-3.xlsx')
    disk.set(resolve('scheme.yaml'), new TextEncoder().encode(SCHEME.replace('第三条', '第五条')))
    await perf(['score', 'ledger.xlsx'])
    expect(names()).toContain('ledger-结果-4.xlsx')
    expect(disk.get(resolve('ledger-结果.xlsx'))).toBe(first)
  })

  test('a run that was numbered finds its number again', async () => {
    const { perf, names } = office()
    await perf(['score', 'ledger.xlsx'])
    await perf(['score', 'ledger.xlsx', '--as-of', '2026-12-31'])
    const before = names()
    await perf(['score', 'ledger.xlsx', '--as-of', '2026-12-31'])
    await perf(['score', 'ledger.xlsx'])
    expect(names()).toEqual(before)
  })

  test.each([
    ['a workbook of somebody’s own', ledgerWith(['1', '2', '3'])],
    ['a file that is no workbook', 'not a workbook'],
    ['an empty file', ''],
  ])('%s that has the name of a result is left alone', async (_, own) => {
    const { perf, disk, names, resolve } = office({ files: { 'ledger-结果.xlsx': own } })
    const before = disk.get(resolve('ledger-结果.xlsx'))
    await perf(['score', 'ledger.xlsx'])
    expect(disk.get(resolve('ledger-结果.xlsx'))).toBe(before)
    expect(names()).toContain('ledger-结果-2.xlsx')
  })

  test('a folder that has the name of a result is left alone', async () => {
    const { perf, names } = office({ files: { 'ledger-结果.xlsx/a.txt': 'a' } })
    await perf(['score', 'ledger.xlsx'])
    expect(names()).toContain('ledger-结果-2.xlsx')
  })

  test('an input that is called like a result is never written over', async () => {
    const { perf, disk, resolve } = office({
      files: { '台账-结果.xlsx': ledgerWith(['1', '2', '3']), '台账.xlsx': ledgerWith(['4', '5', '6']) },
    })
    const before = disk.get(resolve('台账-结果.xlsx'))
    await perf(['validate', '台账.xlsx', '台账-结果.xlsx'])
    await perf(['score', '台账.xlsx'])
    expect(disk.get(resolve('台账-结果.xlsx'))).toBe(before)
  })

  test('scoring replaces the report of a mere check; a check never replaces the fuller report of a scoring', async () => {
    const { perf, disk, names, resolve } = office()
    await perf(['validate', 'ledger.xlsx'])
    await perf(['score', 'ledger.xlsx'])
    expect(names()).toEqual([...INPUTS, ...RESULTS].sort())
    const fuller = disk.get(resolve('ledger-异常.xlsx'))
    await perf(['validate', 'ledger.xlsx'])
    expect(disk.get(resolve('ledger-异常.xlsx'))).toBe(fuller)
    expect(names()).toContain('ledger-异常-2.xlsx')
  })

  test('the two languages name their results apart', async () => {
    const { perf, names } = office()
    await perf(['score', 'ledger.xlsx', '--lang', 'en'])
    expect(names()).toEqual([...INPUTS, 'ledger-exceptions.xlsx', 'ledger-result.xlsx'].sort())
  })

  test('perf’s own results among the inputs are skipped and listed', async () => {
    const { perf } = office()
    await perf(['score', 'ledger.xlsx'])
    const { out } = await perf(['validate', '.'])
    expect(out).toMatch(/跳过.*ledger-异常\.xlsx/)
    expect(out).toContain('ledger-结果.xlsx')
    const { skipped, inputs } = JSON.parse((await perf(['validate', '.', '--json'])).out)
    expect(skipped).toEqual(['ledger-异常.xlsx', 'ledger-结果.xlsx', 'office-异常.xlsx'])
    expect(inputs.map((input: { file: string }) => input.file)).toEqual(['ledger.xlsx', 'survey.csv'])
  })
})

describe('where results go', () => {
  test('beside the ledger, or into the folder of -o, which is made', async () => {
    const { perf, names } = office({
      files: { '台账/a.xlsx': ledgerWith(['1', '2', '3']), '台账/scheme.yaml': SCHEME },
    })
    await perf(['score', '台账/a.xlsx'])
    await perf(['score', '台账/a.xlsx', '-o', '结果/第一稿'])
    expect(names()).toContain('台账/a-结果.xlsx')
    expect(names()).toContain('结果/第一稿/a-结果.xlsx')
  })

  test('a folder is checked into a report that is named after it', async () => {
    const { perf, names } = office({ files: { '报送/甲.xlsx': ledgerWith(['1', '2', '3']) } })
    await perf(['validate', '报送'])
    expect(names()).toContain('报送/报送-异常.xlsx')
  })

  test('a ledger that is named twice is one ledger', async () => {
    const { perf } = office()
    const { inputs } = JSON.parse((await perf(['score', 'ledger.xlsx', './ledger.xlsx', '--json'])).out)
    expect(inputs).toHaveLength(2)
  })
})

describe('a result that cannot be saved', () => {
  const toldOf = async (code: string) => {
    const { perf, names } = office({ system: () => ({ writeFile: refuse(code) }) })
    const { code: end, err, out } = await perf(['score', 'ledger.xlsx'])
    expect({ end, out }).toEqual({ end: 2, out: '' })
    expect(names()).toEqual(INPUTS)
    return err
  }

  test('is told with its name and what is safe', async () => {
    const err = await toldOf('ENOSPC')
    expect(err).toContain('RUN-08')
    expect(err).toContain('ledger-结果.xlsx 没有写成：磁盘空间不够。原有文件没有改动，本次计算结果尚未保存。')
    expect(err).toContain('清理磁盘')
  })

  test('has a remedy of its own for each reason', async () => {
    const told = await Promise.all(['ENOSPC', 'EACCES', 'ENAMETOOLONG', 'EINVAL'].map(toldOf))
    const remedies = told.map(err => /处理：(.*)/.exec(err)?.[1])
    expect(new Set(remedies).size).toBe(4)
  })

  test('names the one that is new where only the second could not be replaced', async () => {
    const { perf } = office({
      platform: 'win32',
      system: usual => ({
        rename: (from, to) => (to.includes('异常') ? refuse('EBUSY')() : usual.rename(from, to)),
      }),
    })
    const { code, err } = await perf(['score', 'ledger.xlsx'])
    expect(code).toBe(2)
    expect(err).toContain('ledger-异常.xlsx 没有写成：该文件正在 Excel 或 WPS 中打开')
    expect(err).toContain('ledger-结果.xlsx 已是本次结果，其余文件没有改动。')
  })
})

describe('on Windows', () => {
  test('files are named with / in documents and with \\ on the screen', async () => {
    const { perf } = office({ platform: 'win32' })
    const { out } = await perf(['score', 'ledger.xlsx', '-o', '..\\结果', '--json'])
    expect(JSON.parse(out).outputs.map((output: { file: string }) => output.file)).toEqual([
      '../结果/ledger-结果.xlsx',
      '../结果/ledger-异常.xlsx',
    ])
    expect((await perf(['score', 'ledger.xlsx', '-o', '..\\结果'])).out).toContain('..\\结果\\ledger-结果.xlsx')
  })

  test('a file on another drive has no way from here: documents name it bare, the screen in full', async () => {
    const { perf, disk } = office({ platform: 'win32' })
    const { out } = await perf(['score', 'ledger.xlsx', '-o', 'E:\\结果', '--json'])
    expect(JSON.parse(out).outputs.map((output: { file: string }) => output.file)).toEqual([
      'ledger-结果.xlsx',
      'ledger-异常.xlsx',
    ])
    expect(out).not.toContain('E:')
    expect((await perf(['score', 'ledger.xlsx', '-o', 'E:\\结果'])).out).toContain('E:\\结果\\ledger-结果.xlsx')
    expect([...disk.keys()]).toContain('E:\\结果\\ledger-结果.xlsx')
  })

  test('a folder that Windows keeps for itself is refused, and nothing is written', async () => {
    const { perf, names } = office({ platform: 'win32' })
    const before = names()
    const { code, err } = await perf(['score', 'ledger.xlsx', '-o', '结果\\CON\\一稿'])
    expect(code).toBe(2)
    expect(err).toContain('Windows 不允许')
    expect(names()).toEqual(before)
  })
})

describe('nothing of the machine is in a result', () => {
  const run = async (machine: Parameters<typeof office>[0], argv: readonly string[]) => {
    const { perf, disk, resolve } = office(machine)
    const { out } = await perf(argv)
    return { out, books: RESULTS.map(name => disk.get(resolve(name))) }
  }

  // Time zones are tried with the real program (tests/cli/real-program.test.ts): a process has one of them.
  test('another folder and another machine give the same bytes', async () => {
    const argv = ['score', 'ledger.xlsx', '--json']
    const first = await run({}, argv)
    expect(await run({ here: '/home/王 五/年终考核' }, argv)).toEqual(first)
    expect(await run({ platform: 'win32' }, argv)).toEqual(first)
  })

  test('a scheme that comes with perf is named from perf, wherever perf is installed', async () => {
    const rows = [['方案编号', 'qingshan']]
    const { readableWorkbook } = await import('../build/readable-workbook.ts')
    const stamped = readableWorkbook([
      {
        name: '名录',
        rows: [
          ['单位', '组'],
          ['市教育局', '政府部门'],
        ],
      },
      {
        name: '评分',
        rows: [
          ['单位', '指标', '得分', '理由'],
          ['市教育局', '履职尽责', '50', '评定'],
        ],
      },
      { name: '方案', rows },
    ])
    const { perf } = office({
      here: '/a/b',
      files: { 'c/台账.xlsx': stamped, '../perf/templates/qingshan/scheme.yaml': SCHEME },
    })
    const { out } = await perf(['validate', 'c/台账.xlsx', '--json'])
    expect(JSON.parse(out).scheme.id).toBe('qingshan')
    expect(out).not.toMatch(/\.\.\/|\/a\/perf/)
  })

  test('the stamp tells a result from an exception report', async () => {
    const { books } = await run({}, ['score', 'ledger.xlsx'])
    const stamps = books.map(bytes => readStamp(bytes as Uint8Array))
    expect(stamps[0]).toMatch(/^perf:exceptions as-of=2026-11-30 run=[0-9a-f]{64}$/)
    expect(stamps[1]).toMatch(/^perf:result as-of=2026-11-30 run=[0-9a-f]{64}$/)
  })
})
