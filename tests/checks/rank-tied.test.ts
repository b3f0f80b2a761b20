import { expect, test } from 'vitest'
import { rankTied } from '../../src/checks/rank-tied.ts'
import { EDUCATION, FINANCE, SPORT } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { outcome, ranked, scheme } from '../build/outcome.ts'
import { concluded, quotas, scored, seated, ungraded } from '../build/records.ts'

test('two units that share a rank are told once', () => {
  const results = outcome(
    ranked(EDUCATION, '88.5', ['市财政局']),
    ranked(FINANCE, '88.5', ['市教育局']),
    ranked(SPORT, '80'),
  )
  expect(found(rankTied, { outcome: results, scheme: scheme() })).toMatchObject([
    { code: 'RES-02', details: { kind: 'rank', rank: '1', units: ['市教育局', '市财政局'], total: '88.50' } },
  ])
})

test('a total a hair below the line of a grade is found, and so is one on it', () => {
  const results = outcome(ranked(EDUCATION, '89.97'), ranked(FINANCE, '90'), ranked(SPORT, '89.8'))
  expect(found(rankTied, { outcome: results, scheme: scheme() })).toMatchObject([
    { unit: '市教育局', details: { kind: 'line', total: '89.97', grade: '优秀', line: '90' } },
    { unit: '市财政局', details: { total: '90.00' } },
  ])
})

test('units apart from one another and from the lines are in order', () => {
  const results = outcome(ranked(EDUCATION, '92'), ranked(FINANCE, '85'))
  expect(found(rankTied, { outcome: results, scheme: scheme() })).toEqual([])
})

const tied = ['90', '88', '88', '80'].map((total, i) => scored(`第${i + 1}局`, total))

test('where the scheme allows no tie, one that its tie-breakers leave is an error that names the units', () => {
  const given = concluded(tied, { ties: { rank: 'forbidden', breakBy: [] } })
  const [finding] = findingsOf(given, rankTied)
  expect(finding).toMatchObject({ code: 'RES-02', severity: 'error' })
  expect(found(rankTied, given)).toMatchObject([
    { details: { kind: 'forbidden', rank: '2', units: ['第2局', '第3局'] } },
  ])
})

test('units that only the registry has parted are told once', () => {
  const given = concluded(tied, { ties: { rank: 'ordinal', breakBy: [] } })
  expect(found(rankTied, given)).toMatchObject([{ details: { kind: 'registry', units: ['第2局', '第3局'] } }])
})

test('a tie on the last seat is told with what the scheme makes of it, and one beside it is not', () => {
  const across = (seats: string, tie: 'include' | 'exclude' | 'keys') =>
    found(
      rankTied,
      concluded(tied, { grades: [seated('优秀', seats), ungraded('一般')], quotas: quotas({ tie }) }),
    ).flatMap(({ details }) => ((details as { kind: string }).kind === 'seat' ? [details] : []))
  for (const tie of ['include', 'exclude', 'keys'] as const) {
    const details = { title: '优秀', pool: '政府工作部门', line: 2, units: ['第2局', '第3局'], treated: tie }
    expect(across('2', tie)).toEqual([{ kind: 'seat', ...details }])
    expect(across('1', tie)).toEqual([])
    expect(across('3', tie)).toEqual([])
  }
})

test('where ranks are ordinal the registry decides on the last seat, whatever a tie would get', () => {
  const given = concluded(tied, {
    ties: { rank: 'ordinal', breakBy: [] },
    grades: [seated('优秀', '2'), ungraded('一般')],
    quotas: quotas({ tie: 'include' }),
  })
  expect(found(rankTied, given).map(({ details }) => details)).toContainEqual({
    ...{ kind: 'seat', title: '优秀', pool: '政府工作部门', line: 2 },
    ...{ units: ['第2局', '第3局'], treated: 'keys' },
  })
})
