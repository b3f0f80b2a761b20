import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { errorShape } from '../../src/app/documents/envelope.ts'
import type { FileSystem } from '../../src/cli/save-files.ts'
import { CLEAN, digestsIn, install, installOlder } from '../build/installed.ts'
import { ledgerWith, office, refuse, SCHEME } from '../build/office.ts'

const INPUTS: Readonly<Record<string, Uint8Array | string>> = {
  '台账.xlsx': ledgerWith(['55', '50.5', '48']),
  'scheme.yaml': SCHEME,
  'survey.csv': '单位,工作作风\n市教育局,满意\n市财政局,满意\n市体育局,不满意\n',
}
const RESULT = '台账-结果.xlsx'

/** What ends a run: in the words of the screen, and as a document that is what `perf schema` says. */
interface End {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function expectStop(screen: End, document: End, reason: string): void {
  expect({ code: screen.code, out: screen.out }).toEqual({ code: 2, out: '' })
  expect(screen.err).toMatch(/^错误 RUN-08 /)
  expect(screen.err).toContain(reason)
  expect(screen.err).toMatch(/没有写成[\s\S]*原有文件没有改动[\s\S]*处理：\S/)
  expect({ code: document.code, err: document.err }).toEqual({ code: 2, err: '' })
  const { error, outputs } = errorShape.parse(JSON.parse(document.out))
  expect(error).toMatchObject({ code: 'RUN-08', message: expect.stringContaining(reason), remedy: expect.any(String) })
  expect(outputs).toEqual([])
}

let program = ''
let desk = ''
/** The inputs, and the result of an older perf that is to be replaced; the exception report is to be written anew. */
let standing: Readonly<Record<string, Uint8Array | string>> = {}

beforeAll(() => {
  program = install()
  desk = mkdtempSync(join(tmpdir(), 'perf-stops-'))
  for (const folder of [desk, dirname(dirname(program))]) chmodSync(folder, 0o755)
  const older = installOlder(program)
  const folder = folderWith('older', INPUTS)
  expect(perf(['score', '台账.xlsx', '-q'], folder, older)).toEqual(CLEAN_END)
  standing = { ...INPUTS, [RESULT]: readFileSync(join(folder, RESULT)) }
  rmSync(dirname(dirname(older)), { recursive: true })
}, 60_000)

afterAll(() => {
  for (const folder of [dirname(dirname(program)), desk]) rmSync(folder, { recursive: true, force: true })
})

const CLEAN_END: End = { code: 0, out: '', err: '' }

function folderWith(name: string, files: typeof INPUTS, prepare: (folder: string) => void = () => {}): string {
  const folder = join(desk, name)
  mkdirSync(folder)
  prepare(folder)
  for (const [file, held] of Object.entries(files)) writeFileSync(join(folder, file), held)
  return folder
}

function perf(argv: readonly string[], cwd: string, which = program, as: object = {}): End {
  const { status, stdout, stderr } = spawnSync(process.execPath, [which, ...argv], {
    ...{ cwd, env: CLEAN, encoding: 'utf8' },
    ...as,
  })
  return { code: status, out: stdout, err: stderr }
}

/** Scores twice where it cannot be saved: every file that was there is as it was, and none is there more. */
function expectNothingChanged(folder: string, reason: string, as: object = {}): void {
  const before = digestsIn(folder)
  const screen = perf(['score', '台账.xlsx'], folder, program, as)
  const document = perf(['score', '台账.xlsx', '--json'], folder, program, as)
  expectStop(screen, document, reason)
  expect(digestsIn(folder)).toEqual(before)
}

const mount = (...argv: string[]): boolean => spawnSync('mount', argv).status === 0
const unmountAfter = (at: string): void => onTestFinished(() => void spawnSync('umount', [at]))

// A disk of a few pages, and a file that cannot be replaced, are made by mounting: that is the administrator's.
const mounts = process.platform === 'linux' && mountsHere()

function mountsHere(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'perf-mount-'))
  const done = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
  if (done) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return done
}

describe.skipIf(!mounts)('on a real disk (needs the right to mount)', () => {
  test.each([
    ['with not a byte left', 'nothing'],
    ['with room for one of the two files', 'one'],
  ])('a full disk, %s, is a clear stop', (_, room) => {
    const folder = folderWith(`full-${room}`, standing, at => {
      expect(mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at)).toBe(true)
      unmountAfter(at)
    })
    fillUp(folder, room === 'nothing' ? 0 : pagesOf(standing[RESULT] as Uint8Array) + PAGE)
    expectNothingChanged(folder, '磁盘空间不够')
    rmSync(join(folder, 'filler'))
    expect(perf(['score', '台账.xlsx', '-q'], folder)).toEqual(CLEAN_END)
  })

  test('a disk that is read-only is a clear stop', () => {
    const folder = folderWith('read-only', standing, at => {
      expect(mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at)).toBe(true)
      unmountAfter(at)
    })
    expect(mount('-o', 'remount,ro', folder)).toBe(true)
    expectNothingChanged(folder, '没有写入权限')
  })

  test('a result that the system holds is a clear stop', () => {
    const folder = folderWith('held', standing)
    expect(mount('--bind', join(folder, RESULT), join(folder, RESULT))).toBe(true)
    unmountAfter(join(folder, RESULT))
    expectNothingChanged(folder, '正在 Excel 或 WPS 中打开')
  })
})

