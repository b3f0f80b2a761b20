import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const RUNS = 25

const PROGRAMS = {
  bare: ['-e', '0'],
  perf: [fileURLToPath(new URL('../../bin/perf.js', import.meta.url)), '--help'],
} as const

/** Median milliseconds of a bare Node and of `perf --help`; they take turns, so that a busy moment of the machine falls on both. */
export function startUp(): Record<keyof typeof PROGRAMS, number> {
  const times = { bare: [] as number[], perf: [] as number[] }
  for (let run = 0; run < RUNS; run++) {
    for (const name of ['bare', 'perf'] as const) {
      const from = process.hrtime.bigint()
      const { status, stderr } = spawnSync(process.execPath, PROGRAMS[name], { encoding: 'utf8' })
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
      times[name].push(Number(process.hrtime.bigint() - from) / 1e6)
    }
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[RUNS >> 1] ?? Number.NaN
  return { bare: median(times.bare), perf: median(times.perf) }
}
