// `npm run bench`: how long perf takes and how much memory, beside floors measured in the same run. `-- quick` leaves out the large ledger.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { ledgerWorkbook, SCHEME } from './ledger.ts'
import { startUp } from './start-up.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
// Ignored by git, and never swept away between two runs.
const CACHE = join(ROOT, 'node_modules', '.cache', 'perf-bench')
const STAGES = join(CACHE, 'stages.mjs')
const SIZES = [10_000, 30_000, 100_000]
const RUNS = 3

interface Measured {
  readonly took: Readonly<Record<string, number>>
  /** MiB at the highest. */
  readonly peak: number
}

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The folder with the ledger of so many rows and its scheme; made once. */
async function ledgerFolder(rows: number): Promise<string> {
  const folder = join(CACHE, `${rows}`)
  const ledger = join(folder, 'ledger.xlsx')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(ledger)) writeFileSync(ledger, await ledgerWorkbook(rows))
  writeFileSync(join(folder, 'scheme.yaml'), SCHEME)
  return folder
}

// Bundled as perf itself is: what loading TypeScript costs belongs to no measurement.
async function bundleStages(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/bench/stages.ts'],
    outfile: STAGES,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['exceljs'],
    define: { PERF_VERSION: '"bench"' },
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
    logLevel: 'warning',
  })
}

function stage(name: string, folder: string): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [STAGES, name, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return JSON.parse(stdout)
}

// A program tells its peak on the way out, on a pipe of its own.
const TELL_PEAK = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`

/** The whole of `perf score`, from the shell's point of view; leaves its workbooks beside the ledger. */
function wholeRun(folder: string): Measured {
  const to = mkdtempSync(join(folder, 'run-'))
  const words = ['--import', TELL_PEAK, join(ROOT, 'bin/perf.js'), 'score', join(folder, 'ledger.xlsx')]
  const from = process.hrtime.bigint()
  const { status, stderr, output } = spawnSync(process.execPath, [...words, '-o', to, '--lang', 'en', '--quiet'], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const took = Number(process.hrtime.bigint() - from) / 1e9
  if (status !== 0 && status !== 1) throw new Error(`perf score ended with ${status}: ${stderr}`)
  renameSync(join(to, 'ledger-result.xlsx'), join(folder, 'result.xlsx'))
  renameSync(join(to, 'ledger-exceptions.xlsx'), join(folder, 'exceptions.xlsx'))
  rmSync(to, { recursive: true })
  return { took: { whole: took }, peak: Number(output[3]) / 1024 }
}

type Programs = Readonly<Record<string, (folder: string) => Measured>>

// The order matters: `deflate` writes again what `whole` has left.
const PROGRAMS: Programs = {
  inflate: folder => stage('inflate', folder),
  saxes: folder => stage('saxes', folder),
  exceljs: folder => stage('exceljs', folder),
  read: folder => stage('read', folder),
  score: folder => stage('score', folder),
  whole: wholeRun,
  deflate: folder => stage('deflate', folder),
}

/** Medians over rounds in which the programs take turns, so that a busy moment of the machine falls on all. */
function measure(programs: Programs, folder: string): { seconds: Map<string, number>; peaks: Map<string, number> } {
  const times = new Map<string, number[]>()
  const memory = new Map<string, number[]>()
  const keep = (into: Map<string, number[]>, name: string, value: number) =>
    into.set(name, [...(into.get(name) ?? []), value])
  for (let round = 0; round < RUNS; round++) {
    for (const [name, run] of Object.entries(programs)) {
      const { took, peak } = run(folder)
      for (const [step, value] of Object.entries(took)) keep(times, step, value)
      keep(memory, name, peak)
    }
  }
  const medians = (of: Map<string, number[]>) => new Map([...of].map(([name, values]) => [name, median(values)]))
  return { seconds: medians(times), peaks: medians(memory) }
}

const LABELS: readonly [step: string, program: string, label: string][] = [
  ['inflate', 'inflate', 'inflate the sheet parts'],
  ['saxes', 'saxes', 'floor of reading: bare saxes over them'],
  ['exceljs', 'exceljs', 'exceljs reads the file'],
  ['read', 'read', 'perf reads the file'],
  ['normalise', '', 'perf score: reading and recording'],
  ['score', '', 'perf score: scoring, ranking, checking'],
  ['write', '', 'perf score: both workbooks'],
  ['deflate', 'deflate', 'floor of writing: build and deflate them'],
  ['whole', 'whole', 'the whole of perf score'],
]

interface Goal {
  readonly what: string
  readonly value: number
  readonly most: number
}

function goals(seconds: ReadonlyMap<string, number>, peaks: ReadonlyMap<string, number>): Goal[] {
  const of = (step: string): number => seconds.get(step) ?? Number.NaN
  return [
    { what: 'reading ÷ bare saxes', value: of('read') / of('saxes'), most: 1.5 },
    { what: 'reading ÷ exceljs', value: of('read') / of('exceljs'), most: 0.5 },
    { what: 'whole ÷ (read floor + write floor)', value: of('whole') / (of('saxes') + of('deflate')), most: 3 },
    { what: 'peak memory of the whole, MiB', value: peaks.get('whole') ?? Number.NaN, most: 768 },
  ]
}

const showGoal = ({ what, value, most }: Goal): void =>
  say(`  ${value <= most ? 'ok  ' : 'MISS'} ${what.padEnd(40)} ${value.toFixed(2).padStart(8)}   at most ${most}`)

async function main(): Promise<void> {
  const sizes = process.argv.includes('quick') ? SIZES.slice(0, -1) : SIZES
  const [{ model = 'unknown' } = {}] = cpus()
  say(`Node ${process.version}, ${cpus().length} cores (${model.trim()}), medians of ${RUNS}`)
  await bundleStages()
  const help = startUp()
  say(`\nstart-up: bare Node ${help.bare.toFixed(0)} ms, perf --help ${help.perf.toFixed(0)} ms`)
  showGoal({ what: 'perf --help ÷ bare Node', value: help.perf / help.bare, most: 1.5 })
  const wholes: { rows: number; seconds: number; peak: number }[] = []
  for (const rows of sizes) {
    const { seconds, peaks } = measure(PROGRAMS, await ledgerFolder(rows))
    say(`\n${rows.toLocaleString('en')} rows × 20 columns, 1,000 units`)
    for (const [step, program, label] of LABELS) {
      const peak = peaks.get(program)
      const memory = peak === undefined ? '' : `${peak.toFixed(0).padStart(7)} MiB`
      say(`  ${label.padEnd(42)} ${(seconds.get(step) ?? Number.NaN).toFixed(2).padStart(7)} s${memory}`)
    }
    for (const goal of goals(seconds, peaks)) showGoal(goal)
    wholes.push({ rows, seconds: seconds.get('whole') ?? Number.NaN, peak: peaks.get('whole') ?? Number.NaN })
  }
  say('\ngrowth of perf score')
  for (const { rows, seconds, peak } of wholes) {
    const thousands = rows / 1000
    say(
      `  ${rows.toLocaleString('en').padStart(7)} rows ${((seconds / thousands) * 1000).toFixed(0).padStart(5)} ms and ` +
        `${(peak / thousands).toFixed(1).padStart(5)} MiB per 1,000 rows`,
    )
  }
}

await main()
