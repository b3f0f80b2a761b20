import type { Details, Fault, Limit } from '../model/unreadable.ts'
import type { Text } from '../text/text.ts'

/** What is said of a file that cannot be read. */
export interface FaultWords {
  readonly code: 'FIL-01' | 'FIL-02' | 'FIL-05' | 'FIL-11' | 'FIL-13' | 'SUR-01'
  readonly says: (details: Details) => Text
  readonly remedy: (details: Details) => Text
}

const SAVE_AS_XLSX: Text = {
  zh: '用 Excel 或 WPS 打开，“另存为”Excel 工作簿（.xlsx），用新文件再运行。',
  en: 'Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and run again with the new file.',
}
export const SEND_AGAIN: Text = {
  zh: '请报送单位重新发送；或用 Excel、WPS 打开，“另存为”新的 .xlsx 文件再运行。',
  en: 'Ask for the file again; or open it in Excel or WPS, save it under a new name as .xlsx, and run again.',
}
const SAVE_AS_UTF8: Text = {
  zh: '从问卷平台等原系统重新导出；或用 Excel、WPS 打开，“另存为”CSV UTF-8（逗号分隔），再运行。',
  en: 'Export it again from the survey platform or the system it came from, or open it in Excel or WPS, save it as CSV UTF-8, and run again.',
}

/** A file of another kind than its name says, that Excel or WPS can turn into a workbook. */
const otherKind = (zh: string, en: string): FaultWords => ({
  code: 'FIL-01',
  says: () => ({ zh: `这是${zh}，不是 Excel 工作簿（.xlsx）。`, en: `This is ${en}, not an Excel workbook (.xlsx).` }),
  remedy: () => SAVE_AS_XLSX,
})

const KINDS: ReadonlyMap<string, Text> = new Map([
  ['pdf', { zh: ' PDF 文件', en: 'a PDF' }],
  ['image', { zh: '图片', en: 'a picture' }],
  ['zip', { zh: '压缩包', en: 'a zip archive' }],
  ['rar', { zh: '压缩包', en: 'an archive' }],
  ['7z', { zh: '压缩包', en: 'an archive' }],
  ['gzip', { zh: '压缩包', en: 'an archive' }],
  ['presentation', { zh: '演示文稿', en: 'a presentation' }],
  ['document', { zh: '文字文档', en: 'a text document' }],
  ['numbers', { zh: '苹果 Numbers 表格', en: 'an Apple Numbers sheet' }],
])
const ARCHIVES = ['zip', 'rar', '7z', 'gzip']

const LIMITS: Readonly<Record<Limit, Text>> = {
  entries: { zh: '文件内部的部件太多', en: 'it has too many parts' },
  bytes: { zh: '解压后太大', en: 'it is too large unpacked' },
  ratio: { zh: '压缩比异常，解压后会占满内存', en: 'it unpacks to far more than its size' },
  strings: { zh: '文字内容太多', en: 'it holds too much text' },
  merges: { zh: '合并单元格太多', en: 'it has too many merged cells' },
  rows: { zh: '行号超出 Excel 的上限', en: 'it has rows beyond the limit of Excel' },
  columns: { zh: '列号超出 Excel 的上限', en: 'it has columns beyond the limit of Excel' },
  cells: { zh: '单元格太多', en: 'it has too many cells' },
}

