import { atCell, NOWHERE, type Where } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import {
  byPlace,
  type Context,
  completions,
  defineCheck,
  indicatorTitles,
  quoted,
  type Spot,
  soleUnit,
  withheldFor,
} from './check.ts'

type Details =
  | { readonly kind: 'ratio'; readonly item: string; readonly indicators: readonly string[] }
  | { readonly kind: 'target'; readonly item: string }
  /** What is divided by is worked out of several cells: the best of the group, a sum. */
  | { readonly kind: 'worked-out'; readonly item: string; readonly indicators: readonly string[] }
  | { readonly kind: 'policy'; readonly key: string; readonly indicators: readonly string[] }
  | { readonly kind: 'nothing'; readonly unit: string }

/** An edge that the data reach and about which the scheme says nothing. */
export const denominatorZero = defineCheck<Details>({
  code: 'SCH-06',
  severity: 'error',
  title: { zh: '方案没有规定这种情形', en: 'The scheme does not say what this means' },
  why: {
    zh: '分母为 0、指标不适用等情形得几分，应由方案规定，不能代定。',
    en: 'What a zero below the line or an indicator that does not apply is worth, only the scheme can say.',
  },
  example: {
    zh: '按时办结率的分母“应办结数”是 0，方案没有写 whenZero。',
    en: 'The denominator 应办结数 is 0 and the scheme has no whenZero.',
  },
  *find(context) {
    yield* zeros(context)
    for (const { what, withholds } of withheldFor(context.outcome, 'policy-missing')) {
      const at = withholds[0].indicator?.at
      const where: Where = at === undefined ? NOWHERE : { kind: 'line', place: at }
      yield { where, withholds, details: { kind: 'policy', key: what, indicators: indicatorTitles(withholds) } }
    }
    for (const { withholds } of withheldFor(context.outcome, 'nothing-applies')) {
      const [{ unit }] = withholds
      yield { where: atCell(unit.at), unit: unit.name, withholds, details: { kind: 'nothing', unit: unit.name } }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'worked-out':
        return {
          zh: `“${details.item}”要除以由几个数算出的数，它是 0。`,
          en: `"${details.item}" is divided by a number worked out of several, and that is 0.`,
        }
      case 'ratio':
        return {
          zh: `“${details.item}”是 0，不能作除数，方案没有规定这时得几分。`,
          en: `"${details.item}" is 0, nothing can be divided by it, and the scheme does not say what that is worth.`,
        }
      case 'target':
        return { zh: '目标值是 0，算不出完成率。', en: 'The target is 0, so there is no completion rate.' }
      case 'policy':
        return (
          policyOf(details.key).says?.(details) ?? {
            zh: `${quoted(details.indicators, '项指标').zh}有的单位不适用，方案没有规定 ${details.key}。`,
            en: `${quoted(details.indicators, '项指标').en} does not apply to some units, and the scheme has no ${details.key}.`,
          }
        )
      case 'nothing':
        return {
          zh: `方案的指标没有一项适用于“${details.unit}”，算不出总分。`,
          en: `No indicator of the scheme applies to ${details.unit}, so it has no total.`,
        }
    }
  },
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'ratio': {
        const names = quoted(details.indicators, '项指标')
        return {
          zh: `数填错了的，改正 ${cell}；确实是 0 的，在方案${names.zh}的 measure 中写明 whenZero: full（满分）、zero（零分）或 not-applicable（不适用）。`,
          en: `If the figure is wrong, correct ${cell}; if it is 0, add whenZero: full, zero or not-applicable to the measure of ${names.en} in the scheme.`,
        }
      }
      case 'target':
        return {
          zh: `按下达的任务书在 ${cell} 填写目标值；没有量化目标的任务，改用按状态计分的指标。`,
          en: `Type the target of the task book in ${cell}; a task without one belongs under an indicator scored by status.`,
        }
      case 'worked-out': {
        const names = quoted(details.indicators, '项指标')
        return {
          zh: `核对${names.zh}所用的数；确实都是 0 的，在方案的 method 中写明 whenZero（有这一项的计分办法），或换一种计分办法。`,
          en: `Check the figures under ${names.en}; if they are 0, add whenZero to the method (where it has that key) or use another method.`,
        }
      }
      case 'policy':
        return (
          policyOf(details.key).remedy?.(details) ?? {
            zh: `在方案中写明 ${details.key}: full（按满分）或 rescale（其余指标折算）。`,
            en: `Add ${details.key}: full or rescale to the scheme.`,
          }
        )
      case 'nothing':
        return {
          zh: `核对名录中“${details.unit}”的组和方案各指标的 groups；不考核这个单位的，在名录“参评”列填不参加。`,
          en: `Compare its group in the registry with groups of the indicators; if it is not under review, enter 不参加 under 参评.`,
        }
    }
  },
  samples: [
    { kind: 'ratio', item: '应办结数', indicators: ['高效履职'] },
    { kind: 'target', item: '新建公办幼儿园12所' },
    { kind: 'worked-out', item: '招商引资', indicators: ['招商引资'] },
    { kind: 'policy', key: 'notApplicable', indicators: ['招商引资'] },
    { kind: 'policy', key: 'notDue', indicators: ['重点工作'] },
    { kind: 'policy', key: 'coefficient.groups.直属单位', indicators: ['招商引资'] },
    { kind: 'nothing', unit: '市体育局' },
  ],
})

