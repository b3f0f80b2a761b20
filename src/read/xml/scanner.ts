import { type Attributes, attributeList } from './attributes.ts'
import { INCOMPLETE, nameEnd } from './characters.ts'
import { Malformed } from './malformed.ts'
import { commentEnd, doctypeEnd, instructionEnd } from './prolog.ts'
import { attributeText, plainSection, textOf } from './references.ts'

/**
 * What a part's reader listens to. Names come without their namespace prefix; attributes keep theirs. `from` and `to` are where the
 * tag stands in the decoded part, from its `<` to behind its `>`; an empty element is opened and closed by the same tag.
 */
export interface Listener {
  readonly open?: (name: string, attributes: Attributes, from: number, to: number) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string, from: number, to: number) => void
}

/** Takes the text of a part in chunks cut between any two characters, as decoders cut. Throws `Malformed` where it is not well-formed XML 1.0. */
export interface Scanner {
  readonly write: (chunk: string) => void
  readonly end: () => void
}

const NONE = -1
const TAB = 9
const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const BANG = 33
const QUOTE = 34
const AMPERSAND = 38
const APOSTROPHE = 39
const SLASH = 47
const LESS = 60
const EQUALS = 61
const GREATER = 62
const QUESTION = 63
const CLOSE_BRACKET = 93
const LAST_LEGAL = 0xfffd

const CDATA = '<![CDATA['
const DOCTYPE = '<!DOCTYPE'
const COMMENT = '<!--'

/** A name without its prefix: any prefix may stand for any namespace, and the names that matter here do not collide. */
export const localName = (name: string): string => (name.length === 1 ? name : name.slice(name.indexOf(':') + 1))

// Asked beyond the end, charCodeAt costs many times as much from then on: it is compiled anew for any answer that may come.
const codeAt = (source: string, at: number): number => (at < source.length ? source.charCodeAt(at) : NONE)

const spacesEnd = (source: string, from: number): number => {
  for (let at = from; ; at++) {
    const code = codeAt(source, at)
    if (code !== SPACE && code !== NEWLINE && code !== RETURN && code !== TAB) return at
  }
}

/** What is neither awaited nor the end of what is there so far is malformed. */
const unlessEnded = (source: string, at: number): number => {
  if (at < source.length) throw new Malformed()
  return INCOMPLETE
}

/** The scanner of one part. */
export const scannerOf = ({ open, text, close }: Listener): Scanner => {
  const attributes = attributeList()
  /** The elements that are open, by their names as written. */
  const names: string[] = []
  let source = ''
  let held = ''
  let wanted = 0
  let base = 0
  let rooted = false
  let typed = false

  const characters = (from: number): number => {
    const { length } = source
    let isPlain = true
    let at = from
    for (; at < length; at++) {
      const code = source.charCodeAt(at)
      if (code === LESS) break
      if (code < SPACE || code === AMPERSAND || code === CLOSE_BRACKET || code > LAST_LEGAL) isPlain = false
    }
    if (at === length) return INCOMPLETE
    if (names.length === 0) return spacesEnd(source, from) === at ? at : unlessEnded(source, from)
    const raw = source.slice(from, at)
    text?.(isPlain ? raw : textOf(raw))
    return at
  }

  /** Reads the value that stands at `from`, behind its equals sign, and gives where it ends. */
  const attributeValue = (name: string, from: number): number => {
    const { length } = source
    const quote = codeAt(source, from)
    if (quote !== QUOTE && quote !== APOSTROPHE) return unlessEnded(source, from)
    let isPlain = true
    for (let at = from + 1; at < length; at++) {
      const code = source.charCodeAt(at)
      if (code === quote) {
        attributes.add(name, from + 1, at, isPlain ? null : attributeText(source.slice(from + 1, at)))
        return at + 1
      }
      if (code < SPACE || code === AMPERSAND || code === LESS || code > LAST_LEGAL) isPlain = false
    }
    return INCOMPLETE
  }

  const attribute = (from: number): number => {
    const named = nameEnd(source, from)
    if (named === INCOMPLETE) return INCOMPLETE
    const equals = spacesEnd(source, named)
    if (codeAt(source, equals) !== EQUALS) return unlessEnded(source, equals)
    return attributeValue(source.slice(from, named), spacesEnd(source, equals + 1))
  }

  const opened = (name: string, from: number, to: number, isEmpty: boolean): number => {
    if (rooted && names.length === 0) throw new Malformed()
    rooted = true
    const local = localName(name)
    open?.(local, attributes, base + from, base + to)
    if (isEmpty) close?.(local, base + from, base + to)
    else names.push(name)
    return to
  }

  const startTag = (from: number): number => {
    let at = nameEnd(source, from + 1)
    if (at === INCOMPLETE) return INCOMPLETE
    const name = source.slice(from + 1, at)
    attributes.clear(source)
    for (;;) {
      const next = spacesEnd(source, at)
      const code = codeAt(source, next)
      if (code === GREATER) return opened(name, from, next + 1, false)
      if (code === SLASH) {
        if (codeAt(source, next + 1) !== GREATER) return unlessEnded(source, next + 1)
        return opened(name, from, next + 2, true)
      }
      if (next === at) return unlessEnded(source, at)
      at = attribute(next)
      if (at === INCOMPLETE) return INCOMPLETE
    }
  }

  const endTag = (from: number): number => {
    const name = names[names.length - 1]
    if (name === undefined) throw new Malformed()
    const named = from + 2 + name.length
    if (named >= source.length) return INCOMPLETE
    if (!source.startsWith(name, from + 2)) throw new Malformed()
    const at = spacesEnd(source, named)
    if (codeAt(source, at) !== GREATER) return unlessEnded(source, at)
    names.pop()
    close?.(localName(name), base + from, base + at + 1)
    return at + 1
  }

  const section = (from: number): number => {
    if (names.length === 0) throw new Malformed()
    const end = source.indexOf(']]>', from + CDATA.length)
    if (end < 0) return INCOMPLETE
    text?.(plainSection(source.slice(from + CDATA.length, end)))
    return end + 3
  }

  const doctype = (from: number): number => {
    if (rooted || typed) throw new Malformed()
    const end = doctypeEnd(source, from + DOCTYPE.length)
    typed = end !== INCOMPLETE
    return end
  }

  const declaration = (from: number): number => {
    if (source.startsWith(COMMENT, from)) return commentEnd(source, from)
    if (source.startsWith(CDATA, from)) return section(from)
    if (source.startsWith(DOCTYPE, from)) return doctype(from)
    return unlessEnded(source, from + CDATA.length)
  }

  const markup = (from: number): number => {
    const code = codeAt(source, from + 1)
    if (code === SLASH) return endTag(from)
    if (code === BANG) return declaration(from)
    return code === QUESTION ? instructionEnd(source, from, base + from === 0) : startTag(from)
  }

  const scan = (): void => {
    source = held
    let at = 0
    for (;;) {
      const end = codeAt(source, at) === LESS ? markup(at) : characters(at)
      if (end === INCOMPLETE) break
      at = end
    }
    held = source.slice(at)
    base += at
    // Looked at again when twice as much is there: thus even a comment of many megabytes is run through twice, not once a chunk.
    wanted = 2 * held.length
  }

  return {
    write(chunk) {
      held += chunk
      if (held.length >= wanted) scan()
    },
    end() {
      scan()
      if (!rooted || names.length > 0 || spacesEnd(held, 0) < held.length) throw new Malformed()
    },
  }
}
