import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a process is given of the surroundings, where a test says nothing more. */
export const CLEAN = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot }

/** Builds perf and copies it, as it is installed: nobody builds it anew while it runs. Gives the path of its program. */
export function install(): string {
  const { status, stderr } = spawnSync(process.execPath, ['.ci/build.js', '--if-stale'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return copied('.')
}

/** The same perf under another version: its workbooks say so, and are otherwise of the same run. */
export function installOlder(program: string): string {
  const older = copied(join(program, '..', '..'))
  const main = join(older, '..', '..', 'dist', 'main.js')
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const text = readFileSync(main, 'utf8')
  if (!text.includes(JSON.stringify(version))) throw new Error('the version does not stand in dist/main.js')
  writeFileSync(main, text.replaceAll(JSON.stringify(version), '"0.0.0"'))
  return older
}

function copied(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'perf-program-'))
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(from, part), join(folder, part), { recursive: true })
  return join(folder, 'bin', 'perf.js')
}

/** The files of a folder by name, as digests. */
export const digestsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map(name => [name, digest(readFileSync(join(folder, name)))]))

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
