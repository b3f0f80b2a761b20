import type { Case } from './rule-cases.ts'

const SPECIAL = '    bonus: { cap: 10 }\n    deduction: { cap: 10 }\n'

/** The sound scheme with more written under its one adjustment. */
const under = (text: string): Case['edits'] => [[SPECIAL, `${SPECIAL}${text}`]]
/** The sound scheme with something else in place of its caps. */
const instead = (text: string): Case['edits'] => [[SPECIAL, text]]

/** Slips in bonuses, deductions and the limits of the total. */
export const ADJUSTMENT_CASES: readonly Case[] = [
  {
    code: 'SCH-02',
    title: 'two adjustments of one title: a row of 加减分 names one of them by it',
    edits: under('    items:\n      - { id: a, title: 表彰 }\n      - { id: b, title: 表彰 }\n'),
    at: '表彰 }\n    proof',
    details: { kind: 'repeated', what: 'adjustment', name: '表彰' },
  },
  {
    code: 'SCH-02',
    title: 'a false report that takes away the bonus of an item that does not exist',
    edits: under('    voids: [specail]\n'),
    at: 'specail',
    details: { kind: 'unknown', what: 'adjustment', name: 'specail', near: ['special'] },
  },
  {
    code: 'SCH-05',
    title: 'a key of an item within an adjustment that does not exist',
    edits: under('    items:\n      - { id: a, title: 表彰, permonth: 0.1 }\n'),
    at: 'permonth',
    details: { what: 'key', name: 'permonth', suggestion: 'perMonth' },
  },
  {
    code: 'SCH-19',
    title: 'a coverage that limits nothing',
    edits: under('    coverage: { of: ranked, within: overall }\n'),
    at: 'coverage:',
    details: { kind: 'coverage-empty', title: '专项考核' },
  },
  {
    code: 'SCH-19',
    title: 'a share of units with a deduction where the item takes nothing off',
    edits: instead(
      '    bonus: { cap: 10 }\n    coverage: { of: all, within: group, bonusShare: 0.1, deductionShare: 0.15 }\n',
    ),
    at: 'deductionShare',
    details: { kind: 'coverage-side', key: 'deductionShare', side: 'deduction' },
  },
  {
    code: 'SCH-09',
    title: 'the cap of an item above that of its heading',
    edits: under('    items:\n      - { id: a, title: 表彰, bonus: { cap: 12 } }\n'),
    at: '12 } }',
    details: {},
  },
  {
    code: 'SCH-09',
    title: 'a cap above the sum of the caps of its items',
    edits: under(
      '    items:\n      - { id: a, title: 表彰, bonus: { cap: 4 } }\n      - { id: b, title: 批示, bonus: { cap: 5 } }\n',
    ),
    at: '10 }\n    deduction',
    details: {},
  },
  {
    code: 'SCH-09',
    title: 'a cap per month above that of the year',
    edits: under('    perMonth: 11\n'),
    at: '11\n    proof',
    details: {},
    times: 2,
  },
  {
    code: 'SCH-09',
    title: 'a cap that twelve months cannot reach',
    edits: instead('    bonus: { cap: 10 }\n    perMonth: 0.5\n'),
    at: '10 }\n    perMonth',
    details: {},
  },
  {
    code: 'SCH-09',
    title: 'a level worth more than the cap',
    edits: under('    levels: { 国家级: 20, 省级: 10 }\n'),
    at: '20, 省级',
    details: {},
  },
  {
    code: 'SCH-09',
    title: 'a cap of the total that no total can reach',
    edits: [['\nadjustments:', '\ntotal: { cap: 120 }\nadjustments:']],
    at: '120 }',
    details: {},
  },
  {
    code: 'SCH-09',
    title: 'a floor of the total that no deduction can reach',
    edits: [['\nadjustments:', '\ntotal: { floor: -20 }\nadjustments:']],
    at: '-20 }',
    details: {},
  },
  {
    code: 'SCH-13',
    title: 'an assumed item within an adjustment in a final run',
    edits: [['final: false', 'final: true'], ...under('    items:\n      - { id: a, title: 表彰, assumed: true }\n')],
    at: 'true                       #',
    details: { lines: [48, 117, 127] },
  },
  {
    code: 'SCH-14',
    title: 'a window without its last day',
    edits: under('    window: { from: 2014-12-01 }\n'),
    at: 'window',
    details: { kind: 'missing', key: 'to' },
  },
  {
    code: 'SCH-19',
    title: 'an adjustment that neither adds nor takes points',
    edits: instead(''),
    at: 'id: special',
    details: { kind: 'no-side', title: '专项考核' },
  },
  {
    code: 'SCH-19',
    title: 'an item that takes points under a heading that only adds them',
    edits: instead('    bonus: { cap: 10 }\n    items:\n      - { id: a, title: 通报, deduction: { cap: 2 } }\n'),
    at: 'deduction: { cap: 2 }',
    details: { kind: 'side-above', side: 'deduction', above: '专项考核' },
  },
  {
    code: 'SCH-19',
    title: 'points by level and points of each row at once',
    edits: under('    levels: { 国家级: 3 }\n    each: 0.5\n'),
    at: 'each: 0.5\n    proof',
    details: { kind: 'two-tables' },
  },
  {
    code: 'SCH-19',
    title: 'roles without the points that they multiply',
    edits: under('    roles: { 主办: 1, 协办: 0.5 }\n'),
    at: 'roles: {',
    details: { kind: 'roles-alone' },
  },
  {
    code: 'SCH-19',
    title: 'a usual role that is none of the roles',
    edits: under('    levels: { 国家级: 3 }\n    roles: { 主办: 1 }\n    roleWhenBlank: 独立\n'),
    at: '独立',
    details: { kind: 'role-unknown', role: '独立' },
  },
  {
    code: 'SCH-19',
    title: 'positive points of an item that only takes them',
    edits: instead('    deduction: { cap: 10 }\n    levels: { 一般: 5, 重大: -10 }\n'),
    at: '5, 重大',
    details: { kind: 'wrong-side', word: '一般', points: 5 },
  },
  {
    code: 'SCH-19',
    title: 'a cap per month on a heading over items',
    edits: under('    perMonth: 1\n    items:\n      - { id: a, title: 表彰 }\n'),
    at: 'perMonth: 1',
    details: { kind: 'month-over-items' },
  },
  {
    code: 'SCH-19',
    title: 'a window that ends before it begins',
    edits: under('    window: { from: 2015-11-30, to: 2014-12-01 }\n'),
    at: '2015-11-30, to',
    details: { kind: 'window-turned' },
  },
  {
    code: 'SCH-19',
    title: 'a floor of the total above its cap',
    edits: [['\nadjustments:', '\ntotal: { floor: 110, cap: 105 }\nadjustments:']],
    at: '110, cap',
    details: { kind: 'limits-turned', floor: 110, cap: 105 },
  },
]
