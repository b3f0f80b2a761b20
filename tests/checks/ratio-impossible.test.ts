import { expect, test } from 'vitest'
import { ratioImpossible } from '../../src/checks/ratio-impossible.ts'
import { divide, input } from '../../src/formula/expression.ts'
import { quantity } from '../../src/formula/quantity.ts'
import { untranslated } from '../../src/text/text.ts'
import { EDUCATION, place } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, figureAt, outcome, result, score } from '../build/outcome.ts'

const ratioOf = (above: string, below: string) => {
  const inputs = {
    above: figureAt('按时办结数', above, place('figures', 2, 5)),
    below: figureAt('应办结数', below, place('figures', 2, 6)),
  }
  const value = quantity(untranslated('按时办结率'), divide(input('above'), input('below')), inputs)
  return outcome(result(EDUCATION, [score({ indicator: DUTY, inputs: { value } })]))
}

test('more closed in time than there were is found at the numerator', () => {
  expect(found(ratioImpossible, { outcome: ratioOf('120', '102') })).toMatchObject([
    { code: 'DATA-01', cell: 'C5', unit: '市教育局', details: { kind: 'above', counts: ['120', '102'] } },
  ])
})

test('a negative count is found', () => {
  expect(found(ratioImpossible, { outcome: ratioOf('-3', '102') })).toMatchObject([
    { cell: 'C5', details: { kind: 'negative', count: '-3' } },
  ])
})

test('all closed in time is in order', () => {
  expect(found(ratioImpossible, { outcome: ratioOf('102', '102') })).toEqual([])
})
