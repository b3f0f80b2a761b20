import { checkCharacters, INCOMPLETE, nameEnd } from './characters.ts'
import { Malformed } from './malformed.ts'

const S = '[ \\t\\r\\n]'
const SPACE = new RegExp(S)
const declares = (name: string, value: string): string => `${S}+${name}${S}*=${S}*(?:"${value}"|'${value}')`

const DECLARATION = new RegExp(
  `^<\\?xml${declares('version', '1\\.[0-9]+')}(?:${declares('encoding', '[A-Za-z][\\w.-]*')})?` +
    `(?:${declares('standalone', '(?:yes|no)')})?${S}*\\?>$`,
)

const after = (source: string, mark: string, from: number): number => {
  const at = source.indexOf(mark, from)
  return at < 0 ? INCOMPLETE : at + mark.length
}

const skipped = (source: string, from: number, end: number): number => {
  if (end !== INCOMPLETE) checkCharacters(source.slice(from, end))
  return end
}

const QUESTION = 63

/** Where the processing instruction ends that begins at `from`; as the very first thing it may be the XML declaration. */
export const instructionEnd = (source: string, from: number, first: boolean): number => {
  const named = nameEnd(source, from + 2)
  if (named === INCOMPLETE) return INCOMPLETE
  if (source.charCodeAt(named) !== QUESTION && !SPACE.test(source.charAt(named))) throw new Malformed()
  const end = after(source, '?>', named)
  if (end === INCOMPLETE) return INCOMPLETE
  const isXml = source.slice(from + 2, named).toLowerCase() === 'xml'
  if (isXml && !(first && DECLARATION.test(source.slice(from, end)))) throw new Malformed()
  return skipped(source, from, end)
}

/** Where the comment ends that begins at `from`: two hyphens may stand at its end only. */
export const commentEnd = (source: string, from: number): number => {
  const end = after(source, '--', from + 4)
  if (end === INCOMPLETE || end === source.length) return INCOMPLETE
  if (source[end] !== '>') throw new Malformed()
  return skipped(source, from, end + 1)
}

const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const GREATER = 62
const QUOTE = 34
const APOSTROPHE = 39

/** Where something within a document type ends that may hold any of its marks; `at` where there is no such thing. */
const opaqueEnd = (source: string, at: number, inSubset: boolean): number => {
  const code = source.charCodeAt(at)
  if (code === QUOTE || code === APOSTROPHE) return after(source, source.charAt(at), at + 1)
  if (!inSubset) return at
  if (source.startsWith('<!--', at)) return commentEnd(source, at)
  return source.startsWith('<?', at) ? after(source, '?>', at + 2) : at
}

/** Where the document type ends that begins at `from`. What it declares is not looked at: no part of an office needs any of it. */
export const doctypeEnd = (source: string, from: number): number => {
  let inSubset = false
  for (let at = from; at < source.length; ) {
    const end = opaqueEnd(source, at, inSubset)
    if (end === INCOMPLETE) return INCOMPLETE
    if (end > at) at = end
    else {
      const code = source.charCodeAt(at++)
      if (code === (inSubset ? CLOSE_BRACKET : OPEN_BRACKET)) inSubset = !inSubset
      else if (code === GREATER && !inSubset) return skipped(source, from, at)
    }
  }
  return INCOMPLETE
}
