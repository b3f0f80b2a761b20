import { expect, test } from 'vitest'
import { figureMissing } from '../../src/checks/figure-missing.ts'
import { ABSENT, adjustments, EDUCATION, FINANCE, figures, ledger, place, reading, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, INNOVATION, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a blank figure is found where no scheme is given', () => {
  expect(found(figureMissing, { dataset: { figures: figures({ value: null }) } })).toMatchObject([
    { code: 'DATA-04', cell: 'C5', unit: '市教育局', details: { kind: 'blank', column: { zh: '数值' } } },
  ])
})

test('a unit without the row is told with sheet and item', () => {
  const results = outcome(result(FINANCE, [withheld(FINANCE, DUTY, reasonFor('no-figure', '应办结数', FINANCE.at))]))
  const sheets = [reading('figures')]
  expect(found(figureMissing, { dataset: { figures: figures({}), sheets }, outcome: results })).toMatchObject([
    { cell: '台账.xlsx › 数据', unit: '市财政局', details: { kind: 'no-row', sheet: '数据', item: '应办结数' } },
  ])
})

test('an item that no unit has is told once, with what comes near it', () => {
  const results = [FINANCE, SPORT].map(unit =>
    result(unit, [withheld(unit, DUTY, reasonFor('no-figure', '应办结件数', unit.at))]),
  )
  const sheets = [reading('figures')]
  expect(
    found(figureMissing, { dataset: { figures: figures({}), sheets }, outcome: outcome(...results) }),
  ).toMatchObject([{ unit: null, details: { kind: 'no-item', item: '应办结件数', candidates: ['应办结数'] } }])
})

test("an indicator's own name is looked for on the sheet of entered scores", () => {
  const why = reasonFor('no-figure', '创新创优', FINANCE.at)
  const results = outcome(result(FINANCE, [withheld(FINANCE, INNOVATION, why)]))
  const sheets = [reading('figures'), reading('entries')]
  expect(found(figureMissing, { dataset: { sheets }, outcome: results })).toMatchObject([
    { details: { kind: 'no-row', sheet: '评分' } },
  ])
})

test('two rows for one item are told together', () => {
  const cells = [place('figures', 2, 5), place('figures', 2, 19)]
  const why = reasonFor('several-figures', '应办结数', ...cells)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(figureMissing, { outcome: results })).toMatchObject([
    { cell: 'C5', details: { kind: 'several', cells: ['C5', 'C19'] } },
  ])
})

test('a figure given in two files names both of them', () => {
  const cell = (file: string) => ({ ...place('figures', 2, 2), on: { file, sheet: '数据' } })
  const why = reasonFor('several-figures', '应办结数', cell('甲.xlsx'), cell('乙.xlsx'))
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(figureMissing, { outcome: results })).toMatchObject([
    { cell: 'C2', details: { cells: ['甲.xlsx › 数据 › C2', '乙.xlsx › 数据 › C2'] } },
  ])
})

test('a blank actual and a blank bonus are found where they withhold something', () => {
  const [tasks, bonuses] = [ledger({ actual: null }, {}), adjustments({ points: null })]
  const why = reasonFor('number-blank', '任务1', tasks[0]?.actual.at ?? EDUCATION.at)
  const because = [reasonFor('number-blank', '专项考核', bonuses[0]?.points.at ?? EDUCATION.at)]
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)], { because }))
  expect(found(figureMissing, { dataset: { tasks, adjustments: bonuses }, outcome: results })).toMatchObject([
    { cell: 'G5', details: { column: { zh: '完成值' } } },
    { cell: 'C5', details: { column: { zh: '分值' } } },
  ])
})

test('blanks of a run that withhold nothing are in order', () => {
  const rows = { tasks: ledger({ actual: ABSENT }), figures: figures({ value: null }) }
  expect(found(figureMissing, { dataset: rows, outcome: outcome(result(EDUCATION, [])) })).toEqual([])
})

test('without a result, points that follow from a level are not asked for', () => {
  const rows = adjustments({ points: null, level: '市级' }, { points: null })
  expect(found(figureMissing, { dataset: { adjustments: rows } })).toMatchObject([
    { cell: 'C6', details: { kind: 'blank', column: { zh: '分值' } } },
  ])
})
