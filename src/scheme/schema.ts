import { z } from 'zod'
import { parseDay } from '../kernel/day.ts'
import { formulaShape } from '../methods/formula-expression.ts'
import { adjustmentShape, limitsShape } from './adjustment-shape.ts'
import { changesShape } from './changes-shape.ts'
import { assumedHere, id, mustBe, points, source, text, texts } from './pieces.ts'
import { scrutinyShape } from './scrutiny-shape.ts'
import { awardShape, consequenceShape, gradeShape, quotasShape, tiesShape, vetoShape } from './standing-shape.ts'

const textOrTexts = z.union([text, texts])
export const decimals = z.number().int().min(0).max(6)

/** Keys of an indicator that can be marked as not stated by the official document. */
const ASSUMABLE = ['points', 'measure', 'method', 'assessor', 'groups', 'rollUp', 'coefficient', 'gate'] as const

// Measures and methods are plug-ins with schemas of their own: `plug-in.ts` checks them, `json-schema.ts` writes them out.
export const measureSlot = z.unknown().optional().describe('评分依据：看什么数据。')
export const methodSlot = z.unknown().optional().describe('计分办法：数据怎样变成得分。')

const rollUp = z
  .union([
    z.enum(['sum', 'mean', 'weighted-mean', 'lowest', 'product', 'geometric-mean']),
    z.strictObject({ formula: formulaShape.describe('算式，用下级指标的编号（连字符写作下划线）。') }),
  ])
  .default('sum')
const ROLL_UP =
  'sum：相加；mean：平均；weighted-mean：按分值加权折算到本级分值；lowest：取最低；product：相乘；geometric-mean：几何平均；{ formula: 算式 }：按下级编号写的算式，有下级不适用时本级也不适用。'

const factors = z.record(z.string(), z.number().positive())
const coefficient = z.union([
  z.strictObject({ data: text.describe('“数据”表的项目。') }),
  z.strictObject({ groups: factors.describe('每组一个系数。') }),
  z.strictObject({ units: factors.describe('每个单位一个系数，用规范全称。') }),
])
const line = {
  reach: z.number().describe('要达到的线（含）。'),
  otherwise: z.number().describe('达不到时最多得几分。'),
}
const gate = z.union([
  z.strictObject({ weakest: texts.describe('这些下级指标的得分率，取最低的一个。'), ...line }),
  z.strictObject({ data: text.describe('“数据”表的项目。'), ...line }),
])

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
    rollUp: rollUp.describe(`下级得分怎样合成本级得分。${ROLL_UP}`),
    inTotal: z.boolean().default(true).describe('false：不计入上级得分，只列出，或用于总分相同时比较。'),
    coefficient: coefficient.optional().describe('系数：得分乘以它（难度、规模、工作量）。'),
    gate: gate.optional().describe('门槛：达不到时得分封顶，系数不计。'),
    get children(): z.ZodOptional<z.ZodArray<typeof indicator>> {
      return z.array(indicator).min(1).optional().describe('下级指标。')
    },
  })
  .meta({ id: 'indicator', title: '指标' })

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

const given = z.object({ grade: text.optional() }).catchall(z.number())

const example = z.strictObject({
  indicator: text.describe('指标编号。'),
  given: given.describe('已知数。'),
  score: z.number().describe('应得分。'),
  source,
})

const headings = z.record(z.string(), texts).optional()
const sheets = { registry: texts.optional(), ledger: texts.optional(), figures: texts.optional() }
const moreSheets = { entries: texts.optional(), panel: texts.optional(), adjustments: texts.optional() }
const lastSheets = { events: texts.optional(), prior: texts.optional(), changes: texts.optional() }
const columns = { registry: headings, ledger: headings, figures: headings }
const moreColumns = { entries: headings, panel: headings, adjustments: headings }
const lastColumns = { events: headings, prior: headings, changes: headings }
const words = z.array(text).optional()

const collective = z
  .strictObject({
    groups: texts.optional().describe('这些组的全部单位。'),
    units: texts.optional().describe('这些单位。'),
  })
  .refine(({ groups, units }) => groups !== undefined || units !== undefined, mustBe('groups-or-units'))

const names = z.strictObject({
  sheets: z
    .strictObject({ ...sheets, ...moreSheets, ...lastSheets })
    .optional()
    .describe('各表在本单位的名称。'),
  headings: z
    .strictObject({ ...columns, ...moreColumns, ...lastColumns })
    .optional()
    .describe('各列在本单位的名称。'),
  statuses: z
    .strictObject({ finished: words, ongoing: words, unfinished: words })
    .optional()
    .describe('任务状态的写法。'),
  collectives: z
    .record(z.string(), collective)
    .optional()
    .describe('一次写多个单位的叫法，如 各区、县级市: { groups: [区县] }。'),
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
  rollUp: rollUp.describe(`一级指标得分怎样合成总分。${ROLL_UP}`),
  source,
  rounding: z
    .strictObject({
      indicator: z
        .union([decimals, z.literal('none')])
        .describe('指标得分保留的小数位数；none 表示不修约，只修约总分。'),
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
  ties: tiesShape,
  grades: z.array(gradeShape).min(1).optional().describe('等次，从高到低；最后一档不写 from 和 quota，收下其余单位。'),
  quotas: quotasShape.optional(),
  vetoes: z.array(vetoShape).optional().describe('一票否决：按“事项”表。'),
  awards: z.array(awardShape).optional().describe('奖项。'),
  consequences: z.array(consequenceShape).optional().describe('结果运用：连续几年评为某等次的后果。'),
  indicators: z.array(indicator).min(1).describe('一级指标。'),
  surveys: z.array(survey).optional().describe('满意度测评。'),
  adjustments: z.array(adjustmentShape).optional().describe('加减分项目。'),
  total: limitsShape.optional(),
  lights: z
    .strictObject({ yellowDays: z.number().int().min(1).max(366).describe('离完成时限不超过几天亮黄灯。') })
    .optional()
    .describe('红黄绿灯：超期未完成亮红灯，临期亮黄灯。'),
  submissions: z
    .strictObject({
      due: z
        .string()
        .refine(day => parseDay(day) !== null, mustBe('day'))
        .describe('报送期限，如 2015-12-25，当日报送算按时。'),
    })
    .optional()
    .describe('各单位报送：期限与“收件”表的日期相比，看谁迟报。'),
  scrutiny: scrutinyShape.optional(),
  changes: changesShape.optional(),
  inputs: texts.optional().describe('其他工作簿，相对于台账所在文件夹。'),
  evidence: text.optional().describe('佐证材料所在的文件夹，相对于台账所在文件夹。'),
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
