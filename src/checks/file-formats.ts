import type { Dataset } from '../model/dataset.ts'
import type { FileFormat } from '../model/file-reading.ts'
import type { Text } from '../text/text.ts'

/** What clerks call a kind of file. */
export const FORMATS: Readonly<Record<FileFormat, Text>> = {
  xlsx: { zh: 'Excel 工作簿（.xlsx）', en: 'an Excel workbook (.xlsx)' },
  xls: { zh: '旧格式工作簿（.xls 或 .et）', en: 'an old workbook (.xls or .et)' },
  xlsb: { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' },
  ods: { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
  html: { zh: '网页表格', en: 'a table of a web page' },
  xml: { zh: 'XML 表格', en: 'an XML spreadsheet' },
  csv: { zh: 'CSV 文本', en: 'CSV text' },
}

const ALL_TEXT: readonly FileFormat[] = ['csv', 'html']

/** The files whose cells are all text, because their format knows nothing else: a number or date that is text tells nothing there. */
export const filesOfText = ({ files }: Dataset): ReadonlySet<string> =>
  new Set(files.filter(({ format }) => ALL_TEXT.includes(format)).map(({ file }) => file))
