import { expect, test } from 'vitest'
import { challengeBelowTarget } from '../../src/checks/challenge-below-target.ts'
import { FINANCE, figures, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a challenge below the target is found; one that is level with it is in order', () => {
  const tasks = ledger({ target: '12', challenge: '10' }, { target: '12', challenge: '12' }, { target: '12' })
  expect(found(challengeBelowTarget, { dataset: { tasks } })).toMatchObject([
    { code: 'TGT-05', cell: 'L5', unit: '市教育局', details: { challenge: '10', target: '12' } },
  ])
})

test('figures of one item are one finding', () => {
  const rows = figures(
    { item: '单位能耗', target: '0.5', challenge: '0.4' },
    { item: '单位能耗', target: '0.6', challenge: '0.5', unit: FINANCE },
    { item: '税收收入', target: '100', challenge: '110' },
  )
  expect(found(challengeBelowTarget, { dataset: { figures: rows } })).toMatchObject([
    { cell: 'E5', unit: null, details: { what: '单位能耗', cells: ['E5', 'E6'] } },
  ])
})
