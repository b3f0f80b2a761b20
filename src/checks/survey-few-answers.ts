import { groupBy } from '../kernel/group.ts'
import type { Tally } from '../model/dataset.ts'
import { inFile, NOWHERE, type Where } from '../model/finding.ts'
import type { Scheme, Survey } from '../model/scheme.ts'
import { type Context, defineCheck, type Spot, surveyTitle, withheldFor } from './check.ts'

type Details =
  | { readonly kind: 'few'; readonly survey: string; readonly units: readonly string[]; readonly answers: number }
  | { readonly kind: 'none'; readonly survey: string; readonly unit: string }
  | { readonly kind: 'nobody'; readonly survey: string; readonly units: number }

/** Below this a few people's mood decides. */
const FEW = 10

/** Units that hardly anybody rated: one finding a survey, since the cause is mostly one. */
export const surveyFewAnswers = defineCheck<Details>({
  code: 'SUR-17',
  severity: 'warning',
  title: { zh: '有效答卷太少', en: 'Too few valid answers' },
  why: {
    zh: '十来份答卷决定几分甚至二十分，偶然性太大，排名经不起推敲。',
    en: 'When a dozen answers decide twenty points, chance decides the ranking.',
  },
  example: { zh: '市教育局只有 6 份有效答卷。', en: '市教育局 has 6 valid answers.' },
  *find(context) {
    const silent = yield* unanswered(context)
    for (const tally of context.dataset.tallies) {
      const survey = surveyTitle(context.scheme, tally.survey)
      const few = [...validAnswers(tally, context.scheme)].filter(
        ([unit, answers]) => answers < FEW && !silent.has(`${survey}\n${unit}`),
      )
      if (few.length === 0) continue
      const units = few.map(([unit]) => unit)
      const answers = Math.min(...few.map(([, least]) => least))
      const unit = units.length === 1 ? (units[0] ?? null) : null
      yield { where: sourceOf(tally), unit, found: String(answers), details: { kind: 'few', survey, units, answers } }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'few':
        return {
          zh: `“${details.survey}”中 ${some(details.units, '、', ` 等 ${details.units.length} 个单位`)}的有效答卷不到 ${FEW} 份，最少 ${details.answers} 份。`,
          en: `In "${details.survey}" ${some(details.units, ', ', ` and others (${details.units.length} units)`)} have fewer than ${FEW} valid answers, the fewest ${details.answers}.`,
        }
      case 'none':
        return {
          zh: `“${details.survey}”中“${details.unit}”没有足够的有效答卷。`,
          en: `${details.unit} has too few valid answers in "${details.survey}".`,
        }
      case 'nobody':
        return {
          zh: `“${details.survey}”中 ${details.units} 个单位都没有有效答卷。`,
          en: `None of ${details.units} units has a valid answer in "${details.survey}".`,
        }
    }
  },
  expected: ({ kind }) =>
    kind === 'few' ? { zh: `每题至少 ${FEW} 份`, en: `at least ${FEW} for each question` } : null,
  remedy: details =>
    details.kind === 'nobody'
      ? {
          zh: '核对测评文件的单位列、题目列和选项与方案 surveys 是否一致。',
          en: 'Compare the unit column, the questions and the options of the file with surveys in the scheme.',
        }
      : {
          zh: '补发问卷；无法补发的，在方案 measure 里用 atLeast 写明最少份数，或提请会议决定本项如何计分。',
          en: 'Send more forms; if that cannot be done, state the least number as atLeast in the measure, or let the meeting decide.',
        },
  effect: ({ kind }) => (kind === 'few' ? { zh: '照常计分。', en: 'It is scored all the same.' } : null),
  samples: [
    { kind: 'few', survey: '社会公众满意度测评', units: ['市教育局'], answers: 6 },
    { kind: 'few', survey: '领导满意度测评', units: ['市教育局', '市财政局', '市体育局', '市公安局'], answers: 5 },
    { kind: 'none', survey: '社会公众满意度测评', unit: '市教育局' },
    { kind: 'nobody', survey: '社会公众满意度测评', units: 12 },
  ],
})

/** Units whose score is withheld for it; gives their keys. Missing columns are SUR-02's. */
function* unanswered({ dataset, scheme, outcome }: Context): Generator<Spot<Details>, ReadonlySet<string>> {
  const told = new Set<string>()
  for (const [survey, all] of groupBy(withheldFor(outcome, 'no-answers'), ({ what }) => what)) {
    const tally = dataset.tallies.find(one => surveyTitle(scheme, one.survey) === survey)
    for (const { withholds } of all) told.add(`${survey}\n${withholds[0].unit.name}`)
    if (tally !== undefined && tally.missingColumns.length > 0) continue
    const where = tally === undefined ? NOWHERE : sourceOf(tally)
    if (all.length > 1 && (tally?.units.length ?? 0) === 0) {
      const withholds = all.flatMap(one => [...one.withholds])
      yield { where, withholds, details: { kind: 'nobody', survey, units: all.length } }
      continue
    }
    for (const { withholds } of all) {
      const unit = withholds[0].unit.name
      yield { where, unit, withholds, details: { kind: 'none', survey, unit } }
    }
  }
  return told
}

const NAMED = 3

const some = (units: readonly string[], comma: string, rest: string): string =>
  `${units.slice(0, NAMED).join(comma)}${units.length > NAMED ? rest : ''}`

const sourceOf = ({ source: { file, sheet } }: Tally): Where => (sheet === '' ? inFile(file) : inFile(file, sheet))

/** By unit, the answers that count of the question with the fewest. */
function validAnswers({ survey, units }: Tally, scheme: Scheme | null): Map<string, number> {
  const declared = scheme?.surveys.find(({ id }) => id === survey)
  const fewest = new Map<string, number>()
  for (const { unit, counts } of units) {
    let answers = 0
    for (const [option, times] of counts) if (isCounted(declared, option)) answers += times
    fewest.set(unit.name, Math.min(answers, fewest.get(unit.name) ?? answers))
  }
  return fewest
}

const isCounted = (declared: Survey | undefined, name: string): boolean =>
  declared?.options.find(option => option.name === name)?.value !== null
