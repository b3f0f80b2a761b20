import type { Rule } from '../rule.ts'
import { adjustmentsUnsound } from './adjustments-unsound.ts'
import { assumedInFinal } from './assumed-in-final.ts'
import { bandsOutOfOrder } from './bands-out-of-order.ts'
import { capNeverBinds } from './cap-never-binds.ts'
import { clauseMissing } from './clause-missing.ts'
import { exampleFails } from './example-fails.ts'
import { gradesUnsound } from './grades-unsound.ts'
import { measureUnfit } from './measure-unfit.ts'
import { nameUnknown } from './name-unknown.ts'
import { parentMeasured } from './parent-measured.ts'
import { pointsDoNotAddUp } from './points-do-not-add-up.ts'
import { pointsTurnBack } from './points-turn-back.ts'
import { policyMissing } from './policy-missing.ts'
import { referenceUnsound } from './reference-unsound.ts'
import { rollUpUnfit } from './roll-up-unfit.ts'
import { scaleDiffers } from './scale-differs.ts'
import { textUnreadable } from './text-unreadable.ts'
import { valueUnfit } from './value-unfit.ts'

/** Every kind of mistake that a scheme can have by itself, in the order of the codes. */
export const rules: readonly Rule[] = [
  pointsDoNotAddUp,
  referenceUnsound,
  bandsOutOfOrder,
  pointsTurnBack,
  nameUnknown,
  policyMissing,
  clauseMissing,
  gradesUnsound,
  capNeverBinds,
  exampleFails,
  assumedInFinal,
  valueUnfit,
  textUnreadable,
  measureUnfit,
  parentMeasured,
  scaleDiffers,
  adjustmentsUnsound,
  rollUpUnfit,
]
