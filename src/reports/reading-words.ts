import type { Oddity } from '../kernel/odd-characters.ts'
import type { SheetKind, SkippedRow, Status, SubtotalVerdict } from '../model/dataset.ts'
import type { Reading } from '../model/field.ts'
import type { Text } from '../text/text.ts'

/** What a line of the reading log is about. */
export type Kind =
  | 'sheet'
  | 'stamp'
  | 'heading'
  | 'column-unread'
  | 'hidden'
  | 'row-skipped'
  | 'section'
  | 'subtotal'
  | 'merge'
  | 'unit'
  | 'roles'
  | 'date'
  | 'number'
  | 'status'
  | 'characters'

export const KINDS: Readonly<Record<Kind, Text>> = {
  sheet: { zh: '工作表', en: 'Sheet' },
  stamp: { zh: '模板', en: 'Form' },
  heading: { zh: '表头', en: 'Heading' },
  'column-unread': { zh: '未读取的列', en: 'Column not read' },
  hidden: { zh: '隐藏', en: 'Hidden' },
  'row-skipped': { zh: '跳过的行', en: 'Row skipped' },
  section: { zh: '章节', en: 'Section' },
  subtotal: { zh: '小计核对', en: 'Subtotal' },
  merge: { zh: '合并单元格', en: 'Merged cells' },
  unit: { zh: '单位', en: 'Unit' },
  roles: { zh: '分工', en: 'Roles' },
  date: { zh: '日期', en: 'Date' },
  number: { zh: '数字', en: 'Number' },
  status: { zh: '状态', en: 'Status' },
  characters: { zh: '多余字符', en: 'Characters' },
}

export const SHEET_KINDS: Readonly<Record<SheetKind, Text>> = {
  registry: { zh: '名录', en: 'registry' },
  ledger: { zh: '台账', en: 'ledger' },
  figures: { zh: '数据', en: 'figures' },
  entries: { zh: '评分', en: 'entered scores' },
  panel: { zh: '评委打分', en: 'panel marks' },
  adjustments: { zh: '加减分', en: 'bonus and deduction' },
  events: { zh: '事项', en: 'occurrences' },
  prior: { zh: '往年', en: 'earlier results' },
  changes: { zh: '变更', en: 'changes' },
  waivers: { zh: '豁免', en: 'waivers' },
  receipts: { zh: '收件', en: 'receipts' },
  scheme: { zh: '方案', en: 'scheme' },
}

export const SKIPPED: Readonly<Record<SkippedRow['why'], Text>> = {
  subtotal: { zh: '小计、合计，不是任务', en: 'a subtotal, no record' },
  section: { zh: '分节标题或说明，不是任务', en: 'a section title or remark, no record' },
  headings: { zh: '重复的表头', en: 'headings once more' },
  continuation: { zh: '同一任务的后续阶段，随上一行', en: 'a further stage of the task above' },
  nameless: { zh: '没有单位名称，未读取', en: 'without a unit, not read' },
  example: { zh: '填写示例或说明，不是任务', en: 'an example or instruction, no record' },
}

/** What is read of the sheet with the rule by which; the words of the rules stand here alone. */
export const RULES = {
  recognised: { zh: '按表名，否则按齐全的表头', en: 'by its name, else by a full set of headings' },
  unresolved: { zh: '缺必需的列或表头', en: 'required headings missing' },
  proper: { zh: '规范表头', en: 'proper heading' },
  synonym: { zh: '同义表头', en: 'synonym' },
  heading: { zh: '表头不认得', en: 'heading unknown' },
  hidden: { zh: '隐藏的内容照样读取', en: 'what is hidden is read all the same' },
  rowKind: { zh: '按行首文字、合并和责任单位判断', en: 'by its first words, merged cells and owner' },
  section: { zh: '没有工作类别列时，分节标题作为章节', en: 'section titles stand in where there is no category' },
  subtotal: {
    zh: '小计对上一小计或标题以来各行，合计对全部各行',
    en: 'a subtotal against the rows since the last, a total against all',
  },
  merge: {
    zh: '合并单元格的文字和日期适用于所覆盖的各行',
    en: 'words and days of merged cells hold for every row they cover',
  },
  alias: { zh: '名录中的简称、别名', en: 'alias of the registry' },
  list: { zh: '按 、，；/ 换行及“和”“及”拆分', en: 'parted at 、，；/ line breaks, 和, 及' },
  collective: { zh: '方案 names 的 collectives', en: 'collectives of the scheme' },
  roles: { zh: '按“牵头”“主办”“责任”“配合”等字样拆分', en: 'parted at 牵头, 主办, 责任, 配合 …' },
  statusList: { zh: '状态词表', en: 'list of status words' },
  fraction: { zh: '完成比例没有百分号的按小数读', en: 'a progress without a percent sign is a fraction' },
  characters: { zh: '去掉后按所见内容读取', en: 'read without them' },
  stamp: { zh: '“方案”表', en: 'sheet 方案' },
} as const satisfies Record<string, Text>

export const READINGS: Readonly<Record<Reading, Text>> = {
  'text-number': { zh: '文本按数字读', en: 'text read as a number' },
  percent: { zh: '百分数按小数读', en: 'a percentage as a fraction' },
  'text-date': { zh: '文字按日期读', en: 'text read as a day' },
  'end-of-period': {
    zh: '时段按最后一天读，当天算按时；缺年份的按方案年度',
    en: 'a period is its last day, which is still in time; the scheme says the year where none stands',
  },
  'end-of-range': { zh: '起止时间按截止的一天读', en: 'a range is its last day' },
  'day-before': { zh: '某日 0:00 截止，即前一日', en: 'until 0:00 of a day is the day before' },
}

export const STATUSES: Readonly<Record<Status, Text>> = {
  finished: { zh: '已完成', en: 'finished' },
  ongoing: { zh: '进行中', en: 'ongoing' },
  unfinished: { zh: '未完成', en: 'unfinished' },
}

export const ODDITIES: Readonly<Record<Oddity, Text>> = {
  invisible: { zh: '看不见的字符', en: 'invisible characters' },
  'no-break': { zh: '不换行空格', en: 'no-break spaces' },
  'full-width': { zh: '全角数字', en: 'full-width digits' },
  blanks: { zh: '首尾空格或换行', en: 'blanks at the ends' },
}

export const VERDICTS: Readonly<Record<SubtotalVerdict, Text>> = {
  agrees: { zh: '与明细相符', en: 'the sum of its rows' },
  count: { zh: '是行数，不是合计', en: 'the number of rows, no sum' },
  mean: { zh: '是平均数，不是合计', en: 'the mean, no sum' },
  differs: { zh: '与明细不符', en: 'not the sum of its rows' },
  'unreadable-part': { zh: '明细有认不出的数，未核对', en: 'a row has no readable number: not verified' },
  ratio: { zh: '比率列，不核对', en: 'a column of ratios: left alone' },
}
