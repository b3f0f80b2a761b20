import { partText, readParts, textPart, writeParts } from '../../src/write/package/zip.ts'

/** Every part of a package as text, by name, in the order of the package. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const part of await readParts(bytes)) texts.set(part.name, await partText(part))
  return texts
}

export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const text = (await partsOf(bytes)).get(name)
  if (text === undefined) throw new Error(`no part ${name}`)
  return text
}

/** A package made of texts, right or wrong. */
export const packageOf = (texts: ReadonlyMap<string, string>): Promise<Uint8Array> =>
  writeParts([...texts].map(([name, text]) => textPart(name, text)))
