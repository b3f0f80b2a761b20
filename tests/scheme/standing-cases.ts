import type { Case } from './rule-cases.ts'

const GRADES = '  - { name: 优秀, from: 90, source: 第八条 }\n  - { name: 良好, from: 80 }\n  - { name: 一般 }\n'
const QUOTAS = 'quotas: { of: all, within: group, round: floor, tie: include, unused: lost }\n'

/** The sound scheme with these grades, and whatever comes after them. */
const graded = (grades: string, more = ''): readonly (readonly [string, string])[] => [[GRADES, `${grades}\n${more}`]]

const shares = (best: string, next: string): string =>
  `  - { name: 优秀, quota: ${best} }\n  - { name: 良好, quota: ${next} }\n  - { name: 一般 }`

/** Slips in ties, grades, quotas, vetoes, awards and consequences. */
export const STANDING_CASES: readonly Case[] = [
  {
    code: 'SCH-02',
    title: 'a tie broken by something that is neither an indicator nor a word of the language',
    edits: [['breakBy: [duty]', 'breakBy: [vetoes, { of: dutty, first: lower }]']],
    at: 'dutty',
    details: { kind: 'unknown', what: 'indicator', name: 'dutty', near: ['duty'] },
  },
  {
    code: 'SCH-02',
    title: 'a veto that leaves a grade that does not exist',
    edits: graded(GRADES, 'vetoes: [{ id: v, title: 安全, items: [事故], effect: { grade: 及格 } }]\n'),
    at: '及格',
    details: { kind: 'unknown', what: 'grade', name: '及格' },
  },
  {
    code: 'SCH-02',
    title: 'an award by an indicator that does not exist',
    edits: graded(GRADES, 'awards: [{ id: a, title: 单项奖, by: dutty, seats: 1, within: group, tie: include }]\n'),
    at: 'dutty, seats',
    details: { kind: 'unknown', what: 'indicator', name: 'dutty' },
  },
  {
    code: 'SCH-02',
    title: 'a kind with a group that does not exist',
    edits: graded(
      GRADES,
      'awards: [{ id: a, title: 先进, by: total, seats: 1, within: { 部门: [党群部们] }, tie: include }]\n',
    ),
    at: '党群部们',
    details: { kind: 'unknown', what: 'group', name: '党群部们', near: ['党群部门'] },
  },
  {
    code: 'SCH-02',
    title: 'a consequence of a grade that does not exist',
    edits: graded(GRADES, 'consequences: [{ id: c, title: 诫勉, when: { grade: [一般, 不合格], years: 2 } }]\n'),
    at: '不合格',
    details: { kind: 'unknown', what: 'grade', name: '不合格' },
  },
  {
    code: 'SCH-06',
    title: 'shares of seats without a word of how they are given',
    edits: graded(shares('{ share: 0.2 }', '{ share: 0.3 }')),
    at: '{ share: 0.2 }',
    details: { policy: 'quotas', reachedBy: ['优秀', '良好'] },
  },
  {
    code: 'SCH-06',
    title: 'shares of seats of which nothing is said but within whom',
    edits: graded(shares('{ share: 0.2 }', '{ share: 0.3 }'), 'quotas: { within: group }\n'),
    at: '{ within: group }',
    details: { policy: 'of', reachedBy: ['优秀', '良好'] },
    times: 4,
  },
  {
    code: 'SCH-06',
    title: 'seats without a rule for a tie on the last one',
    edits: graded(shares('{ seats: 2 }', '{ seats: 3 }'), 'quotas: { within: group, unused: lost }\n'),
    at: '{ within: group, unused',
    details: { policy: 'tie', reachedBy: ['优秀', '良好'] },
  },
  {
    code: 'SCH-06',
    title: 'a share of seats for an award that does not say how it is made whole',
    edits: graded(
      GRADES,
      'awards: [{ id: a, title: 先进, by: total, share: 0.3, of: all, within: group, tie: include }]\n',
    ),
    at: '{ id: a, title: 先进',
    details: { policy: 'round', reachedBy: ['先进'] },
  },
  {
    code: 'SCH-06',
    title: 'ties on the last seat to be parted by keys where there are none',
    edits: [
      ['breakBy: [duty]', 'breakBy: []'],
      ...graded(shares('{ share: 0.2 }', '{ share: 0.3 }'), QUOTAS.replace('include', 'keys')),
    ],
    at: 'keys, unused',
    details: { policy: 'tie-breakers' },
  },
  {
    code: 'SCH-06',
    title: 'a rule about two years in a row that does not say what a third means',
    edits: graded(GRADES, 'consequences: [{ id: c, title: 诫勉, when: { grade: 一般, years: 2 } }]\n'),
    at: '{ grade: 一般, years: 2 }',
    details: { policy: 'orMore', reachedBy: ['诫勉'] },
  },
  {
    code: 'SCH-08',
    title: 'a last grade with a quota',
    edits: graded('  - { name: 优秀, from: 90 }\n  - { name: 一般, quota: { share: 0.5 } }', QUOTAS),
    at: '{ share: 0.5 }',
    details: { kind: 'last-has-quota', name: '一般' },
  },
  {
    code: 'SCH-08',
    title: 'shares that add up to more than all',
    edits: graded(shares('{ share: 0.6 }', '{ share: 0.41 }'), QUOTAS),
    at: '{ share: 0.41 }',
    details: { kind: 'too-many-seats', name: '良好', sum: '101' },
  },
  {
    code: 'SCH-08',
    title: 'a line that is not below that of a grade above it, one with a quota alone between them',
    edits: graded(
      '  - { name: 优秀, from: 80 }\n  - { name: 良好, quota: { seats: 2 } }\n  - { name: 达标, from: 80 }\n  - { name: 一般 }',
      QUOTAS,
    ),
    at: '80 }\n  - { name: 一般 }',
    details: { kind: 'not-falling', name: '达标', above: '优秀', before: 80 },
  },
  {
    code: 'SCH-14',
    title: 'a veto without any effect',
    edits: graded(GRADES, 'vetoes: [{ id: v, title: 安全, items: [事故], effect: {} }]\n'),
    at: '{} }]',
    details: { kind: 'unfit', key: 'effect', expected: { kind: 'veto-effect' } },
  },
  {
    code: 'SCH-14',
    title: 'a share in per cent',
    edits: graded(shares('{ share: 30 }', '{ share: 0.3 }'), QUOTAS),
    at: '30 }',
    details: { kind: 'unfit', key: 'share', expected: { kind: 'at-most', limit: 1 } },
  },
  {
    code: 'SCH-14',
    title: 'an award with both a share and seats',
    edits: graded(
      GRADES,
      'awards: [{ id: a, title: 先进, by: total, seats: 1, share: 0.1, within: group, tie: include }]\n',
    ),
    at: '{ id: a, title: 先进',
    details: { kind: 'unfit', expected: { kind: 'share-or-seats' } },
  },
  {
    code: 'SCH-02',
    title: 'an opinion that is no indicator',
    edits: graded(GRADES, 'scrutiny: { opinions: { places: 5, of: [dutty] } }\n'),
    at: 'dutty',
    details: { kind: 'unknown', what: 'indicator', name: 'dutty', near: ['duty'] },
  },
  {
    code: 'SCH-14',
    title: 'a cross ratio whose band is turned round',
    edits: graded(GRADES, 'scrutiny: { crossRatios: [{ of: 财政收入, to: GDP, between: [0.3, 0.05] }] }\n'),
    at: '0.05',
    details: { kind: 'unfit', expected: { kind: 'more-than', limit: 0.3 } },
  },
]
