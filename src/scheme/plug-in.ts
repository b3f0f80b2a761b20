import type { z } from 'zod'
import type { Path } from '../model/scheme-source.ts'
import { type Issue, issuesOf } from './issue.ts'
import { isMapping } from './raw.ts'

interface PlugIn {
  readonly id: string
  readonly params: z.ZodType
}

/** A plug-in that the scheme names, with its parameters after their check; null where they did not pass it. */
export interface Choice<P extends PlugIn> {
  readonly plugIn: P
  readonly params: unknown
  readonly path: Path
}

/** Finds the plug-in behind `method: share`, `method: { bands: … }` or `measure: { data: … }`, and checks its parameters. */
export function choose<P extends PlugIn>(
  raw: unknown,
  path: Path,
  plugIns: readonly P[],
  what: 'measure' | 'method',
): { readonly choice: Choice<P> | null; readonly issues: readonly Issue[] } {
  if (raw === undefined) return { choice: null, issues: [] }
  const none = (issue: Issue) => ({ choice: null, issues: [issue] })
  if (raw === null) return none({ kind: 'missing', path })
  if (typeof raw !== 'string' && !isMapping(raw)) {
    return none({ kind: 'unfit', path, expected: { kind: 'either', of: [{ kind: 'text' }, { kind: 'mapping' }] } })
  }
  const [name, ...more] = typeof raw === 'string' ? [raw] : Object.keys(raw)
  if (name === undefined || more.length > 0) return none({ kind: 'unfit', path, expected: { kind: 'one-entry' } })
  const here = typeof raw === 'string' ? path : [...path, name]
  const plugIn = plugIns.find(known => known.id === name)
  if (plugIn === undefined) {
    return none({ kind: 'unknown', what, path: here, name, known: plugIns.map(known => known.id) })
  }
  const given = (typeof raw === 'string' ? null : raw[name]) ?? null
  const result = plugIn.params.safeParse(given ?? {})
  if (result.success) return { choice: { plugIn, params: result.data, path: here }, issues: [] }
  const issues = issuesOf(plugIn.params, given ?? {}, here)
  // Nothing was written, so nothing of the wrong kind was.
  if (given === null && issues.some(issue => issue.path.length === here.length))
    return none({ kind: 'missing', path: here })
  return { choice: null, issues }
}
