import type { Day } from '../kernel/day.ts'
import { groupBy } from '../kernel/group.ts'
import type { CatalogueEntry } from '../model/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import { DUE_SOON_DAYS } from '../model/task-state.ts'
import { type Block, fields, GAP, type Labelled, line } from '../reports/block.ts'
import { recheckLine } from '../reports/resubmission.ts'
import { explanationScreen } from '../reports/screen/explanation.ts'
import { catalogueScreen, findingCards, findingCounts } from '../reports/screen/findings.ts'
import { rankingScreen } from '../reports/screen/ranking.ts'
import { reconciliationScreen } from '../reports/screen/reconciliation.ts'
import { fileCounts, lightCounts } from '../reports/screen/submissions.ts'
import type { Language } from '../text/text.ts'
import type { Diffed } from './diff.ts'
import type { Explanation } from './explain.ts'
import type { Linted } from './lint.ts'
import type { OutputFile } from './results.ts'
import type { Scored } from './score.ts'
import type { Validated } from './validate.ts'
import type { World } from './world.ts'

/** How a screen is to be drawn up. */
export interface View {
  readonly world: World
  readonly language: Language
  /** A clerk looks at it: what is long is cut, and says what to do next. A pipe gets everything, and results only. */
  readonly brief: boolean
  /** How many units a group are wanted; null: what fits a screen, or all. */
  readonly top: number | null
}

// A clerk's screen holds about this many units a group, and about as many findings.
const MOST_UNITS = 10
const MOST_CARDS = 10
const MOST_FILES = 20
const MOST_COPIES = 6

/** The ranking, the findings counted, where the files are. */
export const scoreScreen = ({ assessment, outputs, skipped }: Scored, next: string | null, view: View): Block[] => [
  ...rankingScreen(assessment, view.top ?? (view.brief ? MOST_UNITS : Number.POSITIVE_INFINITY), view.language),
  ...findingCounts(assessment.findings, view.language),
  ...filesScreen(outputs, skipped, view),
  ...(next === null ? [] : [fields([[NEXT[view.language], next]], 0, 'muted')]),
]

/** Whose score `perf explain` might be asked for next: the first that has a place, else the first there is. */
export const unitToExplain = ({ assessment }: Scored): string | null => {
  const { rankings, results } = assessment.outcome
  return (rankings[0]?.results[0] ?? results[0])?.unit.name ?? null
}

/** The errors in full, all findings counted, where the report is. */
export function validateScreen({ findings, outputs, run, resubmission }: Validated, all: boolean, view: View): Block[] {
  const told = all ? findings : errorsOf(findings)
  const { scheme, dataset, asOf, inputs } = run
  const files = inputs.map(({ file }) => file)
  return [
    ...findingCards(told, view.brief ? MOST_CARDS : Number.POSITIVE_INFINITY, view.language),
    ...(told.length > 0 ? [GAP] : []),
    line(checkedBy(scheme, asOf, view.language), 'strong'),
    ...fileCounts(findings, files, view.brief ? MOST_FILES : Number.POSITIVE_INFINITY, view.language),
    ...findingCounts(findings, view.language),
    ...(resubmission ? [line(recheckLine(resubmission, view.language), 'strong')] : []),
    ...lightCounts(dataset.tasks, asOf, scheme?.dueSoonDays ?? DUE_SOON_DAYS, view.language),
    ...filesScreen(outputs, run.skipped, view),
  ]
}

/** By which rules and to which day: a clerk who has put the folder elsewhere sees that another scheme was found, or none. */
function checkedBy(scheme: Scheme | null, asOf: Day, language: Language): string {
  const zh = language === 'zh'
  const day = zh ? `截止日 ${asOf}` : `as of ${asOf}`
  if (scheme === null) {
    return zh
      ? `没有找到考核方案，只查台账本身 · ${day}`
      : `No scheme was found: only the ledgers themselves are checked · ${day}`
  }
  return zh
    ? `考核方案：${scheme.title}（${scheme.file}） · ${day}`
    : `Scheme: ${scheme.title} (${scheme.file}) · ${day}`
}

