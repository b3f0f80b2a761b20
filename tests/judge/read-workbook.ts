import { SaxesParser } from 'saxes'
import { type Part, partText, readParts } from '../../src/write/package/zip.ts'

export type Value = number | string | boolean | null

/** A cell as the file holds it: its formula, if it has one, and the value stored beside it. */
export interface StoredCell {
  readonly formula: string | undefined
  readonly value: Value
}

export type StoredWorkbook = Map<string, Map<string, StoredCell>>

/** Every cell of an .xlsx, ours or LibreOffice's; it knows nothing of the project's own reader, so that the two cannot err together. */
export async function readWorkbook(bytes: Uint8Array): Promise<StoredWorkbook> {
  const parts = new Map((await readParts(bytes)).map(part => [part.name, part]))
  const text = async (name: string) => {
    const part = parts.get(name)
    return part ? partText(part) : ''
  }
  const targets = new Map<string, string>()
  const names: { name: string; id: string }[] = []
  parse(await text('xl/_rels/workbook.xml.rels'), (tag, attributes) => {
    if (tag === 'Relationship') targets.set(attributes.Id ?? '', `xl/${attributes.Target?.replace(/^\/xl\//, '')}`)
  })
  parse(await text('xl/workbook.xml'), (tag, attributes) => {
    if (tag === 'sheet') names.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '' })
  })
  const strings = sharedStrings(await text('xl/sharedStrings.xml'))
  const workbook: StoredWorkbook = new Map()
  for (const { name, id } of names) workbook.set(name, await readSheet(parts.get(targets.get(id) ?? ''), strings))
  return workbook
}

type Attributes = Readonly<Record<string, string>>

function parse(
  xml: string,
  onOpen: (tag: string, attributes: Attributes) => void,
  onClose?: (tag: string, text: string) => void,
): void {
  if (xml === '') return
  const parser = new SaxesParser()
  let text = ''
  parser.on('opentag', tag => {
    text = ''
    onOpen(tag.name, tag.attributes)
  })
  parser.on('text', piece => {
    text += piece
  })
  parser.on('closetag', tag => {
    onClose?.(tag.name, text)
    text = ''
  })
  parser.write(xml).close()
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let current = ''
  parse(
    xml,
    tag => {
      if (tag === 'si') current = ''
    },
    (tag, text) => {
      if (tag === 't') current += text
      if (tag === 'si') strings.push(unescaped(current))
    },
  )
  return strings
}

async function readSheet(part: Part | undefined, strings: readonly string[]): Promise<Map<string, StoredCell>> {
  const cells = new Map<string, StoredCell>()
  if (!part) return cells
  let cell: Attributes = {}
  let formula: string | undefined
  let value = ''
  parse(
    await partText(part),
    (tag, attributes) => {
      if (tag !== 'c') return
      cell = attributes
      formula = undefined
      value = ''
    },
    (tag, text) => {
      if (tag === 'f') formula = text
      else if (tag === 'v' || tag === 't') value += text
      else if (tag === 'c') cells.set(cell.r ?? '', { formula, value: typed(cell.t, value, formula, strings) })
    },
  )
  return cells
}

function typed(
  type: string | undefined,
  value: string,
  formula: string | undefined,
  strings: readonly string[],
): Value {
  if (type === 's') return strings[Number(value)] ?? null
  if (type === 'b') return value === '1'
  if (type === 'str' || type === 'inlineStr' || type === 'e') return unescaped(value)
  if (value !== '') return Number(value)
  return formula === undefined ? null : ''
}

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
