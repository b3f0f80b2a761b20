import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { heard } from './quiet.ts'

test('what a test prints is heard, and would fail it', () => {
  // biome-ignore lint/suspicious/noConsole: this is what the guard is for
  console.warn('careful', 1)
  expect(heard()).toEqual(['console.warn(careful, 1)'])
})

test('tests run in the time zone that was asked for, by default one far from the offices', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ)
})

// `npm test` builds first; a single file run by hand in a fresh checkout finds nothing to judge.
test.skipIf(!existsSync('dist'))('the licence of every package in the bundle goes with it', () => {
  const notices = readFileSync('dist/THIRD-PARTY.txt', 'utf8')
  expect(notices).toMatch(/^papaparse \d/m)
  expect(notices.split(/^-{80}$/m).filter(notice => notice.trim() === '')).toEqual([])
})
