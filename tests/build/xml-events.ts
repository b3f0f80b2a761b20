import { SaxesParser } from 'saxes'
import { Malformed } from '../../src/read/xml/malformed.ts'
import { scannerOf } from '../../src/read/xml/scanner.ts'

/** What is told of a document: tags, and the text between two of them in one piece. */
export type Told =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: readonly (readonly [string, string])[] }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** Where a tag stands. */
export type Span = readonly [from: number, to: number]

const local = (name: string): string => (name === ':' ? name : name.slice(name.indexOf(':') + 1))

/** Collects events; the text between two tags is one, however many pieces it comes in. */
const teller = () => {
  const told: Told[] = []
  let text = ''
  const tell = (event: Told): void => {
    if (text !== '') told.push({ kind: 'text', text })
    text = ''
    told.push(event)
  }
  return { told, tell, write: (piece: string) => (text += piece) }
}

const refusing = <T>(read: () => T, kind: new (message: string) => Error): T | 'refused' => {
  try {
    return read()
  } catch (error) {
    if (error instanceof kind) return 'refused'
    throw error
  }
}

class Refused extends Error {}

/** The oracle: what saxes tells of a document, or that it refuses it. */
export const toldBySaxes = (document: string): readonly Told[] | 'refused' =>
  refusing(() => {
    const { told, tell, write } = teller()
    const parser = new SaxesParser()
    let depth = 0
    parser.on('error', ({ message }) => {
      throw new Refused(message)
    })
    parser.on('opentag', ({ name, attributes }) => {
      depth++
      tell({ kind: 'open', name: local(name), attributes: Object.entries(attributes as Record<string, string>) })
    })
    parser.on('closetag', ({ name }) => {
      depth--
      tell({ kind: 'close', name: local(name) })
    })
    const within = (piece: string) => depth > 0 && write(piece)
    parser.on('text', within)
    parser.on('cdata', within)
    parser.write(document).close()
    return told
  }, Refused)

/** What our scanner tells of a document that comes in chunks, with the place of each tag. */
export const toldByScanner = (
  chunks: Iterable<string>,
): { told: readonly Told[]; spans: readonly Span[] } | 'refused' =>
  refusing(() => {
    const { told, tell, write } = teller()
    const spans: Span[] = []
    const scanner = scannerOf({
      open(name, attributes, from, to) {
        tell({ kind: 'open', name, attributes: attributes.entries() })
        spans.push([from, to])
      },
      text: write,
      close(name, from, to) {
        tell({ kind: 'close', name })
        spans.push([from, to])
      },
    })
    for (const chunk of chunks) scanner.write(chunk)
    scanner.end()
    return { told, spans }
  }, Malformed)
