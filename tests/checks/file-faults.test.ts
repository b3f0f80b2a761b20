import { expect, test } from 'vitest'
import { fileFinding } from '../../src/checks/file-faults.ts'

test('an old workbook is told to be saved as .xlsx', () => {
  const finding = fileFinding('市教育局.xls', 'legacy-xls')
  expect(finding).toMatchObject({ code: 'FIL-01', severity: 'error', where: { kind: 'file', file: '市教育局.xls' } })
  expect(finding.remedy.zh).toContain('另存为')
})

test('a fault on a sheet or a line points there', () => {
  expect(fileFinding('台账.xlsx', 'too-large', { sheet: '数据', limit: 'rows' }).where).toEqual({
    kind: 'file',
    file: '台账.xlsx',
    sheet: '数据',
  })
  expect(fileFinding('survey.csv', 'unclosed-quote', { line: 12 })).toMatchObject({
    code: 'SUR-01',
    where: { kind: 'line', place: { file: 'survey.csv', line: 12 } },
  })
})

test('a lock file is skipped with a warning, nothing of the others is read', () => {
  expect(fileFinding('~$台账.xlsx', 'lock-file')).toMatchObject({ code: 'FIL-11', severity: 'warning', effect: null })
  expect(fileFinding('台账.xlsx', 'encrypted').effect).not.toBeNull()
})
