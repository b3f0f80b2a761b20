import { describe, expect, test } from 'vitest'
import { codesIn, reasonsIn, scoresIn, story, tasksIn, type Written } from '../build/story.ts'

const UNITS = `## 名录

| 单位 | 组 |
| --- | --- |
| 市教育局 | 部门 |
| 市财政局 | 部门 |
| 东区 | 区县 |
| 西区 | 区县 |
`

const ledger = (headings: string, ...rows: string[]): string =>
  [UNITS, '## 台账', '', `| 任务名称 | ${headings} |`, '| --- |', ...rows.map(row => `| ${row} |`)].join('\n')

const by = (tasks: object, method: unknown = 'completion-ratio'): Written => ({
  ...{ id: 'key', points: 10 },
  measure: { tasks: { none: 'zero', ...tasks } },
  method,
})

const scoresOf = async (tasks: object, text: string, method?: unknown, more: object = {}) =>
  scoresIn(await story([by(tasks, method)], text, more), 'key')

describe('who a task counts for', () => {
  const shared = ledger(
    '牵头单位 | 责任单位 | 配合单位 | 目标值 | 完成值',
    '甲 | 市教育局 | 市财政局 | 东区、西区 | 10 | 10',
    '乙 | 市财政局 |  | 东区 | 10 | 4',
  )

  test('without roles only its lead', async () => {
    expect(await scoresOf({}, shared)).toMatchObject({ 市教育局: '10.00', 市财政局: '4.00', 东区: '0.00' })
  })

  test('with roles each by its part, as a weight of the mean', async () => {
    const roles = { responsible: 0.8, supporting: 0.5 }
    // 市财政局: (0.8 × 10 + 1 × 4) ÷ 1.8; 东区: both supporting, (10 + 4) ÷ 2.
    const wanted = { 市教育局: '10.00', 市财政局: '6.67', 东区: '7.00', 西区: '10.00' }
    expect(await scoresOf({ roles }, shared)).toEqual(wanted)
  })

  test('a part that the scheme gives no weight does not count', async () => {
    expect(await scoresOf({ roles: { responsible: 0.8 } }, shared)).toMatchObject({ 东区: '0.00', 西区: '0.00' })
  })

  const two = ledger('牵头单位 | 目标值 | 完成值', '甲 | 市财政局、市教育局 | 10 | 5', '乙 | 市教育局 | 10 | 9')

  test.each([
    [{}, { 市教育局: '9.00', 市财政局: '0.00' }],
    [{ severalLeads: 'first' }, { 市教育局: '9.00', 市财政局: '5.00' }],
    [{ severalLeads: 'each' }, { 市教育局: '7.00', 市财政局: '5.00' }],
    [{ severalLeads: 'withhold' }, { 市教育局: 'withheld', 市财政局: 'withheld', 东区: '0.00' }],
  ])('several leads in one cell count as the scheme says: %j', async (rule, wanted) => {
    const run = await story([by(rule)], two)
    expect(scoresIn(run, 'key')).toMatchObject(wanted)
    const isSettled = 'severalLeads' in rule && rule.severalLeads !== 'withhold'
    expect(codesIn(run).includes('ORG-07')).toBe(!isSettled)
  })

  test('a collective name counts for each of its units, and is no cell of several leads', async () => {
    const all = ledger('牵头单位 | 目标值 | 完成值', '甲 | 各区 | 10 | 6')
    const run = await story([by({})], all, { names: { collectives: { 各区: { groups: ['区县'] } } } })
    expect(scoresIn(run, 'key')).toMatchObject({ 东区: '6.00', 西区: '6.00', 市教育局: '0.00' })
    expect(codesIn(run)).not.toContain('ORG-07')
  })

  test('an unknown unit that shares in a task is told only where the scheme counts its part', async () => {
    const text = ledger('牵头单位 | 配合单位 | 目标值 | 完成值', '甲 | 市教育局 | 教育口 | 10 | 6')
    expect(codesIn(await story([by({})], text))).not.toContain('ORG-01')
    expect(codesIn(await story([by({ roles: { supporting: 0.5 } })], text))).toContain('ORG-01')
  })
})

