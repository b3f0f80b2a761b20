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

test.each([
  ['survey.csv', 'empty', '测评文件是空的', '重新导出'],
  ['台账.xlsx', 'empty', '文件是空的', '重新发送'],
  ['台账.CSV', 'text-named-workbook', '不是台账工作簿', '--survey'],
  ['scheme.yaml', 'text-named-workbook', 'YAML', '--scheme'],
  ['台账.xls', 'text-named-workbook', '文件名写成了工作簿', '另存为'],
  ['survey.xlsx', 'workbook-named-text', '测评数据要用 CSV', 'CSV UTF-8'],
  ['survey.csv', 'workbook-named-text', '文件名却是 .csv', '.xlsx'],
  ['台账.xls', 'encoding', '编码认不出', '报送单位'],
  ['survey.csv', 'encoding', '编码认不出', '重新导出'],
  ['survey.csv', 'html', '网页', '重新导出'],
] as const)('%s with the fault %s is told by what it was meant for', (file, fault, says, todo) => {
  const { message, remedy } = fileFinding(file, fault)
  expect(message.zh).toContain(says)
  expect(remedy.zh).toContain(todo)
})
