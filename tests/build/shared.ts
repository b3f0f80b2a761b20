import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Where the other people's files lie that are never copied into the project. */
export const SHARED = resolve(process.env.PERF_SHARED ?? '../shared')

/** Tests over those files are skipped where they are absent, except where everything must be judged. */
export const sharedIsAbsent = !existsSync(SHARED)

/** Says that the files are absent: as a skipped test, in CI as a failed one. */
export const noteAbsence = (): void => {
  if (!sharedIsAbsent) return
  test(`there is no ${SHARED}; PERF_SHARED can name another place`, context => {
    if (process.env.CI === undefined) context.skip()
    expect.fail('in CI nothing is left unjudged')
  })
}
