import type { Text } from './text.ts'

/** What is compared of a task between the approved ledger and the current one. */
export const TERM_WORDS = {
  name: { zh: '任务名称', en: 'wording' },
  standard: { zh: '目标要求', en: 'required result' },
  target: { zh: '目标值', en: 'target' },
  challenge: { zh: '挑战值', en: 'challenge' },
  measureUnit: { zh: '计量单位', en: 'unit of measure' },
  deadline: { zh: '完成时限', en: 'deadline' },
  owner: { zh: '责任单位', en: 'owner' },
  responsible: { zh: '责任单位（牵头单位以外）', en: 'responsible units beside the lead' },
  supporting: { zh: '配合单位', en: 'supporting units' },
  weight: { zh: '权重', en: 'weight' },
  difficulty: { zh: '难度系数', en: 'difficulty' },
  category: { zh: '工作类别', en: 'category' },
  person: { zh: '责任人', en: 'person in charge' },
  leader: { zh: '分管领导', en: 'leader' },
} as const satisfies Record<string, Text>

/** What stands behind a difference. */
export const VERDICTS = {
  approved: { zh: '已批准', en: 'approved' },
  incomplete: { zh: '批准不全', en: 'approval incomplete' },
  unapproved: { zh: '未批准', en: 'not approved' },
  unneeded: { zh: '备查', en: 'for the record' },
} as const satisfies Record<string, Text>

/** What a difference is about, as it is counted. */
export const DIFFERENCE_KINDS = {
  removed: { zh: '取消', en: 'dropped' },
  added: { zh: '新增', en: 'added' },
  deadline: { zh: '时限', en: 'deadline' },
  target: { zh: '目标', en: 'target' },
  owner: { zh: '单位', en: 'units' },
  wording: { zh: '表述', en: 'wording' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<string, Text>

/** What an approval lacks, in a few words. */
export const APPROVAL_FAULTS = {
  'no-approver': { zh: '缺批准人', en: 'no approver' },
  'no-document': { zh: '缺文号', en: 'no document' },
  'no-date': { zh: '缺批准日期', en: 'no day of approval' },
  'no-reason': { zh: '缺事由', en: 'no reason' },
  rank: { zh: '批准人不符合规定', en: 'approver not of the rank' },
  'after-limit': { zh: '过了批准期限', en: 'approved after the limit' },
  'asked-late': { zh: '到期后才申请', en: 'asked for after the deadline' },
  'approved-late': { zh: '到期后才批准', en: 'approved after the deadline' },
  'too-many': { zh: '延期次数超过规定', en: 'extended too often' },
} as const satisfies Record<string, Text>

/** What became of a change record. */
export const RECORD_USES = {
  approves: { zh: '与改动相符', en: 'bears out a change' },
  disagrees: { zh: '与改动不符', en: 'contradicts a change' },
  settled: { zh: '批准台账已含', en: 'held already' },
  repeated: { zh: '重复登记', en: 'entered twice' },
  'not-made': { zh: '批准后没有改', en: 'not carried out' },
  'no-task': { zh: '找不到任务', en: 'no such task' },
  'no-part': { zh: '字段认不出', en: 'no such field' },
} as const satisfies Record<string, Text>
