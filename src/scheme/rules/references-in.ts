import type { Part, Path } from '../../model/scheme-source.ts'
import { asList, asMapping, asText } from '../raw.ts'
import { isLeaf, type WrittenScheme } from '../written.ts'
import type { What } from './names-in.ts'

/** A name that must be one of the known ones; `leaves` where it must be a leaf as well. */
export interface Reference {
  readonly what: What
  readonly name: string
  readonly path: Path
  readonly on: Part
  readonly known: readonly string[]
  readonly leaves: readonly string[] | null
}

/** Every name that the scheme refers to. */
export function referencesIn(written: WrittenScheme): Reference[] {
  const { root, indicators, codes } = written
  const ids = indicators.flatMap(({ id }) => (id === null ? [] : [id]))
  const leaves = indicators.filter(isLeaf).flatMap(({ id }) => (id === null ? [] : [id]))
  const surveys = asList(root.surveys).flatMap(survey => asText(asMapping(survey).id) ?? [])
  const groups = asList(root.groups).flatMap(group => asText(asMapping(group).name) ?? [])

  const to = (
    what: What,
    value: unknown,
    path: Path,
    known: readonly string[],
    among: readonly string[] | null = null,
  ) => {
    const name = asText(value)
    return name === null ? [] : [{ what, name, path, on: 'value' as Part, known, leaves: among }]
  }
  const keys = asList(asMapping(root.ties).breakBy).flatMap((id, i) => to('indicator', id, ['ties', 'breakBy', i], ids))
  const examples = asList(root.examples).flatMap((example, i) =>
    to('indicator', asMapping(example).indicator, ['examples', i, 'indicator'], ids, leaves),
  )
  const ofIndicators = indicators.flatMap(({ raw, path, measure }) => [
    ...asList(raw.groups).flatMap((group, i) => to('group', group, [...path, 'groups', i], groups)),
    ...to('survey', measure?.plugIn.survey?.(measure.params), measure?.path ?? [], surveys),
  ])
  const regraded = Object.keys(asMapping(root.checks)).flatMap(code => {
    const known = codes ?? (CODE.test(code) ? [code] : [])
    return [{ what: 'code' as const, name: code, path: ['checks', code], on: 'key' as Part, known, leaves: null }]
  })
  return [...keys, ...ofIndicators, ...examples, ...regraded]
}

const CODE = /^[A-Z]{3,4}-\d{2}$/
