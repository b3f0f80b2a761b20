import { TIE_WORDS } from '../../model/grading.ts'
import type { Path } from '../../model/scheme-source.ts'
import { asList, asMapping, asText } from '../raw.ts'
import type { WrittenScheme } from '../written.ts'
import type { What } from './names-in.ts'
import type { Reference } from './references-in.ts'

/** Every name that ties, quotas, vetoes, awards, consequences and scrutiny refer to. */
export function standingReferences({ root, indicators }: WrittenScheme): Reference[] {
  const ids = indicators.flatMap(({ id }) => (id === null ? [] : [id]))
  const grades = asList(root.grades).flatMap(grade => asText(asMapping(grade).name) ?? [])
  const groups = asList(root.groups).flatMap(group => asText(asMapping(group).name) ?? [])
  const within = (value: unknown, path: Path) => (groups.length === 0 ? [] : groupsIn(value, path, groups))
  const keys = asList(asMapping(root.ties).breakBy).flatMap((key, i) => {
    const path = ['ties', 'breakBy', i]
    const of = asText(asMapping(key).of)
    return of === null
      ? to('indicator', key, path, ids, TIE_WORDS)
      : to('indicator', of, [...path, 'of'], ids, TIE_WORDS)
  })
  const vetoes = asList(root.vetoes).flatMap((veto, i) =>
    to('grade', asMapping(asMapping(veto).effect).grade, ['vetoes', i, 'effect', 'grade'], grades),
  )
  const awards = asList(root.awards).flatMap((award, i) => {
    const { by, atLeast, within: own } = asMapping(award)
    const path = ['awards', i]
    return [
      ...to('indicator', by, [...path, 'by'], ids, ['total', 'improvement']),
      ...to('grade', asMapping(atLeast).grade, [...path, 'atLeast', 'grade'], grades),
      ...within(own, [...path, 'within']),
    ]
  })
  const consequences = asList(root.consequences).flatMap((consequence, i) => {
    const { grade } = asMapping(asMapping(consequence).when)
    const path = ['consequences', i, 'when', 'grade']
    const many = asList(grade)
    return many.length === 0
      ? to('grade', grade, path, grades)
      : many.flatMap((one, j) => to('grade', one, [...path, j], grades))
  })
  const opinions = asList(asMapping(asMapping(root.scrutiny).opinions).of).flatMap((id, i) =>
    to('indicator', id, ['scrutiny', 'opinions', 'of', i], ids),
  )
  return [
    ...keys,
    ...opinions,
    ...within(asMapping(root.quotas).within, ['quotas', 'within']),
    ...vetoes,
    ...awards,
    ...consequences,
  ]
}

/** `words` are names of the language itself, which stand for no thing of the scheme. */
function to(
  what: What,
  value: unknown,
  path: Path,
  known: readonly string[],
  words: readonly string[] = [],
): Reference[] {
  const name = asText(value)
  if (name === null || words.includes(name)) return []
  return [{ what, name, path, on: 'value', known: [...known, ...words], leaves: null }]
}

const groupsIn = (value: unknown, path: Path, groups: readonly string[]): Reference[] =>
  Object.entries(asMapping(value)).flatMap(([kind, own]) =>
    asList(own).flatMap((group, i) => to('group', group, [...path, kind, i], groups)),
  )
