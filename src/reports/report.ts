import type { Day } from '../kernel/day.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Language, Text } from '../text/text.ts'
import type { LiveSheet } from './live.ts'

/** What every page shows beside its table, and how links reach the inputs. */
export interface Page {
  readonly language: Language
  /** The scheme's title, or the ledger's name where there is no scheme. */
  readonly title: string
  readonly simulated: boolean
  /** What the scheme calls its indicators, by id. */
  readonly indicatorTitles: ReadonlyMap<string, string>
  readonly asOf: Day
  /** Several workbooks were read together: a cell is named with its file. */
  readonly severalBooks: boolean
  /** The way from the workbook's folder to the ledger's, with `/` at the end ('' where they are the same); null: no way. */
  readonly toInputs: string | null
}

/** What a report of the result workbook may look at: the assessment, nothing else. */
export interface View extends Page {
  readonly assessment: Assessment
}

/** A report is a function to one sheet; null where it has nothing to show. */
export type Report = (view: View) => LiveSheet | null

/** How wide the names of the groups are, in Chinese characters: a long one on two lines would make every row as high. */
export const groupWidth = ({ assessment }: View): number =>
  Math.min(14, Math.max(6, ...assessment.outcome.rankings.map(({ group }) => group.name.length)))

/** The words of a report in the language of the run. */
export const inLanguage =
  (language: Language) =>
  (text: Text): string =>
    text[language]
