import type { Context } from '../checks/check.ts'
import { runChecks } from '../checks/run-checks.ts'
import { withWaivers } from '../checks/waive.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import { fileOf } from '../model/place-name.ts'
import { officeFiles } from '../normalise/submissions.ts'
import { unitInFileName } from '../normalise/unit-in-file-name.ts'

/** What was found while reading and what the checks find, each with the unit that it concerns and the waiver that accepts it. */
export const allFindings = (read: readonly Finding[], context: Context): Finding[] =>
  withWaivers(withSubmitters([...read, ...runChecks(context)], context.dataset), context)

/**
 * Findings of a file, a sheet or a heading that name no unit, with the unit whose submission it is: the counts by unit must say who has
 * something to mend. Of a file that could not be read its name alone can tell.
 */
function withSubmitters(findings: readonly Finding[], dataset: Dataset): Finding[] {
  const { submissions, units } = dataset
  if (submissions.length === 0) return [...findings]
  const office = officeFiles(dataset)
  const unread = unreadFiles(findings, dataset)
  const inName = unitInFileName(units)
  const known = new Map(submissions.map(({ file, unit }) => [file, unit?.name ?? null]))
  return findings.map(finding => {
    const file = fileOf(finding.where)
    if (finding.unit !== null || file === null || office.has(file)) return finding
    const unit = known.get(file) ?? (unread.has(file) ? (inName(file)?.unit.name ?? null) : null)
    return unit === null ? finding : { ...finding, unit }
  })
}

/** Files that something is told of and of which no sheet was read. */
function unreadFiles(findings: readonly Finding[], { sheets, faults }: Dataset): ReadonlySet<string> {
  const read = new Set([...sheets, ...faults].map(({ name }) => name.file))
  const told = findings.flatMap(({ where }) => (where.kind === 'file' ? [where.file] : []))
  return new Set(told.filter(file => !read.has(file)))
}
