import { adjustmentUnknown } from './adjustment-unknown.ts'
import { aliasExpired } from './alias-expired.ts'
import { aliasResolved } from './alias-resolved.ts'
import { approvalIncomplete } from './approval-incomplete.ts'
import { awardOutsideWindow } from './award-outside-window.ts'
import { awardRepeated } from './award-repeated.ts'
import { bonusCoverage } from './bonus-coverage.ts'
import { bonusVoid } from './bonus-void.ts'
import { bonusWithoutDocument } from './bonus-without-document.ts'
import { capReached } from './cap-reached.ts'
import { cellUnusable } from './cell-unusable.ts'
import { challengeBelowTarget } from './challenge-below-target.ts'
import { changeNotMade } from './change-not-made.ts'
import { charactersDoubtful } from './characters-doubtful.ts'
import type { Check } from './check.ts'
import { collectiveUnknown } from './collective-unknown.ts'
import { columnHidden } from './column-hidden.ts'
import { columnLost } from './column-lost.ts'
import { completionImplausible } from './completion-implausible.ts'
import { consequenceDue } from './consequence-due.ts'
import { contentsUnread } from './contents-unread.ts'
import { crossRatio } from './cross-ratio.ts'
import { dateAmbiguous } from './date-ambiguous.ts'
import { dateImpossible } from './date-impossible.ts'
import { dateInterpreted } from './date-interpreted.ts'
import { dateSystem1904 } from './date-system-1904.ts'
import { dateUnreadable } from './date-unreadable.ts'
import { deadlineChanged } from './deadline-changed.ts'
import { deadlineMissing } from './deadline-missing.ts'
import { deadlineOpen } from './deadline-open.ts'
import { deadlineOutsideYear } from './deadline-outside-year.ts'
import { deductionWithoutDocument } from './deduction-without-document.ts'
import { denominatorZero } from './denominator-zero.ts'
import { documentMalformed } from './document-malformed.ts'
import { dueSoon } from './due-soon.ts'
import { evidenceBare } from './evidence-bare.ts'
import { evidenceFileBroken } from './evidence-file-broken.ts'
import { evidenceFileMissing } from './evidence-file-missing.ts'
import { evidenceMissing } from './evidence-missing.ts'
import { evidenceOutsidePeriod } from './evidence-outside-period.ts'
import { evidencePicture } from './evidence-picture.ts'
import { evidenceReused } from './evidence-reused.ts'
import { exampleLeft } from './example-left.ts'
import { extensionLate } from './extension-late.ts'
import { extensionsMany } from './extensions-many.ts'
import { figureChanged } from './figure-changed.ts'
import { figureDisputed } from './figure-disputed.ts'
import { figureMissing } from './figure-missing.ts'
import { figureOutlying } from './figure-outlying.ts'
import { fileMisnamed } from './file-misnamed.ts'
import { fileUnrecognised } from './file-unrecognised.ts'
import { finishedInFuture } from './finished-in-future.ts'
import { goalVague } from './goal-vague.ts'
import { gradeUnknown } from './grade-unknown.ts'
import { groupUnknown } from './group-unknown.ts'
import { headingsExtra } from './headings-extra.ts'
import { headingsMissing } from './headings-missing.ts'
import { headingsRepeated } from './headings-repeated.ts'
import { headingsSynonym } from './headings-synonym.ts'
import { headingsUnresolved } from './headings-unresolved.ts'
import { indicatorUnknown } from './indicator-unknown.ts'
import { indicatorWithoutTasks } from './indicator-without-tasks.ts'
import { inputAbsent } from './input-absent.ts'
import { judgeClassUnknown } from './judge-class-unknown.ts'
import { judgeConflict } from './judge-conflict.ts'
import { judgeOutlier } from './judge-outlier.ts'
import { judgeUniform } from './judge-uniform.ts'
import { leadRepeated } from './lead-repeated.ts'
import { leadUnclear } from './lead-unclear.ts'
import { leaderMismatch } from './leader-mismatch.ts'
import { ledgerEmpty } from './ledger-empty.ts'
import { marksMissing } from './marks-missing.ts'
import { mergeInherited } from './merge-inherited.ts'
import { nameClash } from './name-clash.ts'
import { nameInOtherScript } from './name-in-other-script.ts'
import { nobodyToCompare } from './nobody-to-compare.ts'
import { nodesOutOfOrder } from './nodes-out-of-order.ts'
import { notPositive } from './not-positive.ts'
import { nothingDue } from './nothing-due.ts'
import { numberAsText } from './number-as-text.ts'
import { numberNoise } from './number-noise.ts'
import { numberUnreadable } from './number-unreadable.ts'
import { occurrenceUncounted } from './occurrence-uncounted.ts'
import { opinionApart } from './opinion-apart.ts'
import { ownerChanged } from './owner-changed.ts'
import { ownerMissing } from './owner-missing.ts'
import { particularsChanged } from './particulars-changed.ts'
import { percentMixed } from './percent-mixed.ts'
import { personMissing } from './person-missing.ts'
import { personUnclear } from './person-unclear.ts'
import { pooledHides } from './pooled-hides.ts'
import { priorMissing } from './prior-missing.ts'
import { priorUnusable } from './prior-unusable.ts'
import { progressFell } from './progress-fell.ts'
import { progressOutOfRange } from './progress-out-of-range.ts'
import { progressVague } from './progress-vague.ts'
import { providerUnregistered } from './provider-unregistered.ts'
import { rankTied } from './rank-tied.ts'
import { ratioImpossible } from './ratio-impossible.ts'
import { registryUnclear } from './registry-unclear.ts'
import { rowsBlank } from './rows-blank.ts'
import { rowsHidden } from './rows-hidden.ts'
import { rowsSkipped } from './rows-skipped.ts'
import { scoreOutOfRange } from './score-out-of-range.ts'
import { seatsExceeded } from './seats-exceeded.ts'
import { seatsUnfit } from './seats-unfit.ts'
import { selfScoreDoubtful } from './self-score-doubtful.ts'
import { serialRepeated } from './serial-repeated.ts'
import { sheetHidden } from './sheet-hidden.ts'
import { stagesUnsplit } from './stages-unsplit.ts'
import { stampMissing } from './stamp-missing.ts'
import { statusContradicted } from './status-contradicted.ts'
import { statusMissing } from './status-missing.ts'
import { submissionLate } from './submission-late.ts'
import { submissionRival } from './submission-rival.ts'
import { submissionSuperseded } from './submission-superseded.ts'
import { submissionUnclear } from './submission-unclear.ts'
import { subtotalDiffers } from './subtotal-differs.ts'
import { surveyColumns } from './survey-columns.ts'
import { surveyFewAnswers } from './survey-few-answers.ts'
import { surveyOptionUnknown } from './survey-option-unknown.ts'
import { surveyUnitUnknown } from './survey-unit-unknown.ts'
import { targetBelowLastYear } from './target-below-last-year.ts'
import { targetChanged } from './target-changed.ts'
import { targetMissing } from './target-missing.ts'
import { targetNegative } from './target-negative.ts'
import { taskAlike } from './task-alike.ts'
import { taskDetailMissing } from './task-detail-missing.ts'
import { taskDisputed } from './task-disputed.ts'
import { taskIdRepeated } from './task-id-repeated.ts'
import { taskLate } from './task-late.ts'
import { taskOverdue } from './task-overdue.ts'
import { taskRepeated } from './task-repeated.ts'
import { taskUnapproved } from './task-unapproved.ts'
import { taskUnnamed } from './task-unnamed.ts'
import { taskUnselected } from './task-unselected.ts'
import { tasksRenumbered } from './tasks-renumbered.ts'
import { textCleaned } from './text-cleaned.ts'
import { titleContradicts } from './title-contradicts.ts'
import { totalResidue } from './total-residue.ts'
import { totalsCompressed } from './totals-compressed.ts'
import { unfinishedUnexplained } from './unfinished-unexplained.ts'
import { unitShift } from './unit-shift.ts'
import { unitUnknown } from './unit-unknown.ts'
import { unitWithoutTasks } from './unit-without-tasks.ts'
import { unitsSeveral } from './units-several.ts'
import { vetoApplied } from './veto-applied.ts'
import { vetoWithoutDocument } from './veto-without-document.ts'
import { waiverUnusable } from './waiver-unusable.ts'
import { winnersRepeated } from './winners-repeated.ts'
import { wordingChanged } from './wording-changed.ts'

