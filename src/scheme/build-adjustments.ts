import type { Adjustment, Grade, Parameter } from '../model/scheme.ts'
import type { SchemeSource } from '../model/scheme-source.ts'
import type { Text } from '../text/text.ts'
import { parameter } from './parameter.ts'
import type { SchemeFile } from './schema.ts'

type Keep = (made: Parameter) => void

const CAPS: Readonly<Record<'bonus' | 'deduction', Text>> = {
  bonus: { zh: '加分封顶', en: 'bonus cap' },
  deduction: { zh: '扣分封顶', en: 'deduction cap' },
}

/** The bonus and deduction items of a sound scheme, with their caps as parameters. */
export const buildAdjustments = (from: SchemeSource, file: SchemeFile, keep: Keep): Adjustment[] =>
  (file.adjustments ?? []).map(({ id, title, source, assumed, proof, ...sides }, i) => {
    const clause = source ?? file.source ?? null
    const cap = (side: 'bonus' | 'deduction'): Parameter | null => {
      const value = sides[side]?.cap
      if (value === undefined) return null
      const path = ['adjustments', i, side, 'cap']
      const made = parameter(from, {
        id: `${id}.${side}.cap`,
        name: CAPS[side],
        value,
        path,
        owner: title,
        source: clause,
        assumed: assumed ?? false,
      })
      keep(made)
      return made
    }
    const [bonusCap, deductionCap] = [cap('bonus'), cap('deduction')]
    return { id, title, bonusCap, deductionCap, proofRequired: proof === 'required', source: clause }
  })

/** The grades of a sound scheme, from the highest to the lowest, with their thresholds as parameters. */
export const buildGrades = (from: SchemeSource, file: SchemeFile, keep: Keep): Grade[] =>
  (file.grades ?? []).map(({ name, from: value, source, assumed }, i) => {
    if (value === undefined) return { name, from: null }
    const made = parameter(from, {
      id: `grades.${name}`,
      name: { zh: '起点分', en: 'threshold' },
      owner: name,
      value,
      path: ['grades', i, 'from'],
      source: source ?? file.source ?? null,
      assumed: assumed ?? false,
    })
    keep(made)
    return { name, from: made }
  })
