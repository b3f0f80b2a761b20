import type { SourceFaultKind } from '../../model/scheme-source.ts'

/** What a syntax fault most often comes from; found by looking at the line itself. */
export type Slip = 'wide-colon' | 'no-space' | 'next-line-indent' | 'unclear'

const WIDE_COLON = /^[\s-]*[^\s:：'"#]+\s*：/
const NO_SPACE = /^[\s-]*[A-Za-z][\w-]*:[^\s:/]/

/** The slip behind a fault, where its line shows one; else the fault itself. */
export function slipOn<K extends SourceFaultKind>(line: string, next: string, kind: K): Exclude<K, 'syntax'> | Slip {
  if (kind !== 'syntax' && kind !== 'colon-in-text') return kind as Exclude<K, 'syntax'>
  if (WIDE_COLON.test(line)) return 'wide-colon'
  if (NO_SPACE.test(line)) return 'no-space'
  const colons = line.replace(/\s#.*$/, '').match(/:\s/g) ?? []
  if (colons.length < 2 && indentOf(next) > indentOf(line)) return 'next-line-indent'
  return kind === 'syntax' ? 'unclear' : (kind as Exclude<K, 'syntax'>)
}

const indentOf = (line: string): number => line.search(/\S/)
