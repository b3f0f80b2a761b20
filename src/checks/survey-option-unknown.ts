import { nearest } from '../kernel/nearest.ts'
import { atCell } from '../model/finding.ts'
import { brief, defineCheck, listed, quoted, surveyTitle } from './check.ts'

/** An answer that is no option of the survey. */
export const surveyOptionUnknown = defineCheck<{
  survey: string
  shown: string
  times: number
  options: readonly string[]
}>({
  code: 'SUR-03',
  severity: 'error',
  title: { zh: '答案不在选项中', en: 'Answer that is no option' },
  why: {
    zh: '答案按选项名称计分。选项改了说法而方案没有登记，这些票就算不上。',
    en: 'Answers score by the name of their option. A reworded option that the scheme does not know is lost.',
  },
  example: {
    zh: '有 36 份答“比较满意”，方案的选项是“较满意”。',
    en: '36 answers say "比较满意"; the scheme has "较满意".',
  },
  *find({ dataset, scheme }) {
    for (const { survey, unknownOptions } of dataset.tallies) {
      const declared = scheme?.surveys.find(({ id }) => id === survey)
      const names = declared?.options.map(option => option.name) ?? []
      for (const { shown, at, times } of unknownOptions) {
        const options = [...new Set([...nearest(shown, names), ...names])]
        const details = { survey: surveyTitle(scheme, survey), shown: brief(shown), times, options }
        yield { where: atCell(at), found: shown, details }
      }
    }
  },
  says: ({ shown, times }) => ({
    zh: `有 ${times} 个答案是“${shown}”，不在选项中。`,
    en: `${times} ${times === 1 ? 'answer is' : 'answers are'} "${shown}", which is no option.`,
  }),
  expected: ({ options }) => (options.length === 0 ? null : listed(options, '项', 8)),
  remedy: ({ shown, options }) => ({
    zh: `“${shown}”与某个选项同义的，登记为它的 aliases（选项有${quoted(options, '项', 8).zh}）；不应计分的，增加一个 value: null 的选项。`,
    en: `If "${shown}" means one of ${listed(options, '项', 8).en}, enter it under its aliases; if it should not count, add an option with value: null.`,
  }),
  effect: ({ times }) => ({
    zh: `这 ${times} 个答案不计。`,
    en: times === 1 ? 'It is not counted.' : 'They are not counted.',
  }),
  samples: [{ survey: '社会公众满意度测评', shown: '比较满意', times: 36, options: ['较满意', '很满意', '不满意'] }],
})
