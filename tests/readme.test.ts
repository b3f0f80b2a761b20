import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asShown, shellBlocks } from './setup/readme.ts'

const PAGES = ['README.md']
const TIME_LIMIT = 120_000

/** Commands that are not run here: they install (the packages are there), run these very tests, or leave the copy. */
const ELSEWHERE = /^(npm (ci|i|install|test|pack)\b|\.ci\/run\b|git |cd |sudo |apt)/

/** A copy of the repository in which `perf` is a command: what the page says is done there, in the order of the page. */
function copyOfRepository(): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'perf-readme-'))
  const left = ['node_modules', '.git', 'demo']
  cpSync('.', folder, { recursive: true, filter: from => !left.includes(basename(from)) })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  const shims = join(folder, 'node_modules', '..', '.shims')
  mkdirSync(shims)
  const program = join(folder, 'bin', 'perf.js')
  writeFileSync(join(shims, 'perf'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
  writeFileSync(join(shims, 'perf.cmd'), `@"${process.execPath}" "${program}" %*\r\n`)
  chmodSync(join(shims, 'perf'), 0o755)
  return { folder, path: `${shims}${delimiter}${process.env.PATH ?? ''}` }
}

describe.each(PAGES.filter(page => existsSync(page)))('%s', page => {
  let copy: { folder: string; path: string }
  beforeAll(() => {
    copy = copyOfRepository()
  })
  afterAll(() => rmSync(copy.folder, { recursive: true, force: true }))

  const run = (command: string): string => {
    const env = { ...process.env, PATH: copy.path, LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8', NO_COLOR: '1' }
    const { status, stdout, stderr } = spawnSync(command, { cwd: copy.folder, env, shell: true, encoding: 'utf8' })
    // 1: done, with findings.
    expect([0, 1], `${command}\n${stdout}${stderr}`).toContain(status)
    return stdout
  }

  for (const { line, commands, shows } of shellBlocks(readFileSync(page, 'utf8'))) {
    const here = commands.filter(({ words }) => !ELSEWHERE.test(words))
    for (const command of commands.filter(each => !here.includes(each))) {
      test(`line ${command.line}: “${command.words}” is run by .ci/run, on a clean checkout`, () => {
        expect(readFileSync('.ci/run', 'utf8')).toContain(`step '${command.words}'`)
      })
    }
    if (here.length === 0) continue
    const title = `line ${line}: ${here.map(({ words }) => words).join(' · ')} ${shows === null ? 'works' : 'prints what the page shows'}`
    test(
      title,
      () => {
        const output = here.map(({ words }) => run(words)).join('')
        if (shows !== null) expect(asShown(output)).toBe(asShown(shows))
      },
      TIME_LIMIT,
    )
  }
})

describe('a page of commands', () => {
  const page = [
    '# perf',
    '```sh',
    '$ npm ci   # once',
    'perf score a.xlsx \\',
    '  -o out',
    '```',
    '',
    '```text',
    'line 1  ',
    'line 2',
    '```',
  ].join('\n')

  test('gives its commands with their lines, and the output that it shows', () => {
    expect(shellBlocks(page)).toEqual([
      {
        line: 2,
        commands: [
          { line: 3, words: 'npm ci' },
          { line: 4, words: 'perf score a.xlsx -o out' },
        ],
        shows: 'line 1  \nline 2\n',
      },
    ])
  })

  test('shows no output where words stand between the two blocks', () => {
    const apart = '```sh\nperf\n```\nwords\n```text\nout\n```'
    expect(shellBlocks(apart).map(({ shows }) => shows)).toEqual([null])
  })

  test('is compared exactly, but for spaces at the ends of lines', () => {
    expect(asShown('line 1\nline 2\n\n')).toBe(asShown('line 1  \nline 2'))
    expect(asShown(' a\nb')).not.toBe(asShown('a\n b'))
  })
})
