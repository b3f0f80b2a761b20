import { posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refused } from '../../src/app/world.ts'
import { type FileSystem, type Naming, saveFiles } from '../../src/cli/save-files.ts'
import { diskSystem, refuse, WRITER } from '../build/office.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const LINUX: Naming = { platform: 'linux', ...posix }
const WINDOWS: Naming = { platform: 'win32', ...win32 }

const [A, B] = ['/out/a.xlsx', '/out/b.xlsx']
const [WA, WB] = ['D:\\结果\\a.xlsx', 'D:\\结果\\b.xlsx']

/** Saves two files over two old ones; gives the refusal, if any, and what lies there afterwards. */
async function saving(change: (usual: FileSystem) => Partial<FileSystem>, naming = LINUX) {
  const [a, b] = naming === LINUX ? [A, B] : [WA, WB]
  const disk = new Map([
    [a, bytes('old a')],
    [b, bytes('old b')],
  ])
  const usual = diskSystem(disk)
  const files = [
    { path: a, bytes: bytes('new a') },
    { path: b, bytes: bytes('new b') },
  ]
  const refused = await saveFiles(files, { ...usual, ...change(usual) }, naming, WRITER).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refused) return error
      throw error
    },
  )
  const lies = Object.fromEntries(
    [...disk].map(([path, held]) => [naming.basename(path), new TextDecoder().decode(held)]),
  )
  return { refused, lies }
}

const OLD = { 'a.xlsx': 'old a', 'b.xlsx': 'old b' }
const NEW = { 'a.xlsx': 'new a', 'b.xlsx': 'new b' }

/** Refuses a rename onto one file, so many times. */
const busyFor = (times: number, code: string, name: string) => (usual: FileSystem) => {
  let left = times
  return {
    rename: async (from: string, to: string): Promise<void> => {
      if (to.endsWith(name) && left-- > 0) await refuse(code)()
      await usual.rename(from, to)
    },
  }
}

describe('saving', () => {
  test('puts every file in its place and leaves nothing else', async () => {
    expect(await saving(() => ({}))).toEqual({ refused: null, lies: NEW })
  })

  test.each([
    ['EBUSY', WINDOWS],
    ['EPERM', WINDOWS],
    ['EACCES', WINDOWS],
    ['EBUSY', LINUX],
  ])('waits where a file is held for a moment (%s)', async (code, naming) => {
    expect(await saving(busyFor(3, code, 'a.xlsx'), naming)).toEqual({ refused: null, lies: NEW })
  })

  test('waits longer each time, and less than a second in all', async () => {
    const waits: number[] = []
    await saving(usual => ({
      ...busyFor(9, 'EBUSY', 'a.xlsx')(usual),
      wait: async milliseconds => {
        waits.push(milliseconds)
      },
    }))
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(1000)
  })

  test.each(['EBUSY', 'EPERM', 'EACCES'])('on Windows a file that stays held is in use (%s)', async code => {
    const { refused, lies } = await saving(busyFor(9, code, 'a.xlsx'), WINDOWS)
    expect(refused).toMatchObject({ refusal: 'busy', path: WA, changed: [] })
    expect(lies).toEqual(OLD)
  })

  test.each(['EPERM', 'EACCES', 'EROFS'])('on Linux the same words are about permission (%s)', async code => {
    const { refused, lies } = await saving(busyFor(9, code, 'a.xlsx'))
    expect(refused).toMatchObject({ refusal: 'not-permitted', path: A, changed: [] })
    expect(lies).toEqual(OLD)
  })

  test('a second file that cannot be replaced is found out before the first one changes', async () => {
    const { refused, lies } = await saving(
      usual => ({ probe: async path => (path === WB ? refuse('EBUSY')() : usual.probe(path)) }),
      WINDOWS,
    )
    expect(refused).toMatchObject({ refusal: 'busy', path: WB, changed: [] })
    expect(lies).toEqual(OLD)
  })

  test('a second file that is opened at the last moment is named, and so is the first, which is new', async () => {
    const { refused, lies } = await saving(busyFor(9, 'EPERM', 'b.xlsx'), WINDOWS)
    expect(refused).toMatchObject({ refusal: 'busy', path: WB, changed: [WA] })
    expect(lies).toEqual({ 'a.xlsx': 'new a', 'b.xlsx': 'old b' })
  })

  test('a file set to read-only is left alone, on Windows as on Linux', async () => {
    for (const naming of [LINUX, WINDOWS]) {
      const { refused, lies } = await saving(() => ({ probe: refuse('EPERM') }), naming)
      expect(refused?.refusal).toBe('not-permitted')
      expect(lies).toEqual(OLD)
    }
  })

  test.each([
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EACCES', 'not-permitted'],
    ['EPERM', 'not-permitted'],
    ['EROFS', 'not-permitted'],
    ['ENAMETOOLONG', 'too-long'],
    ['ENOENT', 'missing'],
    ['ENOTDIR', 'not-a-folder'],
    ['EINVAL', 'name-not-allowed'],
    ['EIO', 'other'],
  ])('a refusal while writing (%s) leaves everything as it was', async (code, refusal) => {
    for (const naming of [LINUX, WINDOWS]) {
      const { refused, lies } = await saving(() => ({ writeFile: refuse(code) }), naming)
      expect(refused?.refusal).toBe(refusal)
      expect(lies).toEqual(OLD)
    }
  })

  test('a half-written file is taken away again', async () => {
    const { refused, lies } = await saving(usual => ({
      writeFile: async (path, content) => {
        await usual.writeFile(path, content.subarray(0, 2))
        if (path.includes('-2.')) await refuse('ENOSPC')()
      },
    }))
    expect(refused?.refusal).toBe('no-space')
    expect(lies).toEqual(OLD)
  })

  test('what cannot be taken away does not hide why nothing was saved', async () => {
    const { refused } = await saving(() => ({ writeFile: refuse('ENOSPC'), remove: refuse('EBUSY') }))
    expect(refused?.refusal).toBe('no-space')
  })

  test('a file where the folder should be is told as such', async () => {
    expect((await saving(() => ({ makeFolder: refuse('EEXIST') }))).refused?.refusal).toBe('not-a-folder')
    expect((await saving(() => ({ makeFolder: refuse('ENOTDIR') }))).refused?.refusal).toBe('not-a-folder')
  })

  test('a name as long as a file system allows can still be written', async () => {
    const names: string[] = []
    const usual = diskSystem(new Map())
    const writeFile = (draft: string, content: Uint8Array) => {
      names.push(posix.basename(draft))
      return usual.writeFile(draft, content)
    }
    await saveFiles(
      [{ path: `/out/${'名'.repeat(83)}.xlsx`, bytes: bytes('x') }],
      { ...usual, writeFile },
      LINUX,
      WRITER,
    )
    expect(names.every(name => Buffer.byteLength(name) < 40)).toBe(true)
  })

  test('what is no refusal of the system stays a bug', async () => {
    const broken = async () => {
      throw new TypeError('x is not a function')
    }
    await expect(saving(() => ({ writeFile: broken }))).rejects.toThrow(TypeError)
  })
})

