import type { Dataset, Task } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import { daysOverdue } from '../model/task-state.ts'
import { LABELS } from '../text/labels.ts'
import { countsByCode, countsByUnit } from './counts.ts'
import { unitCell, wordsCell } from './field-cell.ts'
import { findingsSheet } from './findings-list.ts'
import { frame } from './frame.ts'
import { layOut } from './lay-out.ts'
import { type LiveSheet, number, text } from './live.ts'
import { inLanguage, type Page } from './report.ts'
import { rowsOf } from './rows.ts'
import type { Book } from './sheet.ts'
import { sourceLink } from './source-link.ts'

/** What the exception workbook is made from; there may be no scheme and no scores. */
export interface Exceptions extends Page {
  readonly findings: readonly Finding[]
  readonly dataset: Dataset
}

/** The exception workbook: findings by unit, counts by code and by unit, overdue tasks, and who handed in nothing. */
export function exceptionBook(view: Exceptions, stamp: string): Book {
  const { findings, dataset, language } = view
  const sheets = [
    findingsSheet(view, inOrderOfUnits(findings, dataset)),
    countsByCode(view, findings),
    countsByUnit(view, findings, dataset.units),
    overdue(view),
    unsubmitted(view),
  ]
  return { title: `${view.title} ${language === 'zh' ? '问题清单' : 'Findings'}`, stamp, sheets: layOut(sheets) }
}

function inOrderOfUnits(findings: readonly Finding[], { units }: Dataset): Finding[] {
  const order = new Map(units.map(({ name }, i) => [name, i]))
  const placeOf = ({ unit }: Finding) => (unit === null ? units.length : (order.get(unit) ?? units.length))
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b))
}

function overdue(view: Exceptions): LiveSheet {
  const say = inLanguage(view.language)
  const late = view.dataset.tasks.flatMap(task => {
    const days = daysOverdue(task, view.asOf)
    return days === null || days === 0 ? [] : [{ task, days }]
  })
  late.sort((a, b) => b.days - a.days)
  return frame(view, {
    name: { zh: '超期清单', en: 'Overdue' },
    title: { zh: '超期任务清单', en: 'Overdue tasks' },
    headings: [
      { title: say(LABELS.unit), width: 12 },
      { title: say(LABELS.task), width: 24 },
      { title: say(LABELS.deadline), width: 7 },
      { title: view.language === 'zh' ? '超期天数' : 'Days overdue', width: 5 },
      { title: view.language === 'zh' ? '分管领导' : 'Leader', width: 7 },
      { title: say(LABELS.source), width: 8 },
    ],
    body: rowsOf(late, ({ task, days }) => [
      unitCell(task.owner),
      wordsCell(task.name),
      wordsCell(task.deadline),
      number(days),
      text(leaderOf(task)),
      sourceLink(view, task.deadline.at),
    ]),
  })
}

const leaderOf = ({ owner }: Task): string | null => (owner.kind === 'known' ? owner.unit.leader : null)

function unsubmitted(view: Exceptions): LiveSheet {
  const say = inLanguage(view.language)
  const submitted = new Set(
    view.dataset.tasks.flatMap(({ owner }) => (owner.kind === 'known' ? [owner.unit.name] : [])),
  )
  const missing = view.dataset.units.filter(unit => unit.participation !== 'excluded' && !submitted.has(unit.name))
  return frame(view, {
    name: { zh: '未报单位', en: 'Nothing handed in' },
    title: { zh: '未报台账单位名单', en: 'Units that handed in nothing' },
    headings: [
      { title: say(LABELS.unit), width: 16 },
      { title: say(LABELS.group), width: 10 },
      { title: view.language === 'zh' ? '分管领导' : 'Leader', width: 8 },
      { title: say(LABELS.source), width: 8 },
    ],
    body: missing.map(unit => [text(unit.name), text(unit.group), text(unit.leader), sourceLink(view, unit.at)]),
  })
}
