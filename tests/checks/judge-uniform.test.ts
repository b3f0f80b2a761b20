import { expect, test } from 'vitest'
import { judgeUniform } from '../../src/checks/judge-uniform.ts'
import { FINANCE, panel, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a judge with one mark for three units is found', () => {
  const rows = panel(
    { marks: ['95', '90'] },
    { unit: FINANCE, marks: ['95', '91'] },
    { unit: SPORT, marks: ['95', '92'] },
  )
  expect(found(judgeUniform, { dataset: { panel: rows } })).toMatchObject([
    { code: 'PAN-03', cell: 'C5', details: { judge: '评委甲', mark: '95', units: 3 } },
  ])
})

test('two units with one mark are no pattern, and differing marks are in order', () => {
  const rows = panel(
    { marks: ['95', '90'] },
    { unit: FINANCE, marks: ['95', '90'] },
    { unit: SPORT, marks: [null, '92'] },
  )
  expect(found(judgeUniform, { dataset: { panel: rows } })).toEqual([])
})
