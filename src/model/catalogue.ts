import type { Text } from '../text/text.ts'
import type { Severity } from './finding.ts'

/** What `perf findings` says of a code: one entry for each kind of finding, whoever finds it. */
export interface CatalogueEntry {
  /** domain.md 1.5: ROW-02, DAT-08, SCH-01; never reused, never renumbered. */
  readonly code: string
  readonly severity: Severity
  readonly title: Text
  readonly why: Text
  /** What stands in the cell, and what is said of it. */
  readonly example: Text
  readonly remedy: Text
}
