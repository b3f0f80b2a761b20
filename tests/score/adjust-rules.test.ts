import { describe, expect, test } from 'vitest'
import { adjustedBy, pointsIn, refusedIn, schemeWith } from '../build/adjusted.ts'
import { type AdjustmentCells, day } from '../build/dataset.ts'

/** A row whose points the scheme's table gives. */
const row = (cells: AdjustmentCells): AdjustmentCells => ({ points: null, ...cells })

// domain.md 2.1, 成都林业: awards 1/.8/.6/.3, the same item highest once, cap 3; 主办 0.2, 协办 0.1.
describe('成都林业', () => {
  const scheme = schemeWith(`
- id: awards
  title: 表彰
  bonus: { cap: 3 }
  levels: { 国家级: 1, 省级: 0.8, 市级: 0.6, 局级: 0.3 }
  highestOnly: true
- id: shared
  title: 牵头工作
  bonus: { cap: 2 }
  each: 0.2
  roles: { 主办: 1, 协办: 0.5 }
`)
  const of = (level: string, award: string) => row({ item: '表彰', level, award })

  test('of one award only the highest level counts, whatever the order of the rows', () => {
    const rows = [of('市级', '绿化先进'), of('国家级', '绿化先进'), of('省级', '绿化先进'), of('局级', '防火先进')]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ awards: '1.3' })
    expect(pointsIn(adjustedBy(scheme, [...rows].reverse()))).toEqual({ awards: '1.3' })
    expect(refusedIn(adjustedBy(scheme, rows))).toEqual({ 5: ['lower'], 7: ['lower'] })
  })

  test('where no award is named, rows of one reason are one award', () => {
    const rows = ['国家级', '省级'].map(level => row({ item: '表彰', level, reason: '义务植树' }))
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ awards: '1' })
  })

  test('four national awards stop at 3', () => {
    const rows = ['一', '二', '三', '四'].map(award => of('国家级', award))
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ awards: '3' })
  })

  test('the lead earns 0.2 and the support 0.1', () => {
    const rows = ['主办', '协办'].map(role => row({ item: '牵头工作', role }))
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ shared: '0.3' })
  })

  test('a row without its role does not count, as the scheme does not say which one it has', () => {
    const adjusted = adjustedBy(scheme, [row({ item: '牵头工作', role: '主办' }), row({ item: '牵头工作' })])
    expect([pointsIn(adjusted), refusedIn(adjusted)]).toEqual([{ shared: '0.2' }, { 6: ['role-unknown'] }])
  })
})

// domain.md 2.1, 株洲 2012: 表彰≤5, 排名≤15, highest level only, no document → not counted, prior-year carry-in.
describe('株洲 2012', () => {
  const scheme = schemeWith(`
- id: praise
  title: 表彰
  bonus: { cap: 5 }
  proof: required
  levels: { 国家级: 3, 省级: 2, 市级: 1 }
  highestOnly: true
  window: { from: 2011-12-01, to: 2012-11-30 }
- { id: places, title: 排名, bonus: { cap: 15 }, proof: required }
`)
  const of = (award: string, date: string, more: AdjustmentCells = {}) =>
    row({ item: '表彰', level: '国家级', award, date: day(date), ...more })

  test('awards of the December before are carried in, those before and after the window are not', () => {
    const rows = [of('甲', '2011-12-01'), of('乙', '2011-11-30'), of('丙', '2012-11-30'), of('丁', '2012-12-01')]
    const adjusted = adjustedBy(scheme, rows)
    expect([pointsIn(adjusted), refusedIn(adjusted)]).toEqual([
      { praise: '5' },
      { 6: ['outside-window'], 8: ['outside-window'] },
    ])
  })

  test('an award without its document does not count, and a lower one that has it counts instead', () => {
    const rows = [of('甲', '2012-03-01', { document: null }), of('甲', '2012-03-01', { level: '市级' })]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ praise: '1' })
  })

  test('everything that speaks against a row is told at once', () => {
    const rows = [of('甲', '2010-03-01', { document: null, level: '县级' })]
    expect(refusedIn(adjustedBy(scheme, rows))).toEqual({ 5: ['level-unknown', 'outside-window', 'no-document'] })
  })

  test('each item has its own cap', () => {
    const rows = [of('甲', '2012-03-01'), of('乙', '2012-03-01'), { item: '排名', points: '16' }]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ praise: '5', places: '15' })
  })
})

