import { digits } from '../../kernel/rounding.ts'
import { exactly } from '../parameter.ts'
import { asList, asNumber, asText } from '../raw.ts'
import { defineRule } from '../rule.ts'
import { keyNamed, listed } from '../words.ts'
import type { WrittenIndicator } from '../written.ts'

type Details =
  /** The full marks below, rolled up, are not the indicator's own points. */
  | {
      readonly kind: 'full-marks'
      readonly parent: string | null
      readonly points: readonly string[]
      readonly made: string
      readonly should: string
    }
  /** A key that says how scores below are made one, where there are none. */
  | { readonly kind: 'no-children'; readonly parent: string; readonly key: string }

/** A mean, a minimum or a product of full marks must be the full mark, as a sum must. */
export const rollUpUnfit = defineRule<Details>({
  code: 'SCH-20',
  severity: 'error',
  title: { zh: '下级分值与合成方式不配', en: 'The points below do not fit how they are rolled up' },
  why: {
    zh: '取平均、取最低、相乘、几何平均时，下级都得满分，本级也应是满分；不相等就没有单位能得满分，或者会超过满分。',
    en: 'Where everything below has full marks the indicator must have them too, whether by mean, minimum or product.',
  },
  example: {
    zh: 'rollUp: mean，points: 10，下级 points 为 10、5',
    en: 'rollUp: mean, points 10, with points 10 and 5 below',
  },
  *find(written) {
    yield* compare(null, written.top, asText(written.root.rollUp), asNumber(written.root.full))
    for (const indicator of written.indicators) {
      const { children, raw, path, title } = indicator
      if (children.length > 0) {
        yield* compare(indicator, children, asText(raw.rollUp), indicator.points)
      } else if (asList(raw.children).length === 0 && raw.rollUp !== undefined) {
        yield { path: [...path, 'rollUp'], on: 'key', details: { kind: 'no-children', parent: title, key: 'rollUp' } }
      }
    }
  },
  says: details => {
    if (details.kind === 'no-children') {
      return {
        zh: `“${details.parent}”没有下级指标，${keyNamed(details.key).zh}不起作用。`,
        en: `"${details.parent}" has no indicators below it, so ${details.key} does nothing.`,
      }
    }
    const { parent, points, made, should } = details
    return {
      zh: `${parent === null ? '一级指标' : `“${parent}”的下级指标`}分值为 ${listed(points).zh}，都得满分时合成 ${made} 分，而分值是 ${should}。`,
      en: `The points ${parent === null ? 'at the top' : `below "${parent}"`} are ${listed(points).en}; with full marks they make ${made}, but the points are ${should}.`,
    }
  },
  remedy: details =>
    details.kind === 'no-children'
      ? { zh: `请删去 ${details.key}，或补上下级指标。`, en: `Delete ${details.key}, or add the indicators below.` }
      : {
          zh: '请对照考核文件核对这些分值；按分值加权、折算到本级分值的，请写 rollUp: weighted-mean。',
          en: 'Compare these points with the official document; if they are weights to be scaled to the points above, write rollUp: weighted-mean.',
        },
  found: details => (details.kind === 'full-marks' ? details.made : null),
  expected: details => (details.kind === 'full-marks' ? { zh: details.should, en: details.should } : null),
})

function* compare(
  parent: WrittenIndicator | null,
  below: readonly WrittenIndicator[],
  rollUp: string | null,
  should: number | null,
) {
  const parts = below.filter(({ raw }) => raw.inTotal !== false)
  const points = parts.flatMap(({ points }) => (points === null ? [] : [points]))
  const made = rollUp === null ? null : fullMarks(rollUp, points)
  if (made === null || should === null || points.length < parts.length || digits(made) === digits(exactly(should)))
    return
  yield {
    path: parent === null ? ['rollUp'] : [...parent.path, 'rollUp'],
    on: 'value' as const,
    details: {
      kind: 'full-marks' as const,
      parent: parent?.title ?? null,
      points: points.map(String),
      made: digits(made),
      should: String(should),
    },
  }
}

/** What full marks below make; null where the roll-up scales them (or is no sum, mean or product at all). */
function fullMarks(rollUp: string, points: readonly number[]) {
  const marks = points.map(exactly)
  const [first, ...rest] = marks
  if (first === undefined) return null
  switch (rollUp) {
    case 'mean':
      return rest.reduce((sum, mark) => sum.plus(mark), first).dividedBy(marks.length)
    case 'lowest':
      return rest.reduce((least, mark) => (mark.lessThan(least) ? mark : least), first)
    case 'product':
      return rest.reduce((product, mark) => product.times(mark), first)
    case 'geometric-mean':
      return rest.reduce((product, mark) => product.times(mark), first).pow(exactly(1).dividedBy(marks.length))
    default:
      return null
  }
}
