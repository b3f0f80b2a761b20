import { compareText } from '../kernel/order.ts'
import type { Finding } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import type { SchemeSource } from '../model/scheme-source.ts'
import { buildScheme } from './build-scheme.ts'
import { asMapping } from './raw.ts'
import { rules } from './rules/index.ts'
import { schemeShape } from './schema.ts'
import { type WrittenScheme, writtenScheme } from './written.ts'

/** A scheme that can be used, with what a person should look at; or all its mistakes at once. */
export type Compiled =
  | { readonly ok: true; readonly scheme: Scheme; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Checks a scheme by every rule and builds it. `codes`: every finding code there is, so that `checks:` can be held against them. */
export function compileScheme(source: SchemeSource, sha256: string, codes: readonly string[] | null = null): Compiled {
  const written = writtenScheme(source, codes)
  const findings = findingsIn(written)
  const file = schemeShape.safeParse(source.value)
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings }
  if (!file.success) throw new Error(`a fault of shape that no rule tells: ${JSON.stringify(file.error.issues)}`)
  return { ok: true, scheme: buildScheme(written, file.data, sha256), findings }
}

function findingsIn(written: WrittenScheme): Finding[] {
  const findings = rules.flatMap(rule => rule.findings(written)).flatMap(finding => regraded(finding, written))
  return findings.sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b) || compareText(a.code, b.code))
}

/** The scheme may re-grade what it is only warned of; its own errors leave nothing that could be calculated. */
function regraded(finding: Finding, { root }: WrittenScheme): Finding[] {
  const wanted = asMapping(root.checks)[finding.code]
  if (finding.severity === 'error') return [finding]
  if (wanted === 'off') return []
  return wanted === 'note' || wanted === 'warning' ? [{ ...finding, severity: wanted }] : [finding]
}

const lineOf = ({ where }: Finding): number => (where.kind === 'line' ? where.place.line : 0)
const columnOf = ({ where }: Finding): number => (where.kind === 'line' ? where.place.column : 0)
