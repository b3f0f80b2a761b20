import { scoreDocument } from '../../src/app/documents/score.ts'
import { score } from '../../src/app/score.ts'
import type { Random } from '../agreement/random.ts'
import { memoryWorld } from '../build/memory-world.ts'
import { readableWorkbook } from '../build/readable-workbook.ts'

/** An office whose units compete for grades and awards: who they are, what they scored, what happened, and how they did before. */
export interface ContestOffice {
  readonly units: readonly { readonly name: string; readonly group: string; readonly takes: string }[]
  /** Scores of 履职尽责 and 作风建设; null: not handed in. */
  readonly scores: readonly (readonly [number | null, number])[]
  readonly events: readonly (readonly [unit: string, item: string])[]
  readonly prior: readonly (readonly [unit: string, total: number, rank: number, grade: string])[]
}

const GROUPS = ['甲组', '乙组', '丙组']
const ITEMS = ['重大事故', '违纪', '造假', '约谈', '通报']
const GRADES = ['优秀', '良好', '达标', '不达标']

/** A random office of so many units; whole scores, so that totals tie often. */
export function randomOffice(random: Random, count: number): ContestOffice {
  const units = Array.from({ length: count }, (_, i) => ({
    name: `第${i + 1}局`,
    group: random.pick(GROUPS),
    takes: random.chance(0.1) ? '单列' : random.chance(0.05) ? '不参加' : '是',
  }))
  const some = (share: number) => units.filter(() => random.chance(share))
  return {
    units,
    scores: units.map(() => [random.int(44, 58), random.int(30, 38)]),
    events: some(0.3).map(({ name }) => [name, random.pick(ITEMS)]),
    prior: some(0.8).map(({ name }, i) => [name, random.int(70, 95), i + 1, random.pick(GRADES)]),
  }
}

const SCORED = ['履职尽责', '作风建设']

const ledgerOf = ({ units, scores, events, prior }: ContestOffice): Uint8Array =>
  readableWorkbook([
    { name: '名录', rows: [['单位', '组', '参评'], ...units.map(({ name, group, takes }) => [name, group, takes])] },
    {
      name: '评分',
      rows: [
        ['单位', '指标', '得分', '理由'],
        ...units.flatMap(({ name }, i) =>
          SCORED.map((indicator, s) => [name, indicator, String(scores[i]?.[s] ?? ''), '年度评定']),
        ),
      ],
    },
    { name: '事项', rows: [['单位', '事项', '日期'], ...events.map(([unit, item]) => [unit, item, '2026-05-06'])] },
    {
      name: '往年',
      rows: [
        ['年度', '单位', '得分', '名次', '等次'],
        ...prior.map(([unit, total, rank, grade]) => ['2025', unit, String(total), String(rank), grade]),
      ],
    },
  ])

/** How the seats are given, as `quotas` and `ties` of the scheme write it. */
export interface SeatRules {
  readonly ties: string
  readonly quotas: string
  /** The award's own rules. */
  readonly award: string
}

const schemeOf = ({ ties, quotas, award }: SeatRules, changed: (text: string) => string): string =>
  changed(`id: contest
title: 名额试验
year: 2026
full: 100
cutoff: 2026-11-30
source: 名额试验办法
rounding: { indicator: 2, total: 2 }
checks: { SCH-07: off }
groups: [{ name: 甲组 }, { name: 乙组 }, { name: 丙组 }]
ties: ${ties}
grades:
  - { name: 优秀, from: 85, quota: { share: 0.2 } }
  - { name: 良好, quota: { share: 0.25 } }
  - { name: 达标, from: 80 }
  - { name: 不达标 }
quotas: ${quotas}
vetoes:
  - { id: accident, title: 安全生产, items: [重大事故], effect: { grade: 达标, awards: none } }
  - { id: conduct, title: 廉政建设, items: [违纪], effect: { demote: 1, cap: 86.5 } }
  - { id: fraud, title: 弄虚作假, items: [造假], effect: { rank: last } }
  - { id: talk, title: 约谈, items: [约谈], effect: { grade: 良好 } }
  - { id: notice, title: 通报, items: [通报], effect: { rank: none } }
awards:
  - { id: progress, title: 进步奖, by: improvement, ${award}, atLeast: { grade: 达标, improvement: 1 } }
  - { id: duty, title: 履职奖, by: duty, seats: 2, within: group, tie: include }
indicators:
  - { id: duty, title: 履职尽责, points: 60, measure: { entry: {} }, method: direct }
  - { id: style, title: 作风建设, points: 40, measure: { entry: {} }, method: direct }
`)

/** Scores the office, and gives the document and the result workbook. */
export async function scoreOffice(office: ContestOffice, rules: SeatRules, changed = (text: string) => text) {
  const world = memoryWorld(
    new Map([
      ['/office/ledger.xlsx', ledgerOf(office)],
      ['/office/scheme.yaml', new TextEncoder().encode(schemeOf(rules, changed))],
    ]),
  )
  const ledgers = ['/office/ledger.xlsx']
  const request = { ledgers, scheme: null, asOf: null, surveys: new Map(), language: 'zh', output: null } as const
  const scored = await score(request, world)
  const result = world.files.get('/office/ledger-结果.xlsx')
  if (result === undefined) throw new Error('no result was written')
  return { scored, document: scoreDocument(scored, 'zh'), result }
}
