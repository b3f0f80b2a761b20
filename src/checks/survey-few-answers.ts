import type { Tally } from '../model/dataset.ts'
import { inFile, NOWHERE, type Where } from '../model/finding.ts'
import type { Scheme, Survey } from '../model/scheme.ts'
import { type Context, defineCheck, groupBy, type Spot, surveyTitle, withheldFor } from './check.ts'

type Details =
  | { readonly kind: 'few'; readonly survey: string; readonly unit: string; readonly answers: number }
  | { readonly kind: 'none'; readonly survey: string; readonly unit: string }
  | { readonly kind: 'nobody'; readonly survey: string; readonly units: number }

/** Below this a few people's mood decides. */
const FEW = 10

/** A unit that hardly anybody rated. */
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
      for (const [unit, answers] of validAnswers(tally, context.scheme)) {
        if (answers >= FEW || silent.has(`${survey}\n${unit}`)) continue
        yield { where: sourceOf(tally), unit, found: String(answers), details: { kind: 'few', survey, unit, answers } }
      }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'few':
        return {
          zh: `“${details.survey}”中“${details.unit}”只有 ${details.answers} 份有效答卷。`,
          en: `${details.unit} has ${details.answers} valid ${details.answers === 1 ? 'answer' : 'answers'} in "${details.survey}".`,
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
          zh: `向“${details.unit}”的服务对象补发问卷；无法补发的，提请会议决定本项如何计分。`,
          en: `Send more forms to those who deal with ${details.unit}, or let the meeting decide how to score it.`,
        },
  effect: ({ kind }) => (kind === 'few' ? { zh: '照常计分。', en: 'It is scored all the same.' } : null),
  samples: [
    { kind: 'few', survey: '社会公众满意度测评', unit: '市教育局', answers: 6 },
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
