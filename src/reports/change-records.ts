import { shownIn } from '../model/field.ts'
import type { RecordUse } from '../model/reconciliation.ts'
import { LABELS } from '../text/labels.ts'
import { RECORD_USES } from '../text/terms.ts'
import { type Comparison, valueCell, whyText } from './differences.ts'
import { unitCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { BLANK, type LiveCell, type LiveSheet, text } from './live.ts'
import { inLanguage } from './report.ts'
import { rowsOf } from './rows.ts'
import type { Look } from './sheet.ts'
import { sourceLink } from './source-link.ts'

/** 变更记录核对: every record of an approved change, and what it bears out. */
export function changeRecordsSheet(view: Comparison): LiveSheet {
  const { language } = view
  const say = inLanguage(language)
  return frame(view, {
    name: { zh: '变更记录核对', en: 'Change records' },
    title: { zh: '变更台账核对表', en: 'Records of approved changes' },
    headings: [
      { title: language === 'zh' ? '任务编号' : 'Number', width: 5 },
      { title: say(LABELS.task), width: 13 },
      { title: say(LABELS.unit), width: 7 },
      { title: language === 'zh' ? '字段' : 'Field', width: 6 },
      { title: language === 'zh' ? '原值' : 'From', width: 7 },
      { title: language === 'zh' ? '新值' : 'To', width: 7 },
      { title: language === 'zh' ? '批准人' : 'Approver', width: 6 },
      { title: say(LABELS.document), width: 9 },
      { title: language === 'zh' ? '批准日期' : 'Approved on', width: 6 },
      { title: language === 'zh' ? '申请日期' : 'Asked on', width: 6 },
      { title: language === 'zh' ? '核对' : 'Result', width: 6 },
      { title: language === 'zh' ? '说明' : 'Why', width: 10 },
      { title: say(LABELS.source), width: 9 },
    ],
    body: rowsOf(view.reconciliation.records, use => recordRow(view, use)),
  })
}

function recordRow(view: Comparison, { record, task, use, difference }: RecordUse): LiveCell[] {
  const why = difference === null ? '' : ownText(record, difference.approval, view)
  return [
    wordsCell(record.id),
    text(shownIn(record.name) || (task === null ? '' : shownIn(task.name))),
    task === null ? BLANK : unitCell(task.owner),
    text(shownIn(record.part), 'centred'),
    valueCell(record.from),
    valueCell(record.to),
    wordsCell(record.approver),
    wordsCell(record.document),
    wordsCell(record.approvedOn),
    wordsCell(record.askedOn),
    text(RECORD_USES[use][view.language], use === 'approves' && why !== '' ? 'warning' : LOOKS[use]),
    text(why),
    sourceLink({ ...view, severalBooks: true }, record.at),
  ]
}

/** Of what the whole chain lacks, what this record lacks. */
function ownText(
  record: RecordUse['record'],
  approval: NonNullable<RecordUse['difference']>['approval'],
  { language }: Comparison,
): string {
  const { contradiction, faults } = approval
  const isOwn = contradiction?.record === record
  const mine = faults.filter(fault => fault.record === record)
  return whyText(
    { verdict: 'approved', records: [], faults: mine, contradiction: isOwn ? contradiction : null },
    language,
  )
}

const LOOKS: Readonly<Record<RecordUse['use'], Look>> = {
  approves: 'text',
  disagrees: 'problem',
  settled: 'muted',
  repeated: 'muted',
  'not-made': 'warning',
  'no-task': 'warning',
  'no-part': 'warning',
}
