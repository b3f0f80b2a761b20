import type { Dataset } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import { placeName, whereName } from '../model/place-name.ts'
import type { CellChange, Resubmission } from '../model/resubmission.ts'
import { LABELS } from '../text/labels.ts'
import type { Language, Text } from '../text/text.ts'
import { unitCell, wordsCell } from './field-cell.ts'
import { severityName } from './finding-words.ts'
import { frame } from './frame.ts'
import { BLANK, type LiveCell, type LiveSheet, text } from './live.ts'
import { inLanguage, type Page } from './report.ts'
import { joinedRows, rowsOf } from './rows.ts'
import type { Look } from './sheet.ts'
import { sourceLink } from './source-link.ts'

const OUTCOMES = {
  mended: { words: { zh: '已改', en: 'mended' }, look: 'good' },
  remaining: { words: { zh: '仍有', en: 'remains' }, look: 'problem' },
  fresh: { words: { zh: '新出现', en: 'new' }, look: 'warning' },
} as const satisfies Record<string, { readonly words: Text; readonly look: Look }>

/** 复查对照: what became of every finding of the time before, and what is wrong only now. */
export function recheckSheet(page: Page, { mended, remaining, fresh }: Resubmission): LiveSheet {
  const { language } = page
  const say = inLanguage(language)
  const row = (kind: keyof typeof OUTCOMES, before: Finding | null, now: Finding | null): LiveCell[] => {
    const { words, look } = OUTCOMES[kind]
    const told = now ?? before
    if (told === null) return []
    return [
      text(say(words), look),
      text(told.code, 'centred'),
      text(severityName(told, language)),
      text(told.unit),
      before === null ? BLANK : text(whereName(before.where, language)),
      now === null ? BLANK : placeCell(page, now),
      text(told.message[language]),
      now === null ? BLANK : text(now.remedy[language]),
    ]
  }
  return frame(page, {
    name: { zh: '复查对照', en: 'Recheck' },
    title: { zh: '与上次报送对照：问题', en: 'Findings against the time before' },
    headings: [
      { title: language === 'zh' ? '结果' : 'Outcome', width: 4 },
      { title: say(LABELS.code), width: 4 },
      { title: say(LABELS.severity), width: 4 },
      { title: say(LABELS.unit), width: 9 },
      { title: language === 'zh' ? '上次位置' : 'Where before', width: 9 },
      { title: language === 'zh' ? '本次位置' : 'Where now', width: 9 },
      { title: say(LABELS.what), width: 24 },
      { title: say(LABELS.remedy), width: 22 },
    ],
    body: joinedRows(
      rowsOf(remaining, ({ before, now }) => row('remaining', before, now)),
      rowsOf(fresh, finding => row('fresh', null, finding)),
      rowsOf(mended, finding => row('mended', finding, null)),
    ),
  })
}

const placeCell = (page: Page, { where }: Finding): LiveCell =>
  where.kind === 'cell' ? sourceLink(page, where.place) : text(whereName(where, page.language))

/** 改动清单: every cell of a task that says something else than the time before, those first that nobody had asked about. */
export function editsSheet(page: Page, { changes, added, removed }: Resubmission, { sheets }: Dataset): LiveSheet {
  const { language } = page
  const say = inLanguage(language)
  const zh = language === 'zh'
  const headings = new Map(sheets.flatMap(({ headings: own }) => own.map(({ id, proper }) => [id, proper] as const)))
  const sorted = [...changes.filter(({ asked }) => !asked), ...changes.filter(({ asked }) => asked)]
  return frame(page, {
    name: { zh: '改动清单', en: 'Edits' },
    title: { zh: '与上次报送对照：改动', en: 'Edits against the time before' },
    headings: [
      { title: zh ? '改动' : 'Edit', width: 6 },
      { title: say(LABELS.unit), width: 10 },
      { title: say(LABELS.task), width: 20 },
      { title: zh ? '栏目' : 'Column', width: 7 },
      { title: zh ? '上次' : 'Before', width: 14 },
      { title: zh ? '本次' : 'Now', width: 14 },
      { title: say(LABELS.source), width: 8 },
    ],
    body: joinedRows(
      rowsOf(added, task => [
        text(zh ? '新增任务' : 'task added', 'warning'),
        unitCell(task.owner),
        wordsCell(task.name),
        ...[BLANK, BLANK, BLANK],
        sourceLink(page, task.at),
      ]),
      rowsOf(removed, task => [
        text(zh ? '删去任务' : 'task removed', 'problem'),
        unitCell(task.owner),
        wordsCell(task.name),
        ...[BLANK, BLANK, BLANK],
        text(placeName(task.at)),
      ]),
      rowsOf(sorted, change => editRow(page, change, headings)),
    ),
  })
}

function editRow(page: Page, change: CellChange, headings: ReadonlyMap<string, string>): LiveCell[] {
  const { task, column, before, after, at, asked } = change
  return [
    text(EDITS[asked ? 'asked' : 'unasked'][page.language], asked ? 'text' : 'warning'),
    unitCell(task.owner),
    wordsCell(task.name),
    text(headings.get(column) ?? column),
    text(before),
    text(after),
    sourceLink(page, at),
  ]
}

const EDITS = {
  asked: { zh: '按要求改', en: 'as asked' },
  unasked: { zh: '其他改动', en: 'not asked for' },
} as const satisfies Record<string, Text>

/** The comparison in one line for the screen. */
export function recheckLine(
  { mended, remaining, fresh, changes, added, removed }: Resubmission,
  language: Language,
): string {
  const unasked = changes.filter(({ asked }) => !asked).length
  if (language === 'zh') {
    const rows = added.length + removed.length === 0 ? '' : `，任务新增 ${added.length}、删去 ${removed.length}`
    return `与上次报送相比：已改 ${mended.length}，仍有 ${remaining.length}，新出现 ${fresh.length}；另有没有要求改的改动 ${unasked} 处${rows}`
  }
  const rows = added.length + removed.length === 0 ? '' : `, ${added.length} tasks added, ${removed.length} removed`
  return `Against the time before: ${mended.length} mended, ${remaining.length} remaining, ${fresh.length} new; ${unasked} edits that nobody asked for${rows}`
}
