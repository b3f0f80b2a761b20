import {
  type Allotment,
  type Grade,
  type Quota,
  type Quotas,
  TIE_WORDS,
  type Ties,
  type Within,
} from '../model/grading.ts'
import type { Parameter } from '../model/scheme.ts'
import type { Path, SchemeSource } from '../model/scheme-source.ts'
import type { Text } from '../text/text.ts'
import { parameter } from './parameter.ts'
import type { SchemeFile } from './schema.ts'

type Keep = (made: Parameter) => void

/** What a number of a grade, a veto or an award belongs to, as 参数 names it. */
export interface Owner {
  readonly id: string
  readonly title: string
  readonly source: string | null
  readonly assumed: boolean
}

// Grade after grade stands in one formula: each line says whose it is.
const lineOf = (grade: string): Text => ({ zh: `“${grade}”起点分`, en: `threshold of "${grade}"` })
const SHARE: Text = { zh: '名额比例', en: 'share' }
const SEATS: Text = { zh: '名额数', en: 'seats' }

/** How a sound scheme parts equal totals; fewer deductions, vetoes and lower registry numbers come first unless it says otherwise. */
export const buildTies = ({ ties }: SchemeFile): Ties => ({
  rank: ties.rank,
  breakBy: ties.breakBy.map(key =>
    typeof key === 'string' ? { of: key, first: LOWER_FIRST.includes(key) ? 'lower' : 'higher' } : key,
  ),
})

const LOWER_FIRST: readonly string[] = TIE_WORDS.filter(word => word !== 'bonus' && word !== 'prior')

/** The grades of a sound scheme, from the highest to the lowest, with their lines and quotas as parameters. */
export const buildGrades = (from: SchemeSource, file: SchemeFile, keep: Keep): Grade[] =>
  (file.grades ?? []).map(({ name, from: line, quota, source, assumed }, i) => {
    const owner = {
      id: `grades.${name}`,
      title: name,
      source: source ?? file.source ?? null,
      assumed: assumed ?? false,
    }
    return {
      name,
      from: line === undefined ? null : ownNumber(from, keep, owner, '', lineOf(name), line, ['grades', i, 'from']),
      quota: quota === undefined ? null : buildQuota(from, keep, owner, quota, ['grades', i, 'quota']),
    }
  })

/** A share or a number of seats, whichever is written. */
export function buildQuota(
  from: SchemeSource,
  keep: Keep,
  owner: Owner,
  written: { readonly share?: number | undefined; readonly seats?: number | undefined },
  path: Path,
): Quota {
  const kind = written.share === undefined ? 'seats' : 'share'
  const value = written.share ?? written.seats
  if (value === undefined) throw new Error(`${owner.id} passed the rules with neither share nor seats`)
  const name = kind === 'share' ? SHARE : SEATS
  return { kind, value: ownNumber(from, keep, owner, `.${kind}`, name, value, [...path, kind]) }
}

/** A number of a grade, a veto or an award as a parameter. */
export function ownNumber(
  from: SchemeSource,
  keep: Keep,
  { id, title, source, assumed }: Owner,
  part: string,
  name: Text,
  value: number,
  path: Path,
): Parameter {
  const made = parameter(from, { id: `${id}${part}`, name, owner: title, value, path, source, assumed })
  keep(made)
  return made
}

/** How the quotas of grades are allotted; null where no grade has one. */
export const buildQuotas = ({ grades, quotas }: SchemeFile): Quotas | null =>
  (grades ?? []).every(({ quota }) => quota === undefined)
    ? null
    : { ...buildAllotment(quotas ?? {}), unused: quotas?.unused ?? 'lost' }

type Written = NonNullable<SchemeFile['quotas']>

// Where a part is absent no seat depends on it: SCH-06 asks for every one that can be reached.
export const buildAllotment = (own: Partial<Written>, general: Partial<Written> = {}): Allotment => ({
  within: buildWithin(own.within ?? general.within ?? 'group'),
  of: own.of ?? general.of ?? 'all',
  round: own.round ?? general.round ?? 'floor',
  tie: own.tie ?? general.tie ?? 'include',
})

const buildWithin = (within: NonNullable<Written['within']>): Within =>
  typeof within === 'string' ? within : Object.entries(within).map(([name, groups]) => ({ name, groups }))