describe('weights', () => {
  const text = ledger(
    '责任单位 | 目标值 | 完成值 | 权重 | 难度系数',
    '甲 | 市教育局 | 10 | 10 | 3 | 1.5',
    '乙 | 市教育局 | 10 | 5 | 1 | 1',
    '丙 | 市财政局 | 10 | 5 |  | 1',
    '丁 | 东区 | 10 | 5 | 0 | 1',
    '戊 | 西区 | 10 | 5 | -1 | 1',
  )

  test('one column weighs the mean, two are multiplied', async () => {
    expect(await scoresOf({ weigh: ['weight'] }, text)).toMatchObject({ 市教育局: '8.75' })
    // (4.5 × 10 + 1 × 5) ÷ 5.5
    expect(await scoresOf({ weigh: ['weight', 'difficulty'] }, text)).toMatchObject({ 市教育局: '9.09' })
  })

  test('a blank, a zero or a negative weight withholds the score and is never one', async () => {
    const run = await story([by({ weigh: ['weight'] })], text)
    expect(reasonsIn(run, '市财政局', 'key')).toEqual(['detail-blank'])
    expect(reasonsIn(run, '东区', 'key')).toEqual(['weight-not-positive'])
    expect(reasonsIn(run, '西区', 'key')).toEqual(['weight-not-positive'])
    expect(codesIn(run)).toContain('TGT-09')
  })

  test('a share of finished tasks is weighed too', async () => {
    const counted = ledger(
      '责任单位 | 状态 | 权重 | 完成时限 | 实际完成时间 | 佐证材料',
      '甲 | 市教育局 | 已完成 | 3 | 2026-12-31 | 2026-11-01 | 文',
      '乙 | 市教育局 | 进行中 | 1 | 2026-12-31 | |',
    )
    const share = {
      interpolate: [
        [0, 0],
        [1, 10],
      ],
    }
    expect(await scoresOf({ weigh: ['weight'] }, counted, share)).toMatchObject({ 市教育局: '7.50' })
  })
})

describe('how tasks are put together', () => {
  const text = ledger(
    '责任单位 | 目标值 | 完成值',
    '甲 | 市教育局 | 40 | 31',
    '乙 | 市教育局 | 24 | 17',
    '丙 | 市教育局 | 10 | 7',
  )

  test.each([
    // 7.75, 7.0833…, 7
    [{ combine: 'mean' }, '7.28'],
    [{ combine: 'sum' }, '21.83'],
    [{ combine: 'lowest' }, '7.00'],
    // 55 ÷ 74
    [{ combine: 'pooled' }, '7.43'],
    // Without 丙: (7.75 + 7.0833…) ÷ 2; without 乙 the pool is best: 38 ÷ 50.
    [{ combine: 'mean', drop: { lowest: 1 } }, '7.42'],
    [{ combine: 'pooled', drop: { lowest: 1 } }, '7.60'],
    [{ combine: 'mean', drop: { highest: 1 } }, '7.04'],
    [{ combine: 'pooled', drop: { highest: 1 } }, '7.06'],
    [{ combine: 'mean', drop: { lowest: 1, highest: 1 } }, '7.08'],
    [{ combine: 'mean', drop: { lowest: 5 } }, '7.75'],
  ])('%j', async (rule, wanted) => {
    expect(await scoresOf(rule, text)).toMatchObject({ 市教育局: wanted })
  })

  test('sums and their ratio can be asked for together', async () => {
    // 10 × 55 ÷ 74 − (74 − 55) ÷ 10
    const method = { formula: 'points × value − (target − actual) ÷ 10' }
    expect(await scoresOf({ combine: 'pooled' }, text, method)).toMatchObject({ 市教育局: '5.53' })
  })

  test('what is dropped stays listed after what counts', async () => {
    const run = await story([by({ combine: 'pooled', drop: { lowest: 1 } })], text)
    expect(tasksIn(run, '市教育局', 'key')).toEqual([
      ['甲', ''],
      ['丙', ''],
      ['乙', 'lowest'],
    ])
  })

  test('of equal tasks the earlier row is kept', async () => {
    const same = ledger('责任单位 | 目标值 | 完成值', '甲 | 市教育局 | 10 | 5', '乙 | 市教育局 | 10 | 5')
    const run = await story([by({ drop: { lowest: 1 } })], same)
    expect(tasksIn(run, '市教育局', 'key')).toEqual([
      ['甲', ''],
      ['乙', 'lowest'],
    ])
  })

  test('which tasks a pool drops cannot be told where a target is zero', async () => {
    const zero = ledger('责任单位 | 目标值 | 完成值', '甲 | 市教育局 | 0 | 5', '乙 | 市教育局 | 10 | 5')
    const run = await story([by({ combine: 'pooled', drop: { lowest: 1 } })], zero)
    expect(reasonsIn(run, '市教育局', 'key')).toEqual(['zero-denominator'])
  })

  test('a blank actual withholds, counts as zero or is left out', async () => {
    const blank = ledger(
      '责任单位 | 目标值 | 完成值',
      '甲 | 市教育局 | 10 | 9',
      '乙 | 市教育局 | 10 |',
      '丙 | 东区 | 5 |',
    )
    expect(await scoresOf({}, blank)).toMatchObject({ 市教育局: 'withheld' })
    expect(await scoresOf({ blank: 'zero' }, blank)).toMatchObject({ 市教育局: '4.50', 东区: '0.00' })
    const run = await story([by({ blank: 'leave-out', none: 'withhold' })], blank)
    expect(scoresIn(run, 'key')).toMatchObject({ 市教育局: '9.00', 东区: 'withheld' })
    expect(reasonsIn(run, '东区', 'key')).toEqual(['number-blank'])
    expect(tasksIn(run, '市教育局', 'key')).toEqual([
      ['甲', ''],
      ['乙', 'blank'],
    ])
  })
})

