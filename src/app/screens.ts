import type { CatalogueEntry } from '../model/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import { type Block, fields, GAP, type Labelled, line } from '../reports/block.ts'
import { explanationScreen } from '../reports/screen/explanation.ts'
import { catalogueScreen, findingCards, findingCounts } from '../reports/screen/findings.ts'
import { rankingScreen } from '../reports/screen/ranking.ts'
import type { Language } from '../text/text.ts'
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
export function validateScreen({ findings, outputs, run }: Validated, all: boolean, view: View): Block[] {
  const told = all ? findings : errorsOf(findings)
  return [
    ...findingCards(told, view.brief ? MOST_CARDS : Number.POSITIVE_INFINITY, view.language),
    ...(told.length > 0 ? [GAP] : []),
    ...findingCounts(findings, view.language),
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

const errorsOf = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity === 'error')

function filesScreen(outputs: readonly OutputFile[], skipped: readonly string[], { world, language }: View): Block[] {
  const { paths } = world
  const here = paths.resolve('.')
  const left = language === 'zh' ? '（perf 写的结果，不当作台账）' : ' (written by perf, so no ledger)'
  const lines: Labelled[] = [
    ...skipped.map((file, i): Labelled => [i === 0 ? SKIPPED[language] : '', `${file}${left}`]),
    ...outputs.map(({ kind, path }): Labelled => [WRITTEN[kind][language], paths.relative(here, path)]),
  ]
  return [GAP, fields(lines)]
}

const SKIPPED = { zh: '跳过', en: 'Skipped' }
const WRITTEN = {
  result: { zh: '结果表', en: 'Result' },
  exceptions: { zh: '问题清单', en: 'Exceptions' },
  check: { zh: '问题清单', en: 'Exceptions' },
}
const NEXT = { zh: '下一步看得分怎么来的', en: 'Next, how a score came about' }
