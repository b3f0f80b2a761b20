import { describe, expect, test } from 'vitest'
import { ledgerWith, office } from '../build/office.ts'

describe('exit codes', () => {
  test('a ledger without errors is scored and ends with 0', async () => {
    const { perf, names } = office()
    const { code, out, err } = await perf(['score', 'ledger.xlsx'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('市教育局')
    expect(names()).toEqual(expect.arrayContaining(['ledger-结果.xlsx', 'ledger-异常.xlsx']))
  })

  test('a mark that is no number is an error: the rest is scored, and the end is 1', async () => {
    const { perf } = office({ files: { 'ledger.xlsx': ledgerWith(['55', '约50分', '48']) } })
    const { code, out } = await perf(['score', 'ledger.xlsx'])
    expect(code).toBe(1)
    expect(out).toContain('暂不计分')
  })

  test.each([
    ['nothing that is a command', ['scor', 'ledger.xlsx']],
    ['an option that is none', ['score', 'ledger.xlsx', '--shceme', 'x.yaml']],
    ['no ledger', ['score']],
    ['an option without its value', ['score', 'ledger.xlsx', '--scheme']],
    ['explain without a unit', ['explain', 'ledger.xlsx']],
    ['a file that is not there', ['score', 'leger.xlsx']],
    ['a scheme that is not there', ['score', 'ledger.xlsx', '--scheme', 'sheme.yaml']],
    ['a folder in place of a ledger', ['score', '.']],
    ['a unit that nobody knows', ['explain', 'ledger.xlsx', '--unit', '市气象局']],
    ['an indicator that is none', ['explain', 'ledger.xlsx', '--unit', '市教育局', '--indicator', 'x']],
    ['a day without its year', ['score', 'ledger.xlsx', '--as-of', '12.31']],
    ['a day that the calendar lacks', ['score', 'ledger.xlsx', '--as-of', '2026-02-30']],
    ['a survey without a file', ['score', 'ledger.xlsx', '--survey', 'public']],
    ['a survey that the scheme lacks', ['score', 'ledger.xlsx', '--survey', 'x=survey.csv']],
    ['a survey file that is not there', ['score', 'ledger.xlsx', '--survey', 'public=x.csv']],
    [
      'a survey named twice',
      ['score', 'ledger.xlsx', '--survey', 'public=survey.csv', '--survey', 'public=survey.csv'],
    ],
    ['a language that perf does not speak', ['score', 'ledger.xlsx', '--lang', 'fr']],
    ['a code that is none', ['findings', 'DAT-99']],
    ['a schema that is none', ['schema', 'x']],
    ['too many arguments', ['findings', 'DAT-08', 'DAT-02']],
    ['help on nothing that is a command', ['help', 'scor']],
    ['a workbook where the results should go', ['score', 'ledger.xlsx', '-o', 'ledger.xlsx']],
    ['a name of a workbook as folder', ['score', 'ledger.xlsx', '-o', '2026.xlsx']],
    ['no name of a folder', ['score', 'ledger.xlsx', '-o', '']],
    ['two ledgers and no folder for the result', ['score', 'ledger.xlsx', 'scheme.yaml']],
    ['a survey in place of a ledger', ['score', 'survey.csv']],
  ])('%s ends with 2, writes nothing, and says what to do', async (_, argv) => {
    const { perf, names } = office()
    const before = names()
    const { code, out, err } = await perf(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^错误 [A-Z]{3}-\d\d {2}\S+/)
    expect(err).toMatch(/处理：\S/)
    expect(err).not.toMatch(/非法|请检查数据|Error:|[!！]|undefined|null/)
    expect(names()).toEqual(before)
  })

  test('a scheme that cannot be used ends the scoring with every mistake', async () => {
    const { perf } = office({ files: { 'scheme.yaml': 'id: x\ntitle: 甲\nyear: soon\n' } })
    const { code, err } = await perf(['score', 'ledger.xlsx'])
    expect(code).toBe(2)
    expect(err.match(/^错误/gm)?.length).toBeGreaterThan(1)
  })

  test('no scheme beside the ledger ends the scoring with the three ways to name one', async () => {
    const { perf, disk, resolve } = office()
    disk.delete(resolve('scheme.yaml'))
    const { code, err } = await perf(['score', 'ledger.xlsx'])
    expect(code).toBe(2)
    expect(err).toContain('RUN-03')
    expect(err).toMatch(/--scheme.*scheme\.yaml.*“方案”表/s)
  })

  test('one ledger of two that cannot be read is a finding, and the other is checked', async () => {
    const { perf } = office()
    const { code, out } = await perf(['validate', 'ledger.xlsx', 'absent.xlsx'])
    expect(code).toBe(1)
    expect(out).toContain('RUN-01')
  })

  test('a bug of ours ends with 3, keeps the stack and does not blame the data', async () => {
    const broken = () => {
      throw new TypeError('x is not a function')
    }
    const { perf } = office({ world: () => ({ sha256: broken }) })
    const { code, out, err } = await perf(['score', 'ledger.xlsx'])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('perf 自己的错误')
    expect(err).toContain('TypeError: x is not a function')
    expect(err).toContain('score ledger.xlsx')
  })
})

describe('one thing to do now', () => {
  test('a misspelt command is told with the one that was meant', async () => {
    const { err } = await office().perf(['scor', 'ledger.xlsx'])
    expect(err).toContain('没有“scor”这个命令。是不是 score？')
  })

  test('a misspelt ledger is told with the file beside it', async () => {
    const { err } = await office().perf(['score', 'leger.xlsx'])
    expect(err).toContain('相近的有：ledger.xlsx')
  })

  test('a star that no shell has expanded is told as such', async () => {
    const { err } = await office().perf(['validate', '*.xlsx'])
    expect(err).toContain('* 没有展开')
  })

  test('a unit by half its name is told with the units that share it', async () => {
    const { err } = await office().perf(['explain', 'ledger.xlsx', '--unit', '教育厅'])
    expect(err).toContain('相近的有：市教育局')
    expect(err).toContain('--unit 市教育局')
  })

  test('an option before its command is told where it belongs', async () => {
    const { err } = await office().perf(['--as-of', '2026-12-31', 'score', 'ledger.xlsx'])
    expect(err).toContain('选项写在命令的后面')
  })

  test('a missing argument is told by what it is, with an example', async () => {
    const { err } = await office().perf(['score'])
    expect(err).toContain('perf score 后面要写<台账…>。')
    expect(err).toContain('perf score 台账.xlsx')
  })

  test('the survey ids that the scheme knows are listed where another was given', async () => {
    const { err } = await office().perf(['score', 'ledger.xlsx', '--survey', 'x=survey.csv'])
    expect(err).toContain('等号前请写：public')
  })
})
