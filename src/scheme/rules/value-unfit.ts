import type { Path } from '../../model/scheme-source.ts'
import type { Text } from '../../text/text.ts'
import { adviceFor, expectedText } from '../expectation.ts'
import type { Expected } from '../issue.ts'
import { lineLike } from '../line-like.ts'
import { isPolicy } from '../policies.ts'
import { asMapping, asText, rawAt, shownRaw } from '../raw.ts'
import { defineRule } from '../rule.ts'
import { joined, keyNamed } from '../words.ts'
import { isLeaf, type WrittenScheme } from '../written.ts'
import { suggestion } from './suggest.ts'

type Details =
  | { readonly kind: 'missing'; readonly key: string; readonly owner: string }
  | { readonly kind: 'empty'; readonly key: string; readonly owner: string }
  | {
      readonly kind: 'unfit'
      readonly key: string
      readonly found: unknown
      readonly expected: Expected
      readonly like: Text | null
    }

/** Something that must be there is not, or is of another kind than the calculation can use. */
export const valueUnfit = defineRule<Details>({
  code: 'SCH-14',
  severity: 'error',
  title: { zh: '缺少内容或写法不对', en: 'Missing, or of the wrong kind' },
  why: {
    zh: '分值、编号、评分依据等内容缺少或不是规定的类型（数字、文字、列表），方案就无法计算。',
    en: 'Without its points, id or measure, or with text where a number belongs, a scheme cannot be calculated.',
  },
  example: { zh: 'points: 二十四', en: 'points: twenty-four' },
  *find(written) {
    for (const path of missingPaths(written)) {
      const kind = rawAt(written.root, path) === null ? ('empty' as const) : ('missing' as const)
      yield { path, on: 'key', details: { kind, key: keyOf(path), owner: ownerOf(written, path) } }
    }
    for (const issue of written.issues) {
      if (issue.kind !== 'unfit') continue
      const found = rawAt(written.root, issue.path)
      const details = {
        kind: 'unfit' as const,
        key: keyOf(issue.path),
        found,
        expected: issue.expected,
        like: lineLike(issue.path, issue.expected, found),
      }
      yield { path: issue.path, on: 'value', details }
    }
  },
  says: details => {
    const key = keyNamed(details.key)
    if (details.kind === 'empty') return { zh: joined(key.zh, '后面是空的。'), en: `Nothing stands after ${key.en}.` }
    if (details.kind === 'missing') {
      if (details.owner === '') return { zh: `方案没有写 ${key.zh}。`, en: `The scheme has no ${key.en}.` }
      return { zh: `“${details.owner}”没有写 ${key.zh}。`, en: `"${details.owner}" has no ${key.en}.` }
    }
    const expected = expectedText(details.expected)
    return {
      zh: joined(key.zh, `写的是“${shownRaw(details.found)}”，这里应为`, `${expected.zh}。`),
      en: `${key.en} is "${shownRaw(details.found)}", but should be ${expected.en}.`,
    }
  },
  remedy: details => {
    if (details.kind === 'unfit' && details.like !== null) {
      return { zh: `请照这样写：${details.like.zh}。`, en: `Write it like this: ${details.like.en}.` }
    }
    if (details.kind === 'unfit') return adviceFor(details.expected, details.found, details.key)
    const after = details.kind === 'empty'
    return {
      zh: `请对照考核文件，${after ? `在 ${details.key}: 后面填上内容` : `补上一行 ${details.key}: …`}。`,
      en: `Compare with the official document and ${after ? `fill in \`${details.key}:\`` : `add a line \`${details.key}: …\``}.`,
    }
  },
  found: details => (details.kind === 'unfit' ? shownRaw(details.found) : null),
  expected: details => (details.kind === 'unfit' ? expectedText(details.expected) : null),
})

function missingPaths(written: WrittenScheme): Path[] {
  const reported = written.issues.flatMap(issue =>
    issue.kind === 'missing' && !isPolicy(issue.path) ? [issue.path] : [],
  )
  const unmeasured = written.indicators
    .filter(isLeaf)
    .flatMap(({ raw, path }) => ['measure', 'method'].filter(key => raw[key] === undefined).map(key => [...path, key]))
  return [...reported, ...unmeasured].filter(path => !isMisspelt(written, path))
}

/** A missing key beside an unknown one that was meant for it is one mistake, told once (SCH-05). */
const isMisspelt = ({ issues }: WrittenScheme, path: Path): boolean =>
  issues.some(
    issue =>
      issue.kind === 'unknown' &&
      issue.what === 'key' &&
      issue.path.length === path.length &&
      issue.path.slice(0, -1).join('\n') === path.slice(0, -1).join('\n') &&
      suggestion(issue.name, issue.known) === path.at(-1),
  )

const keyOf = (path: Path): string => String(path.findLast(step => typeof step === 'string') ?? '')

function ownerOf({ root }: WrittenScheme, path: Path): string {
  for (let length = path.length - 1; length > 0; length--) {
    const { title, name, id } = asMapping(rawAt(root, path.slice(0, length)))
    const called = asText(title) ?? asText(name) ?? asText(id)
    if (called !== null) return called
    const step = path[length - 1]
    if (typeof step === 'string') return step
  }
  return ''
}