describe('names that Windows would not take', () => {
  const refusalOf = async (path: string, naming: Naming) => {
    const disk = new Map<string, Uint8Array>()
    try {
      await saveFiles([{ path, bytes: bytes('x') }], diskSystem(disk), naming, WRITER)
    } catch (error) {
      expect(disk.size).toBe(0)
      return error instanceof Refused ? error.refusal : error
    }
    return null
  }

  test.each([
    'D:\\CON\\a.xlsx',
    'D:\\nul\\深\\a.xlsx',
    'D:\\结果\\COM1.xlsx',
    'D:\\结果\\aux.2026.xlsx',
    'D:\\lpt9\\a.xlsx',
    'D:\\结果.\\a.xlsx',
    'D:\\结果 \\深\\a.xlsx',
    'D:\\一?二\\a.xlsx',
    'D:\\结果\\12:30.xlsx',
    '\\\\server\\share\\prn\\a.xlsx',
  ])('%s is refused before anything is written', async path => {
    expect(await refusalOf(path, WINDOWS)).toBe('name-not-allowed')
  })

  test.each([
    'D:\\结果\\a.xlsx',
    'D:\\contents\\console.xlsx',
    'D:\\2026.年度\\台账 终稿.xlsx',
    '\\\\server\\share\\年度\\a.xlsx',
    'C:\\a.xlsx',
    'D:\\COM10\\a.xlsx',
  ])('%s is taken', async path => {
    expect(await refusalOf(path, WINDOWS)).toBe(null)
  })

  test('on Linux every one of them is a name like any other', async () => {
    expect(await refusalOf('/out/CON/a:b?.xlsx', LINUX)).toBe(null)
  })

  test('a path that Excel could not open is refused', async () => {
    const deep = `D:\\${'考核材料\\'.repeat(50)}a.xlsx`
    expect(await refusalOf(deep, WINDOWS)).toBe('too-long')
    expect(await refusalOf(deep.replace('D:', '').replaceAll('\\', '/'), LINUX)).toBe(null)
  })
})
