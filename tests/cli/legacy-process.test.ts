import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { LIMITS, type Limits, legacyReader } from '../../src/cli/legacy-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'perf-legacy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let programs = 0
const run = (words: string, limits: Partial<Limits> = {}) => {
  const program = join(folder, `${++programs}.mjs`)
  writeFileSync(program, `import { serialize } from 'node:v8'\n${words}`)
  return legacyReader(program, { ...LIMITS, ...limits })(Buffer.alloc(2 ** 20, 'x'), 'xls')
}
const unreadable = (fault: string) => ({ kind: 'unreadable', fault })

test('the program is given the bytes and the kind, and its answer comes back', async () => {
  const words = `let n = 0
    for await (const piece of process.stdin) n += piece.length
    process.stdout.write(serialize({ kind: 'book', n, of: process.argv[2] }))`
  expect(await run(words)).toEqual({ kind: 'book', n: 2 ** 20, of: 'xls' })
})

test('one that hangs is ended, and the file told as taking too long', async () => {
  expect(await run('for (;;);', { milliseconds: 300 })).toMatchObject(unreadable('too-slow'))
})

test('one that eats the memory is told so', async () => {
  const words = 'const all = []; for (;;) all.push(new Array(100_000).fill(0).map(String))'
  expect(await run(words, { mebibytes: 24 })).toMatchObject(unreadable('too-hungry'))
}, 20_000)

test('an answer that would fill our own memory is not waited for', async () => {
  expect(
    await run("for (;;) await new Promise(done => process.stdout.write('x'.repeat(65536), done))", {
      answer: 2 ** 20,
      milliseconds: 5000,
    }),
  ).toMatchObject(unreadable('too-hungry'))
})

test('one that dies before it has taken all its bytes is no bug of ours', async () => {
  expect(await run('process.exit(1)')).toMatchObject(unreadable('too-hungry'))
})

test('nothing of the environment is handed on', async () => {
  const words = "process.stdout.write(serialize({ kind: 'book', home: process.env.HOME ?? null }))"
  expect(await run(words)).toEqual({ kind: 'book', home: null })
})
