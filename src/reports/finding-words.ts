import type { Acceptance, Finding } from '../model/finding.ts'
import { SEVERITIES } from '../text/labels.ts'
import type { Language } from '../text/text.ts'

/** How grave a finding is, and whether somebody has accepted it. */
export function severityName({ severity, waiver }: Finding, language: Language): string {
  const name = SEVERITIES[severity][language]
  if (waiver === null) return name
  return language === 'zh' ? `${name}（已豁免）` : `${name} (waived)`
}

/** Who accepted a finding, why, and until when. */
export function acceptedWords({ by, reason, until }: Acceptance, language: Language): string {
  if (language === 'zh') return `已豁免：${reason}（${by}批准${until === null ? '' : `，有效期至 ${until}`}）`
  return `Waived: ${reason} (approved by ${by}${until === null ? '' : `, until ${until}`})`
}