type PolicyDetails = Extract<Details, { kind: 'policy' }>

/** What is said of a key; where nothing is: that it decides what does not apply. */
interface PolicyWords {
  readonly says?: (details: PolicyDetails) => Text
  readonly remedy?: (details: PolicyDetails) => Text
}

function policyOf(key: string): PolicyWords {
  const [part, by, name = ''] = /^(coefficient)\.(groups|units)\.(.*)$/s.exec(key)?.slice(1) ?? [key]
  if (part === 'notDue') return NOT_DUE
  if (part !== 'coefficient') return {}
  const called = by === 'groups' ? { zh: `“${name}”组`, en: `the group ${name}` } : { zh: `“${name}”`, en: name }
  return {
    says: ({ indicators }) => ({
      zh: `${quoted(indicators, '项指标').zh}有系数，方案没有写明${called.zh}的系数。`,
      en: `${quoted(indicators, '项指标').en} has a coefficient, and the scheme states none for ${called.en}.`,
    }),
    remedy: () => ({
      zh: `在方案该指标 coefficient 的 ${by} 中写明${called.zh}的系数；不作调整的写 1。`,
      en: `State it for ${called.en} in ${by} under coefficient; 1 leaves the points as they are.`,
    }),
  }
}

const NOT_DUE: PolicyWords = {
  says: ({ indicators }) => ({
    zh: `${quoted(indicators, '项指标').zh}有的任务还没有到期也没有完成，方案没有规定这时怎样计分（notDue）。`,
    en: `Some tasks under ${quoted(indicators, '项指标').en} are neither finished nor due, and the scheme does not say what that means (notDue).`,
  }),
  remedy: () => ({
    zh: '在方案该指标的 tasks 中写明 notDue: leave-out（不计）或 full（按满分）。',
    en: 'Add notDue: leave-out or full to tasks of the indicator.',
  }),
}

function* zeros({ dataset, outcome }: Context): Generator<Spot<Details>> {
  const targetAt = byPlace(
    () => completions(dataset),
    ({ target }) => target.at,
  )
  for (const { what, at, withholds } of withheldFor(outcome, 'zero-denominator')) {
    const [first, ...rest] = at
    const unit = soleUnit(withholds)
    const isTarget = first !== undefined && targetAt(first) !== undefined
    const indicators = indicatorTitles(withholds)
    const details: Details = isTarget
      ? { kind: 'target', item: what }
      : { kind: first === undefined ? 'worked-out' : 'ratio', item: what, indicators }
    const where = first === undefined ? NOWHERE : atCell(first)
    yield { where, also: rest, unit, found: first === undefined ? null : '0', withholds, details }
  }
}
