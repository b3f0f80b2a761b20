import type { ChangeRecord, TermValue } from '../model/changes.ts'
import type { Task } from '../model/dataset.ts'
import { known, shownIn } from '../model/field.ts'
import type { Approval, LoneTask, Reconciliation } from '../model/reconciliation.ts'
import { gapBetween, gapText, shownValue } from '../model/term-value.ts'
import type { Unit } from '../model/unit.ts'
import { LABELS } from '../text/labels.ts'
import { APPROVAL_FAULTS, DIFFERENCE_KINDS, TERM_WORDS, VERDICTS } from '../text/terms.ts'
import { byOwner } from './difference-kinds.ts'
import { unitCell, wordsCell } from './field-cell.ts'
import { frame, type Heading } from './frame.ts'
import { BLANK, type LiveCell, type LiveSheet, text } from './live.ts'
import { inLanguage, type Page } from './report.ts'
import { rowsOf } from './rows.ts'
import type { Look } from './sheet.ts'
import { sourceLink } from './source-link.ts'

/** What the sheets of a comparison are made from. */
export interface Comparison extends Page {
  readonly reconciliation: Reconciliation
  readonly units: readonly Unit[]
}

/** 差异: one row a change, unit by unit, with what was approved, what stands there now, and who approved it. */
export function differencesSheet(view: Comparison): LiveSheet {
  const { reconciliation, units, language } = view
  const say = inLanguage(language)
  const changes = byOwner(reconciliation.differences, units).flatMap(([, own]) =>
    own.flatMap(one => (one.kind === 'changed' ? [one] : [])),
  )
  return frame(view, {
    name: { zh: '差异', en: 'Changes' },
    title: { zh: '对账差异表', en: 'Changes since the approved ledger' },
    headings: [
      ...taskHeadings(view),
      { title: language === 'zh' ? '字段' : 'Field', width: 4 },
      { title: language === 'zh' ? '批准值' : 'Approved', width: 9 },
      { title: language === 'zh' ? '现值' : 'Now', width: 9 },
      { title: language === 'zh' ? '差' : 'By', width: 6 },
      ...approvalHeadings(view),
      { title: language === 'zh' ? '批准台账' : 'Approved in', width: 5 },
      { title: language === 'zh' ? '现台账' : 'Now in', width: 5 },
    ],
    frozenColumns: 2,
    body: rowsOf(changes, change => [
      ...taskCells(change.pair.current),
      text(say(TERM_WORDS[change.term]), 'centred'),
      valueCell(change.before),
      valueCell(change.after),
      text(gapText(gapBetween(change.before, change.after))[language]),
      ...approvalCells(view, change.approval),
      sourceLink(sideOf(view), change.before.field.at),
      sourceLink(view, change.after.field.at),
    ]),
  })
}

/** 新增和取消: tasks that only one of the ledgers has. */
export function loneTasksSheet(view: Comparison): LiveSheet {
  const { reconciliation, units, language } = view
  const say = inLanguage(language)
  const lone = byOwner(reconciliation.differences, units).flatMap(([, own]) =>
    own.flatMap(one => (one.kind === 'changed' ? [] : [one])),
  )
  return frame(view, {
    name: { zh: '新增和取消', en: 'Added and dropped' },
    title: { zh: '新增和取消的任务', en: 'Tasks added and dropped' },
    headings: [
      { title: language === 'zh' ? '情况' : 'Kind', width: 5 },
      ...taskHeadings(view),
      { title: say(LABELS.deadline), width: 7 },
      { title: say(LABELS.target), width: 6 },
      ...approvalHeadings(view),
      { title: language === 'zh' ? '可能是同一任务' : 'Perhaps the same', width: 10 },
      { title: say(LABELS.source), width: 8 },
    ],
    body: rowsOf(lone, one => loneRow(view, one)),
  })
}

const loneRow = (view: Comparison, { kind, task, perhaps, approval }: LoneTask): LiveCell[] => [
  text(DIFFERENCE_KINDS[kind][view.language], 'centred'),
  ...taskCells(task),
  wordsCell(task.deadline),
  valueCell({ kind: 'number', field: task.target }),
  ...approvalCells(view, approval),
  perhaps === null ? BLANK : text(shownIn(perhaps.name)),
  sourceLink(kind === 'removed' ? sideOf(view) : view, task.name.at),
]

/** The approved ledger is one workbook, and its column says so: its cells need no file name. */
const sideOf = (view: Comparison) => ({ ...view, severalBooks: false })

const taskHeadings = ({ language }: Page): Heading[] => [
  { title: language === 'zh' ? '任务编号' : 'Number', width: 4 },
  { title: LABELS.task[language], width: 14 },
  { title: LABELS.unit[language], width: 7 },
]

const taskCells = (task: Task): LiveCell[] => [
  wordsCell(task.words.get('id') ?? { kind: 'blank', at: task.at }),
  wordsCell(task.name),
  unitCell(task.owner),
]

const approvalHeadings = ({ language }: Page): Heading[] => [
  { title: language === 'zh' ? '批准人' : 'Approver', width: 6 },
  { title: LABELS.document[language], width: 9 },
  { title: language === 'zh' ? '结论' : 'Verdict', width: 4 },
  { title: language === 'zh' ? '说明' : 'Why', width: 9 },
]

const LOOKS: Readonly<Record<Approval['verdict'], Look>> = {
  approved: 'centred',
  incomplete: 'warning',
  unapproved: 'problem',
  unneeded: 'muted',
}

function approvalCells({ language }: Page, approval: Approval): LiveCell[] {
  const { verdict, records } = approval
  const each = (of: (record: ChangeRecord) => string): string =>
    [...new Set(records.map(of))].filter(Boolean).join('\n')
  return [
    text(each(({ approver }) => shownIn(approver))),
    text(each(({ document }) => shownIn(document))),
    text(VERDICTS[verdict][language], LOOKS[verdict]),
    text(whyText(approval, language)),
  ]
}

/** What an approval lacks, or what its record says instead, in a few words. */
export function whyText({ verdict, faults, contradiction }: Approval, language: Page['language']): string {
  if (contradiction !== null) {
    const { what, record } = contradiction
    const says = shownValue(what === 'new-value' ? record.to : record.from)
    if (language === 'zh') return `变更记录的${what === 'new-value' ? '新值' : '原值'}是“${says}”`
    return `the record has "${says}" as its ${what === 'new-value' ? 'new' : 'old'} value`
  }
  if (faults.length > 0) {
    const words = [...new Set(faults.map(({ kind }) => APPROVAL_FAULTS[kind][language]))]
    return words.join(language === 'zh' ? '；' : '; ')
  }
  if (verdict !== 'unapproved') return ''
  return language === 'zh' ? '没有变更记录' : 'no change record'
}

/** A number as a number, all else as it reads. */
export function valueCell(value: TermValue): LiveCell {
  if (value.kind !== 'number') return text(shownValue(value))
  const { field } = value
  const number = known(field)
  return number !== null && field.kind === 'value' && field.reading === undefined && !field.shown.includes('%')
    ? { kind: 'number', value: number }
    : text(shownValue(value))
}
