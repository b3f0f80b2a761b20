import type { Award, Consequence, Veto } from '../model/grading.ts'
import type { Parameter } from '../model/scheme.ts'
import type { SchemeSource } from '../model/scheme-source.ts'
import type { Text } from '../text/text.ts'
import { buildAllotment, buildQuota, type Owner, ownNumber } from './build-grades.ts'
import type { SchemeFile } from './schema.ts'

type Keep = (made: Parameter) => void

const CAP: Text = { zh: '总分最高', en: 'highest total' }
const TOTAL: Text = { zh: '总分至少', en: 'least total' }
const IMPROVEMENT: Text = { zh: '比上年至少提高', en: 'least improvement' }

const ownerOf = (
  kind: 'veto' | 'award',
  file: SchemeFile,
  {
    id,
    title,
    source,
    assumed,
  }: Pick<NonNullable<SchemeFile['awards']>[number], 'id' | 'title' | 'source' | 'assumed'>,
): Owner => ({ id: `${kind}.${id}`, title, source: source ?? file.source ?? null, assumed: assumed ?? false })

/** The vetoes of a sound scheme, in their order. */
export const buildVetoes = (from: SchemeSource, file: SchemeFile, keep: Keep): Veto[] =>
  (file.vetoes ?? []).map((veto, i) => {
    const { id, title, items, effect, proof } = veto
    const owner = ownerOf('veto', file, veto)
    const path = ['vetoes', i, 'effect', 'cap']
    return {
      id,
      title,
      items,
      grade: effect.grade ?? null,
      demote: effect.demote ?? 0,
      cap: effect.cap === undefined ? null : ownNumber(from, keep, owner, '.cap', CAP, effect.cap, path),
      rank: effect.rank ?? null,
      barsAwards: effect.awards === 'none',
      proofRequired: proof === 'required',
      source: owner.source,
    }
  })

/** The awards of a sound scheme; what one does not say of its seats, `quotas` says. */
export const buildAwards = (from: SchemeSource, file: SchemeFile, keep: Keep): Award[] =>
  (file.awards ?? []).map((award, i) => {
    const { id, title, by, atLeast = {} } = award
    const owner = ownerOf('award', file, award)
    const least = (key: 'total' | 'improvement', name: Text): Parameter | null => {
      const value = atLeast[key]
      const path = ['awards', i, 'atLeast', key]
      return value === undefined ? null : ownNumber(from, keep, owner, `.atLeast.${key}`, name, value, path)
    }
    return {
      id,
      title,
      by,
      quota: buildQuota(from, keep, owner, award, ['awards', i]),
      allotment: buildAllotment(award, file.quotas),
      atLeast: {
        grade: atLeast.grade ?? null,
        total: least('total', TOTAL),
        improvement: least('improvement', IMPROVEMENT),
      },
      source: owner.source,
    }
  })

/** What follows from grades in consecutive years. */
export const buildConsequences = (file: SchemeFile): Consequence[] =>
  (file.consequences ?? []).map(({ id, title, when, source }) => ({
    id,
    title,
    grades: [when.grade].flat(),
    years: when.years,
    orMore: when.orMore ?? false,
    source: source ?? file.source ?? null,
  }))
