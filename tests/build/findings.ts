import type { Check, Context } from '../../src/checks/check.ts'
import { runChecks } from '../../src/checks/run-checks.ts'
import { cellName } from '../../src/kernel/a1.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import type { Finding, Where } from '../../src/model/finding.ts'
import { dataset, day } from './dataset.ts'

/** A run as of 2026-11-30 without a scheme; a test names what matters. */
export type Given = Partial<Omit<Context, 'dataset'>> & { readonly dataset?: Partial<Dataset> }

export const contextOf = ({ dataset: rows = {}, ...rest }: Given): Context => ({
  scheme: null,
  outcome: null,
  reconciliation: null,
  asOf: day('2026-11-30'),
  ...rest,
  dataset: dataset(rows),
})

/** F7, "台账.xlsx › 台账", "scheme.yaml:12", or nothing. */
export function whereName(where: Where): string {
  switch (where.kind) {
    case 'cell':
      return cellName(where.place.column, where.place.row)
    case 'line':
      return `${where.place.file}:${where.place.line}`
    case 'file':
      return [where.file, where.sheet].filter(Boolean).join(' › ')
    case 'nowhere':
      return ''
  }
}

/** What one check finds: where, and its details. */
export const found = (check: Check, given: Given) =>
  [...check.find(contextOf(given))].map(({ where, details, unit = null }) => ({
    code: check.code,
    cell: whereName(where),
    unit,
    details,
  }))

/** All findings of a run, or those of some checks. */
export const findingsOf = (given: Given, ...some: readonly Check[]): Finding[] =>
  some.length > 0 ? runChecks(contextOf(given), some) : runChecks(contextOf(given))
