import { createInterface } from 'node:readline/promises'
import type { Ask } from './terminal.ts'

/** Asks at the real keyboard; null where there is none. */
export function askAtKeyboard(): Ask | null {
  const { stdin, stdout } = process
  if (!stdin.isTTY || !stdout.isTTY) return null
  return async question => {
    const lines = createInterface({ input: stdin, output: stdout })
    // Ctrl+C and Ctrl+D close the interface, and the question would never be answered.
    const closed = new Promise<null>(resolve => {
      lines.once('close', () => resolve(null))
    })
    try {
      return await Promise.race([lines.question(question), closed])
    } finally {
      lines.close()
    }
  }
}
