import { describe, expect, test } from 'vitest'
import { readDay, readDayNumber } from '../../src/normalise/dates.ts'

const WRITTEN: readonly (readonly [string, string])[] = [
  ['2024-12-31', '2024-12-31'],
  ['2024/12/31', '2024-12-31'],
  ['2024/2/9', '2024-02-09'],
  ['2024.12.31', '2024-12-31'],
  ['2024. 12. 31', '2024-12-31'],
  ['２０２４．１２．３１', '2024-12-31'],
  ['2024年12月31日', '2024-12-31'],
  ['2024 年 12 月 31 日', '2024-12-31'],
  ['2024年12月31号', '2024-12-31'],
  ['2024年12月31', '2024-12-31'],
  ['二〇二四年十二月三十一日', '2024-12-31'],
  ['二〇二四年二月二十日', '2024-02-20'],
  ['20241231', '2024-12-31'],
  ['24.12.31', '2024-12-31'],
  ['24年12月31日', '2024-12-31'],
  ['2024-12-31 17:00', '2024-12-31'],
  ['2024-12-31T00:00:00', '2024-12-31'],
  ['2024年12月31日前', '2024-12-31'],
  ['2024年12月31日以前完成', '2024-12-31'],
  ['于2024年6月30日之前办结', '2024-06-30'],
  ['11月30日前', '2015-11-30'],
  ['十月一日', '2015-10-01'],
  ['2024-02-29', '2024-02-29'],
  ['12月31日18:00前', '2015-12-31'],
  ['12月31日17时30分前', '2015-12-31'],
  ['12月31日下班前', '2015-12-31'],
  ['12月31日24:00', '2015-12-31'],
  ['2024年12月31日（周二）', '2024-12-31'],
  ['12月31日(星期四)前', '2015-12-31'],
  // An export writes 0:00 where it knows no time of day.
  ['2024-12-31 0:00', '2024-12-31'],
]

// Due is due at the end of the range.
const RANGES: readonly (readonly [string, string])[] = [
  ['2024.3—2024.6', '2024-06-30'],
  ['2024.3-2024.6', '2024-06-30'],
  ['2024.3.1-2024.6.30', '2024-06-30'],
  ['2024-3-1至2024-6-30', '2024-06-30'],
  ['2024年3月至6月', '2024-06-30'],
  ['2024年3-6月', '2024-06-30'],
  ['24年3月～6月', '2024-06-30'],
  ['3-6月', '2015-06-30'],
  ['3月—6月底前', '2015-06-30'],
  ['二〇二四年三月至六月', '2024-06-30'],
  ['3月1日到6月30日', '2015-06-30'],
  ['2024年6月15日—20日', '2024-06-20'],
  ['一季度至三季度', '2015-09-30'],
  ['2023-2025年', '2025-12-31'],
  ['2014年—2016年', '2016-12-31'],
]

// Until an instant at which the day has not begun.
const MIDNIGHTS: readonly (readonly [string, string])[] = [
  ['截止到11月18日0:00', '2015-11-17'],
  ['11月18日 0:00', '2015-11-17'],
  ['2024年1月1日零时前', '2023-12-31'],
  ['11月18日0时', '2015-11-17'],
  ['11月18日00:00前', '2015-11-17'],
]

const STAGES = [
  '3月：立项；6月：开工',
  '3月底前：立项\n12月：完工',
  '一季度：完成立项；三季度：开工；四季度：主体封顶',
  '上半年：完成方案，下半年：组织实施',
  `3月：立项；6月：${'开工'.repeat(60)}`,
]

const PERIODS: readonly (readonly [string, string])[] = [
  ['2024.12', '2024-12-31'],
  ['2024.1', '2024-01-31'],
  ['2024-2', '2024-02-29'],
  ['2023/2', '2023-02-28'],
  ['2024年12月', '2024-12-31'],
  ['2024年12月份', '2024-12-31'],
  ['2024年12月底', '2024-12-31'],
  ['2024年12月底前', '2024-12-31'],
  ['2024年12月前', '2024-12-31'],
  ['2024年12月上旬', '2024-12-10'],
  ['2024年12月中旬前', '2024-12-20'],
  ['2024年2月下旬', '2024-02-29'],
  ['２０２４年１２月底前', '2024-12-31'],
  ['截至2024年12月底', '2024-12-31'],
  ['2024年9月底前完成', '2024-09-30'],
  ['12月底前', '2015-12-31'],
  ['6月末', '2015-06-30'],
  ['十一月中旬', '2015-11-20'],
  ['今年9月底', '2015-09-30'],
  ['2015年', '2015-12-31'],
  ['二〇二四年底', '2024-12-31'],
  ['到2025年底', '2025-12-31'],
  ['2016年度', '2016-12-31'],
  ['2016年底前', '2016-12-31'],
  ['2016年年底', '2016-12-31'],
  ['年底前', '2015-12-31'],
  ['年底前完成', '2015-12-31'],
  ['年内', '2015-12-31'],
  ['本年底', '2015-12-31'],
  ['上半年', '2015-06-30'],
  ['下半年', '2015-12-31'],
  ['2016年上半年', '2016-06-30'],
  ['一季度', '2015-03-31'],
  ['三季度末', '2015-09-30'],
  ['第四季度', '2015-12-31'],
  ['2016年2季度末前', '2016-06-30'],
  ['Q3', '2015-09-30'],
]

