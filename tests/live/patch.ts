import { partText, readParts, textPart, writeParts } from '../../src/write/package/zip.ts'

/** A number typed over a number: what a clerk does in the workbook. */
export interface Typed {
  readonly sheet: string
  readonly cell: string
  readonly before: number
  readonly after: number
}

/** The workbook with these numbers typed into its cells; formulas and all else stay as they are. */
export async function typeInto(bytes: Uint8Array, changes: readonly Typed[]): Promise<Uint8Array> {
  const parts = new Map((await readParts(bytes)).map(part => [part.name, part]))
  const textOf = async (name: string) => {
    const part = parts.get(name)
    if (part === undefined) throw new Error(`no ${name} in the package`)
    return partText(part)
  }
  const sheets = sheetParts(await textOf('xl/workbook.xml'), await textOf('xl/_rels/workbook.xml.rels'))
  for (const [sheet, own] of groupedBySheet(changes)) {
    const name = sheets.get(sheet)
    if (name === undefined) throw new Error(`no sheet ${sheet}`)
    parts.set(name, textPart(name, typedOver(await textOf(name), own)))
  }
  return writeParts([...parts.values()])
}

function groupedBySheet(changes: readonly Typed[]): Map<string, Map<string, Typed>> {
  const sheets = new Map<string, Map<string, Typed>>()
  for (const change of changes) {
    const own = sheets.get(change.sheet) ?? new Map<string, Typed>()
    if (own.has(change.cell)) throw new Error(`${change.sheet}!${change.cell} is changed twice`)
    sheets.set(change.sheet, own.set(change.cell, change))
  }
  return sheets
}

function sheetParts(workbook: string, relationships: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const [element] of relationships.matchAll(/<Relationship [^>]*>/g)) {
    targets.set(attribute(element, 'Id'), `xl/${attribute(element, 'Target').replace(/^\/xl\//, '')}`)
  }
  const parts = new Map<string, string>()
  for (const [element] of workbook.matchAll(/<sheet [^>]*>/g)) {
    parts.set(attribute(element, 'name'), targets.get(attribute(element, 'r:id')) ?? '')
  }
  return parts
}

const attribute = (element: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? ''

function typedOver(xml: string, changes: ReadonlyMap<string, Typed>): string {
  const waiting = new Map(changes)
  const changed = xml.replace(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/g, (whole, attributes: string, digits: string) => {
    const change = waiting.get(attribute(` ${attributes}`, 'r'))
    if (change === undefined) return whole
    // Texts carry a type; a formula has its <f> first and is never matched.
    const isNumber = !/ t="(?!n")/.test(` ${attributes}`)
    if (!isNumber || Number(digits) !== change.before)
      throw new Error(`${change.sheet}!${change.cell} holds ${digits}, not ${change.before}`)
    waiting.delete(change.cell)
    return `<c ${attributes}><v>${change.after}</v></c>`
  })
  const [missed] = waiting.keys()
  if (missed !== undefined) throw new Error(`no number stands in ${missed}`)
  return changed
}
