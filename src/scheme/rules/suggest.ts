import { nearest } from '../../kernel/nearest.ts'
import { LEDGER_COLUMNS } from '../../model/ledger-columns.ts'

/** Words that people write, from habit or another office's scheme, for the keys of this language. */
const HABITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(LEDGER_COLUMNS).map(([id, heading]) => [heading, id])),
  分类: 'category',
  板块: 'category',
  weight: 'points',
  weights: 'points',
  max: 'points',
  分值: 'points',
  权重: 'points',
  总分: 'full',
  满分: 'full',
  total: 'full',
  编号: 'id',
  名称: 'title',
  指标: 'indicators',
  下级: 'children',
  items: 'children',
  clause: 'source',
  出处: 'source',
  依据: 'source',
  考核部门: 'assessor',
  计分办法: 'method',
  use: 'method',
  deadline: 'cutoff',
}

/** The known word that was most likely meant, or null. */
export function suggestion(name: string, known: readonly string[]): string | null {
  const [beforeColon = ''] = name.split('：')
  if (known.includes(beforeColon.trim())) return beforeColon.trim()
  const habit = HABITS[name]
  if (habit !== undefined && known.includes(habit)) return habit
  const [close] = nearest(name, known, 1)
  if (close !== undefined) return close
  const habits = Object.keys(HABITS).filter(word => known.includes(HABITS[word] ?? ''))
  const [closeHabit] = nearest(name, habits, 1)
  return closeHabit === undefined ? null : (HABITS[closeHabit] ?? null)
}
