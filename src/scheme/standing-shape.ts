import { z } from 'zod'
import { assumedHere, id, mustBe, source, text, texts } from './pieces.ts'

const first = z.enum(['higher', 'lower'])

/** Ties 并列. */
export const tiesShape = z
  .strictObject({
    rank: z
      .enum(['competition', 'dense', 'ordinal', 'forbidden'])
      .describe(
        'competition：并列第 2 后为第 4；dense：并列第 2 后为第 3；ordinal：不并列，比完 breakBy 仍相同的按名录次序；forbidden：必须拉开档次，比完仍相同的报错误，名次同 competition。',
      ),
    breakBy: z
      .array(
        z.union([
          text,
          z.strictObject({ of: text, first: first.describe('higher：高的在前；lower：低的（少的）在前。') }),
        ]),
      )
      .default([])
      .describe(
        '总分相同时依次比较：指标编号，或 bonus（加分，高在前）、deduction（扣分，低在前）、vetoes（一票否决事项件数，少在前）、prior（上年总分，高在前，没有的在后）、registry（名录次序）。',
      ),
  })
  .describe('并列。')

const share = z.number().positive().max(1)
const seats = z.number().int().positive()
const quota = z.union([
  z.strictObject({ share: share.describe('比例，如 0.3 为 30%。') }),
  z.strictObject({ seats: seats.describe('名额数（每个范围各这么多）。') }),
])

/** A grade 等次. */
export const gradeShape = z.strictObject({
  name: text,
  from: z.number().optional().describe('起点分（含）；最后一档不写。'),
  quota: quota
    .optional()
    .describe(
      '名额：按比例或个数；同时写 from 的，两个条件都要满足。只有参加排名的单位占名额，因一票否决评不到这一等或要降等的不占；单列单位只按没有名额的等次的 from 评定，没有这样的等次就没有等次。最后一档不写。',
    ),
  source,
  assumed: assumedHere,
})

const within = z
  .union([z.enum(['group', 'overall']), z.record(z.string().min(1), texts)])
  .describe('在什么范围内分名额：group 各组；overall 全部单位；或把几个组合成一类，如 { 部门: [企业类, 群众类] }。')
const base = z
  .enum(['all', 'ranked'])
  .describe('比例以多少单位为底：all 范围内除“不参加”外的全部单位（含单列、暂不计分的）；ranked 参加排名的单位。')
const rounding = z
  .enum(['floor', 'half-up', 'ceiling', 'largest-remainder'])
  .describe(
    '名额怎样取整：floor 舍去；half-up 四舍五入；ceiling 进位；largest-remainder 最大余数法（各范围合计等于总数四舍五入，余数相同的按范围次序）。',
  )
const tie = z
  .enum(['include', 'exclude', 'keys'])
  .describe(
    '名次（比完 ties.breakBy 后）相同的单位跨名额线时：include 都取；exclude 都不取；keys 不许并列，比完 breakBy 仍相同的按名录次序。',
  )
const allotment = { of: base.optional(), within: within.optional(), round: rounding.optional(), tie: tie.optional() }

/** How quotas of grades are allotted 名额. */
export const quotasShape = z
  .strictObject({
    ...allotment,
    unused: z.enum(['lost', 'next']).optional().describe('没有用完的名额：lost 作废；next 转给下一个有名额的等次。'),
  })
  .describe('等次和奖项的名额怎样分。grades 有 quota 时要写；awards 没有写的也用这里的。')

const effect = z
  .strictObject({
    grade: text.optional().describe('最高只能评这一等次。'),
    demote: seats.optional().describe('等次降低几档；几项否决的降档相加，不占原等次的名额。'),
    cap: z.number().optional().describe('总分最高不超过。'),
    rank: z.enum(['none', 'last']).optional().describe('none：不参加排名；last：排在全部单位之后。'),
    awards: z.literal('none').optional().describe('none：不得评奖。'),
  })
  .refine(given => Object.values(given).some(value => value !== undefined), mustBe('veto-effect'))

/** A veto 一票否决. */
export const vetoShape = z.strictObject({
  id,
  title: text,
  items: texts.describe('“事项”表中“事项”一栏的写法；考核年度内、截止日之前发生的计入，不论几次只生效一次。'),
  effect,
  proof: z.enum(['required', 'optional']).default('optional').describe('required：没有文号的事项不生效。'),
  source,
  assumed: assumedHere,
})

/** An award 奖项. */
export const awardShape = z
  .strictObject({
    id,
    title: text,
    by: text.describe('按什么评：total 总分；improvement 比上年总分提高多少（没有上年总分的不参评）；或指标编号。'),
    share: share.optional().describe('比例，如 0.3 为 30%。'),
    seats: seats.optional().describe('名额数。'),
    ...allotment,
    atLeast: z
      .strictObject({
        grade: text.optional().describe('至少这一等次。'),
        total: z.number().optional().describe('总分至少。'),
        improvement: z.number().optional().describe('比上年总分至少提高。'),
      })
      .optional()
      .describe('参评条件。'),
    source,
    assumed: assumedHere,
  })
  .refine(given => (given.share === undefined) !== (given.seats === undefined), mustBe('share-or-seats'))

/** What follows from grades in consecutive years. */
export const consequenceShape = z.strictObject({
  id,
  title: text.describe('结果运用的内容，如“诫勉谈话”。'),
  when: z
    .strictObject({
      grade: z.union([text, texts]).describe('等次，一个或几个。'),
      years: z.number().int().min(1).describe('连续几年（含本年度）；以前年度的等次见“往年”表。'),
      orMore: z.boolean().optional().describe('true：连续这么多年或更多；false：恰好这么多年，再多不适用。'),
    })
    .describe('条件。'),
  source,
  assumed: assumedHere,
})
