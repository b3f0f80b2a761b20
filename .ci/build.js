// Builds dist/ from src/: `node .ci/build.js` always, with `--if-stale` only where something that it rests on has changed.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { thirdParty } from './third-party.js'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')
const STAMP = join(DIST, 'built-from.txt')

/** What is known when perf is built, for `define`: vitest is given the same words. */
export const CONSTANTS = { PERF_VERSION: JSON.stringify(JSON.parse(read('package.json')).version) }

/** Builds dist/ again, or only where its sources are no longer those it was built from. True where it was built. */
export async function buildDist({ ifStale = false } = {}) {
  const sources = fingerprint()
  if (ifStale && sources === stamped()) return false
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    // Older workbooks are read by a program of its own: what reads them hangs on some, or eats the memory.
    entryPoints: ['src/main.ts', 'src/legacy.ts'],
    outdir: DIST,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Not minified: a stack trace that an office sends in must be readable, and minifying gains no start-up time.
    minify: false,
    define: CONSTANTS,
    // CommonJS inside the bundle (exceljs) calls require(); the long name keeps clear of any createRequire of theirs.
    banner: {
      js: "import { createRequire as perfCreateRequire } from 'node:module'\nconst require = perfCreateRequire(import.meta.url)",
    },
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  rmSync(DIST, { recursive: true, force: true })
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
  }
  writeFileSync(join(DIST, 'THIRD-PARTY.txt'), thirdParty(ROOT, Object.keys(metafile.inputs)))
  writeFileSync(STAMP, sources)
  return true
}

/** By content, not by time: a checkout or a copy changes times, an edit taken back changes nothing. */
function fingerprint() {
  const hash = createHash('sha256')
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  const house = ['package.json', 'package-lock.json', 'tsconfig.json', '.ci/build.js', '.ci/third-party.js']
  for (const file of [...sources, ...house]) hash.update(`${file}\0${read(file)}\0`)
  return `${hash.digest('hex')}\n`
}

function stamped() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return null
  }
}

function read(file) {
  return readFileSync(join(ROOT, file), 'utf8')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await buildDist({ ifStale: process.argv.includes('--if-stale') })
  process.stdout.write(built ? 'dist: built\n' : 'dist: up to date\n')
}
