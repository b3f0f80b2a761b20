import { asList, asMapping, asNumber, asText } from '../raw.ts'
import { defineRule } from '../rule.ts'

type Details =
  | { readonly kind: 'last-has-from'; readonly name: string; readonly from: number }
  | { readonly kind: 'without-from'; readonly name: string }
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
      const { name, from } = asMapping(grade)
      return { name: asText(name) ?? '', from: asNumber(from), stated: from !== undefined }
    })
    for (const [i, { name, from, stated }] of grades.entries()) {
      const isLast = i === grades.length - 1
      const above = grades[i - 1]
      if (isLast && from !== null) yield at(i, 'from', { kind: 'last-has-from', name, from })
      if (!isLast && !stated) yield at(i, 'name', { kind: 'without-from', name })
      if (from === null || above === undefined || above.from === null || from < above.from) continue
      yield at(i, 'from', { kind: 'not-falling', name, from, above: above.name, before: above.from })
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
      case 'without-from':
        return {
          zh: `“${name}”没有写起点分，排在它后面的等次永远轮不到。`,
          en: `"${name}" has no threshold, so the grades after it can never be given.`,
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
      case 'without-from':
        return { zh: `请给“${details.name}”补上 from。`, en: `Add \`from\` to "${details.name}".` }
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
