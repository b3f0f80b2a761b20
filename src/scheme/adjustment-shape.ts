import { z } from 'zod'
import { parseDay } from '../kernel/day.ts'
import { assumedHere, id, mustBe, points, source, text, texts } from './pieces.ts'

const side = z.strictObject({
  cap: z.union([points, z.literal('none')]).describe('封顶分；none：不封顶。'),
})
const day = z.string().refine(written => parseDay(written) !== null, mustBe('day'))

const share = z.number().positive().max(1)

/** Limits on how many units an item reaches 加分面、扣分面 and on what it gives in all 加分额. */
const coverageShape = z.strictObject({
  of: z.enum(['all', 'ranked']).describe('比例以多少单位为底：all 除“不参加”外的全部单位；ranked 参加排名的单位。'),
  within: z.enum(['group', 'overall']).describe('group：各组分别算；overall：全部单位一起算。'),
  bonusShare: share.optional().describe('加分面：加分的单位最多占多少，如 0.1 为 10%。'),
  round: z
    .enum(['floor', 'half-up', 'ceiling'])
    .default('floor')
    .describe('加分面折成单位数时怎样取整；不写为 floor（不超过）。'),
  bonusSum: points.optional().describe('加分额：各单位加分合计最多多少分。'),
  deductionShare: share.optional().describe('扣分面：扣分的单位超过这个比例，才可以有单位加分。'),
})

/** A bonus or deduction item 加减分; what its parts say of one another is judged by SCH-19. */
export const adjustmentShape = z
  .strictObject({
    id: id.describe('编号：小写字母、数字和连字符，全文不重复。'),
    title: text.describe('名称：“加减分”表的“项目”填它或编号。'),
    bonus: side.optional().describe('加分及其封顶；不写为不加分（下级项目不写的同上级）。'),
    deduction: side.optional().describe('扣分及其封顶；不写为不扣分（下级项目不写的同上级）。'),
    proof: z
      .enum(['required', 'optional'])
      .optional()
      .describe('required：没有文号的加分不计。不写为 optional，或同上级。'),
    levels: z
      .record(z.string().min(1), z.number())
      .optional()
      .describe('级别分值：按“级别”一列定分，正数加分、负数扣分，如 { 国家级: 3, 省级: 2 }；“分值”可以不填。'),
    each: z.number().optional().describe('每一行的分值（不分级别）：正数加分，负数扣分。'),
    roles: z
      .record(z.string().min(1), z.number().positive())
      .optional()
      .describe('角色系数：按“角色”一列再乘系数，如 { 独立: 1, 合作: 0.5 }。'),
    roleWhenBlank: text.optional().describe('“角色”空白时按哪个角色；不写则空白的行不计。'),
    highestOnly: z
      .boolean()
      .optional()
      .describe('true：同一奖项（“奖项”一列，没有的看“事由”）就高不重复，只计加分最高的一行。'),
    awards: texts.optional().describe('认可的奖项：不在其中的加分不计。'),
    window: z
      .strictObject({ from: day, to: day })
      .optional()
      .describe('日期范围（含首尾两日）：“日期”在范围之外的行不计。'),
    perMonth: points.optional().describe('每个自然月（按“日期”）最多加或扣多少分。'),
    voids: texts.optional().describe('弄虚作假：本项目有一行，这些项目的加分取消（写了奖项的只取消该奖项）。'),
    coverage: coverageShape.optional().describe('加分面、扣分面、加分额的限制；超过的报错误，由会议决定，分数照计。'),
    source,
    assumed: assumedHere,
    get items(): z.ZodOptional<z.ZodArray<typeof adjustmentShape>> {
      return z.array(adjustmentShape).min(1).optional().describe('分项：先按分项封顶，再按本项封顶。')
    },
  })
  .meta({ id: 'adjustment', title: '加减分项目' })

/** The limits of the total after bonus and deduction. */
export const limitsShape = z
  .strictObject({
    floor: z.number().optional().describe('最低：加减分之后低于它的按它计。'),
    cap: points.optional().describe('最高：加减分之后高于它的按它计。'),
  })
  .describe('加减分之后总分的上下限；不写为不限。')

/** An adjustment as it stands in the file. */
export type AdjustmentFile = z.infer<typeof adjustmentShape>
