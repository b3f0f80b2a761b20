import type { Finding } from '../model/finding.ts'
import { fileOf } from '../model/place-name.ts'
import type { Scheme } from '../model/scheme.ts'
import type { ReadFiles } from './read-files.ts'
import { namedFrom, type World } from './world.ts'

/** What tells of a file, by its name from the run's folder, that it is no ledger. */
export type IsOther = (file: string) => boolean

/** The surveys and the evidence that a scheme names: a folder that is named as a whole holds them beside the ledgers. */
export function otherFiles(
  scheme: Scheme | null,
  surveys: ReadonlyMap<string, string>,
  folder: string,
  world: World,
): IsOther {
  const nameOf = (path: string) => namedFrom(world.paths, folder, world.paths.resolve(folder, path))
  const own = (scheme?.surveys ?? []).flatMap(({ file }) => file ?? [])
  const names = new Set([...own, ...surveys.values()].map(nameOf))
  const evidence = scheme?.evidence == null ? null : `${nameOf(scheme.evidence)}/`
  return file => names.has(file) || (evidence !== null && evidence !== '/' && file.startsWith(evidence))
}

/** What was read, without the files that are no ledgers. */
export const withoutOthers = (read: ReadFiles, isOther: IsOther): ReadFiles => ({
  ...read,
  inputs: read.inputs.filter(({ file }) => !isOther(file)),
  tables: read.tables.filter(({ name }) => !isOther(name.file)),
  files: read.files.filter(({ file }) => !isOther(file)),
  findings: read.findings.filter(({ where }: Finding) => !isOther(fileOf(where) ?? '')),
})
