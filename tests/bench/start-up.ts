// How long `perf --help` takes against a bare Node: `node --import ./.ci/ts.js tests/bench/start-up.ts`. Build first.
import { spawnSync } from 'node:child_process'

const RUNS = 15

const programs: Record<string, readonly string[]> = {
  'node -e 0': ['-e', '0'],
  'perf --help': ['bin/perf.js', '--help'],
}

/** Milliseconds of each run in order; the programs take turns, so that a busy moment of the machine falls on both. */
function measure(): Map<string, number[]> {
  const times = new Map<string, number[]>(Object.keys(programs).map(name => [name, []]))
  for (let run = 0; run < RUNS; run++) {
    for (const [name, words] of Object.entries(programs)) {
      const from = process.hrtime.bigint()
      const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
      times.get(name)?.push(Number(process.hrtime.bigint() - from) / 1e6)
    }
  }
  return times
}

const figures = [...measure()].map(([name, times]) => {
  const sorted = times.sort((a, b) => a - b)
  return { name, min: sorted[0] ?? 0, median: sorted[Math.floor(RUNS / 2)] ?? 0 }
})
for (const { name, min, median } of figures) {
  process.stdout.write(`${name.padEnd(12)} min ${min.toFixed(0)} ms, median ${median.toFixed(0)} ms of ${RUNS}\n`)
}
const [bare, perf] = figures
if (bare && perf) {
  process.stdout.write(
    `ratio        min ${(perf.min / bare.min).toFixed(2)}, median ${(perf.median / bare.median).toFixed(2)}\n`,
  )
}
