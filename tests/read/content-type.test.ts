import { expect, test } from 'vitest'
import { contentUnlike } from '../../src/read/content-type.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const PDF = bytes('%PDF-1.7\n')
const ZIP = bytes('PK\u0003\u0004')
const OLE = bytes('\u00d0\u00cf\u0011\u00e0')
const JPEG = bytes('\u00ff\u00d8\u00ff\u00e0')
const HEIC = bytes('\0\0\0\u0018ftypheic')

test.each<[string, Uint8Array]>([
  ['验收报告.pdf', PDF],
  ['验收报告.PDF', PDF],
  ['总结.docx', ZIP],
  ['总结.doc', OLE],
  ['总结.wps', ZIP],
  ['照片.jpg', JPEG],
  ['照片.jpeg', HEIC],
  ['材料.zip', ZIP],
  ['录像.mp4', bytes('whatever')],
  ['说明', bytes('whatever')],
])('%s holds what its ending says, or what nobody can judge', (path, head) => {
  expect(contentUnlike(path, head)).toBeNull()
})

test.each<[string, Uint8Array, string]>([
  ['验收报告.pdf', JPEG, 'image'],
  ['验收报告.pdf', bytes('\n <!DOCTYPE html>'), 'html'],
  ['台账.xls', bytes('\u00ef\u00bb\u00bf<html><table>'), 'html'],
  ['照片.jpg', bytes('转发'), 'text'],
  ['总结.docx', PDF, 'pdf'],
  ['材料.zip', bytes('Rar!'), 'archive'],
  ['照片.png', bytes('\0\u0001\u0002\u0003'), 'other'],
])('%s holds something else', (path, head, found) => {
  expect(contentUnlike(path, head)).toBe(found)
})
