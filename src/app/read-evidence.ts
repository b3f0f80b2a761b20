import { baseName, fileKey, filesNamedIn } from '../kernel/file-names.ts'
import { compareText } from '../kernel/order.ts'
import type { Task } from '../model/dataset.ts'
import type { EvidenceFault, EvidenceFile, EvidenceFolder } from '../model/evidence-files.ts'
import { known } from '../model/field.ts'
import type { Finding } from '../model/finding.ts'
import { contentUnlike, HEAD_BYTES } from '../read/content-type.ts'
import { refusedInput } from './refusals.ts'
import { Refused, type World } from './world.ts'

/** The folder of evidence, or why it could not be read. */
export interface ReadEvidence {
  readonly evidenceFolder: EvidenceFolder | null
  readonly findings: readonly Finding[]
}

const NONE: ReadEvidence = { evidenceFolder: null, findings: [] }
// A folder that leads back into itself would be walked for ever.
const DEEPEST = 8
// What Windows, macOS and Office leave behind.
const LEFT_BEHIND = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i

/** Lists the folder that the scheme names, and looks into the files that the tasks name. */
export async function readEvidence(
  folder: string | null,
  tasks: readonly Task[],
  base: string,
  world: World,
): Promise<ReadEvidence> {
  if (folder === null) return NONE
  const root = world.paths.resolve(base, folder)
  const named = new Set(
    tasks.flatMap(({ evidence }) => filesNamedIn(known(evidence) ?? '').flatMap(({ candidates }) => candidates)),
  )
  try {
    const files: EvidenceFile[] = []
    for (const path of await pathsIn(root, '', DEEPEST, world)) {
      const isNamed = [baseName(path), path, `${folder}/${path}`].some(name => named.has(fileKey(name)))
      files.push({ path, fault: isNamed ? await faultOf(path, world.paths.join(root, path), world) : null })
    }
    return { evidenceFolder: { folder, files }, findings: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ...NONE, findings: [await refusedInput(folder, error, world)] }
  }
}

/** The files under a folder, by their ways from the root. */
async function pathsIn(root: string, way: string, depth: number, world: World): Promise<string[]> {
  const names = [...(await world.list(world.paths.join(root, way)))].filter(name => !LEFT_BEHIND.test(name))
  const found: string[] = []
  for (const name of names.sort(compareText)) {
    const path = way === '' ? name : `${way}/${name}`
    const kind = await world.kindOf(world.paths.join(root, path))
    if (kind === 'file') found.push(path)
    else if (kind === 'folder' && depth > 0) found.push(...(await pathsIn(root, path, depth - 1, world)))
  }
  return found
}

async function faultOf(path: string, file: string, world: World): Promise<EvidenceFault | null> {
  const head = await headOf(file, world)
  if (head === null) return null
  if (head.length === 0) return { kind: 'empty' }
  const found = contentUnlike(path, head)
  return found === null ? null : { kind: 'wrong-type', found }
}

/** The first bytes of a file; null where the machine does not give it: it lies there all the same. */
async function headOf(file: string, world: World): Promise<Uint8Array | null> {
  const bytes: number[] = []
  try {
    for await (const chunk of world.open(file)) {
      bytes.push(...chunk.subarray(0, HEAD_BYTES - bytes.length))
      if (bytes.length >= HEAD_BYTES) break
    }
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
  return Uint8Array.from(bytes)
}
