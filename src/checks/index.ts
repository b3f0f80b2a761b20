import { adjustmentUnknown } from './adjustment-unknown.ts'
import { aliasExpired } from './alias-expired.ts'
import { aliasResolved } from './alias-resolved.ts'
import { awardOutsideWindow } from './award-outside-window.ts'
import { awardRepeated } from './award-repeated.ts'
import { bonusVoid } from './bonus-void.ts'
import { bonusWithoutDocument } from './bonus-without-document.ts'
import { capReached } from './cap-reached.ts'
import { cellUnusable } from './cell-unusable.ts'
import type { Check } from './check.ts'
import { collectiveUnknown } from './collective-unknown.ts'
import { completionImplausible } from './completion-implausible.ts'
import { consequenceDue } from './consequence-due.ts'
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
import { gradeUnknown } from './grade-unknown.ts'
import { groupUnknown } from './group-unknown.ts'
import { headingsExtra } from './headings-extra.ts'
import { headingsMissing } from './headings-missing.ts'
import { indicatorUnknown } from './indicator-unknown.ts'
import { indicatorWithoutTasks } from './indicator-without-tasks.ts'
import { inputAbsent } from './input-absent.ts'
import { judgeClassUnknown } from './judge-class-unknown.ts'
import { judgeUniform } from './judge-uniform.ts'
import { marksMissing } from './marks-missing.ts'
import { nameClash } from './name-clash.ts'
import { nobodyToCompare } from './nobody-to-compare.ts'
import { notPositive } from './not-positive.ts'
import { nothingDue } from './nothing-due.ts'
import { numberAsText } from './number-as-text.ts'
import { numberNoise } from './number-noise.ts'
import { numberUnreadable } from './number-unreadable.ts'
import { occurrenceUncounted } from './occurrence-uncounted.ts'
import { ownerMissing } from './owner-missing.ts'
import { percentMixed } from './percent-mixed.ts'
import { pooledHides } from './pooled-hides.ts'
import { priorMissing } from './prior-missing.ts'
import { priorUnusable } from './prior-unusable.ts'
import { progressOutOfRange } from './progress-out-of-range.ts'
import { rankTied } from './rank-tied.ts'
import { ratioImpossible } from './ratio-impossible.ts'
import { registryUnclear } from './registry-unclear.ts'
import { rowsSkipped } from './rows-skipped.ts'
import { scoreOutOfRange } from './score-out-of-range.ts'
import { seatsExceeded } from './seats-exceeded.ts'
import { seatsUnfit } from './seats-unfit.ts'
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
import { taskDetailMissing } from './task-detail-missing.ts'
import { taskLate } from './task-late.ts'
import { taskOverdue } from './task-overdue.ts'
import { taskRepeated } from './task-repeated.ts'
import { taskUnnamed } from './task-unnamed.ts'
import { taskUnselected } from './task-unselected.ts'
import { totalsCompressed } from './totals-compressed.ts'
import { unitUnknown } from './unit-unknown.ts'
import { unitWithoutTasks } from './unit-without-tasks.ts'
import { unitsSeveral } from './units-several.ts'
import { vetoApplied } from './veto-applied.ts'
import { vetoWithoutDocument } from './veto-without-document.ts'
import { winnersRepeated } from './winners-repeated.ts'

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
  nothingDue,
  ownerMissing,
  unitUnknown,
  aliasResolved,
  nameClash,
  aliasExpired,
  unitsSeveral,
  collectiveUnknown,
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
  taskDetailMissing,
  pooledHides,
  completionImplausible,
  denominatorZero,
  bonusWithoutDocument,
  awardRepeated,
  capReached,
  adjustmentUnknown,
  awardOutsideWindow,
  deductionWithoutDocument,
  bonusVoid,
  vetoWithoutDocument,
  occurrenceUncounted,
  vetoApplied,
  surveyColumns,
  surveyOptionUnknown,
  surveyUnitUnknown,
  surveyFewAnswers,
  marksMissing,
  scoreOutOfRange,
  judgeClassUnknown,
  judgeUniform,
  ratioImpossible,
  percentMixed,
  figureMissing,
  notPositive,
  nobodyToCompare,
  gradeUnknown,
  priorMissing,
  numberNoise,
  numberUnreadable,
  numberAsText,
  priorUnusable,
  priorMissing,
  indicatorUnknown,
  rankTied,
  seatsUnfit,
  seatsExceeded,
  totalsCompressed,
  winnersRepeated,
  consequenceDue,
]
