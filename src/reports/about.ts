import { LABELS } from '../text/labels.ts'
import { frame } from './frame.ts'
import type { LiveCell } from './live.ts'
import { BLANK, text } from './live.ts'
import type { Report, View } from './report.ts'

/** 说明: what was calculated from what, by which rules, what was assumed, and what in this workbook is live. */
export const about: Report = view =>
  frame(view, {
    name: { zh: '说明', en: 'About' },
    title: { zh: '说明', en: 'About this workbook' },
    headings: [
      { title: LABELS.item[view.language], width: 10 },
      { title: view.language === 'zh' ? '内容' : 'Content', width: 50 },
    ],
    body: [...facts(view), ...assumptions(view), ...inputs(view), ...LIVE.map(line => pair('', line[view.language]))],
  })

const pair = (name: string, value: string): LiveCell[] => [name === '' ? BLANK : text(name, 'strong'), text(value)]

function facts({ assessment, language }: View): LiveCell[][] {
  const { scheme, stamp, outcome } = assessment
  const inChinese = language === 'zh'
  const states = outcome.results.map(({ state }) => state)
  const count = (state: string) => states.filter(one => one === state).length
  return [
    pair(
      inChinese ? '考核方案' : 'Scheme',
      inChinese ? `${scheme.title}（${scheme.id}，${scheme.year}）` : `${scheme.title} (${scheme.id}, ${scheme.year})`,
    ),
    pair(inChinese ? '方案文件' : 'Scheme file', `${scheme.file}  SHA-256 ${scheme.sha256}`),
    pair(inChinese ? '截止日' : 'As of', stamp.asOf),
    pair(inChinese ? '程序' : 'Program', `perf ${stamp.version}`),
    pair(
      inChinese ? '单位' : 'Units',
      inChinese
        ? `共 ${states.length} 个：参加排名 ${count('ranked')}，单列 ${count('unranked')}，暂不计分 ${count('withheld')}，不参加 ${count('excluded')}`
        : `${states.length}: ranked ${count('ranked')}, unranked ${count('unranked')}, withheld ${count('withheld')}, excluded ${count('excluded')}`,
    ),
    ...(scheme.simulated
      ? [
          pair(
            inChinese ? '数据' : 'Data',
            inChinese ? '模拟数据，不反映任何单位的实际情况。' : 'Simulated data; it says nothing of any real unit.',
          ),
        ]
      : []),
  ]
}

function assumptions({ assessment, language }: View): LiveCell[][] {
  const { scheme } = assessment
  const title = language === 'zh' ? '假定（来源文件未写明）' : 'Assumed (not stated by the source)'
  const parameters = scheme.parameters.filter(({ assumed }) => assumed)
  const line =
    language === 'zh'
      ? `另有 ${parameters.length} 个参数标为“假定”，见“参数”表。`
      : `${parameters.length} parameters are marked as assumed on the sheet Parameters.`
  const lines = [...scheme.assumed, ...(parameters.length > 0 ? [line] : [])]
  return lines.map((words, i) => pair(i === 0 ? title : '', words))
}

function inputs({ assessment, language }: View): LiveCell[][] {
  const title = language === 'zh' ? '输入文件（SHA-256）' : 'Input files (SHA-256)'
  return assessment.stamp.inputs.map(({ file, sha256 }, i) => pair(i === 0 ? title : '', `${file}  ${sha256}`))
}

const LIVE = [
  {
    zh: '排名、得分明细、计算过程中的分数、名次、等次都是公式，一直通到台账、数据、评分、评委打分、满意度、加减分各表的数和参数表。把其中一个数改成另一个数，一切随之变化，与重新运行 perf score 的结果相同。',
    en: 'Scores, ranks and grades are formulas down to the numbers on the data sheets and Parameters. Replace a number by another and everything follows, exactly as a new run of perf score would.',
  },
  {
    zh: '状态（是否完成、是否超期、暂不计分、不适用、加减分的正负和是否计入、打分是否在满分以内、一票否决、结果运用、最大余数法的名额）由规则认定，是数值或文字，不随改动变化；改变状态请改输入文件后重新运行。',
    en: 'States (finished, overdue, withheld, not applicable, bonus or deduction, counted or not, within the full mark, vetoes, consequences, seats by largest remainders) are concluded by rules and stay as they are; to change one, change the input and run again.',
  },
  {
    zh: '排名表按本次名次排序；改动数字后名次会变，行的次序不变，可按名次列重新排序。',
    en: 'The ranking is sorted as of this run; when numbers change the places change and the rows stay, and may be sorted again.',
  },
] as const
