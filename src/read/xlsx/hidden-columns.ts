import { readXml } from '../xml.ts'

const MAX_COLUMNS = 16_384

const isTrue = (word: string | undefined): boolean => word === '1' || word === 'true'

// The columns stand before the rows: only their own element is parsed.
const columnsElement = (content: Uint8Array): Uint8Array | null => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const rows = bytes.indexOf('sheetData')
  const head = bytes.subarray(0, rows < 0 ? bytes.length : rows)
  const first = /<((?:\w+:)?)cols\b[^/>]*>/.exec(head.toString('latin1'))
  if (first === null) return null
  const close = `</${first[1]}cols>`
  const end = head.indexOf(close, first.index)
  return end < 0 ? null : head.subarray(first.index, end + close.length)
}

/** Columns from 0 that are hidden or have no width. All to the right of the last one used are often hidden: a set holds them. */
export const hiddenColumnsOf = (content: Uint8Array, part: string): ReadonlySet<number> => {
  const hidden = new Set<number>()
  const element = columnsElement(content)
  if (element === null) return hidden
  readXml(element, part, {
    open(name, attributes) {
      if (name !== 'col') return
      if (!isTrue(attributes.get('hidden')) && Number(attributes.get('width') ?? 1) !== 0) return
      const last = Math.min(Number(attributes.get('max') ?? 0), MAX_COLUMNS)
      for (let column = Number(attributes.get('min') ?? 1); column <= last; column++) hidden.add(column - 1)
    },
  })
  return hidden
}
