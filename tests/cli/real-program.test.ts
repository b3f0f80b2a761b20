import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ledgerWith, SCHEME } from '../build/office.ts'

let program: string
let desk: string

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['.ci/build.js', '--if-stale'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  // A copy, as it is installed: nobody builds it anew while it runs.
  program = mkdtempSync(join(tmpdir(), 'perf-program-'))
  for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(program, part), { recursive: true })
  desk = mkdtempSync(join(tmpdir(), 'perf-desk-'))
}, 60_000)

afterAll(() => {
  for (const folder of [program, desk]) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own with a ledger, its scheme and its survey. */
function folderOf(name: string): string {
  const folder = join(desk, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '台账.xlsx'), ledgerWith(['55', '50.5', '48']))
  writeFileSync(join(folder, 'scheme.yaml'), SCHEME)
  writeFileSync(join(folder, 'survey.csv'), '单位,工作作风\n市教育局,满意\n市财政局,满意\n市体育局,不满意\n')
  return folder
}

const CLEAN = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot }

function perf(argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}, as: object = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'bin', 'perf.js'), ...argv], {
    cwd,
    env: { ...CLEAN, ...env },
    encoding: 'utf8',
    ...as,
  })
  return { code: status, out: stdout, err: stderr }
}

describe('the program as it is installed', () => {
  test('who would score a folder is told how one ledger is made of it, and a missing path is quoted', () => {
    folderOf('整个文件夹')
    expect(perf(['score', '整个文件夹'], desk, { LANG: 'zh_CN.UTF-8' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('用 perf collect 汇总成一份台账再计分、对账'),
    })
    expect(perf(['score', '台帐 一.xlsx'], desk, { LANG: 'zh_CN.UTF-8' }).err).toContain(
      '没有“台帐 一.xlsx”这个文件或文件夹',
    )
  })

  test('prints its help, and knows its version', () => {
    expect(perf(['--help'], desk)).toMatchObject({ code: 0, err: '' })
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(perf(['-V'], desk)).toEqual({ code: 0, out: `perf ${version}\n`, err: '' })
  })

  test('needs nothing that is not in its folder', () => {
    expect(existsSync(join(program, 'node_modules'))).toBe(false)
    expect(perf(['findings', 'DAT-08'], desk).code).toBe(0)
  })

  test('scores a ledger beside its scheme, prints on a pipe without colour and without progress', () => {
    const folder = folderOf('score')
    const { code, out, err } = perf(['score', '台账.xlsx'], folder)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('市教育局')
    expect(out).not.toContain('\u001b')
    expect(readdirSync(folder).sort()).toEqual(
      ['scheme.yaml', 'survey.csv', '台账-异常.xlsx', '台账-结果.xlsx', '台账.xlsx'].sort(),
    )
  })

  test('gives the same bytes in two folders and under two time zones', () => {
    const [first, second] = [
      ['一', 'America/Los_Angeles'],
      ['二 号 文件夹', 'Pacific/Kiritimati'],
    ].map(([name = '', TZ = '']) => {
      const folder = folderOf(name)
      const { out } = perf(['score', '台账.xlsx', '--json'], folder, { TZ })
      return [
        out,
        ...['台账-结果.xlsx', '台账-异常.xlsx'].map(file => readFileSync(join(folder, file)).toString('base64')),
      ]
    })
    expect(first).toEqual(second)
  })

  test('speaks the language of the machine', () => {
    expect(perf(['findings', 'DAT-08'], desk, { LANG: 'en_US.UTF-8' }).out).toContain('Example:')
    expect(perf(['findings', 'DAT-08'], desk, { LANG: 'zh_CN.UTF-8' }).out).toContain('例：')
  })

  test.each([
    [0, ['lint', 'scheme.yaml']],
    [2, ['score', 'absent.xlsx']],
    [2, ['scor']],
  ])('ends with %i after perf %j', (code, argv) => {
    expect(perf(argv, folderOf('codes')).code).toBe(code)
  })

  test('loads no weighty package for its help', () => {
    const { out } = perf(['--help'], desk)
    expect(out).toContain('perf help score')
    const spy = join(desk, 'spy.mjs')
    writeFileSync(
      spy,
      `import { register } from 'node:module'
       register('data:text/javascript,' + encodeURIComponent("export async function load(url, context, next) { process._rawDebug(url); return next(url, context) }"))`,
    )
    const { stderr } = spawnSync(process.execPath, ['--import', spy, join(program, 'bin', 'perf.js'), '--help'], {
      cwd: desk,
      env: { ...CLEAN },
      encoding: 'utf8',
    })
    const loaded = stderr.split('\n').filter(line => line.includes('/dist/'))
    const sizes = loaded.map(url => readFileSync(new URL(url.trim())).length)
    expect(loaded.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
    expect(loaded.join('\n')).not.toMatch(/exceljs|papaparse|yaml|zod|xlsx/)
  })
})

describe.skipIf(process.platform === 'win32')('where the reader goes away', () => {
  test('a closed pipe is no fault', () => {
    const folder = folderOf('pipe')
    const command = `"${process.execPath}" "${join(program, 'bin', 'perf.js')}" findings --json; echo "code $?" >&2`
    const { stderr } = spawnSync('sh', ['-c', `{ ${command}; } | head -c 10`], {
      cwd: folder,
      env: { ...CLEAN },
      encoding: 'utf8',
    })
    expect(stderr).toBe('code 0\n')
  })
})

describe.skipIf(!existsSync('/dev/full'))('where what is printed finds no room', () => {
  test('the end is 2, without a stack', () => {
    const command = `"${process.execPath}" "${join(program, 'bin', 'perf.js')}" findings --json > /dev/full; echo "code $?" >&2`
    const { stderr } = spawnSync('sh', ['-c', command], { cwd: desk, env: { ...CLEAN }, encoding: 'utf8' })
    expect(stderr).toMatch(/^屏幕上的内容没有输出完整。.*\ncode 2\n$/)
  })
})

// The administrator may write anywhere: the clerk of this story is somebody else.
const CLERK = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

describe.skipIf(process.platform === 'win32')('where the system refuses', () => {
  test('a folder that cannot be written to is a stop that says so', () => {
    const folder = folderOf('locked')
    for (const each of [program, desk]) chmodSync(each, 0o755)
    chmodSync(folder, 0o555)
    const { code, err } = perf(['score', '台账.xlsx'], folder, {}, CLERK)
    chmodSync(folder, 0o755)
    expect(err).toContain('没有写入权限')
    expect(code).toBe(2)
    expect(readdirSync(folder)).toEqual(['scheme.yaml', 'survey.csv', '台账.xlsx'])
  })
})
