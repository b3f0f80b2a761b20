import { type Decimal, ZERO } from '../../kernel/decimal.ts'
import { exactly } from '../parameter.ts'
import { asList, asMapping, asNumber, asText } from '../raw.ts'
import { defineRule } from '../rule.ts'

type Details =
  | { readonly kind: 'last-has-from'; readonly name: string; readonly from: number }
  | { readonly kind: 'last-has-quota' | 'without-from'; readonly name: string }
  | { readonly kind: 'too-many-seats'; readonly name: string; readonly sum: string }
  | {
      readonly kind: 'not-falling'
      readonly name: string
      readonly from: number
      readonly above: string
      readonly before: number
    }

/** Every total must fall into exactly one grade. */
export const gradesUnsound = defineRule<Details>({
  code: 'SCH-08',
  severity: 'error',
  title: { zh: '等次有空档或次序不对', en: 'Grades with a gap or out of order' },
  why: {
    zh: '等次从高到低排列，最后一档收下其余所有单位；否则有的单位没有等次，或一个总分对应两档。',
    en: 'Grades run from high to low and the last takes all the rest; else some unit has no grade, or a total has two.',
  },
  example: {
    zh: 'grades: [{ name: 优秀, from: 90 }, { name: 良好, from: 80 }]',
    en: 'grades: [{ name: 优秀, from: 90 }, { name: 良好, from: 80 }]',
  },
  *find({ root }) {
    const grades = asList(root.grades).map(grade => {
      const { name, from, quota } = asMapping(grade)
      const share = asNumber(asMapping(quota).share)
      return {
        name: asText(name) ?? '',
        from: asNumber(from),
        share,
        isOpen: from === undefined && quota === undefined,
      }
    })
    let above: { readonly name: string; readonly from: number } | null = null
    let shares = ZERO
    for (const [i, { name, from, share, isOpen }] of grades.entries()) {
      const isLast = i === grades.length - 1
      if (isLast && from !== null) yield at(i, 'from', { kind: 'last-has-from', name, from })
      else if (isLast && !isOpen) yield at(i, 'quota', { kind: 'last-has-quota', name })
      if (!isLast && isOpen) yield at(i, 'name', { kind: 'without-from', name })
      if (from !== null && above !== null && from >= above.from) {
        yield at(i, 'from', { kind: 'not-falling', name, from, above: above.name, before: above.from })
      }
      if (from !== null) above = { name, from }
      const sum: Decimal = share === null ? shares : shares.plus(exactly(share))
      if (sum.greaterThan(1) && !shares.greaterThan(1)) {
        yield at(i, 'quota', { kind: 'too-many-seats', name, sum: sum.times(100).toFixed() })
      }
      shares = sum
    }
  },
  says: details => {
    const { name } = details
    switch (details.kind) {
      case 'last-has-from':
        return {
          zh: `最后一档“${name}”从 ${details.from} 分起，总分低于 ${details.from} 的单位没有等次。`,
          en: `The last grade "${name}" starts at ${details.from}: units below ${details.from} have no grade.`,
        }
      case 'last-has-quota':
        return {
          zh: `最后一档“${name}”有名额，名额之外的单位没有等次。`,
          en: `The last grade "${name}" has a quota: units beyond it have no grade.`,
        }
      case 'too-many-seats':
        return {
          zh: `到“${name}”为止，各等次的比例合计 ${details.sum}%，超过 100%。`,
          en: `Down to "${name}" the shares add up to ${details.sum}%, more than 100%.`,
        }
      case 'without-from':
        return {
          zh: `“${name}”没有写起点分，也没有名额，排在它后面的等次永远轮不到。`,
          en: `"${name}" has neither a threshold nor a quota, so the grades after it can never be given.`,
        }
      case 'not-falling':
        return {
          zh: `“${name}”从 ${details.from} 分起，不低于上一档“${details.above}”的 ${details.before} 分。`,
          en: `"${name}" starts at ${details.from}, not below the ${details.before} of "${details.above}" before it.`,
        }
    }
  },
  remedy: details => {
    switch (details.kind) {
      case 'last-has-from':
        return {
          zh: `请在后面加一档不写 from 的等次，或删去“${details.name}”的 from。`,
          en: `Add one more grade without \`from\`, or take the \`from\` of "${details.name}" away.`,
        }
      case 'last-has-quota':
        return {
          zh: `请在后面加一档不写 quota 的等次，或删去“${details.name}”的 quota。`,
          en: `Add one more grade without \`quota\`, or take the \`quota\` of "${details.name}" away.`,
        }
      case 'too-many-seats':
        return { zh: '请对照考核文件核对各等次的 share。', en: 'Compare every `share` with the official document.' }
      case 'without-from':
        return {
          zh: `请给“${details.name}”补上 from 或 quota。`,
          en: `Add \`from\` or \`quota\` to "${details.name}".`,
        }
      case 'not-falling':
        return {
          zh: '请对照考核文件核对这两档的 from，并从高到低排列。',
          en: 'Compare the `from` of both with the official document and list them from high to low.',
        }
    }
  },
  found: details => ('from' in details ? String(details.from) : null),
})

const at = (i: number, key: string, details: Details) => ({ path: ['grades', i, key], on: 'value' as const, details })
