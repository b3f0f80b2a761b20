import { checkCharacters, isCharacter } from './characters.ts'
import { Malformed } from './malformed.ts'

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const CODE = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/

const referred = (name: string): string => {
  const known = PREDEFINED.get(name)
  if (known !== undefined) return known
  const [, hex, decimal = ''] = CODE.exec(name) ?? []
  const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
  // An entity that the part itself declares is never expanded: that is how a small file becomes a large one.
  if (!isCharacter(code)) throw new Malformed()
  return String.fromCodePoint(code)
}

const resolved = (raw: string): string => {
  if (!raw.includes('&')) return raw
  let text = ''
  let done = 0
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', done)) {
    const end = raw.indexOf(';', at)
    if (end < 0) throw new Malformed()
    text += raw.slice(done, at) + referred(raw.slice(at + 1, end))
    done = end + 1
  }
  return text + raw.slice(done)
}

const unbroken = (raw: string): string => {
  checkCharacters(raw)
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
}

/** A CDATA section as text: nothing in it is a reference. */
export const plainSection = unbroken

/** What stands between two tags, as text. */
export const textOf = (raw: string): string => {
  if (raw.includes(']]>')) throw new Malformed()
  return resolved(unbroken(raw))
}

/** What stands between the quotes of an attribute, as its value; only a reference can bring a line end into it. */
export const attributeText = (raw: string): string => {
  if (raw.includes('<')) throw new Malformed()
  return resolved(unbroken(raw).replace(/[\t\n]/g, ' '))
}
