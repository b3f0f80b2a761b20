import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { decimal } from '../kernel/decimal.ts'
import type { LinePlace } from '../model/place.ts'
import type { Part, Path, SchemeSource, SourceFault, SourceFaultKind } from '../model/scheme-source.ts'

// A scheme is a few pages. Both limits keep a mistaken or malicious file from stopping the machine.
const MOST_BYTES = 2 ** 20
const MOST_NODES = 100_000

/** After these the data is still what the text says; after any other fault nothing of it may be used. */
const HARMLESS: ReadonlySet<SourceFaultKind> = new Set(['duplicate-key', 'digits'])

/** The text of a scheme as data that knows its lines. Numbers are JavaScript numbers whose shortest digits are those written. */
export function readYaml(bytes: Uint8Array, file: string): SchemeSource {
  if (bytes.length > MOST_BYTES) return unread(file, 'too-large')
  if (isUtf16(bytes)) return unread(file, 'not-utf8', 'UTF-16')
  if (bytes.includes(0)) return unread(file, 'not-text')
  const text = utf8(bytes)
  if (text === null) return unread(file, 'not-utf8', isGb18030(bytes) ? 'GB18030' : '', firstBadLine(bytes))
  return understood(text, file)
}

function understood(text: string, file: string): SchemeSource {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' })
  const placeAt = (offset: number): LinePlace => {
    const { line, col } = counter.linePos(offset)
    return { file, line, column: col }
  }
  const faults: SourceFault[] = []
  const fault = (kind: SourceFaultKind, offset: number, shown = '') => faults.push({ kind, at: placeAt(offset), shown })
  for (const { kind, offset, shown } of errorsOf(document, text)) fault(kind, offset, shown)

  const targets = new Map<Alias, Node>()
  const value = plain(document, targets, fault)
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) fault('empty', 0)
  else if (!isMap(document.contents)) fault('not-a-mapping', start(document.contents))

  const lines = text.split(/\r?\n/)
  return {
    file,
    value: faults.every(({ kind }) => HARMLESS.has(kind)) ? value : undefined,
    placeOf: (path, part) => placeAt(offsetOf(document.contents, path, part, targets)),
    line: number => lines[number - 1] ?? '',
    faults: oneALine(faults),
  }
}

function unread(file: string, kind: SourceFaultKind, shown = '', line = 1): SchemeSource {
  const at = { file, line, column: 1 }
  return { file, value: undefined, placeOf: () => at, line: () => '', faults: [{ kind, at, shown }] }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
    const to = end === -1 ? bytes.length : end
    if (utf8(bytes.subarray(from, to)) === null) return line
    from = to + 1
  }
  return 1
}

const KINDS: Readonly<Partial<Record<string, SourceFaultKind>>> = {
  TAB_AS_INDENT: 'tab',
  DUPLICATE_KEY: 'duplicate-key',
  MULTIPLE_DOCS: 'several-documents',
  RESOURCE_EXHAUSTION: 'too-large',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'reserved-start',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-text',
  BAD_ALIAS: 'alias',
  TAG_RESOLVE_FAILED: 'tag',
}

function errorsOf(document: Document.Parsed, text: string) {
  // Once the stream itself is broken, every further token is reported: only the first is news.
  const firstStray = document.errors.find(error => error.code === 'UNEXPECTED_TOKEN')
  return [...document.errors, ...document.warnings]
    .filter(error => error.code !== 'UNEXPECTED_TOKEN' || error === firstStray)
    .map((error: YAMLError) => {
      const [offset] = error.pos
      const opener = /closing|end with a|to end with/.test(error.message) ? openerBefore(document, text, offset) : null
      if (opener !== null) return { kind: 'unclosed' as const, offset: opener, shown: text.charAt(opener) }
      const kind = KINDS[error.code] ?? 'syntax'
      return { kind, offset, shown: kind === 'duplicate-key' ? keyAt(text, offset) : '' }
    })
}

