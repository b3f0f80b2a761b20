import { baseName, fileKey } from '../kernel/file-names.ts'
import type { EvidenceFile, EvidenceFolder } from '../model/evidence-files.ts'

/** The files of the folder by what a ledger may call them: the bare name, or the way there. */
export function filesByName({ folder, files }: EvidenceFolder): ReadonlyMap<string, readonly EvidenceFile[]> {
  const byName = new Map<string, EvidenceFile[]>()
  for (const file of files) {
    for (const key of new Set([baseName(file.path), file.path, `${folder}/${file.path}`].map(fileKey))) {
      byName.set(key, [...(byName.get(key) ?? []), file])
    }
  }
  return byName
}
