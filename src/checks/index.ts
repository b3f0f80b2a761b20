import { adjustmentUnknown } from './adjustment-unknown.ts'
import { aliasExpired } from './alias-expired.ts'
import { aliasResolved } from './alias-resolved.ts'
import { awardRepeated } from './award-repeated.ts'
import { bonusWithoutDocument } from './bonus-without-document.ts'
import { capReached } from './cap-reached.ts'
import { cellUnusable } from './cell-unusable.ts'
import type { Check } from './check.ts'
import { completionImplausible } from './completion-implausible.ts'
import { dateAmbiguous } from './date-ambiguous.ts'
import { dateImpossible } from './date-impossible.ts'
import { dateInterpreted } from './date-interpreted.ts'
import { dateUnreadable } from './date-unreadable.ts'
import { deadlineMissing } from './deadline-missing.ts'
import { deadlineOpen } from './deadline-open.ts'
import { deadlineOutsideYear } from './deadline-outside-year.ts'
import { deductionWithoutDocument } from './deduction-without-document.ts'
import { denominatorZero } from './denominator-zero.ts'
import { evidenceBare } from './evidence-bare.ts'
import { evidenceMissing } from './evidence-missing.ts'
import { figureMissing } from './figure-missing.ts'
import { finishedInFuture } from './finished-in-future.ts'
import { groupUnknown } from './group-unknown.ts'
import { headingsExtra } from './headings-extra.ts'
import { headingsMissing } from './headings-missing.ts'
import { indicatorUnknown } from './indicator-unknown.ts'
import { indicatorWithoutTasks } from './indicator-without-tasks.ts'
import { inputAbsent } from './input-absent.ts'
import { judgeUniform } from './judge-uniform.ts'
import { marksMissing } from './marks-missing.ts'
import { nameClash } from './name-clash.ts'
import { numberAsText } from './number-as-text.ts'
import { numberNoise } from './number-noise.ts'
import { numberUnreadable } from './number-unreadable.ts'
import { ownerMissing } from './owner-missing.ts'
import { percentMixed } from './percent-mixed.ts'
import { progressOutOfRange } from './progress-out-of-range.ts'
import { rankTied } from './rank-tied.ts'
import { ratioImpossible } from './ratio-impossible.ts'
import { registryUnclear } from './registry-unclear.ts'
import { rowsSkipped } from './rows-skipped.ts'
import { scoreOutOfRange } from './score-out-of-range.ts'
import { serialRepeated } from './serial-repeated.ts'
import { sheetHidden } from './sheet-hidden.ts'
import { statusContradicted } from './status-contradicted.ts'
import { statusMissing } from './status-missing.ts'
import { surveyColumns } from './survey-columns.ts'
import { surveyFewAnswers } from './survey-few-answers.ts'
import { surveyOptionUnknown } from './survey-option-unknown.ts'
import { surveyUnitUnknown } from './survey-unit-unknown.ts'
import { targetMissing } from './target-missing.ts'
import { targetNegative } from './target-negative.ts'
import { taskLate } from './task-late.ts'
import { taskOverdue } from './task-overdue.ts'
import { taskRepeated } from './task-repeated.ts'
import { taskUnnamed } from './task-unnamed.ts'
import { taskUnselected } from './task-unselected.ts'
import { totalsCompressed } from './totals-compressed.ts'
import { unitUnknown } from './unit-unknown.ts'
import { unitWithoutTasks } from './unit-without-tasks.ts'
import { unitsSeveral } from './units-several.ts'

/** Every check of the data, by code. */
export const checks: readonly Check[] = [
  cellUnusable,
  sheetHidden,
  inputAbsent,
  headingsMissing,
  headingsExtra,
  taskUnnamed,
  taskUnselected,
  taskRepeated,
  serialRepeated,
  rowsSkipped,
  indicatorWithoutTasks,
  ownerMissing,
  unitUnknown,
  aliasResolved,
  nameClash,
  aliasExpired,
  unitsSeveral,
  groupUnknown,
  unitWithoutTasks,
  registryUnclear,
  deadlineMissing,
  dateUnreadable,
  dateInterpreted,
  deadlineOpen,
  dateAmbiguous,
  dateImpossible,
  deadlineOutsideYear,
  taskOverdue,
  taskLate,
  finishedInFuture,
  statusMissing,
  statusContradicted,
  progressOutOfRange,
  evidenceMissing,
  evidenceBare,
  targetMissing,
  targetNegative,
  completionImplausible,
  denominatorZero,
  bonusWithoutDocument,
  awardRepeated,
  capReached,
  adjustmentUnknown,
  deductionWithoutDocument,
  surveyColumns,
  surveyOptionUnknown,
  surveyUnitUnknown,
  surveyFewAnswers,
  marksMissing,
  scoreOutOfRange,
  judgeUniform,
  ratioImpossible,
  percentMixed,
  figureMissing,
  numberNoise,
  numberUnreadable,
  numberAsText,
  indicatorUnknown,
  rankTied,
  totalsCompressed,
]
