import { describe, expect, test } from 'vitest'
import { noteAbsence, sharedIsAbsent } from '../../build/shared.ts'
import { rowsOf, schemeOf, scored } from '../case.ts'

noteAbsence()

type Match = Readonly<Record<string, string>>

/** The two sides of a match, each with what it adds to its side's figures. */
function sidesOf({ home = '', away = '', home_goals = '', away_goals = '' }: Match) {
  const sides = [
    [home, Number(home_goals), Number(away_goals)],
    [away, Number(away_goals), Number(home_goals)],
  ] as const
  return sides.flatMap(([name, scored, against]) => [
    [name, '胜', scored > against ? '1' : '0'],
    [name, '平', scored === against ? '1' : '0'],
    [name, '负', scored < against ? '1' : '0'],
    [name, '进球', String(scored)],
    [name, '失球', String(against)],
  ])
}

describe.skipIf(sharedIsAbsent)('the Premier League, from 1,520 results to four published tables', () => {
  const aliases = new Map<string, string[]>()
  const matches = sharedIsAbsent ? [] : rowsOf('premier-league/matches.csv')
  const table = sharedIsAbsent ? [] : rowsOf('premier-league/expected_table.csv')
  const adjustments = sharedIsAbsent ? [] : rowsOf('premier-league/adjustments.csv')
  for (const { name_in_ledger = '', unit = '' } of sharedIsAbsent ? [] : rowsOf('premier-league/aliases.csv')) {
    if (name_in_ledger !== unit) aliases.set(unit, [...(aliases.get(unit) ?? []), name_in_ledger])
  }
  const seasons = [...new Set(table.map(({ Season = '' }) => Season))]

  test('there are four seasons', () => expect([seasons.length, matches.length]).toEqual([4, 1520]))

  test.each(seasons)('%s: points, goal difference and place of every club as printed', async season => {
    const printed = table.filter(row => row.Season === season)
    const { units } = await scored(schemeOf('premier-league/scheme.yaml'), {
      名录: [
        ['单位', '别名', '组'],
        ...printed.map(({ Team = '' }) => [Team, (aliases.get(Team) ?? []).join('、'), '英超']),
      ],
      数据: [['单位', '项目', '数值'], ...matches.filter(match => match.season === season).flatMap(sidesOf)],
      加减分: [
        ['单位', '项目', '分值', '事由', '文号'],
        ...adjustments
          .filter(row => row.season === season)
          .map(({ unit = '', points = '', reason = '' }) => [unit, '扣分', points, reason, '']),
      ],
    })
    const ours = new Map(units.map(unit => [unit.unit, unit]))
    expect(
      printed.map(({ Team = '' }) => {
        const unit = ours.get(Team)
        return [Team, unit?.rank, unit?.total, unit?.indicators.difference?.score, unit?.indicators.scored?.score]
      }),
    ).toEqual(printed.map(row => [row.Team, Number(row.Pos), Number(row.Pts), Number(row.GD), Number(row.GF)]))
  })
})