// domain.md 2.1, 常州信息职业技术学院: awards 3/2/1 (solo or joint), 0.1 a month up to 0.5, archive 0.1 up to 0.5, the sum up to 1; errors −5/−10.
describe('常州信息职业技术学院', () => {
  const scheme = schemeWith(`
- id: awards
  title: 获奖
  bonus: { cap: none }
  levels: { 国家级: 3, 省级: 2, 市级: 1 }
  roles: { 独立: 1, 合作: 0.5 }
  roleWhenBlank: 独立
- id: daily
  title: 日常
  bonus: { cap: 1 }
  items:
    - { id: news, title: 信息, bonus: { cap: 0.5 }, perMonth: 0.1 }
    - { id: archive, title: 档案, bonus: { cap: 0.5 }, perMonth: 0.1 }
    - { id: safety, title: 安全, bonus: { cap: 0.5 }, perMonth: 0.1 }
- { id: errors, title: 差错, deduction: { cap: none }, levels: { 一般: -5, 重大: -10 } }
`)
  const months = (item: string, count: number, points = '0.1'): AdjustmentCells[] =>
    Array.from({ length: count }, (_, i) => ({ item, points, date: day(`2017-${String(i + 1).padStart(2, '0')}-15`) }))

  test('a joint award is worth half, and one without a role is a solo one', () => {
    const rows = [
      row({ item: '获奖', level: '国家级', role: '合作' }),
      row({ item: '获奖', level: '省级' }),
      row({ item: '获奖', level: '市级', role: '独立' }),
    ]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ awards: '4.5' })
  })

  test('two reports of one month count 0.1, and what one month has over does not fill another', () => {
    const rows = [...months('信息', 2, '0.08'), ...months('信息', 1, '0.08')]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ daily: '0.18' })
  })

  test('seven months stop at 0.5, and three items of 0.5 at 1', () => {
    expect(pointsIn(adjustedBy(scheme, months('信息', 7)))).toEqual({ daily: '0.5' })
    const rows = ['信息', '档案', '安全'].flatMap(item => months(item, 7))
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ daily: '1' })
  })

  test('what each step cuts off is kept', () => {
    const [daily] = adjustedBy(scheme, [...months('信息', 7), ...months('信息', 1), ...months('档案', 6)]).scores
    const cutOff = daily?.parts.map(({ months, trimmed }) => [months[0]?.trimmed.toNumber(), trimmed.toNumber()])
    expect(cutOff).toEqual([
      [0.1, 0.2],
      [0, 0.1],
    ])
    expect(daily?.trimmed.toNumber()).toBe(0)
  })

  test('a report without its date belongs to no month and does not count', () => {
    expect(refusedIn(adjustedBy(scheme, [{ item: '信息', points: '0.1' }]))).toEqual({ 5: ['date-unknown'] })
  })

  test('errors take 5 and 10', () => {
    const rows = ['一般', '重大'].map(level => row({ item: '差错', level }))
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ errors: '-15' })
  })

  test('an error of unknown gravity leaves the total open: it is not let off', () => {
    const adjusted = adjustedBy(scheme, [row({ item: '差错', level: '严重' }), row({ item: '获奖', level: '省级' })])
    expect(adjusted.because.map(({ kind, at }) => [kind, at[0]?.row])).toEqual([['level-unknown', 5]])
    expect(adjusted.scores).toEqual([])
  })

  test('a row under the heading itself is under none of its items', () => {
    expect(pointsIn(adjustedBy(scheme, [{ item: '日常', points: '0.1', date: day('2017-01-15') }]))).toEqual({})
  })
})

describe('points by a table', () => {
  const scheme = schemeWith(`
- { id: praise, title: 表彰, bonus: { cap: 5 }, levels: { 国家级: 3, 市级: 1 }, awards: [文明单位] }
- { id: both, title: 考核, bonus: { cap: 5 }, deduction: { cap: 5 }, levels: { 优秀: 2, 不合格: -3 } }
`)

  test('count instead of higher ones that are typed in', () => {
    expect(pointsIn(adjustedBy(scheme, [{ item: '表彰', level: '市级', award: '文明单位', points: '5' }]))).toEqual({
      praise: '1',
    })
  })

  test('count on the side of their sign', () => {
    const rows = [row({ item: '考核', level: '优秀' }), row({ item: '考核', level: '不合格' })]
    expect(adjustedBy(scheme, rows).scores.map(({ kind, points }) => [kind, String(points.value)])).toEqual([
      ['bonus', '2'],
      ['deduction', '3'],
    ])
  })

  test('an award that is not on the list, or not named, does not count', () => {
    const rows = [row({ item: '表彰', level: '国家级', award: '十佳' }), row({ item: '表彰', level: '国家级' })]
    expect(refusedIn(adjustedBy(scheme, rows))).toEqual({ 5: ['award-not-listed'], 6: ['award-not-listed'] })
  })
})

// domain.md E13: the item 0 and an extra deduction.
describe('a false report', () => {
  const scheme = schemeWith(`
- id: honours
  title: 荣誉
  bonus: { cap: 10 }
  items:
    - { id: praise, title: 表彰 }
    - { id: news, title: 信息 }
- { id: other, title: 其他, bonus: { cap: 5 } }
- { id: untrue, title: 弄虚作假, deduction: { cap: 10 }, each: -2, voids: [honours] }
`)
  const bonuses: AdjustmentCells[] = [
    { item: '表彰', points: '3', award: '文明单位' },
    { item: '信息', points: '1' },
    { item: '其他', points: '1' },
  ]

  test('takes away the bonus of the items below the heading, not of others, and takes points off', () => {
    expect(pointsIn(adjustedBy(scheme, [...bonuses, row({ item: '弄虚作假' })]))).toEqual({ other: '1', untrue: '-2' })
  })

  test('that names an award takes away only that award', () => {
    const rows = [...bonuses, row({ item: '弄虚作假', award: '文明单位' })]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ honours: '1', other: '1', untrue: '-2' })
    expect(refusedIn(adjustedBy(scheme, rows))).toEqual({ 5: ['void'] })
  })
})

test('an award under several items of a heading counts once, at its highest', () => {
  const scheme = schemeWith(`
- id: honours
  title: 荣誉
  bonus: { cap: 10 }
  highestOnly: true
  items:
    - { id: praise, title: 表彰 }
    - { id: news, title: 信息 }
`)
  const rows = [
    { item: '表彰', points: '2', award: '文明单位' },
    { item: '信息', points: '3', award: ' 文明单位 ' },
    { item: '信息', points: '1', award: '别的' },
  ]
  expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ honours: '4' })
})
