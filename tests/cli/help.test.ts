import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/write/columns.ts'
import { office } from '../build/office.ts'

const COMMANDS = [
  'init',
  'template',
  'lint',
  'validate',
  'collect',
  'diff',
  'score',
  'explain',
  'findings',
  'schema',
  'help',
]

describe('help', () => {
  test('no command on a pipe is a question for help', async () => {
    const { perf } = office()
    const { code, out } = await perf([])
    expect(code).toBe(0)
    expect(out).toBe((await perf(['--help'])).out)
    expect(out).toBe((await perf(['help'])).out)
  })

  test.each(COMMANDS)('the help of %s is the same behind it and behind help', async name => {
    const { perf } = office()
    const { code, out } = await perf([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`用法：perf ${name}`)
    expect(out).toBe((await perf(['help', name])).out)
    expect(out).toBe((await perf([name, '-h'])).out)
  })

  test.each([[], ...COMMANDS.map(name => [name])])(
    'in Chinese no word of the parser’s English is left (%s)',
    async (...argv) => {
      const { out } = await office().perf([...argv, '--help'])
      expect(out).not.toMatch(/usage|options|command|default|display help|output the version|arguments/i)
      expect(out).not.toMatch(/<[a-z]{3,}>/)
    },
  )

  test('in English no Chinese is left but the names of units', async () => {
    const { perf } = office()
    for (const argv of [[], ...COMMANDS.map(name => [name])]) {
      const { out } = await perf([...argv, '--help', '--lang', 'en'])
      expect(out.replaceAll('市教育局', '')).not.toMatch(/\p{Script=Han}/u)
    }
  })

  test('what the options do begins in one column, also after Chinese letters', async () => {
    const { out } = await office().perf(['score', '--help'])
    const columns = out
      .split('\n')
      .filter(line => /^ {2}(-\w,| {3}) ?--/.test(line))
      .map(line =>
        displayWidth(/^.*?\S {2,}(?=\S)/.exec(line.replace(/^ +/, lead => '-'.repeat(lead.length)))?.[0] ?? ''),
      )
    expect(new Set(columns).size).toBe(1)
    expect(columns.length).toBeGreaterThan(5)
  })

  test('no line is wider than 80 columns', async () => {
    const { perf } = office()
    for (const argv of [[], ...COMMANDS.map(name => [name])]) {
      for (const lang of ['zh', 'en']) {
        const { out } = await perf([...argv, '--help', '--lang', lang])
        expect(out.split('\n').filter(line => displayWidth(line) > 80)).toEqual([])
      }
    }
  })

  test('help is given however incomplete the rest of the line is', async () => {
    const { code, out } = await office().perf(['explain', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--unit')
  })

  test('the version is one line', async () => {
    const { perf } = office()
    expect(await perf(['-V'])).toEqual({ code: 0, out: 'perf 0.0.0\n', err: '' })
    expect(await perf(['--version'])).toEqual({ code: 0, out: 'perf 0.0.0\n', err: '' })
  })
})

describe('the language', () => {
  test.each([
    ['Chinese where nothing is said', {}, [], 'zh'],
    ['what --lang says, over the environment', { PERF_LANG: 'zh', LANG: 'zh_CN.UTF-8' }, ['--lang', 'en'], 'en'],
    ['what --lang= says', {}, ['--lang=en'], 'en'],
    ['what PERF_LANG says, over the locale', { PERF_LANG: 'zh', LANG: 'en_US.UTF-8' }, [], 'zh'],
    ['English where the machine speaks it', { LANG: 'en_US.UTF-8' }, [], 'en'],
    ['English by LC_ALL, over LANG', { LC_ALL: 'en_GB', LANG: 'zh_CN.UTF-8' }, [], 'en'],
    ['Chinese where the machine speaks a third language', { LANG: 'fr_FR.UTF-8' }, [], 'zh'],
    ['Chinese where the locale is C', { LANG: 'C.UTF-8' }, [], 'zh'],
    [
      'what the machine speaks, where PERF_LANG names no language of perf',
      { PERF_LANG: 'fr', LANG: 'en_US' },
      [],
      'en',
    ],
  ])('is %s', async (_, env, options, language) => {
    const { out } = await office().perf(['findings', 'DAT-08', ...options], { env })
    expect(out.startsWith(language === 'zh' ? '错误 DAT-08' : 'error DAT-08')).toBe(true)
  })

  test('may stand before the command', async () => {
    const { out } = await office().perf(['--lang', 'en', 'findings', 'DAT-08'])
    expect(out).toContain('error DAT-08')
  })

  test('is the last one, where it is named twice', async () => {
    const { out } = await office().perf(['--lang', 'en', 'findings', 'DAT-08', '--lang', 'zh'])
    expect(out).toContain('错误 DAT-08')
  })
})
