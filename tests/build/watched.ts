import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a program and those that it starts have taken: time of the processor, and memory at the peak of each, summed. */
export interface Taken {
  readonly seconds: number
  readonly mebibytes: number
}

const OFTEN = 20
const TICKS_A_SECOND = 100

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // It has ended in the meantime; elsewhere than on Linux there is nothing to read.
    return ''
  }
}

const familyOf = (pid: number): number[] => [
  pid,
  ...read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter(Boolean)
    .flatMap(child => familyOf(Number(child))),
]

const secondsOf = (pid: number): number => {
  // After the name, which may hold blanks: the 14th and 15th field of the line are the time in the program and in the system.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_A_SECOND
}

const mebibytesOf = (pid: number): number => Number(/VmHWM:\s*(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024

/** Watches a program until it is asked, once the program has ended. */
export function watch(child: ChildProcess): () => Taken {
  const seen = new Map<number, Taken>()
  const look = (): void => {
    if (child.pid === undefined) return
    for (const pid of familyOf(child.pid)) {
      const before = seen.get(pid)
      const now = { seconds: secondsOf(pid), mebibytes: mebibytesOf(pid) }
      seen.set(pid, {
        seconds: Math.max(now.seconds, before?.seconds ?? 0),
        mebibytes: Math.max(now.mebibytes, before?.mebibytes ?? 0),
      })
    }
  }
  const watching = setInterval(look, OFTEN)
  return () => {
    clearInterval(watching)
    const all = [...seen.values()]
    const sum = (key: keyof Taken): number => all.reduce((total, one) => total + one[key], 0)
    return { seconds: sum('seconds'), mebibytes: sum('mebibytes') }
  }
}
