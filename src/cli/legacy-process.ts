import { spawn } from 'node:child_process'
import { deserialize } from 'node:v8'
import { Refused, type World } from '../app/world.ts'

/** What a program for one workbook may take; with perf itself it stays below a gibibyte and ten seconds. */
export interface Limits {
  readonly milliseconds: number
  /** Of the heap; what lies outside it is bounded by the size of the file. */
  readonly mebibytes: number
  readonly answer: number
}

export const LIMITS: Limits = { milliseconds: 8_000, mebibytes: 512, answer: 2 ** 28 }

type Answer = Awaited<ReturnType<World['readLegacy']>>

const TOO_SLOW: Answer = { kind: 'unreadable', fault: 'too-slow', details: {} }
const TOO_HUNGRY: Answer = { kind: 'unreadable', fault: 'too-hungry', details: {} }

/** Reads older workbooks by starting `program` for each: it is given the bytes and answers; one that dies or is late is a fault of the file. */
export function legacyReader(program: string, limits: Limits = LIMITS): World['readLegacy'] {
  return (bytes, kind) =>
    new Promise((answer, fail) => {
      const heap = `--max-old-space-size=${limits.mebibytes}`
      // Its words are for programmers, and the environment is nobody's business; Windows starts nothing without its own folder.
      const child = spawn(process.execPath, [heap, program, kind], {
        stdio: ['pipe', 'pipe', 'ignore'],
        env: { SystemRoot: process.env.SystemRoot },
        windowsHide: true,
      })
      let given: Answer | null = null
      let total = 0
      const pieces: Uint8Array[] = []
      const end = (verdict: Answer): void => {
        given ??= verdict
        child.kill('SIGKILL')
      }
      const patience = setTimeout(() => end(TOO_SLOW), limits.milliseconds)
      child.stdout.on('data', (piece: Uint8Array) => {
        total += piece.length
        if (total > limits.answer) end(TOO_HUNGRY)
        else pieces.push(piece)
      })
      child.on('error', error => {
        clearTimeout(patience)
        fail(new Refused('other', program, error.message))
      })
      child.on('close', code => {
        clearTimeout(patience)
        // A program that dies without a word has run out of memory: whatever else goes wrong it says.
        if (given === null && code === 0) given = deserialize(Buffer.concat(pieces)) as Answer
        answer(given ?? TOO_HUNGRY)
      })
      // One that died before it took all its bytes has closed the pipe: what it died of is told above.
      child.stdin.on('error', () => {})
      child.stdin.end(bytes)
    })
}
