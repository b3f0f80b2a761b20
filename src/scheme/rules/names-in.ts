import type { Path } from '../../model/scheme-source.ts'
import { asList, asMapping, asText } from '../raw.ts'
import type { WrittenScheme } from '../written.ts'
import { writtenAdjustments } from '../written-adjustments.ts'

/** What a name is the name of. */
export type What =
  | 'indicator'
  | 'adjustment'
  | 'survey'
  | 'group'
  | 'grade'
  | 'option'
  | 'status'
  | 'code'
  | 'veto'
  | 'award'
  | 'consequence'

/** A name that must stand for one thing within its scope. */
export interface Declared {
  readonly what: What
  readonly scope: string
  readonly name: string
  readonly path: Path
}

/** Every name that the scheme gives, in the order of the file. */
export function namesIn(written: WrittenScheme): Declared[] {
  const { root, indicators } = written
  const own = indicators.flatMap(({ id, path }) => declared('indicator', '', id, [...path, 'id']))
  // Bonus items share the ids of indicators: both stand in the same column of the results. A row of 加减分 names one by its title.
  const adjustments = writtenAdjustments(root)
  const items = adjustments.flatMap(({ id, path }) => declared('indicator', '', id, [...path, 'id']))
  const titles = adjustments.flatMap(({ raw, path }) =>
    declared('adjustment', '', asText(raw.title), [...path, 'title']),
  )
  const surveys = fields(root.surveys, ['surveys'], 'id').flatMap(({ name, path }) =>
    declared('survey', '', name, path),
  )
  const groups = fields(root.groups, ['groups'], 'name').flatMap(({ name, path }) => declared('group', '', name, path))
  const grades = fields(root.grades, ['grades'], 'name').flatMap(({ name, path }) => declared('grade', '', name, path))
  return [
    ...own,
    ...items,
    ...titles,
    ...surveys,
    ...groups,
    ...grades,
    ...named('veto', root.vetoes, 'vetoes'),
    ...named('award', root.awards, 'awards'),
    ...named('consequence', root.consequences, 'consequences'),
    ...optionsIn(root.surveys),
    ...statusesIn(root.names),
  ]
}

const declared = (what: What, scope: string, name: string | null, path: Path): Declared[] =>
  name === null ? [] : [{ what, scope, name, path }]

const fields = (list: unknown, path: Path, key: string): { name: string | null; path: Path }[] =>
  asList(list).map((item, i) => ({ name: asText(asMapping(item)[key]), path: [...path, i, key] }))

const named = (what: What, list: unknown, key: string): Declared[] =>
  fields(list, [key], 'id').flatMap(({ name, path }) => declared(what, '', name, path))

function optionsIn(surveys: unknown): Declared[] {
  return asList(surveys).flatMap((survey, s) =>
    asList(asMapping(survey).options).flatMap((option, o) => {
      const { name, aliases } = asMapping(option)
      const path: Path = ['surveys', s, 'options', o]
      const others = asList(aliases).flatMap((alias, a) =>
        declared('option', `${s}`, asText(alias), [...path, 'aliases', a]),
      )
      return [...declared('option', `${s}`, asText(name), [...path, 'name']), ...others]
    }),
  )
}

function statusesIn(names: unknown): Declared[] {
  return Object.entries(asMapping(asMapping(names).statuses)).flatMap(([status, words]) =>
    asList(words).flatMap((word, i) => declared('status', '', asText(word), ['names', 'statuses', status, i])),
  )
}
