import type { Cell } from '../reports/sheet.ts'
import { LOOKS, lookOf } from '../write/looks.ts'
import { alignmentXml, borderXml, fillXml, fontXml } from '../write/package/styles.ts'
import {
  appended,
  attributeEdit,
  childOf,
  type Element,
  elementsOf,
  isEmptyTag,
  prefixed,
  prefixOf,
} from './element.ts'
import { type Fill, fillIn, formerFill, type MarkLook, markFill } from './fills.ts'
import { type Edit, edited, insertion } from './text-part.ts'
import { Unpatchable } from './unpatchable.ts'

/** The cell styles of a workbook, with those that marking adds behind them. */
export interface CellStyles {
  /** The style of a cell of this style once it is marked. */
  readonly marked: (style: number, look: MarkLook) => number
  /** The style that a cell had before an earlier marking; null where its style is nobody's but its own. */
  readonly former: (style: number) => number | null
  /** Whether there is any style that an earlier marking left. */
  readonly hasMarked: boolean
  /** The style of a cell of a sheet of ours. */
  readonly numberOf: (cell: Cell) => number
  /** The part with all that was added. */
  readonly finished: () => string
}

// The format's own limit.
const MOST_STYLES = 65_490

const LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const
type List = (typeof LISTS)[number]

// CT_Stylesheet of ECMA-376 part 1; a list that is missing goes in front of what stands behind it.
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles']

const GENERAL_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'

/** What the format has at the head of each list before anybody adds to it. */
const HEADS: Readonly<Record<List, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['none', 'gray125'].map(pattern => `<fill><patternFill patternType="${pattern}"/></fill>`),
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: [GENERAL_XF],
}

/** A list of the part: what it holds, and what is added to that. */
interface Growing {
  readonly held: ReadonlyMap<string, number>
  readonly length: number
  readonly added: string[]
}

/** The styles of a workbook, ready to be added to. `keepsGrounds`: what stands in the ground of a marked fill is still ours. */
export function cellStyles(text: string, part: string, keepsGrounds: boolean): CellStyles {
  const root = elementsOf(text, part)
  if (root.local !== 'styleSheet' || isEmptyTag(text, root)) throw new Unpatchable('form', part)
  const lists = growingLists(text, root)
  const sourceOf = ({ from, to }: Element): string => text.slice(from, to)
  const formats = (childOf(root, 'cellXfs')?.children ?? []).filter(({ local }) => local === 'xf').map(sourceOf)
  const fills = (childOf(root, 'fills')?.children ?? []).map(fill => fillIn(text, fill, keepsGrounds))
  const known = new Map<string, number>()

  const add = (list: List, xml: string): number => {
    const { held, length, added } = lists[list]
    const known = held.get(xml)
    if (known !== undefined) return known
    const at = added.indexOf(xml)
    const number = length + (at < 0 ? added.push(xml) - 1 : at)
    if (list === 'cellXfs' && number >= MOST_STYLES) throw new Unpatchable('styles-full', part)
    return number
  }
  const formatOf = (style: number): string => formats[style] ?? formats[0] ?? GENERAL_XF
  const fillOf = (style: number): Fill =>
    fills[fillNumber(formatOf(style))] ?? { colour: null, marked: false, former: null }
  const withFill = (style: number, fill: number): number => add('cellXfs', refilled(formatOf(style), fill))

  const plainFill = (former: string | null): number => {
    const xml = formerFill(former)
    if (xml === null) return 0
    const same = fills.findIndex(({ colour, marked }) => !marked && colour === former)
    return same >= 0 ? same : add('fills', xml)
  }
  const former = (style: number): number | null => {
    const fill = fillOf(style)
    return fill.marked ? remembered(known, `former ${style}`, () => withFill(style, plainFill(fill.former))) : null
  }

  return {
    hasMarked: formats.some((_, style) => fillOf(style).marked),
    former,
    marked(style, look) {
      return remembered(known, `${look} ${style}`, () => {
        const { colour, marked, former } = fillOf(style)
        return withFill(style, add('fills', markFill(look, marked ? former : colour)))
      })
    },
    numberOf(cell) {
      const look = lookOf(cell)
      if (look === undefined) return 0
      return remembered(known, `look ${look}`, () => {
        const { font, fill, border, alignment } = LOOKS[look]
        const ids = [
          `fontId="${add('fonts', fontXml(font))}"`,
          `fillId="${fill === undefined ? 0 : add('fills', fillXml(fill))}"`,
          `borderId="${border === undefined ? 0 : add('borders', borderXml(border))}"`,
        ]
        const applied = ['Font', 'Fill', 'Border', 'Alignment'].map(what => `apply${what}="1"`)
        return add('cellXfs', `<xf numFmtId="0" ${ids.join(' ')} ${applied.join(' ')}>${alignmentXml(alignment)}</xf>`)
      })
    },
    finished: () => withLists(text, root, lists),
  }
}

// A list that is shorter than the format's own head is first brought to its length: fill 0 is none, fill 1 is gray.
const growingLists = (text: string, root: Element): Record<List, Growing> => {
  const growing = (name: List): Growing => {
    const items = childOf(root, name)?.children ?? []
    const held = new Map(items.map(({ from, to }, i) => [text.slice(from, to), i]))
    return { held, length: items.length, added: HEADS[name].slice(items.length) }
  }
  return { fonts: growing('fonts'), fills: growing('fills'), borders: growing('borders'), cellXfs: growing('cellXfs') }
}

function remembered(known: Map<string, number>, key: string, make: () => number): number {
  const number = known.get(key) ?? make()
  known.set(key, number)
  return number
}

const tagOf = (xf: string) => ({ from: 0, opened: xf.indexOf('>') + 1 })

const fillNumber = (xf: string): number =>
  Number(/\sfillId\s*=\s*["'](\d+)/.exec(xf.slice(0, tagOf(xf).opened))?.[1] ?? 0)

/** The same format with another fill; all else of it stays as it is written. */
function refilled(xf: string, fill: number): string {
  const changed = edited(xf, attributeEdit(xf, tagOf(xf), 'fillId', String(fill)))
  return edited(changed, attributeEdit(changed, tagOf(changed), 'applyFill', '1'))
}

function withLists(text: string, root: Element, lists: Readonly<Record<List, Growing>>): string {
  const edits = LISTS.flatMap((name): Edit[] => {
    const { added } = lists[name]
    const list = childOf(root, name)
    if (list !== undefined) return appended(text, list, added.join(''), added.length)
    const behind = root.children.find(
      ({ local }) => ORDER.indexOf(local) > ORDER.indexOf(name) || !ORDER.includes(local),
    )
    const xml = `<${name} count="${added.length}">${added.join('')}</${name}>`
    return [insertion(behind?.from ?? root.closed, prefixed(xml, prefixOf(root.name)))]
  })
  return edited(text, edits)
}
