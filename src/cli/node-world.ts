import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import * as fs from 'node:fs/promises'
import { hostname } from 'node:os'
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'
import { dayOf, Refused, type World } from '../app/world.ts'
import { EXIT } from './exit.ts'
import { legacyReader } from './legacy-process.ts'
import { refusalOf } from './refusals.ts'
import { type FileSystem, type Naming, saveFiles, type Writer } from './save-files.ts'

declare const PERF_VERSION: string

/** The real machine: the only file that touches files, the clock and the screen's width. */
export function nodeWorld(): World {
  outliveReader()
  return {
    paths: path,
    // dist/ and templates/ lie side by side in the package.
    templates: fileURLToPath(new URL('../templates', import.meta.url)),
    version: PERF_VERSION,
    kindOf,
    list: folder => refusing(folder, () => fs.readdir(folder)),
    read: file => refusing(file, () => fs.readFile(file)),
    open: readChunks,
    sha256,
    save: files => saveFiles(files, SYSTEM, NAMING, WRITER),
    readLegacy: legacyReader(fileURLToPath(new URL('./legacy.js', import.meta.url))),
    today,
    progress,
  }
}

const { basename, dirname, join } = path
const NAMING: Naming = { platform: process.platform, basename, dirname, join }

const WRITER: Writer = {
  // Not the name itself: a draft may be left on a shared disk.
  machine: createHash('sha256').update(hostname()).digest('hex').slice(0, 8),
  process: process.pid,
  isRunning,
}

function isRunning(other: number): boolean {
  try {
    // Signal 0 asks and ends nothing, on Windows too.
    return process.kill(other, 0)
  } catch (error) {
    // Whatever else is said (a process of another user, no number of a process), it may be there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

const SYSTEM: FileSystem = {
  writeFile: (file, bytes) => fs.writeFile(file, bytes, { flush: true }),
  probe: async file => {
    await (await fs.open(file, 'r+')).close()
  },
  rename: fs.rename,
  remove: file => fs.rm(file, { force: true }),
  list: folder => fs.readdir(folder),
  makeFolder: async folder => {
    await fs.mkdir(folder, { recursive: true })
  },
  wait: milliseconds =>
    new Promise(resolve => {
      setTimeout(resolve, milliseconds)
    }),
}

async function kindOf(file: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await fs.stat(file)
    return found.isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

async function refusing<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw asRefused(error, file)
  }
}

async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file)
  } catch (error) {
    throw asRefused(error, file)
  }
}

function asRefused(error: unknown, file: string): unknown {
  const refusal = refusalOf(error, 'reading', process.platform)
  return refusal === null ? error : new Refused(refusal, file, (error as Error).message)
}

async function sha256(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  if (bytes instanceof Uint8Array) hash.update(bytes)
  else for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex')
}

function today() {
  const now = new Date()
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (day === null) throw new Error('the clock of this machine shows no day')
  return day
}

// Only work that takes over a second says how far it is, and only on a terminal.
const QUIET_FOR = 1000
const WIPE = '\r\u001b[2K'
let since: number | null = null
let isShown = false

function progress(words: string | null): void {
  if (words === null) {
    if (isShown) process.stderr.write(WIPE)
    since = null
    isShown = false
    return
  }
  since ??= Date.now()
  if (!process.stderr.isTTY || Date.now() - since < QUIET_FOR) return
  // Longer than the window it would wrap, and could not be wiped away; a Chinese letter takes two columns.
  const most = Math.floor((process.stderr.columns ?? 80) / 2) - 2
  process.stderr.write(`${WIPE}… ${[...words].slice(0, Math.max(0, most)).join('')}`)
  isShown = true
}

/** A reader that has seen enough (`perf … | head`) closes the pipe: that is no fault. Words that find no room are one. */
function outliveReader(): void {
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(`屏幕上的内容没有输出完整。What was to be printed is not complete. (${error.code})\n`)
    process.once('exit', () => {
      process.exitCode = EXIT.nothingDone
    })
  })
}
