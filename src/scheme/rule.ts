import type { Finding, Severity } from '../model/finding.ts'
import type { LinePlace } from '../model/place.ts'
import type { Part, Path } from '../model/scheme-source.ts'
import type { Text } from '../text/text.ts'
import { indicatorAt, type WrittenScheme } from './written.ts'

/** One mistake: where, and what the sentence needs to know. */
export type Hit<D> = {
  readonly details: D /** Where the path does not lead into it. */
  readonly indicator?: string
} & ({ readonly path: Path; readonly on: Part } | { readonly at: LinePlace })

/** One kind of mistake a scheme can have: how it is found, and what is said of it. */
interface RuleDefinition<D> {
  /** domain.md 1.5; never reused, never renumbered. */
  readonly code: string
  readonly severity: Severity
  readonly title: Text
  readonly why: Text
  /** A scheme in miniature that has the mistake. */
  readonly example: Text
  readonly find: (written: WrittenScheme) => Iterable<Hit<D>>
  readonly says: (details: D) => Text
  readonly remedy: (details: D) => Text
  /** What stands in the file, and what should. */
  readonly found?: (details: D) => string | null
  readonly expected?: (details: D) => Text | null
}

/** A rule as the registry holds it. */
export interface Rule extends Pick<RuleDefinition<unknown>, 'code' | 'severity' | 'title' | 'why' | 'example'> {
  readonly find: (written: WrittenScheme) => readonly Hit<unknown>[]
  readonly findings: (written: WrittenScheme) => readonly Finding[]
}

const UNUSABLE: Text = { zh: '方案改好之前不能计分。', en: 'Nothing can be scored until the scheme is mended.' }

export function defineRule<D>(definition: RuleDefinition<D>): Rule {
  const { code, severity, title, why, example, says, remedy } = definition
  const finding = (written: WrittenScheme, hit: Hit<D>): Finding => {
    const place = 'at' in hit ? hit.at : written.source.placeOf(hit.path, hit.on)
    const excerpt = written.source.line(place.line).trimEnd()
    return {
      code,
      severity,
      title,
      where: excerpt === '' ? { kind: 'line', place } : { kind: 'line', place, excerpt },
      unit: null,
      indicator: hit.indicator ?? ('path' in hit ? (indicatorAt(written, hit.path)?.id ?? null) : null),
      message: says(hit.details),
      found: definition.found?.(hit.details) ?? null,
      expected: definition.expected?.(hit.details) ?? null,
      remedy: remedy(hit.details),
      effect: severity === 'error' ? UNUSABLE : null,
      waiver: null,
    }
  }
  return {
    code,
    severity,
    title,
    why,
    example,
    find: written => [...definition.find(written)],
    findings: written => [...definition.find(written)].map(hit => finding(written, hit)),
  }
}
