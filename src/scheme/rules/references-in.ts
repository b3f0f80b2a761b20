import { formulaShape, namesIn } from '../../methods/formula-expression.ts'
import type { Part, Path } from '../../model/scheme-source.ts'
import { idNamed } from '../build-factors.ts'
import { asList, asMapping, asText } from '../raw.ts'
import { isLeaf, type WrittenIndicator, type WrittenScheme } from '../written.ts'
import { writtenAdjustments } from '../written-adjustments.ts'
import type { What } from './names-in.ts'
import { standingReferences } from './standing-references.ts'

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
  const { root, indicators, top, codes } = written
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
  const examples = asList(root.examples).flatMap((example, i) =>
    to('indicator', asMapping(example).indicator, ['examples', i, 'indicator'], ids, leaves),
  )
  const ofIndicators = indicators.flatMap(({ raw, path, measure, children }) => [
    ...asList(raw.groups).flatMap((group, i) => to('group', group, [...path, 'groups', i], groups)),
    ...rolledUp(raw.rollUp, [...path, 'rollUp', 'formula'], children),
    ...asList(asMapping(raw.gate).weakest).flatMap((id, i) =>
      to('indicator', id, [...path, 'gate', 'weakest', i], childrenOf(children)),
    ),
    ...Object.keys(asMapping(asMapping(raw.coefficient).groups)).flatMap(group => [
      {
        what: 'group' as const,
        name: group,
        path: [...path, 'coefficient', 'groups', group],
        on: 'key' as Part,
        known: groups,
        leaves: null,
      },
    ]),
    ...to('survey', measure?.plugIn.survey?.(measure.params), measure?.path ?? [], surveys),
  ])
  // Without groups in the scheme they are the registry's, which nobody has seen yet.
  const ofCollectives =
    groups.length === 0
      ? []
      : Object.entries(asMapping(asMapping(root.names).collectives)).flatMap(([name, meant]) =>
          asList(asMapping(meant).groups).flatMap((group, i) =>
            to('group', group, ['names', 'collectives', name, 'groups', i], groups),
          ),
        )
  const adjustments = writtenAdjustments(root)
  const items = adjustments.flatMap(({ id }) => id ?? [])
  const voided = adjustments.flatMap(({ raw, path }) =>
    asList(raw.voids).flatMap((id, i) => to('adjustment', id, [...path, 'voids', i], items)),
  )
  const regraded = Object.keys(asMapping(root.checks)).flatMap(code => {
    const known = codes ?? (CODE.test(code) ? [code] : [])
    return [{ what: 'code' as const, name: code, path: ['checks', code], on: 'key' as Part, known, leaves: null }]
  })
  return [
    ...standingReferences(written),
    ...rolledUp(root.rollUp, ['rollUp', 'formula'], top),
    ...ofIndicators,
    ...examples,
    ...ofCollectives,
    ...voided,
    ...regraded,
  ]
}

/** The indicators that a roll-up by formula names. */
function rolledUp(raw: unknown, path: Path, children: readonly WrittenIndicator[]): Reference[] {
  const formula = formulaShape.safeParse(asMapping(raw).formula)
  if (!formula.success) return []
  const named = namesIn(formula.data).map(idNamed)
  return named.map(name => ({ what: 'indicator', name, path, on: 'value', known: childrenOf(children), leaves: null }))
}

const childrenOf = (children: readonly WrittenIndicator[]): string[] =>
  children.flatMap(({ id, raw }) => (id === null || raw.inTotal === false ? [] : [id]))

const CODE = /^[A-Z]{3,4}-\d{2}$/
