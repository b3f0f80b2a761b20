import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noteAbsence, SHARED, sharedIsAbsent } from '../../build/shared.ts'
import { scored, type UnitDocument } from '../case.ts'
import { courseScheme, dropScheme, LATE_SCHEME } from './schemes.ts'

noteAbsence()

type Item = readonly [score: number | null, maximum: number]

type Case = { readonly id: string } & (
  | {
      readonly kind: 'course'
      readonly mode: 'percent' | 'points'
      readonly groups: readonly (readonly [weight: number, items: readonly Item[]])[]
      readonly expected: { readonly current: number; readonly final: number }
    }
  | {
      readonly kind: 'drop'
      readonly items: readonly Item[]
      readonly drop_lowest: number
      readonly drop_highest: number
      readonly expected: Readonly<Record<'current' | 'final', readonly [sum: number, outOf: number, dropped: number[]]>>
    }
  | {
      readonly kind: 'late'
      readonly score: number
      readonly possible: number
      readonly late_hours: number
      readonly deduct_percent: number
      readonly interval: 'hour' | 'day'
      readonly floor_percent: number | null
      readonly expected: { readonly points_deducted: number }
    }
)

type Kind<K extends Case['kind']> = Extract<Case, { kind: K }>

const cases: readonly Case[] = sharedIsAbsent
  ? []
  : JSON.parse(readFileSync(join(SHARED, 'cases/gradebook-canvas/cases.json'), 'utf8'))
const ofKind = <K extends Case['kind']>(kind: K) => cases.filter((one): one is Kind<K> => one.kind === kind)

const STUDENT = '学生'
const REGISTRY = [
  ['单位', '组'],
  [STUDENT, '班'],
]

/** The items of a course as rows of a ledger; what is not graded yet is blank. */
const ledgerOf = (groups: readonly (readonly Item[])[]) => [
  ['任务名称', '工作类别', '责任单位', '目标值', '完成值'],
  ...groups.flatMap((items, g) =>
    items.map(([score, maximum], i) => [
      `第 ${g + 1} 组第 ${i + 1} 项`,
      `第${g + 1}组`,
      STUDENT,
      String(maximum),
      score === null ? '' : String(score),
    ]),
  ),
]

async function resultOf(scheme: string, groups: readonly (readonly Item[])[]): Promise<UnitDocument> {
  const { units } = await scored(scheme, { 名录: REGISTRY, 台账: ledgerOf(groups) })
  return units[0] as UnitDocument
}

// `current` leaves what is not graded yet out, `final` counts it as zero: two honest answers, and the scheme says which.
const BLANKS = { current: 'leave-out', final: 'zero' } as const
const views = ['current', 'final'] as const

describe.skipIf(sharedIsAbsent)('the grade book of Canvas LMS', () => {
  test('has 36 cases', () => expect(cases).toHaveLength(36))

  for (const view of views) {
    test.each(ofKind('course'))(
      `$id, ${view}: the mark of the course as printed`,
      async ({ mode, groups, expected }) => {
        const weights = groups.map(([weight]) => weight)
        const { total } = await resultOf(
          courseScheme(mode, weights, BLANKS[view]),
          groups.map(([, items]) => items),
        )
        expect(total).toBe(expected[view])
      },
    )

    test.each(ofKind('drop'))(`$id, ${view}: what is dropped leaves the best, then the worst`, async one => {
      const [sum, outOf] = one.expected[view]
      const { total, indicators } = await resultOf(dropScheme(one.drop_lowest, one.drop_highest, BLANKS[view]), [
        one.items,
      ])
      expect([indicators.group?.raw, total]).toEqual([sum, Math.round((sum / outOf) * 10000) / 100])
    })
  }

  test('what is late loses a share of the maximum for every started interval', async () => {
    const late = ofKind('late')
    const figures = late.flatMap(one => [
      [one.id, '得分', String(one.score)],
      [one.id, '满分', String(one.possible)],
      [one.id, '迟交小时', String(one.late_hours)],
      [one.id, '每次扣百分比', String(one.deduct_percent)],
      [one.id, '间隔小时', one.interval === 'day' ? '24' : '1'],
      [one.id, '最低百分比', String(one.floor_percent ?? 0)],
    ])
    const { units } = await scored(LATE_SCHEME, {
      名录: [['单位', '组'], ...late.map(({ id }) => [id, '作业'])],
      数据: [['单位', '项目', '数值'], ...figures],
    })
    expect(units.map(({ unit, total }) => [unit, total])).toEqual(
      late.map(({ id, expected }) => [id, expected.points_deducted]),
    )
  })
})