/** What a ledger held against its approved one 对账 may show, by code. */
export const reconciliationChecks: readonly Check[] = [
  ...[taskUnapproved, wordingChanged, targetChanged, approvalIncomplete, deadlineChanged, extensionLate],
  ...[extensionsMany, ownerChanged, particularsChanged, changeNotMade, tasksRenumbered, taskIdRepeated, columnLost],
]

/** Every check of the data, by code. */
export const checks: readonly Check[] = [
  fileMisnamed,
  charactersDoubtful,
  rowsBlank,
  cellUnusable,
  contentsUnread,
  dateSystem1904,
  fileUnrecognised,
  sheetHidden,
  rowsHidden,
  columnHidden,
  inputAbsent,
  headingsMissing,
  headingsUnresolved,
  headingsSynonym,
  headingsExtra,
  headingsRepeated,
  titleContradicts,
  stampMissing,
  exampleLeft,
  taskUnnamed,
  taskUnselected,
  taskRepeated,
  taskAlike,
  serialRepeated,
  goalVague,
  leadRepeated,
  rowsSkipped,
  subtotalDiffers,
  mergeInherited,
  stagesUnsplit,
  textCleaned,
  indicatorWithoutTasks,
  ledgerEmpty,
  nothingDue,
  ownerMissing,
  personMissing,
  personUnclear,
  leaderMismatch,
  unitUnknown,
  aliasResolved,
  nameClash,
  aliasExpired,
  unitsSeveral,
  leadUnclear,
  collectiveUnknown,
  nameInOtherScript,
  groupUnknown,
  unitWithoutTasks,
  ...[submissionRival, submissionUnclear, submissionLate, submissionSuperseded, taskDisputed],
  registryUnclear,
  deadlineMissing,
  dateUnreadable,
  dateInterpreted,
  deadlineOpen,
  dateAmbiguous,
  dateImpossible,
  deadlineOutsideYear,
  taskOverdue,
  dueSoon,
  taskLate,
  nodesOutOfOrder,
  finishedInFuture,
  statusMissing,
  statusContradicted,
  progressFell,
  progressOutOfRange,
  progressVague,
  unfinishedUnexplained,
  selfScoreDoubtful,
  evidenceMissing,
  evidenceBare,
  evidenceFileMissing,
  evidenceReused,
  evidenceOutsidePeriod,
  documentMalformed,
  evidenceFileBroken,
  evidencePicture,
  targetMissing,
  targetNegative,
  challengeBelowTarget,
  targetBelowLastYear,
  taskDetailMissing,
  pooledHides,
  completionImplausible,
  denominatorZero,
  bonusWithoutDocument,
  awardRepeated,
  capReached,
  bonusCoverage,
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
  judgeOutlier,
  judgeConflict,
  ratioImpossible,
  figureChanged,
  figureOutlying,
  percentMixed,
  unitShift,
  figureMissing,
  figureDisputed,
  crossRatio,
  providerUnregistered,
  notPositive,
  nobodyToCompare,
  gradeUnknown,
  priorMissing,
  numberNoise,
  numberUnreadable,
  numberAsText,
  priorUnusable,
  indicatorUnknown,
  rankTied,
  totalResidue,
  opinionApart,
  seatsUnfit,
  seatsExceeded,
  totalsCompressed,
  winnersRepeated,
  consequenceDue,
  waiverUnusable,
  ...reconciliationChecks,
]
