import { compareText } from '../kernel/order.ts'
import { CHASED, type HandedIn, type HandedState } from '../model/collected.ts'
import type { ClaimBy } from '../model/submission.ts'
import { LABELS } from '../text/labels.ts'
import type { Text } from '../text/text.ts'
import { frame } from './frame.ts'
import { BLANK, type LiveCell, type LiveSheet, number, text } from './live.ts'
import { inLanguage, type Page } from './report.ts'
import type { Look } from './sheet.ts'
import { LEADER } from './task-lights.ts'

/** What has come of a file, in words. */
export const HANDED_STATES: Readonly<Record<HandedState, Text>> = {
  'handed-in': { zh: '已报', en: 'handed in' },
  late: { zh: '迟报', en: 'late' },
  missing: { zh: '未报', en: 'missing' },
  elsewhere: { zh: '在其他表中', en: 'in another workbook' },
  empty: { zh: '空表', en: 'empty' },
  conflict: { zh: '有冲突', en: 'conflict' },
  superseded: { zh: '已被后报取代', en: 'superseded' },
  repeated: { zh: '重复报送', en: 'sent twice' },
  unreadable: { zh: '不能读', en: 'unreadable' },
}

const LOOKS: Readonly<Record<HandedState, Look>> = {
  'handed-in': 'good',
  late: 'warning',
  missing: 'problem',
  elsewhere: 'text',
  empty: 'problem',
  conflict: 'problem',
  superseded: 'muted',
  repeated: 'muted',
  unreadable: 'problem',
}

const BY: Readonly<Record<ClaimBy, Text>> = {
  stamp: { zh: '“方案”表', en: 'sheet 方案' },
  name: { zh: '文件名', en: 'file name' },
  owners: { zh: '各行的单位', en: 'its rows' },
}

/** 收件情况: what came of every file and every unit, in the order of the registry. */
export function handedInSheet(page: Page, rows: readonly HandedIn[]): LiveSheet {
  const say = inLanguage(page.language)
  const zh = page.language === 'zh'
  return frame(page, {
    name: { zh: '收件情况', en: 'Handed in' },
    title: { zh: '各单位报送情况', en: 'What units have handed in' },
    headings: [
      { title: say(LABELS.unit), width: 11 },
      { title: say(LEADER), width: 6 },
      { title: zh ? '状态' : 'State', width: 7 },
      { title: zh ? '文件' : 'File', width: 17 },
      { title: zh ? '收到日期' : 'Received', width: 6 },
      { title: zh ? '迟几天' : 'Days late', width: 4 },
      { title: zh ? '任务数' : 'Tasks', width: 4 },
      { title: zh ? '错误' : 'Errors', width: 3 },
      { title: zh ? '提醒' : 'Warnings', width: 3 },
      { title: zh ? '按什么认的单位' : 'Known by', width: 8 },
      { title: zh ? '以哪份为准' : 'See', width: 15 },
    ],
    body: rows.map((row): LiveCell[] => [
      row.unit === null ? text(zh ? '看不出是哪个单位' : 'nobody knows whose', 'warning') : text(row.unit.name),
      text(row.unit?.leader ?? null),
      text(say(HANDED_STATES[row.state]), LOOKS[row.state]),
      text(row.file),
      text(row.received, 'centred'),
      row.late === null ? BLANK : number(row.late),
      ...(row.file === null ? [BLANK, BLANK, BLANK] : [row.tasks, row.errors, row.warnings].map(n => number(n))),
      text(row.by === null ? null : say(BY[row.by])),
      text(row.other),
    ]),
    frozenColumns: 1,
  })
}

/** Who has to be asked, the units of a leader together. */
export const toChase = (rows: readonly HandedIn[]): HandedIn[] =>
  rows
    .filter(({ state }) => CHASED.has(state))
    .sort((a, b) => compareText(a.unit?.leader ?? '\uffff', b.unit?.leader ?? '\uffff'))

/** 催报名单: who still has to hand something in, by leader, and what. */
export function chaseSheet(page: Page, rows: readonly HandedIn[]): LiveSheet {
  const say = inLanguage(page.language)
  const zh = page.language === 'zh'
  return frame(page, {
    name: { zh: '催报名单', en: 'To chase' },
    title: { zh: '催报名单', en: 'Who has to be asked' },
    headings: [
      { title: say(LEADER), width: 8 },
      { title: say(LABELS.unit), width: 14 },
      { title: zh ? '状态' : 'State', width: 8 },
      { title: zh ? '文件' : 'File', width: 18 },
      { title: zh ? '请单位做什么' : 'What to ask for', width: 22 },
    ],
    body: toChase(rows).map(({ unit, state, file }) => [
      text(unit?.leader ?? null),
      text(unit?.name ?? null),
      text(say(HANDED_STATES[state]), LOOKS[state]),
      text(file),
      text(say(ASKED[state] ?? ASKED.missing)),
    ]),
  })
}

const ASKED: Readonly<Partial<Record<HandedState, Text>> & { missing: Text }> = {
  missing: { zh: '报送台账', en: 'its ledger' },
  empty: { zh: '填好任务再报', en: 'the form, filled in' },
  conflict: { zh: '说明以哪份为准，或重报自己的台账', en: 'which file holds, or its own ledger again' },
  unreadable: { zh: '用 Excel 或 WPS 另存为 .xlsx 重报', en: 'the file again, saved as .xlsx' },
}