/** Every fault with its words. */
export const FAULTS: Readonly<Record<Fault, FaultWords>> = {
  empty: {
    code: 'FIL-01',
    says: () => ({ zh: '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' }),
    remedy: () => ({ zh: '请报送单位重新发送。', en: 'Ask for the file again.' }),
  },
  'lock-file': {
    code: 'FIL-11',
    says: () => ({
      zh: '这是 Excel 打开文件时留下的临时文件（~$ 开头），不是台账，已跳过。',
      en: 'This is the temporary file (~$) that Excel keeps while a workbook is open; it was skipped.',
    }),
    remedy: () => ({
      zh: '关闭同名工作簿；临时文件还在的，删除即可。',
      en: 'Close the workbook of that name; delete the temporary file if it is still there.',
    }),
  },
  'temporary-file': {
    code: 'FIL-11',
    says: () => ({
      zh: '这是程序自己用的临时文件或苹果电脑的附属文件，不是台账，已跳过。',
      en: 'This is a temporary file of a program, or one that a Mac puts beside others; it was skipped.',
    }),
    remedy: () => ({ zh: '无需处理，可以删除。', en: 'Nothing to do; it can be deleted.' }),
  },
  'other-files': {
    code: 'FIL-13',
    says: ({ found = '' }) => ({
      zh: `文件夹中这些文件不是工作簿，没有读取：${found}。`,
      en: `These files of the folder are no workbooks and were not read: ${found}.`,
    }),
    remedy: () => ({
      zh: '其中有台账的，请报送单位另存为 .xlsx 发来；都不是台账的，无需处理。',
      en: 'If one of them is a ledger, ask for it as an .xlsx file; otherwise there is nothing to do.',
    }),
  },
  truncated: {
    code: 'FIL-02',
    says: () => ({ zh: '文件不完整，后半部分缺失。', en: 'The file is cut off: its end is missing.' }),
    remedy: () => ({
      zh: '请报送单位重新发送，收齐后再运行；多是传输中断或没有下载完。',
      en: 'Ask for the file again: the transfer or the download broke off.',
    }),
  },
  damaged: {
    code: 'FIL-02',
    says: ({ part }) => ({
      zh: `文件已损坏，无法完整读取${part === undefined ? '' : `（${part}）`}。`,
      en: `The file is damaged and cannot be read in full${part === undefined ? '' : ` (${part})`}.`,
    }),
    remedy: () => SEND_AGAIN,
  },
  'too-large': {
    code: 'FIL-05',
    says: ({ limit }) =>
      limit === undefined
        ? { zh: '文件太大，无法读取。', en: 'The file is too large.' }
        : { zh: `文件无法读取：${LIMITS[limit].zh}。`, en: `The file cannot be read: ${LIMITS[limit].en}.` },
    remedy: () => ({
      zh: '新建一个工作簿，只把有内容的行和列复制过去（粘贴为数值），用新文件再运行。',
      en: 'Copy only the rows and columns that hold something into a new workbook, as values, and run again.',
    }),
  },
  encrypted: {
    code: 'FIL-02',
    says: () => ({ zh: '文件设有打开密码，无法读取。', en: 'The file is protected by a password.' }),
    remedy: () => ({
      zh: '用密码打开，在“文件—信息—保护工作簿”取消密码后保存，再运行。',
      en: 'Open it with the password, remove the password under File, Info, Protect Workbook, save, and run again.',
    }),
  },
  'too-slow': {
    code: 'FIL-05',
    says: () => ({
      zh: '文件太复杂，没能在限定时间内读完，已停止读取。',
      en: 'The file is too intricate: it was not read within the time allowed, so reading was stopped.',
    }),
    remedy: () => SAVE_AS_XLSX,
  },
  'too-hungry': {
    code: 'FIL-05',
    says: () => ({
      zh: '读这个文件需要的内存太多，已停止读取；文件内部可能已损坏。',
      en: 'Reading the file takes too much memory, so it was stopped; the file may be damaged inside.',
    }),
    remedy: () => SAVE_AS_XLSX,
  },
  'legacy-xls': otherKind('旧格式工作簿（.xls 或 .et）', 'an old workbook (.xls or .et)'),
  xlsb: otherKind('二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)'),
  word: {
    code: 'FIL-01',
    says: () => ({ zh: '这是 Word 文档，不是工作簿。', en: 'This is a Word document, not a workbook.' }),
    remedy: () => ({
      zh: '把文档中的表格复制到 Excel 或 WPS 表格，保存为 .xlsx 再运行。',
      en: 'Copy its table into Excel or WPS, save it as .xlsx, and run again.',
    }),
  },
  opendocument: otherKind(' OpenDocument 表格（.ods）', 'an OpenDocument spreadsheet (.ods)'),
  html: otherKind('网页（系统导出的“假 Excel”）', 'a web page, as some systems export for Excel'),
  'xml-spreadsheet': otherKind(' XML 表格', 'an XML spreadsheet'),
  'text-named-workbook': otherKind('文本或 CSV，只是文件名写成了工作簿', 'text or CSV under the name of a workbook'),
  'workbook-named-text': {
    code: 'FIL-01',
    says: () => ({
      zh: '这是工作簿，文件名却是 .csv 或 .txt。',
      en: 'This is a workbook under the name of a text file (.csv, .txt).',
    }),
    remedy: () => ({
      zh: '把文件名的后缀改为 .xlsx；要作为测评数据的，用 Excel 或 WPS“另存为”CSV UTF-8。',
      en: 'Change its ending to .xlsx; for a survey, save it as CSV UTF-8 in Excel or WPS.',
    }),
  },
  'not-a-workbook': {
    code: 'FIL-01',
    says: ({ found = '' }) => {
      const kind = KINDS.get(found)
      return kind === undefined
        ? { zh: '这不是 Excel 工作簿（.xlsx），内容认不出。', en: 'This is not an Excel workbook (.xlsx).' }
        : {
            zh: `这是${kind.zh}，不是 Excel 工作簿（.xlsx）。`,
            en: `This is ${kind.en}, not an Excel workbook (.xlsx).`,
          }
    },
    remedy: ({ found = '' }) =>
      ARCHIVES.includes(found)
        ? { zh: '先解压，再用里面的 .xlsx 文件运行。', en: 'Unpack it and run with the .xlsx file inside.' }
        : { zh: '请报送单位发送 .xlsx 格式的台账。', en: 'Ask for the ledger as an .xlsx file.' },
  },
  'no-sheets': {
    code: 'FIL-01',
    says: () => ({ zh: '工作簿里没有工作表。', en: 'The workbook has no worksheet.' }),
    remedy: () => SEND_AGAIN,
  },
  encoding: {
    code: 'SUR-01',
    says: ({ line }) => ({
      zh: `文字编码认不出，${line === undefined ? '' : `第 ${line} 行`}会成乱码。`,
      en: `The character encoding is not known${line === undefined ? '' : `: line ${line} would come out garbled`}.`,
    }),
    remedy: () => SAVE_AS_UTF8,
  },
  'mixed-encoding': {
    code: 'SUR-01',
    says: ({ line }) => ({
      zh: `同一文件混用 UTF-8 和 GB18030 两种编码${line === undefined ? '' : `（从第 ${line} 行起）`}，总有一部分会成乱码。`,
      en: `The file mixes UTF-8 and GB18030${line === undefined ? '' : ` (from line ${line})`}: a part would come out garbled.`,
    }),
    remedy: () => SAVE_AS_UTF8,
  },
  'unclosed-quote': {
    code: 'SUR-01',
    says: ({ line }) => ({
      zh: `${line === undefined ? '有一个' : `第 ${line} 行有一个`}英文双引号没有成对，后面的内容分不清列。`,
      en: `A double quote ${line === undefined ? '' : `on line ${line} `}has no partner, so the columns after it cannot be told.`,
    }),
    remedy: ({ line }) => ({
      zh: `从问卷平台重新导出；或在${line === undefined ? '该处' : `第 ${line} 行`}补上或删去多余的英文双引号。`,
      en: `Export it again, or ${line === undefined ? 'close or delete the quote' : `close or delete the quote on line ${line}`}.`,
    }),
  },
}
