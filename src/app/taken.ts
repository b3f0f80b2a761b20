import type { Dataset } from '../model/dataset.ts'
import type { Place } from '../model/place.ts'
import { isTaken } from '../model/submission.ts'

/** The rows that count: without those of submissions that are superseded, sent twice or in conflict. What was handed in stays told. */
export function takenFrom(dataset: Dataset): Dataset {
  const left = new Set(dataset.submissions.filter(one => !isTaken(one)).map(({ file }) => file))
  if (left.size === 0) return dataset
  const rows = <T extends { readonly at: Place }>(all: readonly T[]): T[] =>
    all.filter(({ at }) => !left.has(at.on.file))
  const sheets = <T extends { readonly name: { readonly file: string } }>(all: readonly T[]): T[] =>
    all.filter(({ name }) => !left.has(name.file))
  const files = <T extends { readonly file: string }>(all: readonly T[]): T[] =>
    all.filter(({ file }) => !left.has(file))
  return {
    ...dataset,
    tasks: rows(dataset.tasks),
    figures: rows(dataset.figures),
    entries: rows(dataset.entries),
    panel: rows(dataset.panel),
    adjustments: rows(dataset.adjustments),
    events: rows(dataset.events),
    prior: rows(dataset.prior),
    changes: rows(dataset.changes),
    waivers: rows(dataset.waivers),
    receipts: rows(dataset.receipts),
    skippedRows: rows(dataset.skippedRows),
    subtotals: rows(dataset.subtotals),
    sheets: sheets(dataset.sheets),
    faults: sheets(dataset.faults),
    files: files(dataset.files),
    stamps: files(dataset.stamps),
  }
}
