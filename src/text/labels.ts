import type { Text } from './text.ts'

/** Words that several reports, the terminal and the documents share (domain.md (a)). */
export const LABELS = {
  unit: { zh: '单位', en: 'Unit' },
  group: { zh: '组别', en: 'Group' },
  indicator: { zh: '指标', en: 'Indicator' },
  rank: { zh: '名次', en: 'Rank' },
  overall: { zh: '总名次', en: 'Overall' },
  total: { zh: '总分', en: 'Total' },
  grade: { zh: '等次', en: 'Grade' },
  bonus: { zh: '加分', en: 'Bonus' },
  deduction: { zh: '扣分', en: 'Deduction' },
  points: { zh: '分值', en: 'Points' },
  score: { zh: '得分', en: 'Score' },
  state: { zh: '状态', en: 'State' },
  note: { zh: '备注', en: 'Note' },
  source: { zh: '来源', en: 'Source' },
  clause: { zh: '依据', en: 'Clause' },
  task: { zh: '任务名称', en: 'Task' },
  target: { zh: '目标值', en: 'Target' },
  actual: { zh: '完成值', en: 'Actual' },
  deadline: { zh: '完成时限', en: 'Deadline' },
  finishedOn: { zh: '实际完成时间', en: 'Finished on' },
  status: { zh: '状态', en: 'Status' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  code: { zh: '代码', en: 'Code' },
  severity: { zh: '级别', en: 'Severity' },
  where: { zh: '位置', en: 'Where' },
  what: { zh: '情况', en: 'What' },
  effect: { zh: '影响', en: 'Effect' },
  remedy: { zh: '处理', en: 'To do' },
  item: { zh: '项目', en: 'Item' },
  reason: { zh: '事由', en: 'Reason' },
  document: { zh: '文号', en: 'Document' },
  value: { zh: '数值', en: 'Value' },
  event: { zh: '事项', en: 'Occurrence' },
  date: { zh: '日期', en: 'Date' },
  times: { zh: '次数', en: 'Times' },
  year: { zh: '年度', en: 'Year' },
  challenge: { zh: '挑战值', en: 'Challenge' },
} as const satisfies Record<string, Text>

/** The states of a unit. */
export const UNIT_STATES = {
  ranked: { zh: '参加排名', en: 'ranked' },
  unranked: { zh: '单列', en: 'scored, not ranked' },
  withheld: { zh: '暂不计分', en: 'withheld' },
  excluded: { zh: '不参加', en: 'excluded' },
} as const satisfies Record<string, Text>

/** The states of a score. */
export const SCORE_STATES = {
  scored: { zh: '已计分', en: 'scored' },
  withheld: { zh: '暂不计分', en: 'withheld' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  absent: { zh: '缺', en: 'absent' },
} as const satisfies Record<string, Text>

export const SEVERITIES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  note: { zh: '备查', en: 'note' },
} as const satisfies Record<string, Text>
