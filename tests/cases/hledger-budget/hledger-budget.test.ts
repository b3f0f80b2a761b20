import { describe, expect, test } from 'vitest'
import { noteAbsence, sharedIsAbsent } from '../../build/shared.ts'
import { rowsOf, schemeOf, scored } from '../case.ts'

noteAbsence()

const read = (name: string) => (sharedIsAbsent ? [] : rowsOf(`hledger-budget/${name}`))
const nameOf = (account = '') => account.replace(/^expenses:/, '')

describe.skipIf(sharedIsAbsent)('plan against actual, hledger', () => {
  const transactions = read('transactions.csv')
  const plan = new Map(read('plan.csv').map(({ account, amount }) => [nameOf(account), Number(amount)]))
  const expected = read('expected.csv')
  const days = [...new Set(transactions.map(({ date = '' }) => date))].sort()
  const periods = [...new Set(expected.map(({ period = '' }) => period))]
  const daysOf = (period: string) => (period.includes('..') ? days : [period])

  /** One row a period and account: what was spent, and what was planned (0 where nothing was). */
  const rows = periods.flatMap(period => {
    const own = transactions.filter(({ date = '' }) => daysOf(period).includes(date))
    const accounts = [...new Set([...plan.keys(), ...own.map(({ account }) => nameOf(account))])]
    return accounts.map(account => {
      const spent = own.filter(one => nameOf(one.account) === account).map(({ amount }) => Number(amount))
      const sum = spent.reduce((all, amount) => all + amount, 0)
      const planned = (plan.get(account) ?? 0) * daysOf(period).length
      return [account, period, String(planned), String(sum)]
    })
  })
  const run = () =>
    scored(schemeOf('hledger-budget/scheme.yaml'), {
      名录: [['单位', '组'], ...periods.map(period => [period, '期间'])],
      台账: [['任务名称', '责任单位', '目标值', '完成值'], ...rows],
    })

  test('every whole percent as printed, the parent with all that is under it', async () => {
    const { units } = await run()
    const ours = new Map(units.map(unit => [unit.unit, unit]))
    const percent = (period: string, account: string) => ours.get(period)?.indicators[nameOf(account)]?.score
    expect(expected.map(({ period = '', account = '' }) => [period, account, percent(period, account)])).toEqual(
      expected.map(row => [row.period, row.account, Number(row.percent)]),
    )
  })

  test('100 % of the whole hides neither what was not reached nor what was never planned', async () => {
    const { findings } = await run()
    const hidden = findings.filter(({ code, unit }) => code === 'TGT-08' && unit === '2016-12-01..2016-12-03')
    const named = hidden.map(({ message }) => /“(\w+)”/.exec(message)?.[1])
    expect(named.sort()).toEqual(['cab', 'leisure', 'movies'])
  })
})
