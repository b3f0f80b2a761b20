import { type Text, untranslated } from '../text/text.ts'
import type { MethodFault } from './method.ts'

type Pair = readonly [number, number]

/** Faults of a list whose first numbers must strictly rise or fall: two equal ones contradict, a wrong order is a slip. */
export function orderFaults(
  pairs: readonly Pair[],
  order: 'rising' | 'falling',
  key: readonly (string | number)[],
): MethodFault[] {
  return pairs.flatMap((pair, i) => {
    const before = pairs[i - 1]
    if (before === undefined) return []
    const inOrder = order === 'rising' ? pair[0] > before[0] : pair[0] < before[0]
    if (inOrder) return []
    const should =
      order === 'rising' ? { zh: '从小到大', en: 'from low to high' } : { zh: '从高到低', en: 'from high to low' }
    return [
      {
        code: 'SCH-03' as const,
        path: [...key, i, 0],
        says: {
          zh: `档位线应${should.zh}排列，${pair[0]} 却排在 ${before[0]} 之后。`,
          en: `The thresholds must run ${should.en}, but ${pair[0]} comes after ${before[0]}.`,
        },
        remedy: {
          zh: `请对照考核文件，把 ${before[0]} 和 ${pair[0]} 两档${pair[0] === before[0] ? '合并为一档' : '调换顺序'}。`,
          en: `Compare with the official document and ${pair[0] === before[0] ? 'merge the two steps' : 'swap the two steps'} ${before[0]} and ${pair[0]}.`,
        },
      },
    ]
  })
}

/** Points of a step that exceed the indicator's own points: the excess can never be right. */
export function excessFaults(pairs: readonly Pair[], points: number, key: readonly (string | number)[]): MethodFault[] {
  return pairs.flatMap((pair, i) =>
    pair[1] <= points
      ? []
      : [
          {
            code: 'SCH-09' as const,
            path: [...key, i, 1],
            says: {
              zh: `这一档给 ${pair[1]} 分，超过该指标的分值 ${points}。`,
              en: `This step gives ${pair[1]} points, more than the indicator's ${points}.`,
            },
            remedy: {
              zh: `请把这一档改为不超过 ${points} 分，或改正该指标的 points。`,
              en: `Give at most ${points} here, or correct the indicator's points.`,
            },
          },
        ],
  )
}

/** What a value earns from one place of a ladder on, from low to high. */
export interface Rung {
  /** The value, or the range below all others, in words. */
  readonly of: Text
  readonly points: number
  readonly path: readonly (string | number)[]
}

/** The first rung whose points go the other way than those before it: most often a slip, rarely a rule with a best value in the middle. */
export function turnFaults(rungs: readonly Rung[]): MethodFault[] {
  const directions = rungs.map(({ points }, i) => Math.sign(points - (rungs[i - 1]?.points ?? points)))
  const first = directions.find(direction => direction !== 0)
  const at = directions.findIndex(direction => direction !== 0 && direction !== first)
  const [before, turned] = [rungs[at - 1], rungs[at]]
  if (before === undefined || turned === undefined) return []
  const [zh, en] = first === 1 ? ['升后又降', 'rise, then fall'] : ['降后又升', 'fall, then rise']
  return [
    {
      code: 'SCH-04',
      path: turned.path,
      says: {
        zh: `得分先${zh}：数值 ${before.of.zh} 得 ${before.points} 分，${turned.of.zh} 得 ${turned.points} 分。`,
        en: `The points ${en}: ${before.points} at ${before.of.en}, but ${turned.points} at ${turned.of.en}.`,
      },
      remedy: {
        zh: `请对照考核文件核对 ${before.of.zh} 和 ${turned.of.zh} 两处的得分；文件确是如此的，在 checks 里写 SCH-04: off。`,
        en: `Compare the points at ${before.of.en} and ${turned.of.en} with the official document; if it does say so, put SCH-04: off under checks.`,
      },
    },
  ]
}

/** What is worst of all, and its share. */
interface Last {
  readonly share: number
  readonly path: readonly (string | number)[]
}

/** The first share, from the best value to the worst, that is above the one before it: there the worse value would earn more. */
export function riseFaults(pairs: readonly Pair[], key: readonly (string | number)[], last?: Last): MethodFault[] {
  const stated = pairs.map(([value, share], i) => ({ of: untranslated(String(value)), share, path: [...key, i, 1] }))
  const rest = { zh: '其余', en: 'anything else' }
  const all = last === undefined ? stated : [...stated, { of: rest, share: last.share, path: last.path }]
  const at = all.findIndex(({ share }, i) => share > (all[i - 1]?.share ?? share))
  const [before, risen] = [all[at - 1], all[at]]
  if (before === undefined || risen === undefined) return []
  return [
    {
      code: 'SCH-04',
      path: risen.path,
      says: {
        zh: `${risen.of.zh} 一档为 ${risen.share}，高于比它好的 ${before.of.zh} 一档的 ${before.share}。`,
        en: `${risen.of.en} gives ${risen.share}, more than the better ${before.of.en} with ${before.share}.`,
      },
      remedy: {
        zh: `请对照考核文件核对 ${before.of.zh} 和 ${risen.of.zh} 两档；文件确是如此的，在 checks 里写 SCH-04: off。`,
        en: `Compare ${before.of.en} and ${risen.of.en} with the official document; if it does say so, put SCH-04: off under checks.`,
      },
    },
  ]
}
