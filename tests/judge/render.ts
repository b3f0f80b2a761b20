import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { convert } from './soffice.ts'

const run = promisify(execFile)

/** A workbook as one picture per printed page, for people to look at; the pictures' paths in page order. */
export async function renderWorkbook(bytes: Uint8Array, folder: string, dotsPerInch = 80): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const pdf = join(folder, 'book.pdf')
  await writeFile(pdf, await convert(bytes, 'pdf', 'default'))
  await run('pdftoppm', ['-png', '-r', String(dotsPerInch), pdf, join(folder, 'page')])
  const pictures = (await readdir(folder)).filter(name => /^page-\d+\.png$/.test(name))
  return pictures.sort().map(name => join(folder, name))
}

// Node 20 runs no TypeScript:
// npx esbuild tests/judge/render.ts --bundle --platform=node --packages=external --format=esm --outfile=/tmp/render.mjs && node /tmp/render.mjs book.xlsx pictures
const [, script, file, folder] = process.argv
if (script && import.meta.url === pathToFileURL(resolve(script)).href && file && folder) {
  const pictures = await renderWorkbook(await readFile(file), folder)
  process.stdout.write(`${pictures.join('\n')}\n`)
}
