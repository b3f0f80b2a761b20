import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { World } from '../app/world.ts'
import { dayOf } from '../kernel/day.ts'
import { compareText } from '../kernel/order.ts'
import { asRefused, type FileSystem, saveFiles } from './save-files.ts'

declare const PERF_VERSION: string

/** The real machine: the only file that touches files, the clock and the screen's width. */
export function nodeWorld(): World {
  return {
    paths: path,
    // dist/ and templates/ lie side by side in the package.
    templates: fileURLToPath(new URL('../templates', import.meta.url)),
    version: PERF_VERSION,
    kindOf,
    list: async folder => (await fs.readdir(folder)).sort(compareText),
    read: file => refusing(file, () => fs.readFile(file)),
    open: readChunks,
    sha256,
    save: files => saveFiles(files, SYSTEM, { ...NAMING, mark: `perf-${process.pid}` }),
    today,
    progress,
  }
}

const NAMING = { platform: process.platform, basename: path.basename, dirname: path.dirname }

const SYSTEM: FileSystem = {
  writeFile: (file, bytes) => fs.writeFile(file, bytes, { flush: true }),
  rename: fs.rename,
  remove: file => fs.rm(file, { force: true }),
  makeFolder: async folder => {
    await fs.mkdir(folder, { recursive: true })
  },
  wait: async milliseconds => {
    await wait(milliseconds)
  },
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

// Only a run that takes over a second says how far it is, and only on a terminal.
const QUIET_FOR = 1000
const started = Date.now()

function progress(words: string): void {
  if (!process.stderr.isTTY || Date.now() - started < QUIET_FOR) return
  process.stderr.write(`\r\u001b[2K… ${words}`)
}
