import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { compiled, edited } from './schemes.ts'

const GRADES = '  - { name: 优秀, from: 90, source: 第八条 }\n  - { name: 良好, from: 80 }\n  - { name: 一般 }\n'

function built(more: string, grades = GRADES, ties = 'ties: { rank: competition, breakBy: [duty] }'): Scheme {
  const found = compiled(edited(['ties: { rank: competition, breakBy: [duty] }', ties], [GRADES, `${grades}${more}`]))
  if (!found.ok) throw new Error(found.findings.map(({ message }) => message.zh).join('\n'))
  return found.scheme
}

test('ties are parted from the end that is meant: few deductions, few vetoes and low registry numbers come first', () => {
  const keys = '[duty, bonus, deduction, vetoes, prior, registry, { of: duty, first: lower }]'
  expect(built('', GRADES, `ties: { rank: ordinal, breakBy: ${keys} }`).ties).toEqual({
    rank: 'ordinal',
    breakBy: [
      { of: 'duty', first: 'higher' },
      { of: 'bonus', first: 'higher' },
      { of: 'deduction', first: 'lower' },
      { of: 'vetoes', first: 'lower' },
      { of: 'prior', first: 'higher' },
      { of: 'registry', first: 'lower' },
      { of: 'duty', first: 'lower' },
    ],
  })
})

describe('quotas', () => {
  const grades =
    '  - { name: 优秀, from: 90, quota: { share: 0.3 } }\n  - { name: 良好, quota: { seats: 4 } }\n  - { name: 一般 }\n'

  test('keep their numbers as parameters, with their places in the file', () => {
    const {
      grades: own,
      quotas,
      parameters,
    } = built(
      'quotas: { of: ranked, within: { 部门: [党群部门, 政府部门] }, round: ceiling, tie: keys, unused: next }\n',
      grades,
    )
    expect(
      own.map(({ from, quota }) => [
        from && numberOf(from).toNumber(),
        quota?.kind,
        quota && numberOf(quota.value).toNumber(),
      ]),
    ).toEqual([
      [90, 'share', 0.3],
      [null, 'seats', 4],
      [null, undefined, null],
    ])
    expect(quotas).toEqual({
      of: 'ranked',
      within: [{ name: '部门', groups: ['党群部门', '政府部门'] }],
      round: 'ceiling',
      tie: 'keys',
      unused: 'next',
    })
    const ids = parameters.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['grades.优秀', 'grades.优秀.share', 'grades.良好.seats']))
  })

  test('of grades are none where no grade has one, and still serve the awards', () => {
    const { quotas, awards } = built(
      'quotas: { of: all, within: overall, round: floor, tie: exclude }\nawards: [{ id: a, title: 先进, by: total, share: 0.1, tie: include, atLeast: { total: 85.5 } }]\n',
    )
    expect(quotas).toBeNull()
    expect(awards[0]).toMatchObject({
      by: 'total',
      allotment: { of: 'all', within: 'overall', round: 'floor', tie: 'include' },
      atLeast: { grade: null, improvement: null },
    })
    expect(awards[0]?.atLeast.total?.value?.toString()).toBe('85.5')
  })
})

test('a veto keeps every effect, and only those that are written', () => {
  const { vetoes } = built(
    'vetoes:\n  - { id: a, title: 安全, items: [事故, 火灾], effect: { grade: 一般, awards: none }, proof: required }\n  - { id: b, title: 廉政, items: [违纪], effect: { demote: 2, cap: 59.5, rank: last } }\n',
  )
  expect(vetoes[0]).toMatchObject({
    items: ['事故', '火灾'],
    grade: '一般',
    demote: 0,
    cap: null,
    rank: null,
    barsAwards: true,
    proofRequired: true,
  })
  expect(vetoes[1]).toMatchObject({ grade: null, demote: 2, rank: 'last', barsAwards: false, proofRequired: false })
  expect(vetoes[1]?.cap?.value?.toString()).toBe('59.5')
})

test('a consequence is of one grade or several, for exactly so many years or for more', () => {
  const { consequences } = built(
    'consequences:\n  - { id: a, title: 诫勉, when: { grade: 一般, years: 2, orMore: false } }\n  - { id: b, title: 调整, when: { grade: [良好, 一般], years: 3, orMore: true } }\n',
  )
  expect(consequences.map(({ grades, years, orMore }) => [grades, years, orMore])).toEqual([
    [['一般'], 2, false],
    [['良好', '一般'], 3, true],
  ])
})
