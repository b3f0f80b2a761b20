import { wordsFor } from './adjustment-fault-words.ts'
import { adjustmentFaults, type Details } from './adjustment-faults.ts'
import { defineCheck } from './check.ts'

/** A bonus or deduction whose item, side, level, role, award or points the scheme does not have. */
export const adjustmentUnknown = defineCheck<Details>({
  code: 'AWD-04',
  severity: 'error',
  title: { zh: '加减分与方案不符', en: 'Adjustment not in the scheme' },
  why: {
    zh: '只有方案列出的项目、级别、角色和奖项可以加分、扣分。名称对不上的行不计分。',
    en: 'Only the items, levels, roles and awards of the scheme add or take points. A row under another name is not counted.',
  },
  example: { zh: '项目填“专项”，方案中是“专项考核”。', en: 'The item is "专项"; the scheme has "专项考核".' },
  find: adjustmentFaults,
  says: details => wordsFor(details).says,
  expected: details => wordsFor(details).expected,
  remedy: (details, cell) => wordsFor(details).remedy(cell),
  effect: details => wordsFor(details).effect,
  samples: [
    { kind: 'item', item: '专项', cells: ['B5', 'B9'], items: ['专项考核'] },
    { kind: 'item', item: '', cells: ['B5'], items: ['专项考核'] },
    { kind: 'item', item: '专项', cells: ['B5'], items: [] },
    { kind: 'heading', item: '表彰奖励', items: ['集体表彰', '工作表彰'] },
    { kind: 'side', item: '领导批示', lacks: 'deduction', points: '-2' },
    { kind: 'side', item: '通报批评', lacks: 'bonus', points: '2' },
    { kind: 'level', item: '表彰奖励', shown: '县级', words: ['国家级', '省级', '市级'] },
    { kind: 'level', item: '表彰奖励', shown: '', words: ['国家级', '省级', '市级'] },
    { kind: 'role', item: '表彰奖励', shown: '参与', words: ['独立', '合作'] },
    { kind: 'award', item: '表彰奖励', shown: '十佳网站', words: ['全国文明单位', '全省先进集体'] },
    { kind: 'points', item: '表彰奖励', typed: '5', counted: '3' },
  ],
})
