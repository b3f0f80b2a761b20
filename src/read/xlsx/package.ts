import { readXml } from '../xml.ts'
import { readEntry, type Zip } from '../zip.ts'

/** A relationship of a part: its kind is the last word of the type, which transitional, strict and Microsoft's own share. */
export interface Relation {
  readonly id: string
  readonly kind: string
  readonly target: string
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** A relationship's target as a path of the package; `from` is the part that it belongs to. */
const resolveTarget = (from: string, target: string): string => {
  const written = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (written.startsWith('/') ? written : folderOf(from) + written).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The content of a part, also where its name is escaped in the relationship but not in the archive. */
export const readPart = (zip: Zip, path: string): Uint8Array | null => {
  const content = readEntry(zip, path)
  return content ?? (path.includes('%') ? readEntry(zip, unescaped(path)) : null)
}

const unescaped = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, run => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))

/** The relationships of a part; those of the package itself under ''. */
export const readRelations = (zip: Zip, path: string): readonly Relation[] => {
  const folder = folderOf(path)
  const part = `${folder}_rels/${path.slice(folder.length)}.rels`
  const content = readEntry(zip, part)
  const relations: Relation[] = []
  if (content === null) return relations
  readXml(content, part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const type = attributes.get('Type') ?? ''
      relations.push({
        id: attributes.get('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(path, attributes.get('Target') ?? ''),
      })
    },
  })
  return relations
}