describe('evidence, days and nodes', () => {
  const finished = ledger(
    '责任单位 | 目标值 | 完成值 | 状态 | 完成时限 | 实际完成时间 | 佐证材料',
    '甲 | 市教育局 | 10 | 10 | 已完成 | 2026-10-31 | 2026-11-03 | 青教〔2026〕1号',
    '乙 | 市教育局 | 10 | 10 | 已完成 | 2026-10-31 | 2026-10-20 |',
    '丙 | 市财政局 | 10 | 4 | 进行中 | 2026-11-20 | |',
    '丁 | 市财政局 | 10 | 4 | 进行中 | 2026-12-20 | |',
    '戊 | 东区 | 10 | 4 | 进行中 | 2026-11-30 | |',
  )

  test('a finished task without evidence counts in part, and the finding says so', async () => {
    const run = await story([by({ withoutEvidence: 0.5 })], finished)
    expect(scoresIn(run, 'key')).toMatchObject({ 市教育局: '7.50', 市财政局: '4.00' })
    const bare = run.assessment.findings.find(({ code }) => code === 'EVD-01')
    expect(bare?.effect?.zh).toContain('0.5')
    expect(await scoresOf({ withoutEvidence: 0.5, combine: 'pooled' }, finished)).toMatchObject({ 市教育局: '7.50' })
  })

  test('the share of finished tasks counts them in part too', async () => {
    const share = {
      interpolate: [
        [0, 0],
        [1, 10],
      ],
    }
    expect(await scoresOf({ withoutEvidence: 0.4 }, finished, share)).toMatchObject({ 市教育局: '7.00' })
  })

  const perDay = { timeliness: { perDay: 1 } }

  test('days late cost points; what is not due must be ruled by the scheme', async () => {
    const run = await story([by({}, perDay)], finished)
    // 甲 three days late, 乙 in time.
    expect(scoresIn(run, 'key')).toMatchObject({ 市教育局: '8.50', 市财政局: 'withheld', 东区: 'withheld' })
    expect(reasonsIn(run, '市财政局', 'key')).toEqual(['policy-missing'])
    expect(codesIn(run)).toContain('SCH-06')
  })

  test('tasks not yet due are left out, or count in full', async () => {
    // 丙 is ten days overdue; the deadline day itself is still on time.
    const leftOut = await story([by({ notDue: 'leave-out' }, perDay)], finished)
    expect(scoresIn(leftOut, 'key')).toMatchObject({ 市财政局: '0.00', 东区: '0.00' })
    expect(tasksIn(leftOut, '市财政局', 'key')).toEqual([
      ['丙', ''],
      ['丁', 'not-due'],
    ])
    expect(reasonsIn(leftOut, '东区', 'key')).toEqual(['nothing-due'])
    expect(await scoresOf({ notDue: 'full' }, finished, perDay)).toMatchObject({ 市财政局: '5.00', 东区: '10.00' })
  })

  const nodes = ledger(
    '责任单位 | 一季度节点 | 一季度完成情况 | 三季度节点 | 三季度完成情况 | 四季度节点 | 四季度完成情况',
    '甲 | 市教育局 | 立项 | 已完成 | 开工 | 未完成 | 竣工 |',
    '乙 | 市教育局 | 立项 | 已完成 | | | |',
    '丙 | 市财政局 | 立项 | 已完成 | 开工 | | |',
    '丁 | 东区 | | | | | 竣工 | 已完成',
  )
  const share = {
    interpolate: [
      [0, 0],
      [1, 10],
    ],
  }

  test('quarterly nodes due by the as-of day count, those that are done over those that are due', async () => {
    const run = await story([by({ count: 'nodes' }, share)], nodes)
    expect(scoresIn(run, 'key')).toMatchObject({ 市教育局: '6.67', 市财政局: 'withheld', 东区: '0.00' })
    expect(reasonsIn(run, '市财政局', 'key')).toEqual(['detail-blank'])
    expect(reasonsIn(run, '东区', 'key')).toEqual(['nothing-due'])
    expect(await scoresOf({ count: 'nodes', blank: 'zero' }, nodes, share)).toMatchObject({ 市财政局: '5.00' })
    expect(await scoresOf({ count: 'nodes', blank: 'leave-out' }, nodes, share)).toMatchObject({ 市财政局: '10.00' })
  })
})

describe('settings that contradict one another are faults of the scheme', () => {
  test.each([
    [{ count: 'late', withoutEvidence: 0.5 }],
    [{ count: 'nodes', notDue: 'leave-out' }],
    [{ combine: 'lowest', weigh: ['weight'] }],
    [{ combine: 'pooled', notDue: 'full' }],
  ])('%j', async rule => {
    const text = ledger('责任单位 | 目标值 | 完成值', '甲 | 市教育局 | 10 | 5')
    await expect(story([by(rule)], text)).rejects.toThrow()
  })
})
