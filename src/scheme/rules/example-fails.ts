import { asList, isMapping } from '../raw.ts'
import { defineRule } from '../rule.ts'
import { listed } from '../words.ts'
import { type Failure, failureOf } from '../worked-example.ts'

/** The worked numbers of the official document are the scheme's tests. */
export const exampleFails = defineRule<Failure>({
  code: 'SCH-10',
  severity: 'error',
  title: { zh: '算例验算不符', en: 'A worked example fails' },
  why: {
    zh: '算例是考核文件自己给出的得分；按方案算出来不一样，说明某个参数或办法与文件不符。',
    en: 'An example is a score the official document itself gives; where the scheme disagrees, some parameter or method is wrong.',
  },
  example: {
    zh: '{ indicator: eff, given: { value: 0.8333 }, score: 3.40 }',
    en: '{ indicator: eff, given: { value: 0.8333 }, score: 3.40 }',
  },
  *find(written) {
    for (const [i, example] of asList(written.root.examples).entries()) {
      if (!isMapping(example)) continue
      const path = ['examples', i]
      const failure = failureOf(written, example, path)
      if (failure === null) continue
      const at = [...path, failure.kind === 'differs' ? 'score' : 'given']
      yield { path: at, on: 'value', details: failure, indicator: failure.indicator }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'differs':
        return {
          zh: `“${details.title}”的算例写的是 ${details.score} 分，按方案算得 ${details.calculated} 分：${details.working.zh}。`,
          en: `The example of "${details.title}" says ${details.score}; the scheme gives ${details.calculated}: ${details.working.en}.`,
        }
      case 'incomplete':
        return {
          zh: `“${details.title}”的算例没有给出 ${listed(details.lacks).zh}，无法验算。`,
          en: `The example of "${details.title}" does not give ${listed(details.lacks).en}, so it cannot be worked out.`,
        }
      case 'no-result':
        return {
          zh: `“${details.title}”的算例除数为 0 或负数（或要对这样的数取对数、开方），按计分办法算不出得分。`,
          en: `The example of "${details.title}" divides by zero or less (or takes a logarithm or a root of it), so the method gives no score.`,
        }
    }
  },
  remedy: details => {
    switch (details.kind) {
      case 'differs':
        return {
          zh: '请对照考核文件，先核对该指标的分值和计分办法，再核对算例。',
          en: "Compare with the official document: the indicator's points and method first, then the example.",
        }
      case 'incomplete':
        return {
          zh: `请在 given 中补上 ${listed(details.lacks).zh}。`,
          en: `Add ${listed(details.lacks).en} under given.`,
        }
      case 'no-result':
        return { zh: '请换一个除数大于 0 的算例。', en: 'Use an example whose divisor is above 0.' }
    }
  },
  found: details => (details.kind === 'differs' ? details.score : null),
  expected: details => (details.kind === 'differs' ? { zh: details.calculated, en: details.calculated } : null),
})
