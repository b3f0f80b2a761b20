import { groupBy } from '../../kernel/group.ts'
import { compareText } from '../../kernel/order.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { whereName } from '../../model/place-name.ts'
import { LABELS, SEVERITIES } from '../../text/labels.ts'
import type { Language } from '../../text/text.ts'
import { type Block, GAP, type Labelled, line, type Tone } from '../block.ts'

const TONES: Readonly<Record<Severity, Tone>> = { error: 'problem', warning: 'warning', note: 'muted' }

/** One finding as a clerk reads it: what, where, effect, one thing to do. */
function findingCard(finding: Finding, language: Language): Block {
  const { where } = finding
  const fields: Labelled[] = []
  if (where.kind !== 'nowhere') fields.push([LABELS.where[language], whereName(where, language)])
  if (where.kind === 'line' && where.excerpt) fields.push(['', where.excerpt.trim()])
  fields.push([LABELS.what[language], finding.message[language]])
  if (finding.effect) fields.push([LABELS.effect[language], finding.effect[language]])
  fields.push([LABELS.remedy[language], finding.remedy[language]])
  const head = `${SEVERITIES[finding.severity][language]} ${finding.code}  ${finding.title[language]}`
  return { kind: 'card', head, tone: TONES[finding.severity], fields }
}

/** How many findings there are, code by code, the errors first. */
export function findingCounts(findings: readonly Finding[], language: Language): Block[] {
  if (findings.length === 0) return [line(language === 'zh' ? '没有发现问题。' : 'No findings.', 'good')]
  const groups = [...groupBy(findings, ({ code, severity }) => `${ORDER.indexOf(severity)} ${code}`)]
  groups.sort(([a], [b]) => compareText(a, b))
  const rows = groups.flatMap(([, own]) => {
    const [first] = own
    if (first === undefined) return []
    const words = [first.code, SEVERITIES[first.severity][language], String(own.length), first.title[language]]
    return [words]
  })
  const headings = [LABELS.code, LABELS.severity, { zh: '条数', en: 'Count' }, { zh: '问题', en: 'Finding' }]
  return [
    line(tallied(findings, language), 'strong'),
    { kind: 'table', headings: headings.map(text => text[language]), right: [2], rows },
  ]
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note']

function tallied(findings: readonly Finding[], language: Language): string {
  const counts = ORDER.map(severity => {
    const count = findings.filter(finding => finding.severity === severity).length
    if (language === 'zh') return `${SEVERITIES[severity].zh} ${count}`
    return `${count} ${SEVERITIES[severity].en}${count === 1 ? '' : 's'}`
  })
  return language === 'zh' ? `发现问题：${counts.join('，')}` : `Findings: ${counts.join(', ')}`
}

/** Findings in full, at most so many; the rest are counted, with the place where they stand. */
export function findingCards(findings: readonly Finding[], most: number, language: Language): Block[] {
  const shown = spaced(findings.slice(0, most).map(finding => findingCard(finding, language)))
  const rest = findings.length - most
  if (rest <= 0) return shown
  const book = EXCEPTIONS[language]
  return [
    ...shown,
    GAP,
    line(language === 'zh' ? `另有 ${rest} 条，见${book}。` : `${rest} more: see ${book}.`, 'muted'),
  ]
}

const spaced = (cards: readonly Block[]): Block[] => cards.flatMap((card, i) => (i === 0 ? [card] : [GAP, card]))

const EXCEPTIONS = { zh: '问题清单工作簿', en: 'the exception workbook' }

/** The catalogue on the terminal: one line a code, or everything about one. */
export function catalogueScreen(entries: readonly CatalogueEntry[], inFull: boolean, language: Language): Block[] {
  if (!inFull) {
    const headings = [LABELS.code, LABELS.severity, { zh: '问题', en: 'Finding' }].map(text => text[language])
    const rows = entries.map(({ code, severity, title }) => [code, SEVERITIES[severity][language], title[language]])
    return [{ kind: 'table', headings, right: [], rows }]
  }
  return spaced(
    entries.map(
      (entry): Block => ({
        kind: 'card',
        head: `${SEVERITIES[entry.severity][language]} ${entry.code}  ${entry.title[language]}`,
        tone: TONES[entry.severity],
        fields: [
          [WHY[language], entry.why[language]],
          [EXAMPLE[language], entry.example[language]],
          [LABELS.remedy[language], entry.remedy[language]],
        ],
      }),
    ),
  )
}

const WHY = { zh: '为什么', en: 'Why' }
const EXAMPLE = { zh: '例', en: 'Example' }
