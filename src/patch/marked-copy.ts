import { cellName } from '../kernel/a1.ts'
import { groupBy } from '../kernel/group.ts'
import { isReturnListName } from '../model/returned.ts'
import { readMerges } from '../read/xlsx/merges.ts'
import { readPart } from '../read/xlsx/package.ts'
import { readWorkbook } from '../read/xlsx.ts'
import type { Sheet } from '../reports/sheet.ts'
import { styleTable } from '../write/package/styles.ts'
import { addSheet } from './add-sheet.ts'
import { colouring, type Looks } from './mark-cells.ts'
import { type CellMark, settledMarks } from './marks.ts'
import { type Namespaces, namespacesOf } from './namespaces.ts'
import { threadedCells, writeNotes } from './notes.ts'
import { outlineOf } from './outline.ts'
import { openPackage, type Package, relationsOf } from './package.ts'
import { type CellStyles, cellStyles } from './styles.ts'
import { edited } from './text-part.ts'

export type { CellMark } from './marks.ts'

/** A copy of a submitted workbook with its wrong cells marked. */
export interface MarkedCopy {
  readonly bytes: Uint8Array
  /** What the added sheet is called. */
  readonly list: string
  /** The submission bore a digital signature, which its copy cannot bear. */
  readonly signatureBroken: boolean
  /** Marks that could not be put on a cell (no such sheet, or no cells on it): they stand in the list alone. */
  readonly unplaced: readonly CellMark[]
}

/**
 * Colours cells, gives them notes, and adds one sheet. Every other part of the package is copied byte by byte, and of the parts that
 * change only what must. Marks of an earlier copy are taken back. Throws `Unpatchable` and `Unreadable`.
 */
export function markedCopy(
  bytes: Uint8Array,
  marks: readonly CellMark[],
  list: (signed: boolean) => Sheet,
): MarkedCopy {
  const pack = openPackage(bytes)
  const earlier = earlierList(bytes, pack)
  const spaces = namespacesOf(pack)
  const part = stylesPart(pack, spaces)
  const styles = cellStyles(pack.text(part), part, !isOfLibreOffice(pack))
  const bySheet = new Map(groupBy(marks, ({ sheet }) => sheet))
  for (const [i, { name, relation }] of pack.contents.sheets.entries()) {
    const target = pack.contents.relations.find(({ id, kind }) => id === relation && kind === 'worksheet')?.target
    const wanted = bySheet.get(name) ?? []
    if (target === undefined || name === earlier) continue
    bySheet.delete(name)
    if (wanted.length > 0 || earlier !== null || styles.hasMarked)
      markSheet(pack, { target, number: i + 1 }, wanted, styles, spaces)
  }
  const signed = [...pack.zip.entries.keys()].some(key => key.startsWith('_xmlsignatures/'))
  const added = addSheet(pack, list(signed), earlier, styles, spaces)
  pack.change(part, styles.finished())
  return {
    bytes: pack.sealed(added.part),
    list: added.name,
    signatureBroken: signed,
    unplaced: [...bySheet.values()].flat(),
  }
}

// It writes a colour of its own into the ground of every solid fill.
function isOfLibreOffice(pack: Package): boolean {
  const name = 'docProps/app.xml'
  return pack.has(name) && /<(?:\w+:)?Application>LibreOffice/.test(pack.text(name))
}

function earlierList(bytes: Uint8Array, { contents }: Package): string | null {
  return contents.sheets.some(({ name }) => isReturnListName(name))
    ? (readWorkbook(bytes, '').returned?.list ?? null)
    : null
}

function stylesPart(pack: Package, { office }: Namespaces): string {
  const held = pack.contents.relations.find(({ kind }) => kind === 'styles')?.target
  if (held !== undefined && pack.has(held)) return held
  const name = held ?? pack.freeName(number => `xl/styles${number === 1 ? '' : number}.xml`)
  const text = Buffer.concat([...styleTable().part()]).toString('utf8')
  pack.add(name, text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml')
  if (held === undefined) pack.relate(pack.contents.path, `${office}/styles`, name)
  return name
}

function markSheet(
  pack: Package,
  { target, number }: { readonly target: string; readonly number: number },
  wanted: readonly CellMark[],
  styles: CellStyles,
  spaces: Namespaces,
): void {
  const text = pack.text(target)
  const isColoured = (style: number): boolean => styles.hasMarked && styles.former(style) !== null
  const marks = settledMarks(wanted, readMerges(readPart(pack.zip, target) ?? new Uint8Array(), target))
  const outline = outlineOf(text, target, { rows: new Set(marks.map(({ row }) => row)), isColoured })
  const relations = relationsOf(pack, target)
  const threads = threadedCells(pack, relations)
  const notes = marks.filter(({ row, column }) => !threads.has(cellName(column, row)))
  const edits = [
    ...colouring(text, outline, looksOf(marks), styles),
    ...writeNotes(pack, { part: target, text, number, relations, outline }, notes, spaces),
  ]
  pack.change(target, edited(text, edits))
}

function looksOf(marks: readonly CellMark[]): Looks {
  const looks = new Map<number, Map<number, CellMark['look']>>()
  for (const { row, column, look } of marks) {
    const held = looks.get(row) ?? new Map()
    looks.set(row, held.set(column, look))
  }
  return looks
}
