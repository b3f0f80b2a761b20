import type { Text } from '../text/text.ts'
import type { MethodFault } from './method.ts'

/** Points from which a method counts, and between which it ends; the base and the cap are the indicator's points where they are not stated. */
interface Limits {
  readonly base?: number | undefined
  readonly cap?: number | undefined
  readonly floor?: number | undefined
}

/** Limits that contradict one another: a base above what can be had at most, or a floor above the base. */
export function limitFaults({ base, cap, floor }: Limits, points: number): MethodFault[] {
  const most = cap ?? points
  const found: MethodFault[] = []
  if (base !== undefined && base > most) {
    const at: Text = cap === undefined ? { zh: '分值', en: "the indicator's points" } : { zh: '封顶', en: 'the cap' }
    found.push({
      code: 'SCH-09',
      path: ['base'],
      says: {
        zh: `起算的 ${base} 分超过${at.zh} ${most} 分。`,
        en: `The base of ${base} is above ${at.en} of ${most}.`,
      },
      remedy: {
        zh: `请把 base 改为不超过 ${most}，或把 cap 写到 ${base} 以上。`,
        en: `Set base to at most ${most}, or write a cap above ${base}.`,
      },
    })
  }
  const start = Math.min(base ?? points, most)
  if (floor !== undefined && floor > start) {
    found.push({
      code: 'SCH-09',
      path: ['floor'],
      says: {
        zh: `最低 ${floor} 分超过起算的 ${start} 分。`,
        en: `The floor ${floor} is above the ${start} points it starts from.`,
      },
      remedy: { zh: `请把 floor 改为不超过 ${start}。`, en: `Set floor to at most ${start}.` },
    })
  }
  return found
}

/** A number of points that exceeds the indicator's own: the excess can never be right. */
export function aboveFaults(path: MethodFault['path'], name: Text, value: number, points: number): MethodFault[] {
  if (value <= points) return []
  return [
    {
      code: 'SCH-09',
      path,
      says: {
        zh: `${name.zh} ${value} 分超过该指标的分值 ${points}。`,
        en: `${name.en} of ${value} is above the indicator's points ${points}.`,
      },
      remedy: {
        zh: `请改为不超过 ${points} 分，或改正该指标的 points。`,
        en: `Set it to at most ${points}, or correct the indicator's points.`,
      },
    },
  ]
}
