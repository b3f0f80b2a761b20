import type { SchemeSource, SourceFault, SourceFaultKind } from '../../model/scheme-source.ts'

/** What a syntax fault most often comes from; found by looking at the line itself. */
export type Slip = WideSlip | 'wide-colon' | 'no-space' | 'next-line-indent' | 'unclear'

type WideSlip = 'wide-blank' | 'no-break-space' | 'wide-comma' | 'wide-bracket'

// Only where YAML's own sign would stand: within text they are text.
const WIDE: readonly (readonly [WideSlip, RegExp])[] = [
  ['wide-blank', /^[ \t-]*(\u3000)|:(\u3000)|[,[{] *(\u3000)/],
  ['no-break-space', /^[ \t-]*(\u00a0)|:(\u00a0)|[,[{] *(\u00a0)/],
  ['wide-bracket', /(?:[:,[{-] +|^\s*)([【「｛［])|([】」｝］])\s*(?:[,\]}]|$)/],
  ['wide-comma', /[[{][^\]}"'#]*?(，)/],
]

/** A full-width sign where YAML looks for its own: which it is, how it is written, and where on the line, from 1. */
export function wideSign(
  line: string,
): { readonly slip: WideSlip; readonly sign: string; readonly column: number } | null {
  const bare = line.replace(/ #.*$/, '')
  for (const [slip, pattern] of WIDE) {
    const match = pattern.exec(bare)
    const sign = match?.slice(1).find(part => part !== undefined)
    if (match && sign !== undefined) return { slip, sign, column: match.index + match[0].lastIndexOf(sign) + 1 }
  }
  return null
}

const BLANKS: ReadonlySet<Slip> = new Set(['wide-blank', 'no-break-space'])
const SYNTAX: ReadonlySet<SourceFaultKind> = new Set(['syntax', 'colon-in-text', 'indent', 'unclosed'])

const WIDE_COLON = /^[\s-]*[^\s:：'"#]+\s*：/
const NO_SPACE = /^[\s-]*[A-Za-z][\w-]*:[^\s:/]/

/** The slip behind a fault, where its line shows one; else the fault itself. */
export function slipOn<K extends SourceFaultKind>(line: string, next: string, kind: K): Exclude<K, 'syntax'> | Slip {
  const wide = SYNTAX.has(kind) ? (wideSign(line)?.slip ?? null) : null
  if (wide !== null && BLANKS.has(wide)) return wide
  const isOpen = kind === 'syntax' || kind === 'colon-in-text'
  if (isOpen && WIDE_COLON.test(line)) return 'wide-colon'
  if (isOpen && NO_SPACE.test(line)) return 'no-space'
  if (wide !== null) return wide
  if (!isOpen) return kind as Exclude<K, 'syntax'>
  const colons = line.replace(/\s#.*$/, '').match(/:\s/g) ?? []
  if (colons.length < 2 && indentOf(next) > indentOf(line)) return 'next-line-indent'
  return kind === 'syntax' ? 'unclear' : (kind as Exclude<K, 'syntax'>)
}

const EXPLAINED: ReadonlySet<SourceFaultKind | Slip> = new Set([...WIDE.map(([slip]) => slip), 'wide-colon', 'tab'])
const FOLLOWS: ReadonlySet<SourceFaultKind> = new Set([...SYNTAX, 'tab'])

/** The faults without those that only follow from a wrong sign or a tab before them in the same block. */
export function withoutSequels({ faults, line }: Pick<SchemeSource, 'faults' | 'line'>): SourceFault[] {
  const inOrder = [...faults].sort((a, b) => a.at.line - b.at.line)
  const last = inOrder.at(-1)?.at.line ?? 0
  let explained = 0
  return inOrder.filter(({ kind, at }) => {
    if (FOLLOWS.has(kind) && at.line <= explained) return false
    if (EXPLAINED.has(slipOn(line(at.line), line(at.line + 1), kind))) explained = endOfBlock(line, at.line, last)
    return true
  })
}

function endOfBlock(line: SchemeSource['line'], first: number, last: number): number {
  // A line that starts with a wrong blank has no depth of its own and can undo every level: all is one block up to the next key at the margin.
  const level = ODD_INDENT.test(line(first)) ? 1 : Math.max(1, contentOf(line(first)))
  const isWithin = (text: string) => text.trim() === '' || ODD_INDENT.test(text) || indentOf(text) >= level
  let end = first
  while (end < last && isWithin(line(end + 1))) end++
  return end
}

const ODD_INDENT = /^[ -]*[\t\u3000\u00a0]/
const contentOf = (line: string): number => line.search(/[^\s-]/)
const indentOf = (line: string): number => line.search(/\S/)
