import { describe, expect, test } from 'vitest'
import { displayWidth, wrapped } from '../../src/write/columns.ts'
import { drawBlocks } from '../../src/write/terminal.ts'
import { ledgerWith, office } from '../build/office.ts'

const FAULTY = { 'ledger.xlsx': ledgerWith(['55', '约50分', '48']) }
const ESCAPE = '\u001b'

describe('the screen of a run', () => {
  test('holds the ranking, the findings counted, where the files are and what to do next', async () => {
    const { out } = await office({ files: FAULTY }).perf(['score', 'ledger.xlsx'], { isTerminal: true, width: 100 })
    expect(out).toMatch(/青山市绩效管理 · 截止日 2026-11-30/)
    expect(out).toMatch(/ 1 {3}市教育局 +81\.67/)
    expect(out).toMatch(/发现问题：错误 1/)
    expect(out).toMatch(/结果表： {2}ledger-结果\.xlsx/)
    expect(out).toMatch(/问题清单：ledger-异常\.xlsx/)
    expect(out).toMatch(/perf explain ledger\.xlsx --unit 市教育局/)
  })

  test('--top lists so many units a group, also on a pipe, and counts the rest', async () => {
    const { out } = await office().perf(['score', 'ledger.xlsx', '--top', '1'])
    expect(out).toMatch(/ 1 {3}市教育局/)
    expect(out).toContain('另有 2 个单位')
    const { perf, names } = office()
    const wrong = await perf(['score', 'ledger.xlsx', '--top', '0'])
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('RUN-11') })
    expect(names()).not.toContain('ledger-结果.xlsx')
  })

  test('a pipe gets results only: nothing on what to do next', async () => {
    const { out } = await office().perf(['score', 'ledger.xlsx'])
    expect(out).not.toContain('perf explain')
  })

  test('what to do next repeats the options that the numbers rest on', async () => {
    const { perf } = office({ files: { '方案 一稿.yaml': (await import('../build/office.ts')).SCHEME } })
    const { out } = await perf(['score', 'ledger.xlsx', '--scheme', '方案 一稿.yaml', '--as-of', '2026-12-31'], {
      isTerminal: true,
      width: 200,
    })
    const command = /perf explain (.*)/.exec(out)?.[1]
    expect(command).toBe('ledger.xlsx --unit 市教育局 --scheme "方案 一稿.yaml" --as-of 2026-12-31')
  })

  test('--quiet prints nothing and writes everything', async () => {
    const { perf, names } = office()
    expect(await perf(['score', 'ledger.xlsx', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
    expect(names()).toContain('ledger-结果.xlsx')
  })

  test('--quiet does not keep a stop quiet', async () => {
    expect((await office().perf(['score', 'leger.xlsx', '-q'])).err).toContain('RUN-01')
  })

  test('colour is for a terminal that wants it', async () => {
    const { perf } = office({ files: FAULTY })
    const seat = { isTerminal: true, colour: true }
    expect((await perf(['score', 'ledger.xlsx'], seat)).out).toContain(ESCAPE)
    expect((await perf(['score', 'ledger.xlsx', '--no-color'], seat)).out).not.toContain(ESCAPE)
    expect((await perf(['--no-color', 'score', 'ledger.xlsx'], seat)).out).not.toContain(ESCAPE)
    expect((await perf(['score', 'ledger.xlsx'], { isTerminal: true, colour: false })).out).not.toContain(ESCAPE)
    expect((await perf(['score', 'leger.xlsx', '--no-color'], seat)).err).not.toContain(ESCAPE)
  })

  test('what is said of progress is wiped away before anything is printed', async () => {
    const { perf, said } = office()
    await perf(['score', 'ledger.xlsx'])
    expect(said.filter(words => words !== null).length).toBeGreaterThan(2)
    expect(said.at(-1)).toBe(null)
  })

  test('what is said of progress is wiped away before a stop, too', async () => {
    const { perf, said } = office()
    await perf(['score', 'leger.xlsx'])
    expect(said.at(-1)).toBe(null)
  })

  test('validate says by which scheme and to which day it has checked, or that it found no scheme', async () => {
    const { perf, disk, resolve } = office({ files: FAULTY })
    expect((await perf(['validate', 'ledger.xlsx'])).out).toContain(
      '考核方案：青山市绩效管理（scheme.yaml） · 截止日 2026-11-30',
    )
    disk.delete(resolve('scheme.yaml'))
    expect((await perf(['validate', 'ledger.xlsx', '--as-of', '2026-12-31'])).out).toContain(
      '没有找到考核方案，只查台账本身 · 截止日 2026-12-31',
    )
  })

  test('one card for findings of several units names the units', async () => {
    const { perf } = office({ files: { 'ledger.xlsx': ledgerWith(['约55分', '约50分', '48']) } })
    const { out } = await perf(['validate', 'ledger.xlsx'])
    expect(out).toMatch(/位置：ledger\.xlsx › 评分 › C2:C3，2 格\n +单位：市教育局、市财政局\n +例如：/)
    expect((await office({ files: FAULTY }).perf(['validate', 'ledger.xlsx'])).out).not.toContain('单位：')
  })

  test('validate lists the errors in full; --all lists warnings and notes as well', async () => {
    const { perf } = office({ files: FAULTY })
    const { out } = await perf(['validate', 'ledger.xlsx'])
    expect(out).toContain('位置：ledger.xlsx › 评分 › C3')
    const all = (await perf(['validate', 'ledger.xlsx', '--all'])).out
    expect(all.length).toBeGreaterThanOrEqual(out.length)
  })

  test('lint says whether the scheme can be used, and that nothing vouches for it without examples', async () => {
    const { code, out } = await office().perf(['lint', 'scheme.yaml'])
    expect(code).toBe(0)
    expect(out).toContain('“青山市绩效管理”可以使用；方案里没有算例')
  })
})

describe('perf explain', () => {
  const explained = async (...argv: string[]) =>
    (await office({ files: FAULTY }).perf(['explain', 'ledger.xlsx', ...argv], { isTerminal: true, width: 100 })).out

  test('ends every leaf in cells, lines of the scheme, or clauses', async () => {
    const out = await explained('--unit', '市教育局')
    const lines = out.split('\n').filter(line => line !== '')
    const depth = (line: string) => line.length - line.trimStart().length
    const leaves = lines.filter((line, i) => i > 0 && !line.includes('：') && depth(lines[i + 1] ?? '') <= depth(line))
    expect(leaves.length).toBeGreaterThan(3)
    for (const leaf of leaves) expect(leaf).toMatch(/← .+/)
  })

  test('is the same for the full name and for the short one', async () => {
    expect(await explained('--unit', '教育局')).toBe(await explained('--unit', '市教育局'))
  })

  test('is the same for the id and for the title of an indicator', async () => {
    const of = (indicator: string) => explained('--unit', '教育局', '--indicator', indicator)
    expect(await of('public')).toBe(await of('满意度'))
  })

  test('says why a score is withheld, and what is wrong with the data', async () => {
    const out = await explained('--unit', '市财政局')
    expect(out).toContain('暂不计分')
    expect(out).toContain('评分 › C3')
    expect(out).toMatch(/错误 \S+ {2}/)
    expect(out).not.toMatch(/：\s*$/m)
  })

  test('shows the numbers of the result', async () => {
    const { perf } = office({ files: FAULTY })
    const { units } = JSON.parse((await perf(['score', 'ledger.xlsx', '--json'])).out)
    const out = await explained('--unit', '市体育局')
    const unit = units.find((one: { unit: string }) => one.unit === '市体育局')
    expect(out).toContain(`总分  ${unit.total.toFixed(2)}`)
    expect(out).toContain(`满意度（40 分）  ${unit.indicators.public.score.toFixed(2)}`)
  })

  test('ends with 1 where the unit’s data hold an error, else with 0', async () => {
    const { perf } = office({ files: FAULTY })
    expect((await perf(['explain', 'ledger.xlsx', '--unit', '市教育局'])).code).toBe(0)
    expect((await perf(['explain', 'ledger.xlsx', '--unit', '市财政局'])).code).toBe(1)
  })

  test('stays within the window', async () => {
    for (const line of (await explained('--unit', '市教育局')).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(100)
    }
  })
})

describe('lines', () => {
  const TEXT = '按下达的任务书在 K401 填写日期，如 2026-12-31；“视评审批次确定”不是日期（见第三条）。'

  test('are broken between Chinese letters and at spaces, and lose nothing', () => {
    for (const width of [20, 33, 40, 57]) {
      const lines = wrapped(TEXT, width)
      expect(lines.length).toBeGreaterThan(1)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(TEXT.replaceAll(' ', ''))
      expect(lines.join('')).toContain('2026-12-31')
    }
  })

  test('never begin with a mark that belongs to the line before, nor end with an opening one', () => {
    for (let width = 12; width < 80; width++) {
      const lines = wrapped(TEXT, width)
      expect(lines.slice(1).filter(line => /^[，；。）”、：]/.test(line))).toEqual([])
      expect(lines.slice(0, -1).filter(line => /[（“]$/.test(line))).toEqual([])
    }
  })

  test('are left whole on a pipe, so that they can be searched', () => {
    const card = { kind: 'card', head: 'x', tone: 'plain', fields: [['处理', TEXT]] } as const
    expect(drawBlocks([card], { colour: false, width: null })).toContain(TEXT)
  })

  test('of a card hang under the text, not under the label', () => {
    const card = { kind: 'card', head: 'x', tone: 'plain', fields: [['处理', TEXT]] } as const
    const [, first, second] = drawBlocks([card], { colour: false, width: 50 }).split('\n')
    expect(first?.startsWith('  处理：按')).toBe(true)
    expect(second).toMatch(/^ {8}\S/)
  })

  test('of labels of different lengths begin in one column', () => {
    const block = {
      kind: 'fields',
      fields: [
        ['例', '甲'],
        ['为什么', '乙'],
        ['Why', '丙'],
      ],
    } as const
    const lines = drawBlocks([block], { colour: false, width: 80 }).trimEnd().split('\n')
    expect(new Set(lines.map(line => displayWidth(line))).size).toBe(1)
  })
})
