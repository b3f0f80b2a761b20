import { bands } from './bands.ts'
import { completionRatio } from './completion-ratio.ts'
import { deduction } from './deduction.ts'
import { direct } from './direct.ts'
import { interpolate } from './interpolate.ts'
import type { Method } from './method.ts'
import { passFail } from './pass-fail.ts'
import { share } from './share.ts'

/** Every scoring method, in the order of the reference page. */
export const methods: readonly Method[] = [share, direct, completionRatio, passFail, bands, interpolate, deduction]
