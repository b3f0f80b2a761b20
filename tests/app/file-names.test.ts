import { expect, test } from 'vitest'
import { fileNames } from '../../src/app/file-names.ts'
import { nameRefusal } from '../../src/cli/windows-names.ts'

test.each([
  ['市教育局-台账', '市教育局-台账'],
  ['市委/市政府督查室', '市委／市政府督查室'],
  ['甲:乙*丙?', '甲：乙＊丙？'],
  ['某局. ', '某局'],
  ['con', 'con_'],
  ['', '_'],
  ['局'.repeat(120), '局'.repeat(80)],
])('the unit %j has files called %j', (name, file) => {
  const [made = ''] = fileNames([name])
  expect(made).toBe(file)
  expect(nameRefusal(`${made}.xlsx`)).toBeNull()
})

test('two units never have the same file, on a disk that knows no capital letters either', () => {
  expect(fileNames(['甲/乙', '甲／乙', 'ABC局', 'abc局'])).toEqual(['甲／乙', '甲／乙(2)', 'ABC局', 'abc局(2)'])
})
