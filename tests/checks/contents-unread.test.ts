import { expect, test } from 'vitest'
import { contentsUnread } from '../../src/checks/contents-unread.ts'
import { fileReading } from '../build/file-reading.ts'
import { found } from '../build/findings.ts'

const told = (left: object) => found(contentsUnread, { dataset: { files: [fileReading('台账.xlsx', { left })] } })

test.each(['cellPictures', 'pictures', 'comments', 'objects'])('%s in a workbook are noted', kind => {
  expect(told({ [kind]: 2 })).toMatchObject([{ code: 'FIL-08', cell: '台账.xlsx', details: { left: { [kind]: 2 } } }])
})

test('macros are noted', () => {
  expect(told({ macros: true })).toHaveLength(1)
})

test('a workbook of cells alone needs no note; its links are told elsewhere', () => {
  expect(told({})).toEqual([])
  expect(told({ externalLinks: 1 })).toEqual([])
})
