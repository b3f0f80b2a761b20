import { describe, expect, test } from 'vitest'
import { noteAbsence, sharedIsAbsent } from '../../build/shared.ts'
import { type Document, rowsOf, schemeOf, scored } from '../case.ts'

noteAbsence()

type Row = Readonly<Record<string, string>>

const ITEMS: Readonly<Record<string, string>> = {
  le: '预期寿命',
  eys: '预期受教育年限',
  mys: '平均受教育年限',
  gnipc: '人均国民收入',
}

/** The sheets of a ledger: every row a unit, every column an item. Regions (ZZ…) stand in the data and take no part. */
function sheetsOf(rows: readonly Row[], items: Readonly<Record<string, string>>) {
  const figures = rows.flatMap(row =>
    Object.entries(items).map(([key, item]) => [row.iso3 ?? '', item, row[key] ?? '']),
  )
  return {
    名录: [
      ['单位', '组', '参评'],
      ...rows.map(({ iso3 = '' }) => [iso3, '国家', iso3.startsWith('ZZ') ? '不参加' : '是']),
    ],
    数据: [['单位', '项目', '数值'], ...figures],
  }
}

const unitsOf = ({ units }: Document) => new Map(units.map(unit => [unit.unit, unit]))
const isPrinted = (text: string | undefined): text is string => text !== undefined && text !== ''
const BANDS: Readonly<Record<string, string>> = { 'Very High': '极高', High: '高', Medium: '中', Low: '低' }

describe.skipIf(sharedIsAbsent)('the Human Development Index 2022, UNDP', () => {
  const expected = () => new Map(rowsOf('undp-hdi/expected_2022.csv').map(row => [row.iso3 ?? '', row]))

  test('193 countries: every index, rank and band as printed; two blanks withhold, eleven regions take no part', async () => {
    const units = unitsOf(
      await scored(schemeOf('undp-hdi/hdi.yaml'), sheetsOf(rowsOf('undp-hdi/data_2022.csv'), ITEMS)),
    )
    const printed = [...expected()].filter(([, row]) => isPrinted(row.hdi_rank_2022))
    expect(printed).toHaveLength(193)
    const ours = printed.map(([iso3]) => {
      const unit = units.get(iso3)
      return [iso3, unit?.total, unit?.rank, unit?.grade]
    })
    expect(ours).toEqual(
      printed.map(([iso3, row]) => [iso3, Number(row.hdi_2022), Number(row.hdi_rank_2022), BANDS[row.hdicode ?? '']]),
    )
    const states = [...units.values()].map(({ state }) => state)
    const count = (state: string) => states.filter(one => one === state).length
    expect([count('ranked'), count('withheld'), count('excluded')]).toEqual([193, 2, 11])
    expect([units.get('PRK')?.state, units.get('MCO')?.state]).toEqual(['withheld', 'withheld'])
  })

  const YEARS = Array.from({ length: 13 }, (_, i) => 2010 + i)

  test.each(YEARS)('the panel of %i: every index as printed', async year => {
    const rows = rowsOf('undp-hdi/panel_2010_2022.csv').filter(
      row => row.year === String(year) && isPrinted(row.hdi) && Object.keys(ITEMS).every(key => isPrinted(row[key])),
    )
    const units = unitsOf(await scored(schemeOf('undp-hdi/hdi.yaml'), sheetsOf(rows, ITEMS)))
    expect(rows.map(({ iso3 = '' }) => [iso3, units.get(iso3)?.total])).toEqual(
      rows.map((row: Row) => [row.iso3, Number(row.hdi)]),
    )
  })

  test('the panel has 2,496 country-years', () => {
    const printed = rowsOf('undp-hdi/panel_2010_2022.csv').filter(row => isPrinted(row.hdi) && isPrinted(row.le))
    expect(printed).toHaveLength(2496)
  })

  test('the index adjusted for inequality and the coefficient of inequality', async () => {
    const losses = expected()
    const items = { ...ITEMS, ineq_le_2022: '寿命不平等', ineq_edu_2022: '教育不平等', ineq_inc_2022: '收入不平等' }
    const rows = rowsOf('undp-hdi/data_2022.csv')
      .map(row => ({ ...row, ...losses.get(row.iso3 ?? '') }))
      .filter((row: Row) => isPrinted(row.ihdi_2022) && isPrinted(row.hdi_rank_2022))
    expect(rows).toHaveLength(165)
    const units = unitsOf(await scored(schemeOf('undp-hdi/ihdi.yaml'), sheetsOf(rows, items)))
    const nearly = (value: number | null | undefined) => value?.toFixed(6)
    expect(
      rows.map(({ iso3 = '' }) => [
        iso3,
        units.get(iso3)?.total,
        nearly(units.get(iso3)?.indicators.coefficient?.score),
      ]),
    ).toEqual(rows.map((row: Row) => [row.iso3, Number(row.ihdi_2022), nearly(Number(row.coef_ineq_2022))]))
  })

  test('the gender index and its groups: six countries stand exactly on a bound', async () => {
    const items: Record<string, string> = {}
    for (const [sex, name] of [
      ['f', '女性'],
      ['m', '男性'],
    ]) {
      for (const [key, item] of Object.entries({
        le: '预期寿命',
        eys: '预期受教育年限',
        mys: '平均受教育年限',
        gnipc: '国民收入',
      })) {
        items[`${key}_${sex}`] = `${name}${item}`
      }
    }
    const printed = expected()
    const rows = rowsOf('undp-hdi/data_sex_2022.csv').filter(({ iso3 = '' }) => isPrinted(printed.get(iso3)?.gdi_2022))
    expect(rows).toHaveLength(182)
    const units = unitsOf(await scored(schemeOf('undp-hdi/gdi.yaml'), sheetsOf(rows, items)))
    const round = (value: number | null | undefined) => value?.toFixed(3)
    expect(
      rows.map(({ iso3 = '' }) => {
        const unit = units.get(iso3)
        const score = (id: string) => unit?.indicators[id]?.score
        return [iso3, round(score('female')), round(score('male')), score('gdi'), unit?.total]
      }),
    ).toEqual(
      rows.map(({ iso3 = '' }) => {
        const row = printed.get(iso3)
        return [
          iso3,
          round(Number(row?.hdi_f_2022)),
          round(Number(row?.hdi_m_2022)),
          Number(row?.gdi_2022),
          Number(row?.gdi_group_2022),
        ]
      }),
    )
  })
})