/** What is other than approved: counted by kind and unit, then what nobody has approved, then the rest by code. */
export function diffScreen({ run, reconciliation, findings, outputs }: Diffed, all: boolean, view: View): Block[] {
  const told = all ? findings : errorsOf(findings)
  const everything = Number.POSITIVE_INFINITY
  return [
    ...reconciliationScreen(reconciliation, run.dataset.units, view.brief ? MOST_UNITS : everything, view.language),
    GAP,
    ...findingCards(told, view.brief ? MOST_CARDS : everything, view.language),
    ...(told.length > 0 ? [GAP] : []),
    ...(findings.length > 0 ? findingCounts(findings, view.language) : []),
    ...filesScreen(outputs, run.skipped, view),
  ]
}

/** Every mistake of a scheme, and whether it can be used. */
export function lintScreen({ findings, scheme }: Linted, { language }: View): Block[] {
  return [
    ...stopScreen(findings, language),
    ...(findings.length === 0 ? [] : [GAP, ...findingCounts(findings, language)]),
    ...(scheme ? [line(usable(scheme.title, scheme.examples.length, language), 'good')] : []),
  ]
}

function usable(title: string, examples: number, language: Language): string {
  if (examples === 0) {
    return language === 'zh'
      ? `“${title}”可以使用；方案里没有算例，规则是否与文件相符没有验算。`
      : `"${title}" can be used; it holds no worked examples, so nothing shows that its rules are those of the document.`
  }
  return language === 'zh'
    ? `“${title}”可以使用，${examples} 个算例全部相符。`
    : `"${title}" can be used; all ${examples} worked examples agree.`
}

/** The tree of a number, and what is wrong with the unit's data. */
export const explainScreen = ({ assessment, result, steps, findings }: Explanation, view: View): Block[] => [
  ...explanationScreen(assessment, result, steps, view.language),
  ...(findings.length === 0 ? [] : [GAP, ...stopScreen(findings, view.language)]),
]

/** The catalogue, or all of it on one code. */
export const findingsScreen = (entries: readonly CatalogueEntry[], inFull: boolean, { language }: View): Block[] =>
  catalogueScreen(entries, inFull, language)

/** Findings in full, all of them. */
export const stopScreen = (findings: readonly Finding[], language: Language): Block[] =>
  findingCards(findings, Number.POSITIVE_INFINITY, language)

const errorsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity, waiver }) => severity === 'error' && waiver === null)

/** What was left out as perf's own, and where the results are. */
export function filesScreen(
  outputs: readonly OutputFile[],
  skipped: readonly string[],
  { world, language, brief }: View,
): Block[] {
  const { paths } = world
  const here = paths.resolve('.')
  const left = language === 'zh' ? '（perf 写的结果，不当作台账）' : ' (written by perf, so no ledger)'
  const lines: Labelled[] = [
    ...skipped.map((file, i): Labelled => [i === 0 ? SKIPPED[language] : '', `${file}${left}`]),
    ...[...groupBy(outputs, ({ kind }) => kind).values()].flatMap(own => {
      const shown = brief && own.length > MOST_COPIES ? own.slice(0, MOST_COPIES) : own
      const rest = own.length - shown.length
      return [
        ...shown.map(
          ({ kind, path }, i): Labelled => [i === 0 ? WRITTEN[kind][language] : '', paths.relative(here, path)],
        ),
        ...(rest > 0 ? [['', language === 'zh' ? `等 ${own.length} 个` : `and ${rest} more`] as const] : []),
      ]
    }),
  ]
  return [GAP, fields(lines)]
}

const SKIPPED = { zh: '跳过', en: 'Skipped' }
const WRITTEN = {
  result: { zh: '结果表', en: 'Result' },
  exceptions: { zh: '问题清单', en: 'Exceptions' },
  check: { zh: '问题清单', en: 'Exceptions' },
  diff: { zh: '对账表', en: 'Comparison' },
  ledger: { zh: '汇总台账', en: 'Ledger' },
  returned: { zh: '退回修改件', en: 'Returned copy' },
}
const NEXT = { zh: '下一步看得分怎么来的', en: 'Next, how a score came about' }
