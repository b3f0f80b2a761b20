import { cellName, parseCellName } from '../kernel/a1.ts'
import type { Relation } from '../read/xlsx/package.ts'
import { OFFICE } from '../write/package/xml.ts'
import { blankDrawing, withBoxes } from './boxes.ts'
import { blankComments, type Noted, withNotes } from './comments.ts'
import { elementsOf, rawAttribute } from './element.ts'
import type { Note } from './marks.ts'
import { type Namespaces, relationAttribute } from './namespaces.ts'
import type { Outline } from './outline.ts'
import type { Package } from './package.ts'
import { type Edit, insertion } from './text-part.ts'

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/** The sheet that gets notes: its part, its relationships, and what is known of it. */
export interface NotedSheet {
  readonly part: string
  readonly text: string
  readonly number: number
  readonly relations: readonly Relation[]
  readonly outline: Outline
}

/** Cells, by their names, where people answer each other: such a thread leaves no room for a note. */
export function threadedCells(pack: Package, relations: readonly Relation[]): ReadonlySet<string> {
  const cells = relations
    .filter(({ kind }) => kind === 'threadedComment')
    .flatMap(({ target }) =>
      elementsOf(pack.text(target), target).children.map(each => [each, pack.text(target)] as const),
    )
    .flatMap(([each, text]) => parseCellName(rawAttribute(text, each, 'ref') ?? '') ?? [])
  return new Set(cells.map(({ row, column }) => cellName(column, row)))
}

/** Writes the notes of a sheet; the edits are those of its own part. */
export function writeNotes(
  pack: Package,
  sheet: NotedSheet,
  notes: readonly Note[],
  { main, office }: Namespaces,
): Edit[] {
  const held = sheet.relations.find(({ kind }) => kind === 'comments')?.target
  if (held === undefined && notes.length === 0) return []
  const comments = held ?? pack.freeName(number => `xl/comments${number}.xml`)
  const noted = withNotes(held === undefined ? blankComments(main) : pack.text(held), comments, notes)
  if (held === undefined) {
    pack.add(comments, noted.text, COMMENTS)
    pack.relate(sheet.part, `${office}/comments`, comments)
  } else pack.change(held, noted.text)
  return boxed(pack, sheet, noted, office)
}

function boxed(
  pack: Package,
  { part, text, number, relations, outline }: NotedSheet,
  noted: Noted,
  office: string,
): Edit[] {
  const drawing = relations.find(({ id }) => id === outline.notesDrawing)?.target
  if (drawing !== undefined) {
    pack.change(drawing, withBoxes(pack.text(drawing), drawing, noted, outline))
    return []
  }
  if (noted.unboxed.length === 0) return []
  const name = pack.freeName(each => `xl/drawings/vmlDrawing${each}.vml`)
  pack.add(name, withBoxes(blankDrawing(number), name, noted, outline), DRAWING)
  // This language belongs to no form of the standard, and has one type in both.
  const id = pack.relate(part, `${OFFICE}/vmlDrawing`, name)
  const link = relationAttribute(text, outline.root, office, id)
  return [insertion(outline.drawingPlace, `<${outline.prefix}legacyDrawing ${link}/>`)]
}
