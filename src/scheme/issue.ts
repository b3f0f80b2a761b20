import { z } from 'zod'
import type { Path } from '../model/scheme-source.ts'
import { rawAt } from './raw.ts'

/** What should have stood in a place. */
export type Expected =
  | { readonly kind: Kind }
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  | { readonly kind: 'either'; readonly of: readonly Expected[] }
  | { readonly kind: 'at-least' | 'more-than' | 'at-most' | 'less-than'; readonly limit: number }
  | { readonly kind: 'items' | 'exactly'; readonly count: number }
  /** A formula; `at` is the position of what cannot stand there, from 1. */
  | { readonly kind: 'formula'; readonly at: number; readonly found: string }

export type Kind =
  | 'number'
  | 'whole-number'
  | 'text'
  | 'boolean'
  | 'null'
  | 'list'
  | 'mapping'
  | 'filled'
  | 'one-entry'
  | 'id'
  | 'day'
  | 'valued-option'
  | 'bonus-or-deduction'
  | 'groups-or-units'
  | 'share-or-seats'
  | 'veto-effect'
  | 'one-fall'
  | 'per-day-or-late'
  | 'other'

/** What is wrong with the shape of the file, as data; rules put it into words. */
export type Issue =
  | {
      readonly kind: 'unknown'
      readonly what: 'key' | 'word' | 'measure' | 'method'
      readonly path: Path
      readonly name: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'missing'; readonly path: Path }
  | { readonly kind: 'unfit'; readonly path: Path; readonly expected: Expected }

type ZodIssue = z.core.$ZodIssue

/** Everything a schema finds wrong with a value that stands at `base`. */
export function issuesOf(schema: z.ZodType, value: unknown, base: Path): Issue[] {
  const result = schema.safeParse(value, { error: knownKeys })
  return result.success ? [] : result.error.issues.flatMap(issue => translate(issue, value, base))
}

// zod tells which key is unknown but not which are known; the message, which nobody is ever shown, carries them.
const knownKeys: z.core.$ZodErrorMap = issue => {
  if (issue.code !== 'unrecognized_keys') return ''
  const schema = issue.inst
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).join('\n') : ''
}

function translate(issue: ZodIssue, value: unknown, base: Path): Issue[] {
  // Of a short form (`formula: a + b` for `formula: { is: a + b }`) all that is written is the part at fault.
  const isShort = (typeof value === 'string' || typeof value === 'number') && issue.path.length === 1
  const inner = isShort ? [] : issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
  const path = [...base, ...inner]
  const found = rawAt(value, inner)
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message === '' ? [] : issue.message.split('\n')
    return issue.keys.map(name => ({ kind: 'unknown', what: 'key', path: [...path, name], name, known }))
  }
  if (found === undefined || (found === null && !acceptsNull(issue))) return [{ kind: 'missing', path }]
  if (issue.code === 'invalid_union') return union(issue, found, path)
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    return [{ kind: 'unknown', what: 'word', path, name: found, known: issue.values.map(String) }]
  }
  return [{ kind: 'unfit', path, expected: expected(issue) }]
}

const acceptsNull = (issue: ZodIssue): boolean =>
  issue.code === 'invalid_union' &&
  issue.errors.some(branch => branch.some(e => e.code === 'invalid_type' && e.expected === 'null'))

/** The faults of the branch that was meant; where no branch has the right kind of value, all kinds that would do. */
function union(issue: Extract<ZodIssue, { code: 'invalid_union' }>, found: unknown, path: Path): Issue[] {
  const meant = issue.errors.filter(branch => !branch.some(e => e.code === 'invalid_type' && e.path.length === 0))
  const [best] = [...meant].sort((a, b) => a.length - b.length)
  if (best) return best.flatMap(inner => translate(inner, found, path))
  return [
    {
      kind: 'unfit',
      path,
      expected: { kind: 'either', of: issue.errors.flatMap(branch => branch.slice(0, 1).map(expected)) },
    },
  ]
}

const KINDS: Readonly<Partial<Record<string, Kind>>> = {
  number: 'number',
  int: 'whole-number',
  string: 'text',
  boolean: 'boolean',
  null: 'null',
  array: 'list',
  tuple: 'list',
  object: 'mapping',
  record: 'mapping',
}

function expected(issue: ZodIssue): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: KINDS[issue.expected] ?? 'other' }
    case 'invalid_value':
      return { kind: 'one-of', words: issue.values.map(String) }
    case 'too_small':
      return bound(
        issue.origin,
        Number(issue.minimum),
        issue.inclusive === false ? 'more-than' : 'at-least',
        issue.exact,
      )
    case 'too_big':
      return bound(
        issue.origin,
        Number(issue.maximum),
        issue.inclusive === false ? 'less-than' : 'at-most',
        issue.exact,
      )
    case 'invalid_format':
      return { kind: 'id' }
    case 'custom':
      return stated(issue.params?.expected)
    default:
      return { kind: 'other' }
  }
}

/** What a refinement of a schema says that it expects: a kind, or all of it. */
const stated = (expected: unknown): Expected =>
  typeof expected === 'object' && expected !== null ? (expected as Expected) : { kind: (expected as Kind) ?? 'other' }

function bound(
  origin: string,
  limit: number,
  kind: 'at-least' | 'more-than' | 'at-most' | 'less-than',
  exact: boolean | undefined,
): Expected {
  if (origin === 'string') return { kind: 'filled' }
  if (origin === 'array') return { kind: exact || kind === 'at-most' ? 'exactly' : 'items', count: limit }
  return { kind, limit }
}
