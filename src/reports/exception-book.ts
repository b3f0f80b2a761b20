import type { Dataset } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import type { Reconciliation } from '../model/reconciliation.ts'
import type { Resubmission } from '../model/resubmission.ts'
import { LABELS } from '../text/labels.ts'
import { countsByCode, countsByFile, countsByUnit } from './counts.ts'
import { comparisonSheets } from './diff-book.ts'
import { findingsSheet } from './findings-list.ts'
import { frame } from './frame.ts'
import { layOut } from './lay-out.ts'
import { type LiveSheet, text } from './live.ts'
import { progressSheet } from './progress.ts'
import { readingLog } from './reading-log.ts'
import { inLanguage, type Page } from './report.ts'
import { editsSheet, recheckSheet } from './resubmission.ts'
import type { Book } from './sheet.ts'
import { sourceLink } from './source-link.ts'
import { dueSoonSheet, LEADER, lightsSheet, overdueSheet } from './task-lights.ts'

/** What the exception workbook is made from; there may be no scheme and no scores. */
export interface Exceptions extends Page {
  readonly findings: readonly Finding[]
  readonly dataset: Dataset
  readonly reconciliation: Reconciliation | null
  /** Null where nothing was compared with the time before. */
  readonly resubmission: Resubmission | null
  /** The registered names of those who had sent tasks the time before; absent: nobody. */
  readonly heardBefore?: ReadonlySet<string>
  readonly dueSoonDays: number
  /** The year is still under way: tasks may yet be finished in time, so their lights are shown. */
  readonly underWay: boolean
}

/** The exception workbook: findings by unit, counts by code, unit and file, how the tasks stand, and who handed in nothing. */
export function exceptionBook(view: Exceptions, stamp: string): Book {
  const { findings, dataset, language, reconciliation, resubmission } = view
  const page = { ...view, tasks: dataset.tasks }
  const sheets = [
    findingsSheet(view, inOrderOfUnits(findings, dataset)),
    countsByCode(view, findings),
    countsByUnit(view, findings, dataset.units),
    ...(view.severalBooks ? [countsByFile(view, findings)] : []),
    ...(reconciliation ? comparisonSheets({ ...view, reconciliation, units: dataset.units }) : []),
    ...(resubmission ? [recheckSheet(view, resubmission), editsSheet(view, resubmission, dataset)] : []),
    overdueSheet(page),
    ...(view.underWay ? [dueSoonSheet(page), progressSheet(page, dataset.units), lightsSheet(page)] : []),
    unsubmitted(view),
    readingLog(view, dataset),
  ]
  return { title: `${view.title} ${language === 'zh' ? '问题清单' : 'Findings'}`, stamp, sheets: layOut(sheets) }
}

function inOrderOfUnits(findings: readonly Finding[], { units }: Dataset): Finding[] {
  const order = new Map(units.map(({ name }, i) => [name, i]))
  const placeOf = ({ unit }: Finding) => (unit === null ? units.length : (order.get(unit) ?? units.length))
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b))
}

function unsubmitted(view: Exceptions): LiveSheet {
  const say = inLanguage(view.language)
  const submitted = new Set(
    view.dataset.tasks.flatMap(({ owner }) => (owner.kind === 'known' ? [owner.unit.name] : [])),
  )
  const missing = view.dataset.units.filter(
    ({ participation, name }) =>
      participation !== 'excluded' && !submitted.has(name) && !(view.heardBefore?.has(name) ?? false),
  )
  return frame(view, {
    name: { zh: '未报单位', en: 'Nothing handed in' },
    title: { zh: '未报台账单位名单', en: 'Units that handed in nothing' },
    headings: [
      { title: say(LABELS.unit), width: 16 },
      { title: say(LABELS.group), width: 10 },
      { title: say(LEADER), width: 8 },
      { title: say(LABELS.source), width: 8 },
    ],
    body: missing.map(unit => [text(unit.name), text(unit.group), text(unit.leader), sourceLink(view, unit.at)]),
  })
}