const keyAt = (text: string, from: number): string => /^[^:\n]*/.exec(text.slice(from))?.[0].trim() ?? ''

/** Where the bracket or quotation mark stands that is not closed before an offset. */
function openerBefore(document: Document.Parsed, text: string, before: number): number | null {
  let found: number | null = null
  const note = (node: Node) => {
    const [from, to] = node.range ?? [0, 0]
    const closing = { '[': ']', '{': '}', '"': '"', "'": "'" }[text.charAt(from)]
    const closed = closing !== undefined && to - from > 1 && text.charAt(to - 1) === closing
    if (closing !== undefined && !closed && from <= before) found = Math.max(found ?? 0, from)
  }
  visit(document, { Collection: (_, node) => note(node), Scalar: (_, node) => note(node) })
  return found
}

const oneALine = (faults: readonly SourceFault[]): SourceFault[] =>
  faults.filter((fault, i) => faults.findIndex(other => other.at.line === fault.at.line) === i)

type Report = (kind: SourceFaultKind, offset: number, shown?: string) => void

function plain(document: Document.Parsed, targets: Map<Alias, Node>, fault: Report): unknown {
  const anchors = new Map<string, Node>()
  const open = new Set<unknown>()
  let nodes = 0

  function read(node: unknown): unknown {
    if (!isNode(node) || ++nodes > MOST_NODES) {
      if (nodes === MOST_NODES + 1) fault('too-large', 0)
      return null
    }
    if (isAlias(node)) return aliased(node)
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    open.add(node)
    const value = isMap(node) ? mapping(node.items) : isSeq(node) ? node.items.map(read) : scalar(node)
    open.delete(node)
    return value
  }

  function aliased(alias: Alias): unknown {
    const target = anchors.get(alias.source)
    if (target === undefined || open.has(target)) {
      fault('alias', start(alias), alias.source)
      return null
    }
    targets.set(alias, target)
    return read(target)
  }

  function mapping(items: readonly Pair[]): Record<string, unknown> {
    return Object.fromEntries(
      items.map(({ key, value }) => {
        if (!isScalar(key)) fault('key-not-text', start(key))
        else if (key.type === 'PLAIN' && WIDE_BLANK.test(keyText(key))) fault('syntax', start(key))
        return [keyText(key), read(value)]
      }),
    )
  }

  function scalar(node: Node): unknown {
    if (!isScalar(node)) return null
    const { value, source } = node
    if (typeof value === 'number' && source !== undefined && hasMoreDigits(source, value))
      fault('digits', start(node), source)
    if (typeof value !== 'object' || value === null) return value
    fault('tag', start(node))
    return null
  }

  return read(document.contents)
}

/** Fifteen digits always survive a double and come back as they were written; of more, some do not. */
const hasMoreDigits = (source: string, value: number): boolean =>
  /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(source) &&
  !decimal(source.replace('+', '')).equals(decimal(String(value).replace('+', '')))

// YAML takes these blanks for letters, so that an indentation or the gap after a colon becomes part of a key.
const WIDE_BLANK = /^-?[\u3000\u00a0]|:[\u3000\u00a0]/

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value ?? '') : '')

const start = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)

function offsetOf(root: Node | null, path: Path, part: Part, targets: ReadonlyMap<Alias, Node>): number {
  let node: unknown = root
  let key = start(root)
  for (const step of path) {
    const here = isAlias(node) ? targets.get(node) : node
    if (isMap(here)) {
      const pair = here.items.find(item => keyText(item.key) === String(step))
      if (pair === undefined) return key
      key = start(pair.key)
      node = pair.value
    } else if (isSeq(here)) {
      node = here.items[Number(step)]
      if (node === undefined) return key
      key = start(node)
    } else return key
  }
  const written = isScalar(node) && node.value === null && node.source === '' ? null : node
  return part === 'key' || !isNode(written) ? key : start(written)
}
