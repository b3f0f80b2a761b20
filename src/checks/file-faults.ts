import type { CatalogueEntry } from '../model/catalogue.ts'
import { type Finding, inFile, type Severity, type Where } from '../model/finding.ts'
import type { Details, Fault } from '../model/unreadable.ts'
import type { Text } from '../text/text.ts'
import type { Words } from './check.ts'
import { FAULTS, type FaultWords } from './file-fault-words.ts'
import { wordsFor } from './file-name-words.ts'

interface Kind {
  readonly severity: Severity
  readonly title: Text
  readonly why: Text
  readonly example: Text
  /** The fault that stands for the code in the catalogue. */
  readonly typical: Fault
}

const KINDS: Readonly<Record<FaultWords['code'], Kind>> = {
  'FIL-01': {
    severity: 'error',
    title: { zh: '文件格式不符，或是空文件', en: 'Wrong kind of file, or an empty one' },
    why: {
      zh: '文件是什么格式看内容，不看后缀。系统导出的“.xls”常是网页，旧格式和 .et 也要先另存。',
      en: 'The content tells what a file is, not its name. Exported ".xls" files are often web pages; old formats must be saved anew.',
    },
    example: { zh: '“市教育局.xls”的内容是网页。', en: '市教育局.xls holds a web page.' },
    typical: 'legacy-xls',
  },
  'FIL-02': {
    severity: 'error',
    title: { zh: '文件打不开', en: 'The file cannot be opened' },
    why: {
      zh: '加密、不完整或损坏的文件读不全；读不全就一点也不用，免得少算。',
      en: 'A locked, cut or damaged file cannot be read in full, and a part of it is never used.',
    },
    example: { zh: '“市教育局.xlsx”设有打开密码。', en: '市教育局.xlsx is protected by a password.' },
    typical: 'encrypted',
  },
  'FIL-05': {
    severity: 'error',
    title: { zh: '文件过大', en: 'The file is too large' },
    why: {
      zh: '整列设了格式或带着几百万空行的表，会占满内存。',
      en: 'Whole formatted columns or millions of empty rows would fill the memory.',
    },
    example: { zh: '工作表用到第 1048576 行。', en: 'The sheet reaches down to row 1,048,576.' },
    typical: 'too-large',
  },
  'FIL-11': {
    severity: 'warning',
    title: { zh: '临时文件已跳过', en: 'Temporary file skipped' },
    why: {
      zh: '~$ 开头的文件说明同名工作簿正开着，可能还有没保存的修改。',
      en: 'A file named ~$… says that its workbook is open somewhere, perhaps with changes not yet saved.',
    },
    example: { zh: '文件夹里有“~$市教育局.xlsx”。', en: 'The folder holds ~$市教育局.xlsx.' },
    typical: 'lock-file',
  },
  'FIL-13': {
    severity: 'note',
    title: { zh: '文件夹中未读取的文件', en: 'Files of the folder that were not read' },
    why: {
      zh: '文件夹里只读工作簿和 CSV。Word、PDF、图片等列在这里，免得有台账夹在其中没人发现。',
      en: 'Of a folder only workbooks and CSV are read. Documents, PDFs and pictures are listed, lest a ledger be among them.',
    },
    example: { zh: '文件夹里有“市教育局台账.docx”。', en: 'The folder holds 市教育局台账.docx.' },
    typical: 'other-files',
  },
  'SUR-01': {
    severity: 'error',
    title: { zh: 'CSV 读不出来', en: 'The CSV cannot be read' },
    why: {
      zh: '编码认不出会成乱码，引号不成对会串列，答案就对不上题目。',
      en: 'With the wrong encoding the text is garbled; with an open quote the answers slip into other columns.',
    },
    example: {
      zh: '导出文件一半是 UTF-8，一半是 GB18030。',
      en: 'One half of the export is UTF-8, the other GB18030.',
    },
    typical: 'encoding',
  },
}

// What is no ledger loses nothing by not being read.
const SKIPPED: readonly Fault[] = ['lock-file', 'temporary-file', 'other-files']

const NOT_READ: Text = { zh: '这个文件没有读取。', en: 'Nothing of this file is read.' }

/** The finding of a file, or a sheet of it, that could not be read. */
export function fileFinding(file: string, fault: Fault, details: Details = {}): Finding {
  const { code } = FAULTS[fault]
  const { severity, title } = KINDS[code]
  const where = whereOf(file, details)
  return {
    code,
    severity,
    title,
    where,
    unit: null,
    indicator: null,
    found: null,
    waiver: null,
    ...faultWords(fault, details, file),
  }
}

/** What is said of a fault: for its finding, and for the page that is proof-read. */
export function faultWords(fault: Fault, details: Details, file = ''): Words {
  const { says, remedy } = { ...FAULTS[fault], ...wordsFor(file, fault) }
  return {
    message: says(details),
    expected: null,
    remedy: remedy(details),
    effect: SKIPPED.includes(fault) ? null : NOT_READ,
  }
}

/** The catalogue entries of the codes that files can have. */
export const fileEntries: readonly CatalogueEntry[] = Object.entries(KINDS).map(([code, { typical, ...kind }]) => ({
  code,
  severity: kind.severity,
  title: kind.title,
  why: kind.why,
  example: kind.example,
  remedy: FAULTS[typical].remedy({}),
}))

function whereOf(file: string, { sheet, line }: Details): Where {
  if (line !== undefined) return { kind: 'line', place: { file, line, column: 1 } }
  return inFile(file, sheet)
}
