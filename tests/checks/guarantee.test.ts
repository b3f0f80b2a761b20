import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/checks/check.ts'
import { reasonsIn } from '../../src/checks/check.ts'
import { hitsOf } from '../../src/checks/run-checks.ts'
import type { RawCell, RawRow, Table } from '../../src/model/table.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { rankUnits } from '../../src/rank/rank-units.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { readYaml } from '../../src/read/yaml.ts'
import { compileScheme } from '../../src/scheme/compile.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { scoreUnits } from '../../src/score/score-units.ts'
import { day } from '../build/dataset.ts'

const TEMPLATE = 'templates/suzhou-2015'

/** One way in which a ledger goes wrong. */
interface Damage {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly how: 'blank' | 'text' | 'error' | 'uncalculated' | 'zero' | 'negative' | 'row' | 'twice' | 'column' | 'sheet'
}

const CELLS: Readonly<Partial<Record<Damage['how'], RawCell>>> = {
  text: { kind: 'text', text: '约120个' },
  error: { kind: 'error', text: '#N/A' },
  uncalculated: { kind: 'uncalculated', formula: true },
  zero: { kind: 'number', value: 0, text: '0' },
  negative: { kind: 'number', value: -5, text: '-5' },
}

/** Names and headings stay: without a registry nothing is scored at all. */
const HEADINGS = 8

function damaged(tables: readonly Table[], { table, row, column, how }: Damage): Table[] {
  const target = tables[table % tables.length]
  if (target === undefined || target.name.sheet === '名录') return [...tables]
  if (how === 'sheet') return tables.filter(one => one !== target)
  const rows = [...target.rows]
  const bodyRow = rows[HEADINGS + (row % Math.max(1, rows.length - HEADINGS))]
  const changed = rows.flatMap((one): RawRow[] => {
    if (how === 'column' && one.number > 1) return [changedCell(one, column, undefined)]
    if (one !== bodyRow) return [one]
    if (how === 'row') return []
    return how === 'twice' ? [one, { ...one, number: one.number }] : [changedCell(one, column, CELLS[how])]
  })
  return tables.map(one => (one === target ? { ...one, rows: changed } : one))
}

function changedCell(row: RawRow, column: number, cell: RawCell | undefined): RawRow {
  const cells = new Map(row.cells)
  const at = [...cells.keys()].sort((a, b) => a - b)[column % Math.max(1, cells.size)] ?? 0
  if (cell === undefined) cells.delete(at)
  else cells.set(at, cell)
  return { ...row, cells }
}

const damage: fc.Arbitrary<Damage> = fc.record({
  table: fc.nat(12),
  row: fc.nat(200),
  column: fc.nat(12),
  how: fc.constantFrom<Damage['how']>(
    ...(['blank', 'text', 'error', 'uncalculated', 'zero', 'negative', 'row', 'twice', 'column', 'sheet'] as const),
  ),
})

describe.skipIf(!existsSync(join(TEMPLATE, 'ledger.xlsx')))('whatever goes wrong with a ledger', () => {
  test('every score that is withheld is explained by a finding', () => {
    const compiled = compileScheme(readYaml(readFileSync(join(TEMPLATE, 'scheme.yaml')), 'scheme.yaml'), '')
    if (!compiled.ok) throw new Error('the template has a sound scheme')
    const { scheme } = compiled
    const { tables } = readWorkbook(readFileSync(join(TEMPLATE, 'ledger.xlsx')), 'ledger.xlsx')

    let seen = 0
    const unexplained = (damages: readonly Damage[]): string[] => {
      const dataset = normalise(damages.reduce<Table[]>(damaged, [...tables]), scheme.names, scheme.year)
      const evidence = { dataset, asOf: day('2015-11-30'), operands: makeOperands() }
      const outcome = { ...rankUnits(scheme, scoreUnits(scheme, evidence), evidence), operands: evidence.operands }
      const context: Context = { dataset, scheme, asOf: evidence.asOf, outcome, reconciliation: null }
      const told = new Set<string>()
      for (const { withholds } of hitsOf(context)) {
        for (const { unit, indicator } of withholds) told.add(`${unit.name} ${indicator?.id ?? 'total'}`)
      }
      const withheld = [...reasonsIn(outcome)].map(
        ({ withheld: { unit, indicator }, reason }) =>
          [`${unit.name} ${indicator?.id ?? 'total'}`, reason.kind] as const,
      )
      seen += withheld.length
      return withheld.filter(([key]) => !told.has(key)).map(([key, kind]) => `${key} ${kind}`)
    }

    fc.assert(
      fc.property(fc.array(damage, { minLength: 0, maxLength: 6 }), damages => {
        expect(unexplained(damages)).toEqual([])
      }),
      { numRuns: 25, seed: 20150101 },
    )
    expect(seen, 'the damage withholds scores').toBeGreaterThan(100)
  }, 120_000)
})
