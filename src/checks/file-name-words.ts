import type { Fault } from '../model/unreadable.ts'
import type { Text } from '../text/text.ts'
import { FAULTS, type FaultWords, SEND_AGAIN } from './file-fault-words.ts'

const TEXT_ENDING = /\.(csv|tsv|txt)$/i
const YAML_ENDING = /\.ya?ml$/i
const WORKBOOK_ENDING = /\.xls[xm]$/i

const ENCODINGS: readonly Fault[] = ['encoding', 'mixed-encoding']
const LEDGER_ENDING = /\.(xlsx|xlsm|xlsb|xls|et|ods)$/i

const EXPORT_OR_SAVE: Text = {
  zh: '测评数据，从问卷平台重新导出为 CSV；台账，用 Excel 或 WPS“另存为”.xlsx，再运行。',
  en: 'Export a survey again as CSV; save a ledger as .xlsx in Excel or WPS. Then run again.',
}

/** Other words where the name of the file says that it was never meant for a workbook, or never for a survey. */
export function wordsFor(file: string, fault: Fault): Partial<FaultWords> {
  if (ENCODINGS.includes(fault)) return LEDGER_ENDING.test(file) ? { remedy: () => SEND_AGAIN } : {}
  if (FAULTS[fault].code !== 'FIL-01') return {}
  if (fault === 'workbook-named-text') return WORKBOOK_ENDING.test(file) ? WORKBOOK_AS_SURVEY : {}
  if (fault === 'text-named-workbook' && YAML_ENDING.test(file)) return YAML_AS_LEDGER
  if (!TEXT_ENDING.test(file)) return {}
  if (fault === 'empty') return EMPTY_TEXT
  return fault === 'text-named-workbook' ? TEXT_AS_LEDGER : { remedy: () => EXPORT_OR_SAVE }
}

const WORKBOOK_AS_SURVEY: Partial<FaultWords> = {
  says: () => ({ zh: '测评数据要用 CSV，这是工作簿。', en: 'A survey must be a CSV; this is a workbook.' }),
  remedy: () => ({
    zh: '用 Excel 或 WPS 打开，“另存为”CSV UTF-8（逗号分隔），用新文件再运行。',
    en: 'Open it in Excel or WPS, save it as CSV UTF-8, and run again with the new file.',
  }),
}

const YAML_AS_LEDGER: Partial<FaultWords> = {
  says: () => ({ zh: '这是 YAML 文件，不是台账工作簿（.xlsx）。', en: 'This is a YAML file, not a workbook (.xlsx).' }),
  remedy: () => ({
    zh: '是方案的，用 --scheme 指定；台账另给 .xlsx 文件。',
    en: 'If it is the scheme, name it with --scheme, and give the ledger as .xlsx.',
  }),
}

const EMPTY_TEXT: Partial<FaultWords> = {
  says: () => ({ zh: '测评文件是空的（0 字节）。', en: 'The survey file is empty (0 bytes).' }),
  remedy: () => ({
    zh: '从问卷平台重新导出，再运行。',
    en: 'Export it again from the survey platform, and run again.',
  }),
}

const TEXT_AS_LEDGER: Partial<FaultWords> = {
  says: () => ({ zh: '这是文本或 CSV，不是台账工作簿（.xlsx）。', en: 'This is text or CSV, not a workbook (.xlsx).' }),
  remedy: () => ({
    zh: '是测评数据的，用 --survey 指定；是台账的，用 Excel 或 WPS“另存为”.xlsx，再运行。',
    en: 'If it is a survey, name it with --survey; if it is the ledger, save it as .xlsx in Excel or WPS.',
  }),
}
