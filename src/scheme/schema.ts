import { z } from 'zod'
import { parseDay } from '../kernel/day.ts'
import type { Kind } from './issue.ts'

const mustBe = (expected: Kind) => ({ params: { expected } })

const text = z.string().min(1)
const texts = z.array(text).min(1)
const textOrTexts = z.union([text, texts])
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const points = z.number().positive()
export const decimals = z.number().int().min(0).max(6)
const source = text.optional().describe('出处：考核文件的条款。')
const assumedHere = z.boolean().optional().describe('true 表示考核文件没有写明、由本单位暂定。')

/** Keys of an indicator that can be marked as not stated by the official document. */
const ASSUMABLE = ['points', 'measure', 'method', 'assessor', 'groups'] as const

// Measures and methods are plug-ins with schemas of their own: `plug-in.ts` checks them, `json-schema.ts` writes them out.
export const measureSlot = z.unknown().optional().describe('评分依据：看什么数据。')
export const methodSlot = z.unknown().optional().describe('计分办法：数据怎样变成得分。')

const indicator = z
  .strictObject({
    id: id.describe('编号：小写字母、数字和连字符，全文不重复。'),
    title: text.describe('指标名称。'),
    points: points.describe('分值。下级指标的分值之和必须等于上级。'),
    source,
    assessor: textOrTexts.optional().describe('考核部门：一个，或列表。'),
    groups: texts.optional().describe('适用的组；不写为全部。'),
    assumed: z.array(z.enum(ASSUMABLE)).optional().describe('本指标中考核文件没有写明的项。'),
    measure: measureSlot,
    method: methodSlot,
    get children(): z.ZodOptional<z.ZodArray<typeof indicator>> {
      return z.array(indicator).min(1).optional().describe('下级指标。')
    },
  })
  .meta({ id: 'indicator', title: '指标' })

const cap = z.strictObject({ cap: points.describe('封顶分。') }).optional()

const adjustment = z
  .strictObject({
    id,
    title: text,
    bonus: cap.describe('加分及其封顶；不写为不加分。'),
    deduction: cap.describe('扣分及其封顶；不写为不扣分。'),
    proof: z.enum(['required', 'optional']).default('optional').describe('required：没有文号不计分。'),
    source,
    assumed: assumedHere,
  })
  .refine(({ bonus, deduction }) => bonus !== undefined || deduction !== undefined, mustBe('bonus-or-deduction'))

const option = z.strictObject({
  name: text,
  value: z.number().nullable().describe('选项的分值；null 表示不计入（如“不了解”）。'),
  aliases: texts.optional().describe('同一选项的其他写法。'),
})

const survey = z.strictObject({
  id,
  title: text,
  file: text.optional().describe('答卷文件，相对于台账所在文件夹。'),
  unit: text.describe('写被评单位的列。'),
  questions: texts.describe('计入的题目（列名）。'),
  where: z.record(z.string(), textOrTexts).optional().describe('只计这些列为这些值的答卷。'),
  options: z
    .array(option)
    .min(1)
    .refine(options => options.some(({ value }) => value !== null && value > 0), mustBe('valued-option'))
    .describe('选项，从好到差。'),
  source,
  assumed: assumedHere,
})

const grade = z.strictObject({
  name: text,
  from: z.number().optional().describe('起点分（含）；最后一档不写。'),
  source,
  assumed: assumedHere,
})

const given = z.strictObject({
  value: z.number().optional(),
  actual: z.number().optional(),
  target: z.number().optional(),
  full: z.number().optional(),
  points: z.number().optional(),
})

const example = z.strictObject({
  indicator: text.describe('指标编号。'),
  given: given.describe('已知数。'),
  score: z.number().describe('应得分。'),
  source,
})

const headings = z.record(z.string(), texts).optional()
const sheets = { registry: texts.optional(), ledger: texts.optional(), figures: texts.optional() }
const moreSheets = { entries: texts.optional(), panel: texts.optional(), adjustments: texts.optional() }
const columns = { registry: headings, ledger: headings, figures: headings }
const moreColumns = { entries: headings, panel: headings, adjustments: headings }
const words = z.array(text).optional()

const names = z.strictObject({
  sheets: z
    .strictObject({ ...sheets, ...moreSheets })
    .optional()
    .describe('各表在本单位的名称。'),
  headings: z
    .strictObject({ ...columns, ...moreColumns })
    .optional()
    .describe('各列在本单位的名称。'),
  statuses: z
    .strictObject({ finished: words, ongoing: words, unfinished: words })
    .optional()
    .describe('任务状态的写法。'),
})

/** The shape of scheme.yaml; what the plug-ins take is left open here. */
export const schemeShape = z.strictObject({
  id: id.describe('方案编号：小写字母、数字和连字符。'),
  title: text.describe('方案名称。'),
  year: z.number().int().min(1990).max(2100).describe('考核年度。'),
  issuer: text.optional().describe('发布单位。'),
  simulated: z.boolean().optional().describe('true：模拟数据，结果上注明。'),
  final: z.boolean().optional().describe('true：正式结果；还有暂定内容时不计分。'),
  cutoff: z
    .string()
    .refine(day => parseDay(day) !== null, mustBe('day'))
    .optional()
    .describe('截止日，如 2015-11-30，当日计入。'),
  full: points.describe('满分：一级指标分值之和。'),
  source,
  rounding: z
    .strictObject({
      indicator: decimals.describe('指标得分保留的小数位数。'),
      total: decimals.describe('总分保留的小数位数。'),
      mode: z.enum(['half-up', 'gb8170']).default('half-up').describe('half-up：四舍五入；gb8170：四舍六入五成双。'),
    })
    .describe('修约。'),
  notApplicable: z
    .enum(['full', 'rescale'])
    .optional()
    .describe('指标不适用于某单位时：full 计满分；rescale 按其余指标折算。'),
  groups: z
    .array(z.strictObject({ name: text, ranked: z.boolean().default(true).describe('false：计分但不排名（单列）。') }))
    .min(1)
    .optional()
    .describe('组：同组排名。名称与名录的“组”列一致。'),
  ties: z
    .strictObject({
      rank: z.enum(['competition', 'dense']).describe('competition：并列第 2 后为第 4；dense：并列第 2 后为第 3。'),
      breakBy: z.array(text).default([]).describe('总分相同时依次比较的指标编号。'),
    })
    .describe('并列。'),
  grades: z.array(grade).min(1).optional().describe('等次，从高到低；最后一档不写 from。'),
  indicators: z.array(indicator).min(1).describe('一级指标。'),
  surveys: z.array(survey).optional().describe('满意度测评。'),
  adjustments: z.array(adjustment).optional().describe('加减分项目。'),
  inputs: texts.optional().describe('其他工作簿，相对于台账所在文件夹。'),
  names: names.optional().describe('本单位的叫法。'),
  checks: z
    .record(z.string(), z.enum(['error', 'warning', 'note', 'off']))
    .optional()
    .describe('调整问题的轻重，如 PRG-04: off。'),
  assumed: texts.optional().describe('考核文件没有写明、由本单位暂定的内容。'),
  examples: z.array(example).optional().describe('考核文件中的算例，检查方案时逐个验算。'),
})

/** The file after its shape has been checked, defaults filled in. */
export type SchemeFile = z.infer<typeof schemeShape>
