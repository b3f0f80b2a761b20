import { describe, expect } from 'vitest'
import { randomFrom } from '../agreement/random.ts'
import { disagreements, type Judgement, judged } from '../judge/libreoffice.ts'
import { readWorkbook, type Value } from '../judge/read-workbook.ts'
import { randomOffice, type SeatRules, scoreOffice } from './contest-office.ts'
import { type Typed, typeInto } from './patch.ts'
import { published } from './published.ts'
import { recalculated } from './recalculate.ts'
import { rowsOf, valuesIn } from './table.ts'

const KINDS = '{ 部门: [甲组, 乙组], 镇街: [丙组] }'

const RULES: readonly (readonly [title: string, rules: SeatRules])[] = [
  [
    'half-up within groups, ties across the line all in, unused seats passed on',
    {
      ties: '{ rank: competition }',
      quotas: '{ of: all, within: group, round: half-up, tie: include, unused: next }',
      award: 'share: 0.1, of: ranked, within: overall, round: ceiling, tie: include',
    },
  ],
  [
    'rounded down over all, ties across the line all out, unused seats lost',
    {
      ties: '{ rank: dense, breakBy: [vetoes] }',
      quotas: '{ of: ranked, within: overall, round: floor, tie: exclude, unused: lost }',
      award: 'seats: 2, tie: exclude',
    },
  ],
  [
    'rounded up within kinds of groups, no ties: by last year, and at last by the registry',
    {
      ties: '{ rank: ordinal, breakBy: [{ of: duty, first: lower }, prior] }',
      quotas: `{ of: all, within: ${KINDS}, round: ceiling, tie: keys, unused: next }`,
      award: 'share: 0.2, round: half-up, tie: keys',
    },
  ],
]

/** What the workbook says of every unit: place, total, grade, and the awards won. */
function standingsIn(book: Judgement, awards: readonly string[]): Map<Value, unknown> {
  return new Map(
    rowsOf(book, '一票否决与等次').map(row => [
      row.value('单位'),
      {
        total: row.value('总分'),
        rank: row.value('名次'),
        grade: row.value('等次'),
        awards: awards.filter(title => row.value(title) === 1),
      },
    ]),
  )
}

const standingsOf = ({ units }: Awaited<ReturnType<typeof scoreOffice>>['document']) =>
  new Map(
    units
      .filter(({ state }) => state !== 'excluded')
      .map(({ unit, total, rank, grade, awards }) => [unit, { total, rank, grade, awards }]),
  )

describe('seats of grades and awards', () => {
  for (const [i, [title, rules]] of RULES.entries()) {
    judged(`a spreadsheet gives the same ones: ${title}`, async () => {
      const office = randomOffice(randomFrom(100 + i), 48)
      const { result, document } = await scoreOffice(office, rules)
      const book = await readWorkbook(result)
      expect(published(await disagreements(result), book)).toEqual([])
      expect(standingsIn(valuesIn(book), ['进步奖', '履职奖'])).toEqual(standingsOf(document))
      const grades = new Set(document.units.map(({ grade }) => grade))
      expect([...grades].filter(grade => grade !== null).sort()).toEqual(['不达标', '优秀', '良好', '达标'].sort())
      expect(document.units.filter(({ awards }) => awards.includes('进步奖')).length).toBeGreaterThan(0)
    })

    judged(`other scores and another share typed into the workbook move them as a new run does: ${title}`, async () => {
      const random = randomFrom(200 + i)
      const office = randomOffice(random, 48)
      const before = await scoreOffice(office, rules)
      const scores = office.scores.map(([duty, style]): readonly [number, number] => [
        random.chance(0.5) ? random.int(44, 58) : (duty ?? 0),
        style,
      ])
      const sheet = '评分'
      const typed = office.units.flatMap((_, u): Typed[] => {
        const [was, is] = [office.scores[u]?.[0] ?? 0, scores[u]?.[0] ?? 0]
        return was === is ? [] : [{ sheet, cell: `C${4 + 2 * u}`, before: was, after: is }]
      })
      const share = {
        sheet: '参数',
        cell: shareCell(valuesIn(await readWorkbook(before.result))),
        before: 0.2,
        after: 0.3,
      }
      const changed = await recalculated(await typeInto(before.result, [...typed, share]))
      const after = await scoreOffice({ ...office, scores }, rules, text =>
        text.replace('share: 0.2 }', 'share: 0.3 }'),
      )
      expect(standingsIn(changed, ['进步奖', '履职奖'])).toEqual(standingsOf(after.document))
      const gradesOf = ({ document }: typeof after) => document.units.map(({ grade }) => grade)
      expect(gradesOf(after)).not.toEqual(gradesOf(before))
    })
  }
})

function shareCell(book: Judgement): string {
  const [found] = [...(book.get('参数') ?? [])].filter(([, value]) => value === 'grades.优秀.share')
  if (found === undefined) throw new Error('参数 has no share of 优秀')
  return found[0].replace(/^[A-Z]+/, 'C')
}
