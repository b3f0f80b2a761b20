import { expect, test } from 'vitest'
import { excelFormula } from '../../src/formula/excel.ts'
import { rank } from '../../src/formula/expression.ts'
import type { Given, Operand } from '../../src/formula/operand.ts'
import { home, type LiveCell, type LiveSheet, ref } from '../../src/reports/live.ts'
import { addressesFor, findPositions } from '../../src/reports/positions.ts'
import { given } from '../build/operands.ts'

const sheet = (name: string, rows: LiveCell[][]): LiveSheet => ({ name, columns: [], rows, frozenRows: 0 })
const totals = ['90', '80', '70'].map(digits => given('总分', digits))
const scores = ['5', '6', '7'].map(digits => given('得分', digits))
const [a, b, c] = totals as [Given, Given, Given]
const [x, y, z] = scores as [Given, Given, Given]
const byKeys = rank(
  [
    { own: 'total', among: 'totals' },
    { own: 'score', among: 'scores' },
  ],
  'competition',
)

const formulaOn = (sheets: LiveSheet[]): string => {
  const layout = { sheets, positions: findPositions(sheets), cache: { alone: new WeakMap(), tables: new WeakMap() } }
  const inputs = { total: a, score: x, totals: totals as Operand[], scores: scores as Operand[] }
  return excelFormula(byKeys, inputs, addressesFor({ sheet: 1, row: 9, column: 9 }, layout))
}

test('totals and tie-breakers are read from the same rows of one sheet, also where another sheet has them in another order', () => {
  const scattered = sheet('甲', [[home(x)], [], [home(y)], [], [home(z)]])
  const ranked = sheet('乙', [[ref(y)], [ref(x)], [ref(z)]])
  const together = sheet('丙', [
    [home(a), ref(x)],
    [home(b), ref(y)],
    [home(c), ref(z)],
  ])
  expect(formulaOn([scattered, ranked, together])).toBe(
    "SUMPRODUCT(1*(('丙'!$A$1:$A$3>'丙'!$A$1)+('丙'!$A$1:$A$3='丙'!$A$1)*('丙'!$B$1:$B$3>'甲'!$A$1)))+1",
  )
})

test('a rank whose numbers never stand side by side is a bug of ours', () => {
  const apart = sheet('甲', [[home(a)], [home(b)], [home(c)]])
  const other = sheet('乙', [[home(y)], [home(x)], [home(z)]])
  expect(() => formulaOn([apart, other])).toThrow('side by side')
})

test('units that compete for several things on one sheet are compared within each block, not across two', () => {
  const blocks = sheet('名额评定', [
    [home(a), home(z)],
    [home(c), home(x)],
    [ref(a), ref(x)],
    [home(b), home(y)],
    [ref(c), ref(z)],
  ])
  const inputs = { total: a, score: x, totals: totals as Operand[], scores: scores as Operand[] }
  const layout = {
    sheets: [blocks],
    positions: findPositions([blocks]),
    cache: { alone: new WeakMap(), tables: new WeakMap() },
  }
  expect(excelFormula(byKeys, inputs, addressesFor({ sheet: 0, row: 3, column: 9 }, layout))).toBe(
    'SUMPRODUCT(1*(($A$3:$A$5>$A$3)+($A$3:$A$5=$A$3)*($B$3:$B$5>$B$3)))+1',
  )
})
