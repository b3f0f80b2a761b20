import { SaxesParser } from 'saxes'
import type { Part } from './zip.ts'

export type Attributes = Readonly<Record<string, string>>

export interface Handlers {
  open?(name: string, attributes: Attributes, depth: number): void
  /** `text` is what stood directly in front of the end tag. */
  close?(name: string, text: string, depth: number): void
}

/** The elements of a part as they pass, without keeping them; throws where the part is not well-formed XML. */
export async function readElements(part: Part, { open, close }: Handlers): Promise<void> {
  const parser = new SaxesParser()
  let text = ''
  let depth = 0
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    text = ''
    open?.(tag.name, tag.attributes, depth++)
  })
  parser.on('text', piece => {
    text += piece
  })
  parser.on('closetag', tag => {
    close?.(tag.name, text, --depth)
    text = ''
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of part.chunks()) parser.write(decoder.decode(chunk, { stream: true }))
  parser.write(decoder.decode()).close()
}
