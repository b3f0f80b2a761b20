import { parseCellName } from '../kernel/a1.ts'
import { displayWidth } from '../write/columns.ts'
import type { Note } from './marks.ts'
import type { Outline } from './outline.ts'
import { Unpatchable } from './unpatchable.ts'

// The boxes of notes are VML, a drawing language of 1998 that Excel often writes as no well-formed XML: it is not parsed, only
// searched for whole shapes.
const V = 'urn:schemas-microsoft-com:vml'
const O = 'urn:schemas-microsoft-com:office:office'
const X = 'urn:schemas-microsoft-com:office:excel'

const SPACES: readonly (readonly [string, string])[] = [
  ['v', V],
  ['o', O],
  ['x', X],
]

const FRAME = '_x0000_t202'
const FRAME_TYPE =
  `<v:shapetype id="${FRAME}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

const IDS_A_BLOCK = 1024

/** A drawing that holds no boxes. `number` tells the drawings of a workbook apart. */
export const blankDrawing = (number: number): string =>
  `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/>` +
  `</o:shapelayout></xml>`

/** The drawing with a hidden box for each new note, and without those of notes that are gone. */
export function withBoxes(
  source: string,
  part: string,
  { unboxed, emptied }: { readonly unboxed: readonly Note[]; readonly emptied: ReadonlySet<string> },
  outline: Outline,
): string {
  const text = emptied.size === 0 ? source : withoutBoxes(source, emptied)
  if (unboxed.length === 0) return text
  const end = text.lastIndexOf('</xml>')
  if (end < 0) throw new Unpatchable('form', part)
  const root = text.slice(0, text.indexOf('>', text.indexOf('<xml')) + 1)
  const undeclared = SPACES.filter(
    ([prefix, space]) => !new RegExp(`xmlns:${prefix}\\s*=\\s*["']${space}["']`).test(root),
  )
  const declared = undeclared.map(([prefix, space]) => ` xmlns:${prefix}="${space}"`).join('')
  const taken = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number))
  const block = Number(/<o:idmap[^>]*\sdata\s*=\s*["'](\d+)/.exec(text)?.[1] ?? 1)
  const first = taken.reduce((most, each) => Math.max(most, each), block * IDS_A_BLOCK) + 1
  const sizes = sizesOf(outline)
  const shapes = unboxed.map((note, i) => shapeXml(note, first + i, sizes))
  const xml = [text.includes(`id="${FRAME}"`) ? '' : FRAME_TYPE, ...shapes].join('')
  return text.slice(0, end) + xml.replace(/<v:(shape|shapetype) /g, `<v:$1${declared} `) + text.slice(end)
}

function withoutBoxes(text: string, emptied: ReadonlySet<string>): string {
  const cells = new Set([...emptied].map(name => parseCellName(name)).map(at => `${(at?.row ?? 0) - 1} ${at?.column}`))
  return text.replace(/<v:shape\s[\s\S]*?<\/v:shape>\s*/g, shape => {
    const [row, column] = ['Row', 'Column'].map(name => new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1])
    const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape)
    return isNote && cells.has(`${row} ${column}`) ? '' : shape
  })
}

const shapeXml = (note: Note, id: number, sizes: Sizes): string =>
  `<v:shape id="_x0000_s${id}" type="#${FRAME}" style="position:absolute;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
  '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
  '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
  `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorOf(note, sizes).join(', ')}</x:Anchor>` +
  `<x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`

// In pixels. A box is as wide as 23 Chinese characters and as high as its text.
const BOX_WIDTH = 320
const LINE_COLUMNS = 44
const LINE_HEIGHT = 18
const EDGE = 12
const LAST_COLUMN = 16_383
const LAST_ROW = 1_048_575

/** How wide columns and how high rows are, both from 0. */
interface Sizes {
  readonly widthAt: (column: number) => number
  readonly heightAt: (row: number) => number
}

// What a sheet has that says nothing of its columns and rows: characters, and points.
const USUAL_WIDTH = 8.43
const USUAL_HEIGHT = 15

function sizesOf({ columns, rows, defaultWidth, defaultHeight }: Outline): Sizes {
  const heights = new Map<number, number>()
  for (const { number, height } of rows) if (height !== null) heights.set(number - 1, height)
  return {
    widthAt(at) {
      const own = columns.find(({ first, last }) => first <= at && at <= last)?.width
      return Math.floor((own ?? defaultWidth ?? USUAL_WIDTH) * 7 + 5)
    },
    heightAt: at => Math.floor(((heights.get(at) ?? defaultHeight ?? USUAL_HEIGHT) * 4) / 3),
  }
}

/** Where a box lies: left column and offset, top row and offset, right, bottom. */
function anchorOf({ row, column, text }: Note, { widthAt, heightAt }: Sizes): number[] {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / LINE_COLUMNS)), 1)
  const left = Math.min(column + 1, LAST_COLUMN - 8)
  const top = Math.min(Math.max(row - 2, 0), LAST_ROW - 60)
  const right = walked(left, EDGE + BOX_WIDTH, widthAt, LAST_COLUMN)
  const bottom = walked(top, EDGE + lines * LINE_HEIGHT, heightAt, LAST_ROW)
  return [left, EDGE, top, EDGE / 3, ...right, ...bottom]
}

/** The column or row in which so many pixels end, and how far into it. */
function walked(start: number, pixels: number, sizeAt: (at: number) => number, last: number): [number, number] {
  let [at, rest] = [start, pixels]
  for (; at < last && rest >= sizeAt(at); at++) rest -= sizeAt(at)
  return [at, Math.min(rest, Math.max(0, sizeAt(at) - 1))]
}
