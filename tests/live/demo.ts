import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScoreDocument } from '../../src/app/documents/score.ts'
import { nodeWorld } from '../../src/cli/node-world.ts'
import { run } from '../../src/cli/run.ts'

const TEMPLATE = 'templates/suzhou-2015'

/** What one run of `perf score` on the demo, or on a changed copy of it, concluded and wrote. */
export interface DemoRun {
  readonly code: number
  readonly document: ScoreDocument
  readonly result: Uint8Array
  readonly exceptions: Uint8Array
  /** The run's own inputs. */
  readonly ledger: Uint8Array
}

/** Scores a copy of the demo in a folder of its own, after `change` has been at its files. */
export async function scoreDemo(
  change: (folder: string) => Promise<void> = async () => {},
  template = TEMPLATE,
): Promise<DemoRun> {
  const folder = await mkdtemp(join(tmpdir(), 'perf-live-'))
  try {
    await cp(template, folder, { recursive: true })
    await change(folder)
    const said: string[] = []
    const ledger = join(folder, 'ledger.xlsx')
    const code = await run(['score', ledger, '--json', '--lang', 'zh'], nodeWorld(), {
      out: words => said.push(words),
      err: words => said.push(words),
      isTerminal: false,
      colour: false,
      env: {},
    })
    const document = JSON.parse(said.join('')) as ScoreDocument
    // A scheme that is refused writes nothing: its document says why.
    if (code > 1) throw new Error(said.join(''))
    const file = (ending: string) => readFile(join(folder, `ledger-${ending}.xlsx`))
    return {
      code,
      document,
      result: await file('结果'),
      exceptions: await file('异常'),
      ledger: await readFile(ledger),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
