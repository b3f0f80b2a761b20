import type { Path } from '../model/scheme-source.ts'
import { type Text, untranslated } from '../text/text.ts'
import type { Expected } from './issue.ts'

/** One line of each list whose lines are more than a word. */
const LINES: Readonly<Record<string, (name: string | null) => string>> = {
  groups: name => `- { name: ${name ?? '镇街'} }`,
  grades: name => `- { name: ${name ?? '优秀'}, from: 90 }`,
  'surveys.options': name => `- { name: ${name ?? '满意'}, value: 100 }`,
  adjustments: name => `- { id: extra, title: ${name ?? '加分'}, bonus: { cap: 5 } }`,
}

// A name with any of these would need quotation marks of its own.
const PLAIN = /^[^\s:：,，#[\]{}【】「」｛｝［］"'&*!|>%@`-]{1,20}$/

/** How such a list, a line of it or a cap is written, where something else stands in its place; else null. */
export function lineLike(path: Path, expected: Expected, found: unknown): Text | null {
  const key = path.filter(step => typeof step === 'string').join('.')
  const line = LINES[key.replace(/^adjustments(\.items)+$/, 'adjustments')]
  if (expected.kind === 'list' && line !== undefined) {
    return {
      zh: `${path.at(-1)}: 之后另起一行，每项一行，如 ${line(null)}`,
      en: `${path.at(-1)}: with one line below it for each, such as ${line(null)}`,
    }
  }
  if (expected.kind !== 'mapping') return null
  if (line !== undefined) return untranslated(line(typeof found === 'string' && PLAIN.test(found) ? found : null))
  const isCap = /^adjustments(\.items)*\.(bonus|deduction)$/.test(key)
  return isCap ? untranslated(`${path.at(-1)}: { cap: ${typeof found === 'number' ? found : 5} }`) : null
}
