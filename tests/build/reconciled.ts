import type { Check } from '../../src/checks/check.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { shownIn } from '../../src/model/field.ts'
import type { Difference, Reconciliation } from '../../src/model/reconciliation.ts'
import type { ChangeRules } from '../../src/model/scheme.ts'
import { shownValue, taskOf } from '../../src/model/term-value.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { found } from './findings.ts'
import { table, type Written } from './tables.ts'

/** A task as a test writes it: what it does not name is the same sound value in both ledgers; null is a blank cell. */
export type TaskRow = Partial<Record<keyof typeof COLUMNS, Written>>
/** A change record; what a test does not name is complete. */
export type ChangeRow = Partial<Record<keyof typeof CHANGE_COLUMNS, Written>>

const COLUMNS = {
  id: '任务编号',
  name: '任务名称',
  category: '工作类别',
  standard: '目标要求',
  target: '目标值',
  measureUnit: '计量单位',
  lead: '牵头单位',
  owner: '责任单位',
  support: '配合单位',
  person: '责任人',
  deadline: '完成时限',
  weight: '权重',
} as const

const SOUND: TaskRow = {
  category: '重点工作',
  standard: '通过验收',
  target: 12,
  measureUnit: '所',
  owner: '市教育局',
  person: '王建国',
  deadline: '2015-10-31',
  weight: 5,
}

const CHANGE_COLUMNS = {
  id: '任务编号',
  name: '任务名称',
  part: '字段',
  from: '原值',
  to: '新值',
  reason: '事由',
  approver: '批准人',
  document: '文号',
  approvedOn: '批准日期',
  askedOn: '申请日期',
} as const

const APPROVED: ChangeRow = {
  part: '完成时限',
  approver: '市政府',
  document: '青政〔2015〕52号',
  approvedOn: '2015-09-18',
  askedOn: '2015-09-10',
}

const REGISTRY = table(
  [
    ['单位', '简称', '组'],
    ['市教育局', '教育局', '部门'],
    ['市财政局', '财政局', '部门'],
    ['市体育局', '体育局', '部门'],
  ],
  { sheet: '名录', file: '名录.xlsx' },
)

const rowsOf = (
  columns: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, Written | undefined>>[],
) => [Object.values(columns), ...rows.map(row => Object.keys(columns).map(key => row[key] ?? null))]

/** A ledger with its change records: 台账 has its first task in row 2, with 任务编号 in A and 完成时限 in K. */
export const ledgerOf = (tasks: readonly TaskRow[], changes: readonly ChangeRow[] = [], file = '台账.xlsx'): Dataset =>
  normalise(
    [
      REGISTRY,
      table(
        rowsOf(
          COLUMNS,
          tasks.map(task => ({ ...SOUND, ...task })),
        ),
        { sheet: '台账', file },
      ),
      table(
        rowsOf(
          CHANGE_COLUMNS,
          changes.map(change => ({ ...APPROVED, ...change })),
        ),
        { sheet: '变更', file },
      ),
    ],
    null,
    2015,
  )

/** What a scheme asks of approvals: nothing, but for what a test names. */
const rules = (over: Partial<ChangeRules> = {}): ChangeRules => ({
  approvers: [],
  approvedBy: null,
  askedBeforeDue: false,
  extensions: null,
  reason: false,
  clause: null,
  ...over,
})

/** The tasks of both ledgers held against each other; the records stand in the current one. */
export const compared = (
  approved: readonly TaskRow[],
  current: readonly TaskRow[],
  changes: readonly ChangeRow[] = [],
  asked: Partial<ChangeRules> = {},
): Reconciliation => reconcile(ledgerOf(approved, [], '批准台账.xlsx'), ledgerOf(current, changes), rules(asked))

/** What one check finds in a comparison. */
export const foundIn = (check: Check, reconciliation: Reconciliation) => found(check, { reconciliation })

/** A difference in a line: the kind or term, the task, and the values. */
function told(difference: Difference): string {
  const name = shownIn(taskOf(difference).name)
  if (difference.kind !== 'changed') return `${difference.kind} ${name}`
  return `${difference.term} ${name}: ${shownValue(difference.before)} → ${shownValue(difference.after)}`
}

/** All differences of a comparison, in lines. */
export const lines = ({ differences }: Reconciliation): string[] => differences.map(told)
