import { stream } from '../kit/random.ts'
import type { PanelRow } from './demo.ts'
import { quality, SCORED } from './units.ts'

/** The classes of judges with how many there are of each; nobody has a name. */
export const JUDGE_CLASSES = [
  ['人大代表', 6],
  ['政协委员', 6],
  ['特约监察员', 5],
] as const

/** Every judge's column with its class, in their order. */
export const JUDGES: readonly { readonly category: string; readonly name: string }[] = JUDGE_CLASSES.flatMap(
  ([category, count]) =>
    Array.from({ length: count }, (_, i) => ({ category, name: `${category}${'甲乙丙丁戊己'.charAt(i)}` })),
)

// One member works at a rated body, one inspector missed the second half of the round.
const RECUSED = { judge: 7, unit: '区教育委员会' } as const
const ABSENT = { judge: 14, from: 24 } as const

/** The rows of 评委打分. */
export const samplePanel = (): PanelRow[] =>
  SCORED.map((unit, place) => {
    const random = stream(`haidian-2010/panel/${unit.name}`)
    const level = 80 + 11 * (0.75 * quality(unit) + 0.25 * random.next())
    const marks = JUDGES.map((_, judge) => {
      const mark = Math.round(level + ((judge * 7) % 5) - 2 + 7 * (random.next() - 0.5))
      if (judge === RECUSED.judge && unit.name === RECUSED.unit) return '回避' as const
      return judge === ABSENT.judge && place >= ABSENT.from ? null : Math.min(98, mark)
    })
    return { unit: unit.name, marks }
  })
