import { describe, expect, test } from 'vitest'
import { asTyped, unquoted } from '../../src/cli/quoted.ts'
import { office } from '../build/office.ts'

/** Sits at the terminal and gives these answers, then closes it. */
async function answering(answers: readonly (string | null)[], argv: readonly string[] = []) {
  const { perf, names } = office()
  const left = [...answers]
  const asked: string[] = []
  const ran = await perf(argv, {
    isTerminal: true,
    ask: async question => {
      asked.push(question)
      return left.shift() ?? null
    },
  })
  return { ...ran, asked, left, names: names() }
}

describe('the menu', () => {
  test('is shown where perf is started at a terminal without a command', async () => {
    const { code, out } = await answering(['0'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /1 {2}检查台账.*\n.*2 {2}计分.*\n.*3 {2}说明.*\n.*4 {2}查.*\n.*5 {2}新建.*\n.*6 {2}.*空白.*\n.*7 {2}.*汇总.*\n.*8 {2}对账.*\n.*0 {2}退出/,
    )
  })

  test('is not shown on a pipe', async () => {
    const { out } = await office().perf([], { isTerminal: false, ask: async () => '0' })
    expect(out).toContain('用法：perf <命令>')
  })

  test('ends where nobody answers any more', async () => {
    expect((await answering([null])).code).toBe(0)
    expect((await answering(['2', null, null])).code).toBe(0)
  })

  test('runs the command that it shows, and comes back', async () => {
    const { out, left, names } = await answering(['2', 'ledger.xlsx', '0'])
    expect(out).toContain('下次可以直接运行：perf score ledger.xlsx')
    expect(names).toContain('ledger-结果.xlsx')
    expect(out.match(/0 {2}退出/g)).toHaveLength(2)
    expect(left).toEqual([])
  })

  test('asks for the unit that is to be explained', async () => {
    const { out } = await answering(['3', 'ledger.xlsx', '市教育局', '0'])
    expect(out).toContain('perf explain ledger.xlsx --unit 市教育局')
    expect(out).toContain('总分  81.67')
  })

  test('takes a file as it is dragged into the window', async () => {
    const { out } = await answering(['1', "'ledger.xlsx' ", '0'])
    expect(out).toContain('perf validate ledger.xlsx')
  })

  test('asks again for a file that is not there, and goes back where none is given', async () => {
    const { out, asked } = await answering(['1', 'leger.xlsx', '', '0'])
    expect(out).toContain('没有这个文件或文件夹：leger.xlsx')
    expect(asked).toHaveLength(4)
    expect(out).not.toContain('下次可以直接运行')
  })

  test('lists every code where none is given', async () => {
    const { out } = await answering(['4', '', '0'])
    expect(out).toContain('下次可以直接运行：perf findings\n')
    expect(out).toContain('DAT-08')
  })

  test('compares two ledgers, and lists the templates of a year', async () => {
    expect((await answering(['8', 'ledger.xlsx', 'ledger.xlsx', '0'])).out).toContain(
      'perf diff ledger.xlsx ledger.xlsx',
    )
    expect((await answering(['5', '', '0'])).out).toContain('下次可以直接运行：perf init\n')
  })

  test('says which numbers there are where another is typed', async () => {
    for (const typed of ['9', 'score', '', '-1', '1.5']) {
      expect((await answering([typed, '0'])).out).toContain('请输入 0 到 8。')
    }
  })

  test('survives a command that could do nothing', async () => {
    const { code, err, left } = await answering(['3', 'ledger.xlsx', '市气象局', '0'])
    expect(err).toContain('RUN-06')
    expect(left).toEqual([])
    expect(code).toBe(0)
  })

  test('speaks the language that perf was started with, and hands it on', async () => {
    const { out } = await answering(['4', 'DAT-08', '0'], ['--lang', 'en'])
    expect(out).toContain('0  quit')
    expect(out).toContain('error DAT-08')
    expect(out).not.toMatch(/退出|请输入/)
  })
})

describe('a command as it can be typed again', () => {
  test.each([
    [['perf', 'score', '台账.xlsx'], 'perf score 台账.xlsx'],
    [['perf', 'score', '2015 年/台账.xlsx'], 'perf score "2015 年/台账.xlsx"'],
    [['--unit', '市纪委（市监察局）'], '--unit 市纪委（市监察局）'],
    [['--unit', '市纪委(市监察局)'], '--unit "市纪委(市监察局)"'],
    [['D:\\考核\\台账.xlsx'], 'D:\\考核\\台账.xlsx'],
    [['a&b.xlsx'], '"a&b.xlsx"'],
  ])('%j', (words, typed) => {
    expect(asTyped(words)).toBe(typed)
  })
})

describe('a path as people paste it', () => {
  test.each([
    ['台账.xlsx', '台账.xlsx'],
    [' "D:\\2015 年\\台账.xlsx" ', 'D:\\2015 年\\台账.xlsx'],
    ["'/home/a b/台账.xlsx'", '/home/a b/台账.xlsx'],
    ['/home/a\\ b/台账.xlsx', '/home/a b/台账.xlsx'],
    ['D:\\(终稿)\\台账.xlsx', 'D:\\(终稿)\\台账.xlsx'],
    ['“台账.xlsx”', '台账.xlsx'],
    ['', ''],
  ])('%s', (pasted, path) => {
    expect(unquoted(pasted)).toBe(path)
  })
})
