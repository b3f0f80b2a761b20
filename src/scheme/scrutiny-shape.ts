import { z } from 'zod'
import { parseDay } from '../kernel/day.ts'
import { assumedHere, id, mustBe, source, text, texts } from './pieces.ts'

const items = texts.describe('“数据”表的项目，可以写几个。')
const clause = { source, assumed: assumedHere }
const day = z.string().refine(written => parseDay(written) !== null, mustBe('day'))

/** What a person has to look at again 核查; none of it moves a score. */
export const scrutinyShape = z
  .strictObject({
    change: z
      .array(
        z.strictObject({
          items,
          by: z.number().positive().describe('比“往年”表上一年度的数相差超过多少，如 0.5 为 50%。'),
          ...clause,
        }),
      )
      .min(1)
      .optional()
      .describe('比上年变化过大的数据（DATA-02）。没有写的项目只看相差十倍及以上的。'),
    spread: z
      .array(
        z.strictObject({
          items,
          deviations: z.number().positive().describe('与本组平均数相差超过几个标准差。'),
          ...clause,
        }),
      )
      .min(1)
      .optional()
      .describe('与同组单位相差过大的数据（DATA-02）。'),
    crossRatios: z
      .array(
        z.strictObject({
          of: text.describe('分子：“数据”表的项目。'),
          to: text.describe('分母：“数据”表的项目。'),
          between: z
            .tuple([z.number(), z.number()])
            .superRefine(([least, most], context) => {
              if (least >= most)
                context.addIssue({
                  code: 'custom',
                  path: [1],
                  params: { expected: { kind: 'more-than', limit: least } },
                })
            })
            .describe('合理范围 [最低, 最高]，含两端。'),
          ...clause,
        }),
      )
      .min(1)
      .optional()
      .describe('关联度：两个项目之比应在的范围（DATA-05），如财政收入比 GDP。'),
    providers: z
      .array(
        z.strictObject({
          items,
          from: text.describe('数据采集单位：“报送单位”一列应填它。'),
          by: day.optional().describe('最迟报送日，如 2026-01-10，当日不算迟。'),
          ...clause,
        }),
      )
      .min(1)
      .optional()
      .describe('数据由谁采集、何时报送（DATA-06）。没有写的项目看指标的 assessor。'),
    judges: z
      .strictObject({
        outlier: z
          .number()
          .positive()
          .optional()
          .describe('打分偏离同一单位各评委中位数超过几个中位绝对偏差（PAN-03）。'),
        assessors: z.enum(['allowed', 'barred']).optional().describe('barred：指标的考核部门不得派评委（PAN-04）。'),
        ...clause,
      })
      .optional()
      .describe('对评委的要求。'),
    opinions: z
      .strictObject({
        places: z.number().int().min(1).describe('主观评价的名次与其余指标的名次相差超过几名。'),
        of: z.array(id).optional().describe('除满意度测评、评委打分外，还算主观评价的指标编号。'),
        ...clause,
      })
      .optional()
      .describe('主观评价与客观得分互为印证（RES-04）。'),
  })
  .describe('核查：超过这些界限的列出来请人判断，不影响得分。')
