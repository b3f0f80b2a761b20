import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

// A zone far from the offices', before any worker starts: whatever depends on the machine's zone fails here.
process.env.TZ ??= 'America/Los_Angeles'
// What a developer's shell says about language and colour is not part of any test.
for (const name of ['PERF_LANG', 'NO_COLOR', 'FORCE_COLOR']) delete process.env[name]

export default defineConfig({
  // As .ci/build.js has it.
  define: { PERF_VERSION: JSON.stringify(version) },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup/quiet.ts'],
    // Processes, not threads: a test may change the zone or the folder, and one that eats its memory takes no other along.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // A forgotten `.only` would leave the rest unjudged.
    allowOnly: false,
  },
})