const IMPOSSIBLE = [
  '2024.2.30',
  '2024-13-01',
  '2023年2月29日',
  '2024年13月',
  '2024.13',
  '20241332',
  '0000-01-01',
  '6月31日',
]
const OPEN_ENDED = [
  ...[
    '长期',
    '长期坚持',
    '持续推进',
    '常态化',
    '全年',
    '按上级要求',
    '按市委要求完成',
    '每年',
    '每年选拔，12月底前',
    '每季度末',
  ],
  ...['随时', '贯穿全年', '2024.3—长期', '每年3月-6月'],
]
const NO_DAY = [
  ...['6月-3月', '2025年至2023年', '3月至今', '2024.1—12', '3月：立项', '2024-2025', '实施细则10月底前，意见年底前'],
  ...[
    '5年内',
    '2012年起5年内',
    '2024年前',
    '三季度前',
    '五季度',
    '12.31',
    '24.12',
    '月底',
    '底',
    '尽快',
    '—',
    '2015',
    '45657',
  ],
  ...['2024-12.31', '２', '年'],
]

describe('a day in words', () => {
  test.each(WRITTEN)('%s is the day %s', (text, day) => {
    expect(readDay(text, 2015)).toEqual({ day, reading: 'text-date' })
  })

  test.each(PERIODS)('%s ends on %s', (text, day) => {
    expect(readDay(text, 2015)).toEqual({ day, reading: 'end-of-period' })
  })

  test.each(RANGES)('%s is due on %s, the last day of the range', (text, day) => {
    expect(readDay(text, 2015)).toEqual({ day, reading: 'end-of-range' })
  })

  test.each(MIDNIGHTS)('%s is due on %s, the day before', (text, day) => {
    expect(readDay(text, 2015)).toEqual({ day, reading: 'day-before' })
  })

  test.each(STAGES)('%s is no day but several stages', text => {
    expect(readDay(text, 2015)).toEqual({ why: 'several-stages' })
  })

  test.each(IMPOSSIBLE)('%s is a day that the calendar does not have', text => {
    expect(readDay(text, 2015)).toEqual({ why: 'impossible-date' })
  })

  test.each(OPEN_ENDED)('%s has no end', text => {
    expect(readDay(text, 2015)).toEqual({ why: 'open-ended' })
  })

  test.each(NO_DAY)('%s does not say one day', text => {
    expect(readDay(text, 2015)).toEqual({ why: 'not-a-date' })
  })

  test.each(['12月底前', '年底前', '上半年', '三季度', '11月30日前'])(
    '%s is no day without the year of a scheme',
    text => {
      expect(readDay(text, null)).toEqual({ why: 'not-a-date' })
    },
  )

  test('a text of thousands of characters is no date and costs no time', () => {
    const started = performance.now()
    expect(readDay(`${'按'.repeat(30_000)}。`, 2015)).toEqual({ why: 'not-a-date' })
    expect(performance.now() - started).toBeLessThan(100)
  })
})

describe('a plain number in a column of dates', () => {
  test.each([
    ['20241231', '2024-12-31', 'text-date'],
    ['45657', '2024-12-31', 'text-date'],
    ['45657.75', '2024-12-31', 'text-date'],
    ['2016.12', '2016-12-31', 'end-of-period'],
    ['2016.11', '2016-11-30', 'end-of-period'],
    ['2016.3', '2016-03-31', 'end-of-period'],
  ])('%s can only be %s', (digits, day, reading) => {
    expect(readDayNumber(digits)).toEqual({ day, reading })
  })

  test.each(['2024.1', '2015', '2024.13', '12', '0.5', '202412', '99999', '20241', '2024.123'])(
    '%s is no date',
    digits => {
      expect(readDayNumber(digits)).toEqual({ why: 'not-a-date' })
    },
  )

  test('a number of eight digits that is no day of the calendar is impossible', () => {
    expect(readDayNumber('20240230')).toEqual({ why: 'impossible-date' })
  })
})
