import { cellText } from '../cell-text.ts'
import { chunked } from './chunks.ts'
import { escapeXml, MAIN, XML_HEAD } from './xml.ts'

/** The texts of a workbook, each kept once; cells refer to them by their number. */
export interface Strings {
  /** The number of a text, new or known. */
  readonly numberOf: (text: string) => number
  readonly part: () => Iterable<Uint8Array>
}

// Blanks at the ends, and line breaks, are the text's own and not the layout of the XML.
const EDGE_BLANK = /^\s|\s$|\n/

/** An empty table of texts. A text that Excel could not hold is cleaned when the part is written, once for all its cells. */
export function stringTable(): Strings {
  const numbers = new Map<string, number>()
  let uses = 0
  return {
    numberOf(text) {
      uses++
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    part: () => chunked(written(numbers, uses)),
  }
}

function* written(numbers: ReadonlyMap<string, number>, uses: number): Generator<string> {
  yield `${XML_HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${numbers.size}">`
  for (const text of numbers.keys()) {
    const clean = escapeXml(cellText(text))
    yield EDGE_BLANK.test(clean) ? `<si><t xml:space="preserve">${clean}</t></si>` : `<si><t>${clean}</t></si>`
  }
  yield '</sst>'
}
