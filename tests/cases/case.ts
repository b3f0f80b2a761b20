import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { office } from '../build/office.ts'
import { readableWorkbook } from '../build/readable-workbook.ts'
import { SHARED } from '../build/shared.ts'

/** The rows of a case's CSV, by heading. */
export const rowsOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(SHARED, 'cases', name), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data

/** A scheme of these tests. */
export const schemeOf = (name: string): string => readFileSync(join('tests/cases', name), 'utf8')

/** One unit in the document of `perf score`. */
export interface UnitDocument {
  readonly unit: string
  readonly state: string
  readonly total: number | null
  readonly rank: number | null
  readonly tiedWith: readonly string[]
  readonly grade: string | null
  readonly deduction: number | null
  readonly indicators: Readonly<
    Record<string, { readonly state: string; readonly score: number | null; readonly raw: number | string | null }>
  >
}

export interface Document {
  readonly units: readonly UnitDocument[]
  readonly findings: readonly { readonly code: string; readonly unit: string | null; readonly message: string }[]
}

/** What `perf score` says of a ledger with these sheets under a scheme: through the command line, on a disk in memory. */
export async function scored(
  scheme: string,
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<Document> {
  const ledger = readableWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows })))
  const { perf } = office({ files: { 'ledger.xlsx': ledger, 'scheme.yaml': scheme } })
  const { code, out, err } = await perf(['score', 'ledger.xlsx', '--json'])
  if (code > 1) throw new Error(`perf score ended with ${code}: ${out} ${err}`)
  return JSON.parse(out)
}