const PAGE = 4096
const pagesOf = ({ length }: Uint8Array): number => Math.ceil(length / PAGE) * PAGE

/** Leaves so many bytes of a disk. */
function fillUp(folder: string, room: number): void {
  const filler = join(folder, 'filler')
  const { stdout } = spawnSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' })
  const free = Number(stdout.split('\n')[1])
  writeFileSync(filler, new Uint8Array(free - room))
}

// The administrator may write anywhere: the clerk of this story is somebody else.
const CLERK = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

describe.skipIf(process.platform === 'win32')('where the clerk may only read', () => {
  test('a folder is a clear stop', () => {
    const folder = folderWith('folder', standing)
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    expectNothingChanged(folder, '没有写入权限', CLERK)
  })

  test('results that are set to read-only are a clear stop', () => {
    const folder = folderWith('files', standing)
    chmodSync(folder, 0o777)
    chmodSync(join(folder, RESULT), 0o444)
    expectNothingChanged(folder, '没有写入权限', CLERK)
  })

  test('a folder for the results that cannot be made is a clear stop', () => {
    const folder = folderWith('no-results', standing)
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    const argv = ['score', '台账.xlsx', '-o', '结果/第一稿']
    expectStop(perf(argv, folder, program, CLERK), perf([...argv, '--json'], folder, program, CLERK), '没有写入权限')
    expect(existsSync(join(folder, '结果'))).toBe(false)
  })
})

type Refusing = (usual: FileSystem) => Partial<FileSystem>

/** The second file of a run meets the refusal, the first one does not. */
const atSecond = (step: 'writeFile' | 'probe', code: string, ending: RegExp): Refusing => {
  if (step === 'probe') return usual => ({ probe: path => (ending.test(path) ? refuse(code)() : usual.probe(path)) })
  return usual => ({
    writeFile: async (path, bytes) => {
      await usual.writeFile(path, bytes.subarray(0, 9))
      if (ending.test(path)) await refuse(code)()
      await usual.writeFile(path, bytes)
    },
  })
}

describe.each(['linux', 'win32'] as const)('on %s', platform => {
  const REFUSALS: Readonly<Record<string, readonly [Refusing, string]>> = {
    'a disk that is full at the first file': [() => ({ writeFile: refuse('ENOSPC') }), '磁盘空间不够'],
    'a disk that is full at the second file': [atSecond('writeFile', 'ENOSPC', /-2\.tmp$/), '磁盘空间不够'],
    'a quota that is used up': [atSecond('writeFile', 'EDQUOT', /-2\.tmp$/), '磁盘空间不够'],
    'a read-only disk': [() => ({ makeFolder: refuse('EROFS'), writeFile: refuse('EROFS') }), '没有写入权限'],
    'a read-only folder': [() => ({ writeFile: refuse(platform === 'win32' ? 'EPERM' : 'EACCES') }), '没有写入权限'],
    'a result that is open elsewhere': [() => ({ rename: refuse('EBUSY') }), '正在 Excel 或 WPS 中打开'],
    'an exception report that is open elsewhere': [atSecond('probe', 'EBUSY', /异常/), '正在 Excel 或 WPS 中打开'],
  }

  test.each(Object.entries(REFUSALS))('%s is a clear stop', async (_, [system, reason]) => {
    let refusing: Refusing = () => ({})
    const {
      perf: run,
      disk,
      resolve,
    } = office({
      platform,
      files: INPUTS,
      system: usual => refusing(usual),
    })
    expect((await run(['score', '台账.xlsx'])).code).toBe(0)
    // Other bytes of the same run: they are to be replaced.
    for (const name of [RESULT, '台账-异常.xlsx']) disk.set(resolve(name), withComment(disk.get(resolve(name))))
    const before = new Map(disk)
    refusing = system
    expectStop(await run(['score', '台账.xlsx']), await run(['score', '台账.xlsx', '--json']), reason)
    expect(disk).toEqual(before)
  })
})

/** The same workbook with a comment at the end of its package. */
function withComment(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new Error('the first run has left no result')
  const changed = new Uint8Array(bytes.length + 1)
  changed.set(bytes)
  changed[bytes.length - 2] = 1
  return changed
}
