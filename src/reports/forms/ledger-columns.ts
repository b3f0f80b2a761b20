import type { Takes } from './form.ts'

/** A column of the ledger as a form has it. */
export interface LedgerColumn {
  readonly id: string
  readonly width: number
  readonly takes: Takes['kind'] | 'unit' | 'status' | 'where'
  /** Who fills it in: the office when it issues the ledger, the unit that reports, or the office when all is in. */
  readonly by: 'office' | 'unit' | 'later'
  /** Every office needs it, whatever its scheme looks at. */
  readonly always?: true
  /** How it is filled in. */
  readonly how: string
}

const quarters: readonly LedgerColumn[] = ['一', '二', '三', '四'].flatMap((numeral, i): LedgerColumn[] => [
  { id: `q${i + 1}`, width: 9, takes: 'words', by: 'office', how: `${numeral}季度末要做到什么；没有要求的不填。` },
  { id: `q${i + 1}Done`, width: 8, takes: 'status', by: 'unit', how: `${numeral}季度的节点做到了没有，从列表里选。` },
])

/** The ledger's columns in the order in which an office reads them. */
export const LEDGER_FORM: readonly LedgerColumn[] = [
  { id: 'no', width: 5, takes: 'words', by: 'office', always: true, how: '一项任务一行，从 1 起顺编。' },
  {
    id: 'id',
    width: 8,
    takes: 'text',
    by: 'office',
    always: true,
    how: '由考核办编定，全年不变；新增的任务由考核办给号。',
  },
  { id: 'source', width: 9, takes: 'where', by: 'office', always: true, how: '文件、会议或交办的依据，写文号。' },
  { id: 'category', width: 9, takes: 'where', by: 'office', always: true, how: '决定计入哪项指标。' },
  {
    id: 'name',
    width: 20,
    takes: 'words',
    by: 'office',
    always: true,
    how: '一句话写清做什么。一行只写一项任务，不合并单元格。',
  },
  { id: 'standard', width: 15, takes: 'words', by: 'office', always: true, how: '做到什么程度算完成。' },
  {
    id: 'target',
    width: 8,
    takes: 'number',
    by: 'office',
    always: true,
    how: '只填数字，单位写在“计量单位”。',
  },
  { id: 'challenge', width: 8, takes: 'number', by: 'office', how: '只填数字，比目标值更高的要求。' },
  { id: 'measureUnit', width: 5, takes: 'words', by: 'office', always: true, how: '如 个、万元、%。' },
  { id: 'weight', width: 6, takes: 'number', by: 'office', how: '任务的权重，大于 0 的数字。' },
  { id: 'difficulty', width: 6, takes: 'number', by: 'office', how: '任务的难度系数，大于 0 的数字。' },
  { id: 'leader', width: 7, takes: 'words', by: 'office', always: true, how: '分管领导的姓名，每项任务都要填。' },
  {
    id: 'leadUnit',
    width: 11,
    takes: 'unit',
    by: 'office',
    always: true,
    how: '对这项任务负总责的单位，按名录的名称。',
  },
  { id: 'owner', width: 11, takes: 'unit', by: 'office', how: '另有责任单位的，按名录的名称；几个单位用顿号隔开。' },
  {
    id: 'supportUnit',
    width: 11,
    takes: 'unit',
    by: 'office',
    always: true,
    how: '按名录的名称；几个单位用顿号隔开，没有的不填。',
  },
  { id: 'person', width: 7, takes: 'words', by: 'unit', always: true, how: '具体负责的一个人，每项任务都要填。' },
  { id: 'contact', width: 11, takes: 'text', by: 'unit', always: true, how: '姓名和电话，每项任务都要填。' },
  { id: 'startOn', width: 11, takes: 'day', by: 'office', how: '年-月-日。' },
  {
    id: 'deadline',
    width: 11,
    takes: 'day',
    by: 'office',
    always: true,
    how: '年-月-日，不写“年底前”“长期”。当天完成算按时。',
  },
  ...quarters,
  {
    id: 'progressNote',
    width: 18,
    takes: 'words',
    by: 'unit',
    always: true,
    how: '做了什么、到了哪一步。数字另填“完成值”。',
  },
  {
    id: 'actual',
    width: 8,
    takes: 'number',
    by: 'unit',
    always: true,
    how: '只填数字，与目标值同一单位；没有进展填 0，不知道的不填。',
  },
  { id: 'progress', width: 8, takes: 'share', by: 'unit', always: true, how: '0% 到 100%。' },
  {
    id: 'status',
    width: 8,
    takes: 'status',
    by: 'unit',
    always: true,
    how: '从列表里选。没有全部做到的，不选“已完成”。',
  },
  {
    id: 'finishedOn',
    width: 11,
    takes: 'day',
    by: 'unit',
    always: true,
    how: '年-月-日，实际完成的那一天；没有完成的不填。',
  },
  { id: 'quality', width: 7, takes: 'number', by: 'later', how: '由考核办评定，单位不填。' },
  {
    id: 'evidence',
    width: 12,
    takes: 'words',
    by: 'unit',
    always: true,
    how: '文件名、文号或图片；选“已完成”的一定要有。',
  },
  { id: 'problem', width: 10, takes: 'words', by: 'unit', always: true, how: '没有的不填。' },
  { id: 'reason', width: 10, takes: 'words', by: 'unit', how: '没有按时完成的，写明原因。' },
  {
    id: 'nextStep',
    width: 10,
    takes: 'words',
    by: 'unit',
    always: true,
    how: '没有完成的，写下一步怎么做、何时完成。',
  },
  { id: 'inspector', width: 7, takes: 'words', by: 'office', how: '督查这项任务的人。' },
  { id: 'note', width: 8, takes: 'words', by: 'unit', always: true, how: '其他要说明的。' },
]
