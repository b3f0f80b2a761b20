// Writes the template's workbook, surveys and its table of planted cases; run it from the root of the repository:
// npx esbuild tests/generate/haidian-2010/generate.ts --bundle --packages=external --platform=node --format=esm | node --input-type=module -
// (Node 22: node --experimental-strip-types tests/generate/haidian-2010/generate.ts)
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { build } from './build.ts'

const TEMPLATE = 'templates/haidian-2010'
const EXPECTED = 'tests/generate/haidian-2010/expected'
const TABLE = /(<!-- planted -->\n)[\s\S]*?(<!-- \/planted -->)/

const { files, table, results } = await build()
await mkdir(EXPECTED, { recursive: true })
for (const [name, bytes] of files) await writeFile(`${TEMPLATE}/${name}`, bytes)
await writeFile(`${EXPECTED}/scores.json`, `${JSON.stringify(results, null, 2)}\n`)
const readme = await readFile(`${TEMPLATE}/README.md`, 'utf8')
await writeFile(`${TEMPLATE}/README.md`, readme.replace(TABLE, `$1${table}\n$2`))
