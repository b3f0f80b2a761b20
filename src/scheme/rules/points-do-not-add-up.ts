import type { Decimal } from '../../kernel/decimal.ts'
import { ZERO } from '../../kernel/decimal.ts'
import { exactly } from '../parameter.ts'
import { asList, asMapping, asNumber, asText, type Mapping } from '../raw.ts'
import { defineRule, type Hit } from '../rule.ts'
import { listed } from '../words.ts'
import type { WrittenIndicator, WrittenScheme } from '../written.ts'

interface Details {
  /** The parent's title; null for the whole scheme. */
  readonly parent: string | null
  /** The group whose indicators are added up; null: all of them. */
  readonly group: string | null
  readonly points: readonly string[]
  readonly sum: string
  readonly should: string
  /** What is short (positive) or too much (negative). */
  readonly short: string
  /** The line of `should` and those of the points. */
  readonly line: number
  readonly lines: readonly number[]
}

/** The points below an indicator are what its own points are made of; a slip here moves every rank. */
export const pointsDoNotAddUp = defineRule<Details>({
  code: 'SCH-01',
  severity: 'error',
  title: { zh: '分值合计不符', en: 'Points do not add up' },
  why: {
    zh: '下级指标分值之和应等于上级分值，一级指标之和应等于满分；差一分，每个单位的得分和名次都会受影响。',
    en: 'The points below an indicator must make up its own, and those at the top the full mark; one point off moves every rank.',
  },
  example: {
    zh: 'full: 100，一级指标 points 为 40、35、20',
    en: 'full: 100, with points 40, 35 and 20 at the top',
  },
  *find(written) {
    const full = asNumber(written.root.full)
    if (full !== null && Array.isArray(written.root.indicators) && isSum(written.root)) {
      yield* compare(written, null, written.root.indicators.length, written.top, full)
    }
    for (const parent of written.indicators) {
      const { children, raw, points } = parent
      if (children.length > 0 && points !== null && isSum(raw))
        yield* compare(written, parent, asList(raw.children).length, children, points)
    }
  },
  says: ({ parent, group, points, sum, short }) => {
    const below = parent === null ? '一级指标' : `“${parent}”的下级指标`
    const belowEn = parent === null ? 'at the top' : `below "${parent}"`
    const tooMuch = short.startsWith('-')
    const by = tooMuch ? short.slice(1) : short
    return {
      zh: `${group === null ? '' : `适用于“${group}”的`}${below} ${points.length} 项，分值为 ${listed(points).zh}，合计 ${sum}，${tooMuch ? '多' : '少'} ${by} 分。`,
      en: `The points ${belowEn}${group === null ? '' : ` for "${group}"`} are ${listed(points).en}: ${sum} in all, ${by} ${tooMuch ? 'too many' : 'short'}.`,
    }
  },
  remedy: ({ parent, sum, line, lines }) => {
    const key = parent === null ? 'full' : 'points'
    const numbers = lines.map(String)
    return {
      zh: `请对照考核文件核对第 ${listed(numbers).zh} 行；如文件规定就是 ${sum} 分，请把第 ${line} 行的 ${key} 改为 ${sum}。`,
      en: `Compare line${lines.length === 1 ? '' : 's'} ${listed(numbers).en} with the official document; if it does say ${sum}, set ${key} to ${sum} on line ${line}.`,
    }
  },
  found: ({ sum }) => sum,
  expected: ({ should }) => ({ zh: should, en: should }),
})

function* compare(
  written: WrittenScheme,
  parent: WrittenIndicator | null,
  count: number,
  below: readonly WrittenIndicator[],
  should: number,
): Generator<Hit<Details>> {
  const parts = below.filter(({ raw }) => raw.inTotal !== false)
  // Points that are missing or no number are told by SCH-14; a sum without them would be a second, false alarm.
  if (below.length < count || parts.some(({ points }) => points === null)) return
  const { source } = written
  const path = parent === null ? ['full'] : [...parent.path, 'points']
  for (const group of unequalGroups(written, parts, should)) {
    const own = group === null ? parts : parts.filter(part => appliesTo(part, group))
    const sum = sumOf(own)
    yield {
      path,
      on: 'value',
      details: {
        parent: parent?.title ?? null,
        group,
        points: own.map(({ points }) => String(points)),
        sum: sum.toFixed(),
        should: String(should),
        short: exactly(should).minus(sum).toFixed(),
        line: source.placeOf(path, 'value').line,
        lines: own.map(part => source.placeOf([...part.path, 'points'], 'value').line),
      },
    }
  }
}

// A mean or a product is not made of its parts' points: `roll-up-unfit` looks at those.
const isSum = ({ rollUp = 'sum' }: Mapping): boolean => rollUp === 'sum'

/**
 * All parts together should make the sum. Where they do not, but those of some group do, each group has indicators of its own,
 * and every group's must; the scaling of `rescale` is then by one.
 */
function unequalGroups(written: WrittenScheme, parts: readonly WrittenIndicator[], should: number): (string | null)[] {
  const isRight = (some: readonly WrittenIndicator[]) => sumOf(some).equals(exactly(should))
  if (isRight(parts)) return []
  const groups = asList(written.root.groups).flatMap(group => asText(asMapping(group).name) ?? [])
  const unequal = groups.filter(group => !isRight(parts.filter(part => appliesTo(part, group))))
  const perGroup = unequal.length < groups.length && parts.some(({ raw }) => raw.groups !== undefined)
  return perGroup && written.root.notApplicable === 'rescale' ? unequal : [null]
}

const appliesTo = ({ raw }: WrittenIndicator, group: string): boolean =>
  raw.groups === undefined || asList(raw.groups).includes(group)

const sumOf = (parts: readonly WrittenIndicator[]): Decimal =>
  parts.reduce((sum, { points }) => sum.plus(exactly(points ?? 0)), ZERO)
