import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { plantProfile } from './profile.ts'

const run = promisify(execFile)
const TIME_LIMIT = 180_000

const found = ['soffice', 'libreoffice']
  .flatMap(name => (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name)))
  .find(path => existsSync(path))

/** Whether LibreOffice is on this computer. */
export const isInstalled: boolean = found !== undefined

/** An .xlsx opened by LibreOffice and saved in another format, in a profile made for this one run. */
export async function convert(
  bytes: Uint8Array,
  format: 'xlsx' | 'pdf',
  profile: 'recalculating' | 'default',
): Promise<Uint8Array> {
  const [converted] = await convertAll([bytes], format, profile)
  if (converted === undefined) throw new Error('LibreOffice saved nothing')
  return converted
}

/** Several workbooks in one run of LibreOffice, which takes longer to start than to convert. */
export async function convertAll(
  books: readonly Uint8Array[],
  format: 'xlsx' | 'pdf',
  profile: 'recalculating' | 'default',
): Promise<Uint8Array[]> {
  if (found === undefined) throw new Error('LibreOffice (soffice) is not installed')
  const folder = await mkdtemp(join(tmpdir(), 'perf-judge-'))
  try {
    const installation = pathToFileURL(await plantProfile(join(folder, 'profile'), profile === 'recalculating')).href
    const output = join(folder, 'out')
    await mkdir(output)
    const inputs = await Promise.all(
      books.map(async (bytes, i) => {
        const input = join(folder, `book${i}.xlsx`)
        await writeFile(input, bytes)
        return input
      }),
    )
    const options = [
      `-env:UserInstallation=${installation}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      output,
      ...inputs,
    ]
    await run(found, options, { timeout: TIME_LIMIT })
    // soffice ends with 0 even where it could not load the file; the missing file says it.
    return await Promise.all(books.map((_, i) => readFile(join(output, `book${i}.${format}`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
