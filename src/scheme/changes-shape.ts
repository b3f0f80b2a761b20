import { z } from 'zod'
import { parseDay } from '../kernel/day.ts'
import type { ChangeRules } from '../model/scheme.ts'
import { mustBe, source, texts } from './pieces.ts'

/** What an approval of a change must have beyond approver, document and day. */
export const changesShape = z
  .strictObject({
    approvers: texts.optional().describe('有权批准变更的机关或职务；批准人一栏写明其中一个才算，如 [市政府, 市长]。'),
    approvedBy: z
      .string()
      .refine(day => parseDay(day) !== null, mustBe('day'))
      .optional()
      .describe('变更最迟在哪一天批准，当日计入，如 2015-10-31。'),
    askedBeforeDue: z.boolean().default(false).describe('true：延期必须在原时限到期前申请并批准，到期当日计入。'),
    extensions: z.number().int().min(0).optional().describe('一项任务最多延期几次。'),
    reason: z.boolean().default(false).describe('true：变更必须写明事由。'),
    source,
  })
  .describe('目标、时限、责任单位和任务表述的变更怎样批准；对照批准台账时使用。')

/** The rules for approvals; where the scheme is silent, approver, document and day are enough. */
export const buildChanges = (file: z.infer<typeof changesShape> | undefined): ChangeRules => ({
  approvers: file?.approvers ?? [],
  approvedBy: file?.approvedBy === undefined ? null : parseDay(file.approvedBy),
  askedBeforeDue: file?.askedBeforeDue ?? false,
  extensions: file?.extensions ?? null,
  reason: file?.reason ?? false,
  clause: file?.source ?? null,
})
