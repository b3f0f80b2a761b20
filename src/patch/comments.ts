import { cellName, parseCellName } from '../kernel/a1.ts'
import { RETURN_MARK } from '../model/returned.ts'
import { cellText } from '../write/cell-text.ts'
import { escapeXml, XML_HEAD } from '../write/package/xml.ts'
import {
  appended,
  childOf,
  type Element,
  elementsOf,
  filled,
  isEmptyTag,
  prefixed,
  prefixOf,
  rawAttribute,
} from './element.ts'
import type { Note } from './marks.ts'
import { type Edit, edited, insertion } from './text-part.ts'
import { Unpatchable } from './unpatchable.ts'

/** A part of notes once ours are in it. */
export interface Noted {
  readonly text: string
  /** Notes that have no box yet. */
  readonly unboxed: readonly Note[]
  /** Cells, by their names, that have lost our note and so need no box. */
  readonly emptied: ReadonlySet<string>
}

/** A part of notes that holds none. */
export const blankComments = (main: string): string =>
  `${XML_HEAD}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`

/** Takes back the notes of an earlier marking, and adds those of this one: to a note that is there already, behind its text. */
export function withNotes(text: string, part: string, notes: readonly Note[]): Noted {
  const root = elementsOf(text, part)
  const [authors, list] = [childOf(root, 'authors'), childOf(root, 'commentList')]
  if (authors === undefined || list === undefined) throw new Unpatchable('form', part)
  const waiting = new Map(notes.map(note => [cellName(note.column, note.row), note]))
  const emptied = new Set<string>()
  const fresh: Note[] = []
  const edits: Edit[] = []
  for (const comment of list.children) {
    const cell = nameOf(rawAttribute(text, comment, 'ref'))
    const note = waiting.get(cell)
    const change = changeOf(text, comment, note)
    if (change === null) continue
    edits.push(...change.edits)
    waiting.delete(cell)
    if (change.whole && note !== undefined) fresh.push(note)
    else if (change.whole) emptied.add(cell)
  }
  const unboxed = [...waiting.values()]
  const all = [...fresh, ...unboxed]
  const author = authorOf(text, authors)
  const comments = all.map(note => commentXml(note, author.number)).join('')
  const added = [...(all.length > 0 ? author.edits : []), ...appended(text, list, comments, all.length)]
  return { text: edited(text, [...edits, ...added]), unboxed, emptied }
}

const nameOf = (reference: string | null): string => {
  const at = parseCellName(reference ?? '')
  return at === null ? '' : cellName(at.column, at.row)
}

/** What happens to a note that is there; null: nothing. `whole`: all of it was ours, and it is gone. */
function changeOf(
  text: string,
  comment: Element,
  note: Note | undefined,
): { readonly edits: readonly Edit[]; readonly whole: boolean } | null {
  const body = childOf(comment, 'text')
  if (body === undefined) return null
  const pieces = piecesOf(text, body)
  const words = pieces.map(({ words }) => words).join('')
  // Other programs cut a note into runs as they like, even within our mark.
  const mark = words.indexOf(RETURN_MARK)
  if (mark < 0) return note === undefined ? null : { edits: behind(text, body, note), whole: false }
  if (words.slice(0, mark).trim() === '')
    return { edits: [{ from: comment.from, to: comment.to, text: '' }], whole: true }
  return { edits: cut(pieces, mark, note), whole: false }
}

/** A piece of a note's text: a run, or the plain text of the note. */
interface Piece {
  readonly run: Element
  readonly held: Element
  readonly words: string
}

const piecesOf = (text: string, { children }: Element): Piece[] =>
  children.flatMap((run): Piece[] => {
    const held = run.local === 't' ? run : run.local === 'r' ? childOf(run, 't') : undefined
    return held === undefined ? [] : [{ run, held, words: text.slice(held.opened, held.closed) }]
  })

/** Ours behind the text that is there. */
function behind(text: string, body: Element, note: Note): Edit[] {
  const words = `\n\n${wordsOf(note)}`
  const last = body.children.filter(({ local }) => local === 'r').at(-1)
  const run = prefixed(`<r><t xml:space="preserve">${words}</t></r>`, prefixOf(body.name))
  if (last !== undefined) return [insertion(last.to, run)]
  const plain = childOf(body, 't')
  if (plain !== undefined)
    return [isEmptyTag(text, plain) ? filled(plain, words, plain.name) : insertion(plain.closed, words)]
  return [isEmptyTag(text, body) ? filled(body, run, body.name) : insertion(body.opened, run)]
}

/** Takes away what stands from our mark to the end of a note, and puts ours of today in its place. */
function cut(pieces: readonly Piece[], mark: number, note: Note | undefined): Edit[] {
  let start = 0
  let ours = note === undefined ? '' : `\n\n${wordsOf(note)}`
  const edits: Edit[] = []
  for (const { run, held, words } of pieces) {
    const kept = words.slice(0, Math.max(0, mark - start)).trimEnd()
    start += words.length
    if (start < mark) continue
    if (kept === '' && ours === '') edits.push({ from: run.from, to: run.to, text: '' })
    else edits.push({ from: held.opened + kept.length, to: held.closed, text: ours })
    ours = ''
  }
  return edits
}

const wordsOf = ({ text }: Note): string => escapeXml(cellText(`${RETURN_MARK}${text}`))

const AUTHOR = 'perf'

function authorOf(text: string, authors: Element): { readonly number: number; readonly edits: readonly Edit[] } {
  const known = authors.children.findIndex(({ opened, closed }) => text.slice(opened, closed) === AUTHOR)
  if (known >= 0) return { number: known, edits: [] }
  return { number: authors.children.length, edits: appended(text, authors, `<author>${AUTHOR}</author>`, 1) }
}

const FONT = '<rPr><sz val="10"/><rFont val="宋体"/><charset val="134"/></rPr>'

const commentXml = (note: Note, author: number): string =>
  `<comment ref="${cellName(note.column, note.row)}" authorId="${author}" shapeId="0"><text><r>${FONT}` +
  `<t xml:space="preserve">${wordsOf(note)}</t></r></text></comment>`
