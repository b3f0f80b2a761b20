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
