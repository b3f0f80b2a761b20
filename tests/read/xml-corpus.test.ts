import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../../src/model/unreadable.ts'
import { decoded, encodingOf } from '../../src/read/xml/decode.ts'
import { Malformed } from '../../src/read/xml/malformed.ts'
import { openZip, readEntry } from '../../src/read/zip.ts'
import { noteAbsence, SHARED, sharedIsAbsent } from '../build/shared.ts'
import { toldBySaxes, toldByScanner } from '../build/xml-events.ts'

const CORPUS = join(SHARED, 'corpus')
// The few larger parts repeat what these hold, and would take a minute.
const MOST = 200_000

const unless = <T>(kind: new (...given: never[]) => Error, read: () => T): T | null => {
  try {
    return read()
  } catch (error) {
    if (error instanceof kind) return null
    throw error
  }
}

/** The parts of every workbook that opens, by workbook and name. */
function* parts(): Generator<readonly [name: string, content: Uint8Array]> {
  for (const entry of readdirSync(CORPUS, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.xls[xm]$/i.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const zip = unless(Unreadable, () => openZip(readFileSync(file)))
    for (const [part, { size }] of zip?.entries ?? []) {
      if (zip === null || size > MOST || !/\.(xml|rels|vml)$/.test(part)) continue
      const content = unless(Unreadable, () => readEntry(zip, part))
      if (content !== null) yield [`${relative(CORPUS, file)} ${part}`, content]
    }
  }
}

const expectedOf = (content: Uint8Array): ReturnType<typeof toldBySaxes> => {
  const text = unless(TypeError, () => new TextDecoder(encodingOf(content), { fatal: true }).decode(content))
  return text === null ? 'refused' : toldBySaxes(text)
}

const oursOf = (content: Uint8Array): ReturnType<typeof toldBySaxes> => {
  const ours = unless(Malformed, () => toldByScanner(decoded(content))) ?? 'refused'
  return ours === 'refused' ? ours : ours.told
}

noteAbsence()

describe.skipIf(sharedIsAbsent)('the parts of two hundred workbooks of other people', () => {
  test('say the same to our scanner as to saxes, and the same ones are refused', () => {
    const differing: string[] = []
    const refused: string[] = []
    let judged = 0
    for (const [name, content] of parts()) {
      const expected = expectedOf(content)
      if (expected === 'refused') refused.push(name)
      if (JSON.stringify(oursOf(content)) !== JSON.stringify(expected)) differing.push(name)
      judged++
    }
    expect(differing).toEqual([])
    expect(refused.length).toBeGreaterThan(5)
    expect(judged).toBeGreaterThan(4000)
  }, 120_000)
})
