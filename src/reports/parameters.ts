import type { Operand } from '../formula/operand.ts'
import { usedBy } from '../formula/used.ts'
import type { UnitResult } from '../model/assessment.ts'
import { LABELS } from '../text/labels.ts'
import { frame } from './frame.ts'
import { RANKS, tieKeyText } from './grading-words.ts'
import { BLANK, home, type LiveCell, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'

/** 参数: every number of the scheme with its clause. Formulas refer to these cells, so a change here moves the ranking. */
export const parameters: Report = view => {
  const { scheme, outcome } = view.assessment
  const used = usedBy(outcome.results.flatMap(published))
  const say = inLanguage(view.language)
  const inChinese = view.language === 'zh'
  return frame(view, {
    name: { zh: '参数', en: 'Parameters' },
    title: { zh: '考核方案参数表', en: 'Parameters of the scheme' },
    note: {
      zh: '改动黄色数值，得分、名次、等次随之变化；其余的数这次没有公式用到',
      en: 'change a yellow number and scores, ranks and grades follow; no formula rests on the others this time',
    },
    headings: [
      { title: inChinese ? '所属' : 'Belongs to', width: 9 },
      { title: inChinese ? '参数' : 'Parameter', width: 16 },
      { title: say(LABELS.value), width: 5 },
      { title: inChinese ? '编号' : 'Id', width: 14 },
      { title: inChinese ? '是否假定' : 'Assumed', width: 5 },
      { title: say(LABELS.clause), width: 28 },
      { title: inChinese ? '方案行号' : 'Line', width: 4 },
    ],
    body: [
      ...scheme.parameters.map((parameter): LiveCell[] => [
        text(parameter.owner),
        text(parameter.name[view.language]),
        home(parameter, { look: used.has(parameter) ? 'parameter' : 'number' }),
        text(parameter.id, 'muted'),
        text(parameter.assumed ? (inChinese ? '假定' : 'assumed') : null, 'warning'),
        text(parameter.source),
        parameter.origin.kind === 'scheme' ? { kind: 'number', value: parameter.origin.at.line, look: 'muted' } : BLANK,
      ]),
      ...rules(view).map(([name, value]): LiveCell[] => [BLANK, text(name), BLANK, BLANK, BLANK, text(value), BLANK]),
    ],
  })
}

const published = ({ total, grade, scores, awards }: UnitResult): Operand[] =>
  [total, grade, ...awards.map(({ reached }) => reached), ...[...scores.values()].map(({ points }) => points)].flatMap(
    made => made ?? [],
  )

// Rules that are not numbers: they shape the formulas themselves, so changing these words here would change nothing.
function rules({ assessment, language, indicatorTitles }: View): [string, string][] {
  const { rounding, ties } = assessment.scheme
  const titles = ties.breakBy.map(key => tieKeyText(key, indicatorTitles, language))
  const inChinese = language === 'zh'
  const mode = rounding.mode === 'half-up' ? { zh: '四舍五入', en: 'half-up' } : { zh: 'GB/T 8170', en: 'GB/T 8170' }
  return [
    [inChinese ? '修约方式（文字，不联动）' : 'Rounding (not live)', mode[language]],
    [inChinese ? '指标得分小数位' : 'Decimals of a score', String(rounding.indicator)],
    [inChinese ? '总分小数位' : 'Decimals of a total', String(rounding.total)],
    [inChinese ? '并列名次' : 'Ties', RANKS[ties.rank][language]],
    [inChinese ? '同分先比' : 'Ties parted by', titles.join(inChinese ? '、' : ', ') || '—'],
  ]
}
