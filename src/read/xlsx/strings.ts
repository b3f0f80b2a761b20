import type { RawCell } from '../../model/table.ts'
import { Unreadable } from '../../model/unreadable.ts'
import { readXml } from '../xml.ts'
import { plainText, textCell } from './text.ts'

const MAX_STRINGS = 10_000_000
const MAX_BYTES = 256 * 2 ** 20

/**
 * The shared strings by index, each as the one cell that all its uses share. `<si/>` counts; runs are joined; phonetic readings are
 * left out.
 */
export const readStrings = (content: Uint8Array, part: string): readonly RawCell[] => {
  if (content.length > MAX_BYTES) throw new Unreadable('too-large', { limit: 'strings', part })
  const strings: RawCell[] = []
  let text = ''
  let listening = false
  let phonetic = false
  readXml(content, part, {
    open(name) {
      if (name === 't') listening = !phonetic
      else if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
    },
    text(piece) {
      if (listening) text += piece
    },
    close(name) {
      if (name === 't') listening = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si' && strings.push(textCell(plainText(text))) > MAX_STRINGS) {
        throw new Unreadable('too-large', { limit: 'strings', part })
      }
    },
  })
  return strings
}
