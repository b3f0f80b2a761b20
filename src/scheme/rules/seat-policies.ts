import type { Path } from '../../model/scheme-source.ts'
import { asList, asMapping, asText, type Mapping } from '../raw.ts'
import type { WrittenScheme } from '../written.ts'

/** Decisions that seats of grades and awards rest on. */
export type SeatPolicy = 'quotas' | 'within' | 'of' | 'round' | 'tie' | 'unused' | 'tie-breakers'

/** A decision on seats that the scheme leaves open, where it would stand, and for what. */
export interface OpenSeat {
  readonly policy: SeatPolicy
  readonly path: Path
  readonly reachedBy: readonly string[]
}

/** Every decision on seats that a grade or an award needs and nobody has taken. */
export function openSeats({ root }: WrittenScheme): OpenSeat[] {
  const quotas = asMapping(root.quotas)
  const graded = asList(root.grades).flatMap((raw, i) => {
    const { name, quota } = asMapping(raw)
    return quota === undefined
      ? []
      : [{ name: asText(name) ?? '', quota: asMapping(quota), path: ['grades', i, 'quota'] }]
  })
  const isShared = graded.some(({ quota }) => quota.share !== undefined)
  const needed = [...needs(isShared), ...(graded.length > 1 ? (['unused'] as const) : [])]
  const reachedBy = graded.map(({ name }) => name)
  const [first] = graded
  // Without the whole section one finding says so: it answers for the awards too.
  const isAbsent = first !== undefined && root.quotas === undefined
  const ofGrades: OpenSeat[] = isAbsent
    ? [{ policy: 'quotas', path: first.path, reachedBy }]
    : first === undefined
      ? []
      : missing(needed, quotas).map(policy => ({ policy, path: ['quotas'], reachedBy }))
  const ofAwards = asList(root.awards).flatMap((raw, i): OpenSeat[] => {
    const award = asMapping(raw)
    const open = missing(needs(award.share !== undefined), { ...quotas, ...award })
    // What `quotas` should say is told once, there.
    const told = open.filter(policy => !isAbsent && !ofGrades.some(one => one.policy === policy))
    return told.map(policy => ({ policy, path: ['awards', i], reachedBy: [asText(award.title) ?? ''] }))
  })
  return [...ofGrades, ...ofAwards, ...unparted(root, quotas)]
}

const needs = (isShared: boolean): SeatPolicy[] => ['within', ...(isShared ? (['of', 'round'] as const) : []), 'tie']

const missing = (needed: readonly SeatPolicy[], written: Mapping): SeatPolicy[] =>
  needed.filter(policy => written[policy] === undefined)

/** Ties are to be parted by keys, and there are none: the registry's order alone would decide. */
function unparted(root: Mapping, quotas: Mapping): OpenSeat[] {
  if (asList(asMapping(root.ties).breakBy).length > 0) return []
  const awards = asList(root.awards).map((raw, i) => ({ raw: asMapping(raw), path: ['awards', i] as Path }))
  const asking = [{ raw: quotas, path: ['quotas'] as Path }, ...awards].filter(({ raw }) => raw.tie === 'keys')
  return asking.map(({ raw, path }) => ({
    policy: 'tie-breakers',
    path: [...path, 'tie'],
    reachedBy: asText(raw.title) === null ? [] : [asText(raw.title) ?? ''],
  }))
}
