import { topLevelElements } from './xml.ts'

// CT_Worksheet of ECMA-376 part 1: Excel offers to repair a sheet whose children stand in another order.
export const WORKSHEET_ORDER: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

const DATA = Buffer.from('<sheetData')
const DATA_END = Buffer.from('</sheetData>')

/** The children of a worksheet, with `added` among them, in the order of the schema; equals keep the order they came in. */
export function orderedChildren(fragment: string, added: string): string {
  const children = topLevelElements(fragment + added)
  children.sort((a, b) => WORKSHEET_ORDER.indexOf(a.name) - WORKSHEET_ORDER.indexOf(b.name))
  return children.map(child => child.xml).join('')
}

/**
 * A worksheet part with `added` elements behind its rows and every child in the schema's order. The rows may be 80 MB: they pass
 * through untouched, only what stands before and behind them is looked at.
 */
export async function* finishWorksheet(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  added: string,
): AsyncGenerator<Uint8Array> {
  let stage: 'head' | 'rows' | 'tail' = 'head'
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    held =
      held.length > 0 ? Buffer.concat([held, chunk]) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (stage === 'head') {
      const start = held.indexOf(DATA)
      if (start < 0) continue
      yield Buffer.from(finishHead(held.subarray(0, start).toString('utf8')))
      held = held.subarray(start)
      stage = 'rows'
    }
    if (stage === 'rows') {
      const end = held.indexOf(DATA_END)
      // The end tag may be cut by the border between two chunks.
      const through = end < 0 ? Math.max(0, held.length - DATA_END.length) : end + DATA_END.length
      yield held.subarray(0, through)
      held = held.subarray(through)
      if (end >= 0) stage = 'tail'
    }
  }
  if (stage !== 'tail') throw new Error('a worksheet part without rows or without their end')
  const tail = held.toString('utf8').replace(/<\/worksheet>\s*$/, '')
  yield Buffer.from(`${orderedChildren(tail, added)}</worksheet>`)
}

function finishHead(head: string): string {
  const root = /^[\s\S]*?<worksheet[^>]*>/.exec(head)?.[0]
  if (root === undefined) throw new Error('a worksheet part without its root element')
  return root + orderedChildren(head.slice(root.length), '')
}
