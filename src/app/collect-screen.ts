import { type Block, fields, GAP } from '../reports/block.ts'
import { collectedLine, handedInScreen } from '../reports/screen/collected.ts'
import { findingCounts } from '../reports/screen/findings.ts'
import type { Collected } from './collect.ts'
import { filesScreen, type View } from './screens.ts'

/** Writes a command so that it can be typed. */
type AsTyped = (words: readonly string[]) => string

const MOST = 12

/** Who has handed in and who has not, what the ledger holds, where it is, and what to do next. */
export function collectScreen(done: Collected, view: View, asTyped: AsTyped): Block[] {
  const { handedIn, sheets, findings, outputs, skipped, ledger, scheme } = done
  const { language, world, brief } = view
  const here = (path: string): string => world.paths.relative(world.paths.resolve('.'), path)
  const next = ['perf', 'score', here(ledger.path), ...(scheme === null ? [] : ['--scheme', here(scheme)])]
  return [
    ...handedInScreen(handedIn, brief ? MOST : Number.POSITIVE_INFINITY, language),
    collectedLine(sheets, language),
    ...findingCounts(findings, language),
    ...filesScreen(outputs, skipped, view),
    ...(done.run.scheme === null ? [] : [GAP, fields([[NEXT[language], asTyped(next)]], 0, 'muted')]),
  ]
}

const NEXT = { zh: '接着计分', en: 'Next, score it' }
