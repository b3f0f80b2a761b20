import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText } from '../../src/write/cell-text.ts'
import { rowHeight, textWidth } from '../../src/write/row-height.ts'
import { followRenames, safeSheetName, sheetNames } from '../../src/write/sheet-names.ts'
import { number, text } from './sample-book.ts'

test('line ends become LF and characters that XML cannot carry disappear', () => {
  expect(cellText('甲\r\n乙\r丙\t丁\u0000\u0008\u001f\u007f\ufffe\uffff戊')).toBe('甲\n乙\n丙\t丁戊')
})

test("someone's own _x000D_ is kept as it was typed", () => {
  expect(cellText('a_x000D_b _x00zz_')).toBe('a_x005F_x000D_b _x00zz_')
})

test('a cut never leaves half a character', () => {
  for (const shift of ['', 'a'])
    expect(cellText(`${shift}${'😀'.repeat(20_000)}`)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
})

test('a text of exactly 32,767 characters is not cut', () => {
  expect(cellText('长'.repeat(32_767))).toBe('长'.repeat(32_767))
})

test.each([
  ['市教育局', '市教育局'],
  ['a\\b/c?d*e[f]g:h', 'a_b_c_d_e_f_g_h'],
  ["'引号'", '’引号’'],
  ['  ', '表'],
  ['', '表'],
  ['History', 'History_'],
  ['长'.repeat(40), '长'.repeat(31)],
  [`${'长'.repeat(30)}😀`, '长'.repeat(30)],
])('the sheet name %j becomes %j', (name, safe) => {
  expect(safeSheetName(name)).toBe(safe)
})

test('names that differ only in case or after the 31st character are told apart', () => {
  const long = '长'.repeat(31)
  expect(sheetNames(['A', 'a', `${long}甲`, `${long}乙`])).toEqual(['A', 'a(2)', long, `${'长'.repeat(28)}(2)`])
})

test('a valid name is kept, whatever an invalid one before it would become', () => {
  expect(sheetNames(['a/b', 'a_b', 'a?b', 'a_b(2)'])).toEqual(['a_b(3)', 'a_b', 'a_b(4)', 'a_b(2)'])
})

test('every list of names becomes valid and distinct sheet names', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 20 }), names => {
      const safe = sheetNames(names)
      for (const name of safe) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/)
      expect(new Set(safe.map(name => name.toLowerCase())).size).toBe(names.length)
    }),
  )
})

test('a reference follows its renamed sheet, also one whose name holds a quote', () => {
  const renames = new Map([["甲'乙", '甲’乙']])
  expect(followRenames("SUM('甲''乙'!A1,'丙'!A1)", renames)).toBe("SUM('甲’乙'!A1,'丙'!A1)")
})

test('a Chinese character is two columns wide and a letter one', () => {
  expect(textWidth('市AB局1（')).toBe(9)
})

test('a row grows with the lines its longest text needs, and not for texts that fit', () => {
  const long = text('很长的说明'.repeat(12))
  expect(rowHeight([text('短'), number('1')], [10, 10])).toBeUndefined()
  const narrow = rowHeight([long], [20]) ?? 0
  const wide = rowHeight([long], [60]) ?? 0
  expect(narrow).toBeGreaterThan(wide)
  expect(wide).toBeGreaterThan(20)
})

test('a title merged over the page is measured by the width of the merge', () => {
  const title = text('青山市2025年度市直单位绩效考核综合得分排名', 'title')
  const merged = rowHeight([title], [10, 40, 40], [{ top: 1, left: 0, bottom: 1, right: 2 }]) ?? 0
  expect(merged).toBeLessThan(50)
  expect(rowHeight([title], [10, 40, 40]) ?? 0).toBeGreaterThan(100)
})

test('a cell merged over several rows does not stretch its first row', () => {
  const cells = [text('很长的说明'.repeat(12))]
  expect(rowHeight(cells, [10], [{ top: 1, left: 0, bottom: 4, right: 0 }])).toBeUndefined()
})

test('no row is taller than Excel allows', () => {
  expect(rowHeight([text('行\n'.repeat(500))], [10])).toBe(409)
})
