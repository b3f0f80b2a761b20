import { foldedCells } from '../../kernel/folded-cells.ts'
import { groupBy } from '../../kernel/group.ts'
import { compareText } from '../../kernel/order.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { whereName } from '../../model/place-name.ts'
import { LABELS, SEVERITIES } from '../../text/labels.ts'
import type { Language } from '../../text/text.ts'
import { type Block, GAP, type Labelled, line, type Tone } from '../block.ts'
import { acceptedWords, severityName } from '../finding-words.ts'

const TONES: Readonly<Record<Severity, Tone>> = { error: 'problem', warning: 'warning', note: 'muted' }

/** Findings of one kind in one column of a sheet, or one finding by itself: what a card tells. */
type Fold = readonly [Finding, ...Finding[]]

/** Similar findings of one column are one card on a screen; the workbook has each of them. */
function folded(findings: readonly Finding[]): Fold[] {
  let alone = 0
  return [
    ...groupBy(findings, ({ code, severity, where, waiver }) => {
      if (where.kind !== 'cell') return `${++alone}`
      const { on, column } = where.place
      return [code, severity, on.file, on.sheet, column, waiver !== null].join('\n')
    }).values(),
  ]
}

/** A finding as a clerk reads it: what, where, effect, one thing to do; of several, the first as an example. */
function findingCard(fold: Fold, language: Language): Block {
  const [finding] = fold
  const { where, waiver } = finding
  const fields: Labelled[] = []
  if (where.kind !== 'nowhere') fields.push([LABELS.where[language], whereOf(fold, language)])
  if (where.kind === 'line' && where.excerpt) fields.push(['', where.excerpt.trim()])
  const units = namesIn(fold, language)
  if (units !== null) fields.push([LABELS.unit[language], units])
  fields.push([(fold.length > 1 ? FOR_EXAMPLE : LABELS.what)[language], finding.message[language]])
  if (finding.effect) fields.push([LABELS.effect[language], finding.effect[language]])
  fields.push([LABELS.remedy[language], waiver === null ? finding.remedy[language] : acceptedWords(waiver, language)])
  const head = `${severityName(finding, language)} ${finding.code}  ${finding.title[language]}`
  return { kind: 'card', head, tone: waiver === null ? TONES[finding.severity] : 'muted', fields }
}

const MOST_RANGES = 6

function whereOf([finding, ...others]: Fold, language: Language): string {
  const { where } = finding
  if (others.length === 0 || where.kind !== 'cell') return whereName(where, language)
  const places = [finding, ...others].flatMap(one => (one.where.kind === 'cell' ? [one.where.place] : []))
  const { ranges, count } = foldedCells(places)
  const { file, sheet } = where.place.on
  const shown = ranges.slice(0, MOST_RANGES)
  const names = [...shown, ...(ranges.length > MOST_RANGES ? ['…'] : [])].join(language === 'zh' ? '、' : ', ')
  const cells = language === 'zh' ? `${names}，${count} 格` : `${names}; ${count} cells`
  return [file, sheet, cells].filter(Boolean).join(' › ')
}

const MOST_UNITS = 10

/** Whom a card of several findings is about, where each is about another unit: who has not handed in must not hide behind an example. */
function namesIn(fold: Fold, language: Language): string | null {
  const units = new Set(fold.flatMap(({ unit }) => unit ?? []))
  if (fold.length === 1 || units.size < fold.length) return null
  const shown = [...units].slice(0, MOST_UNITS).join(language === 'zh' ? '、' : ', ')
  if (units.size <= MOST_UNITS) return shown
  return language === 'zh' ? `${shown} 等 ${units.size} 个` : `${shown} and ${units.size - MOST_UNITS} more`
}

const FOR_EXAMPLE = { zh: '例如', en: 'Example' }

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
  const open = findings.filter(({ waiver }) => waiver === null)
  const waived = findings.length - open.length
  const counts = ORDER.map(severity => {
    const count = open.filter(finding => finding.severity === severity).length
    if (language === 'zh') return `${SEVERITIES[severity].zh} ${count}`
    return `${count} ${SEVERITIES[severity].en}${count === 1 ? '' : 's'}`
  })
  if (language === 'zh') return `发现问题：${counts.join('，')}${waived === 0 ? '' : `；另有已豁免 ${waived}`}`
  return `Findings: ${counts.join(', ')}${waived === 0 ? '' : `; ${waived} more are waived`}`
}

/** Findings in full, at most so many cards; the rest are counted, with the place where they stand. */
export function findingCards(findings: readonly Finding[], most: number, language: Language): Block[] {
  const folds = folded(findings)
  const shown = spaced(folds.slice(0, most).map(fold => findingCard(fold, language)))
  const rest = folds.slice(most).reduce((sum, fold) => sum + fold.length, 0)
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
