import type { Leftovers } from '../../model/file-reading.ts'
import { RETURN_MARK } from '../../model/returned.ts'
import { Unreadable } from '../../model/unreadable.ts'
import { readEntry, type Zip } from '../zip.ts'

// Nothing of these parts is used: one that is damaged is no reason not to read the cells.
const textOf = (zip: Zip, part: string): string => {
  try {
    return Buffer.from(readEntry(zip, part) ?? []).toString('latin1')
  } catch (error) {
    if (error instanceof Unreadable) return ''
    throw error
  }
}

const count = (zip: Zip, parts: readonly string[], element: RegExp): number =>
  parts.reduce((sum, part) => sum + (textOf(zip, part).match(element)?.length ?? 0), 0)

const COMMENT = /<(?:\w+:)?comment\b[\s\S]*?<\/(?:\w+:)?comment>/g
const OUR_MARK = Buffer.from(RETURN_MARK).toString('latin1')
const isOurs = (comment: string): boolean =>
  comment
    .replace(/<[^>]*>/g, '')
    .trimStart()
    .startsWith(OUR_MARK)

/** Notes that perf has left in a returned copy are nobody's words. */
const ourNotes = (zip: Zip, parts: readonly string[]): number =>
  parts.reduce((sum, part) => sum + (textOf(zip, part).match(COMMENT) ?? []).filter(isOurs).length, 0)

const DRAWING = /(?:^|\/)drawings\/drawing\d*\.xml$/
// Excel 365 keeps a talk twice: as a comment, and as a thread that only it understands.
const COMMENTS = /(?:^|\/)comments?\d*\.xml$/
const CELL_PICTURES = /(?:^|\/)cellimages\.xml$/

/** What a package holds besides cells, by the names of its parts and a look into the few that list things. */
export const leftoversIn = (zip: Zip): Leftovers => {
  const parts = [...zip.entries.keys()]
  const named = (pattern: RegExp): string[] => parts.filter(part => pattern.test(part))
  return {
    cellPictures: count(zip, named(CELL_PICTURES), /<(?:\w+:)?cellImage\b/g),
    pictures: count(zip, named(DRAWING), /<(?:\w+:)?pic\b/g),
    comments: count(zip, named(COMMENTS), /<(?:\w+:)?comment\b/g) - ourNotes(zip, named(COMMENTS)),
    objects: named(/(?:^|\/)embeddings\/[^/]+$/).length,
    externalLinks: named(/(?:^|\/)externallinks\/externallink\d*\.xml$/).length,
    macros: named(/(?:^|\/)vbaproject\.bin$/).length > 0,
  }
}
