import { afterEach, beforeEach } from 'vitest'

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const

let said: string[] = []

/** What has been said since the test began, or since this was last asked. */
export function heard(): string[] {
  const words = said
  said = []
  return words
}

/** Whatever a test prints by console.* fails it: perf speaks through its World only, and a library that warns wants to be heard. */
beforeEach(() => {
  said = []
  for (const method of METHODS) {
    console[method] = (...words: unknown[]) => {
      said.push(`console.${method}(${words.map(String).join(', ')})`)
    }
  }
})

afterEach(() => {
  const words = heard()
  if (words.length > 0) throw new Error(`a test must be silent, this one said: ${words.join('; ')}`)
})
