import type { Finding } from '../model/finding.ts'
import { whereName } from '../model/place-name.ts'
import { LABELS } from '../text/labels.ts'
import { acceptedWords, severityName } from './finding-words.ts'
import { frame } from './frame.ts'
import { type LiveCell, text } from './live.ts'
import { inLanguage, type Page, type Report } from './report.ts'
import { rowsOf } from './rows.ts'
import { sourceLink } from './source-link.ts'

/** 异常: one row a finding, in the order of the clerk's own files, so that it can be worked down from the top. */
export const findingsList: Report = view => findingsSheet(view, view.assessment.findings)

/** The same sheet over findings in an order of one's own. */
export function findingsSheet(view: Page, findings: readonly Finding[]) {
  const say = inLanguage(view.language)
  return frame(view, {
    name: { zh: '异常', en: 'Findings' },
    title: { zh: '问题清单', en: 'Findings' },
    headings: [
      { title: say(LABELS.code), width: 4 },
      { title: say(LABELS.severity), width: 3 },
      { title: say(LABELS.unit), width: 9 },
      { title: say(LABELS.indicator), width: 6 },
      { title: say(LABELS.where), width: 8 },
      { title: say(LABELS.what), width: 24 },
      { title: say(LABELS.effect), width: 18 },
      { title: say(LABELS.remedy), width: 24 },
    ],
    body: rowsOf(findings, finding => findingRow(view, finding)),
  })
}

function findingRow(view: Page, finding: Finding): LiveCell[] {
  const { language } = view
  const { where } = finding
  return [
    text(finding.code, 'centred'),
    text(severityName(finding, language), finding.waiver === null ? LOOKS[finding.severity] : 'muted'),
    text(finding.unit),
    text(finding.indicator && (view.indicatorTitles.get(finding.indicator) ?? finding.indicator)),
    where.kind === 'cell' ? sourceLink(view, where.place) : text(whereName(where, language)),
    text(finding.message[language]),
    text(finding.effect?.[language] ?? null),
    text(finding.waiver === null ? finding.remedy[language] : acceptedWords(finding.waiver, language)),
  ]
}

const LOOKS = { error: 'problem', warning: 'warning', note: 'muted' } as const
