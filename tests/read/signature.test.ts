import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../../src/model/unreadable.ts'
import { signatureOf } from '../../src/read/signature.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { faultOf } from '../build/read-cells.ts'
import { noteAbsence, SHARED, sharedIsAbsent } from '../build/shared.ts'
import { storedZip } from '../build/stored-zip.ts'
import { relations, workbookOf } from '../build/workbook-parts.ts'

const verdict = (bytes: Uint8Array, file = '台账.xlsx'): string => {
  const found = signatureOf(bytes, file)
  return found instanceof Unreadable ? [found.fault, found.details.found].filter(Boolean).join(' ') : found
}

const packaged = (target: string): Buffer =>
  storedZip({ '_rels/.rels': relations([['officeDocument', target]]), [target]: '' })

/** The shape of an OLE2 file: its mark, and a directory entry for each stream. */
const ole = (...streams: readonly string[]): Buffer => {
  const bytes = Buffer.alloc(512 + 128 * streams.length)
  bytes.write('d0cf11e0a1b11ae1', 'hex')
  for (const [at, name] of streams.entries()) {
    const entry = 512 + 128 * at
    bytes.write(name, entry, 'utf16le')
    bytes.writeUInt16LE(2 * name.length + 2, entry + 64)
    bytes[entry + 66] = 2
  }
  return bytes
}

const lock = Buffer.alloc(165, ' ')
lock[0] = 3
lock[55] = 3

test.each<[string, Uint8Array, string]>([
  ['a workbook', workbookOf(''), 'workbook'],
  ['comma separated text', Buffer.from('单位,得分\n市教育局,92\n'), 'text'],
  ['text in GB18030', Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x31]), 'text'],
  ['text in UTF-16', Buffer.from('\uFEFF单位\t得分', 'utf16le'), 'text'],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['an encrypted workbook', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['an .xls', ole('Workbook'), 'legacy-xls'],
  ['an .xls of 1995', ole('Book'), 'legacy-xls'],
  ['a .doc with a table of Excel in it', ole('WordDocument', 'Workbook'), 'word'],
  ['an old presentation', ole('PowerPoint Document'), 'not-a-workbook presentation'],
  ['an old file of another program', ole('Contents'), 'not-a-workbook ole2'],
  ['an .xlsb', packaged('xl/workbook.bin'), 'xlsb'],
  ['a .docx', packaged('word/document.xml'), 'word'],
  ['a .pptx', packaged('ppt/presentation.xml'), 'not-a-workbook presentation'],
  ['an .ods', storedZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'opendocument'],
  ['a file of Numbers', storedZip({ 'Index/Document.iwa': '' }), 'not-a-workbook numbers'],
  ['a file of Numbers sent as a folder', storedZip({ '台账.numbers/Index.zip': '' }), 'not-a-workbook numbers'],
  [
    'a text of OpenDocument',
    storedZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    'not-a-workbook document',
  ],
  ['an .xls of before 1993', Buffer.from([9, 2, 6, 0, 0, 3, 16, 0, 0, 0]), 'legacy-xls'],
  ['a zip of ledgers', storedZip({ '市教育局.xlsx': '' }), 'not-a-workbook zip'],
  ['half a zip', workbookOf('').subarray(0, 200), 'truncated'],
  ['a web page', Buffer.from('\uFEFF \r\n<!DOCTYPE html><table>'), 'html'],
  ['a bare table of HTML', Buffer.from('<table border=1><tr><td>1'), 'html'],
  ['a web archive', Buffer.from('MIME-Version: 1.0\r\n'), 'html archive'],
  ['a web page in UTF-16', Buffer.from('\uFEFF<html>', 'utf16le'), 'html'],
  [
    'a spreadsheet of 2003 in XML',
    Buffer.from(
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    ),
    'xml-spreadsheet',
  ],
  ['other XML', Buffer.from('<?xml version="1.0"?><a/>'), 'not-a-workbook xml'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'not-a-workbook pdf'],
  ['a bitmap', Buffer.from('424db69c010000000000', 'hex'), 'not-a-workbook image'],
  ['text that begins like a bitmap', Buffer.from('BM,单位,得分'), 'text'],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-workbook image'],
  ['text in UTF-32', Buffer.from('fffe000031000000', 'hex'), 'encoding utf-32'],
  ['text in UTF-32 without a mark', Buffer.from('31000000320000003300000034000000', 'hex'), 'encoding utf-32'],
  ['text in UTF-16 without a mark', Buffer.from('a,b,c\n1,2,3\n', 'utf16le'), 'encoding utf-16'],
  ['bytes of a program', Buffer.from('7f454c4602010100000000000000000002003e0001000000', 'hex'), 'not-a-workbook'],
  ["Excel's lock file under another name", lock, 'lock-file'],
])('%s is known by its content', (_, bytes, expected) => {
  expect(verdict(bytes)).toBe(expected)
})

test('the name tells nothing, except that of a lock file', () => {
  expect(verdict(workbookOf(''), '台账.csv')).toBe('workbook')
  expect(verdict(workbookOf(''), '报送/~$台账.xlsx')).toBe('lock-file')
  expect(verdict(workbookOf(''), '报送~$/台账.xlsx')).toBe('workbook')
})

test('text in a file given as a workbook is named so', () => {
  expect(faultOf(() => readWorkbook(Buffer.from('单位,得分\n'), '台账.xlsx'))).toMatchObject({
    fault: 'text-named-workbook',
  })
})

noteAbsence()

describe.skipIf(sharedIsAbsent)('real files under a wrong name', () => {
  test.each([
    ['masquerade/html_gb18030.xls', 'html'],
    ['masquerade/html_utf16le_bom.xls', 'html'],
    ['masquerade/csv_utf8bom.xls', 'text'],
    ['masquerade/xls_as.xlsx', 'legacy-xls'],
    ['masquerade/xlsb_as.xlsx', 'xlsb'],
    ['xlsx/encrypted/poi__protected_sha512.xlsx', 'encrypted'],
    ['xlsx/malformed/closedxml__owner-lock_LoadPivotTables.xlsx', 'lock-file'],
  ])('%s is %s', (name, expected) => {
    expect(verdict(readFileSync(join(SHARED, 'corpus', name)))).toBe(expected)
  })
})
