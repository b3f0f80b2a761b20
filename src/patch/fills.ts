import { childOf, type Element, rawAttribute } from './element.ts'

/** How a marked cell looks: what must be mended, and what should be looked at. */
export type MarkLook = 'problem' | 'warning'

// Colours that no palette of Excel or WPS offers: a cell that has one of them was coloured here.
const COLOURS: Readonly<Record<MarkLook, string>> = { problem: 'FFFFC6C9', warning: 'FFFFF0B3' }

const OWN: ReadonlySet<string> = new Set(Object.values(COLOURS))
const NO_COLOUR = ' indexed="64"'

/**
 * The fill of a marked cell. The ground of a solid fill is never seen: there stands the colour that the cell had, so that a copy
 * that comes back can be given its own colours again.
 */
export const markFill = (look: MarkLook, former: string | null): string =>
  solid(` rgb="${COLOURS[look]}"`, former ?? NO_COLOUR)

/** The fill that a marked cell had, as XML; null: none. */
export const formerFill = (former: string | null): string | null => (former === null ? null : solid(former, NO_COLOUR))

const solid = (colour: string, ground: string): string =>
  `<fill><patternFill patternType="solid"><fgColor${colour}/><bgColor${ground}/></patternFill></fill>`

/** What a fill shows. */
export interface Fill {
  /** The attributes of its colour as they are written; null where it is not one plain colour. */
  readonly colour: string | null
  /** Whether it was put there by us, and then the colour of the cell before. */
  readonly marked: boolean
  readonly former: string | null
}

/** Reads a `<fill>` of the table of styles. */
export function fillIn(text: string, fill: Element, keepsGrounds: boolean): Fill {
  const pattern = childOf(fill, 'patternFill')
  const solidly = pattern !== undefined && rawAttribute(text, pattern, 'patternType') === 'solid'
  const [front, ground] = ['fgColor', 'bgColor'].map(name => (solidly ? childOf(pattern, name) : undefined))
  const colour = front === undefined ? null : attributesOf(text, front)
  const marked = front !== undefined && OWN.has((rawAttribute(text, front, 'rgb') ?? '').toUpperCase())
  const behind = ground === undefined ? null : attributesOf(text, ground)
  const former = marked && keepsGrounds && behind !== NO_COLOUR ? behind : null
  return { colour, marked, former }
}

const attributesOf = (text: string, { from, opened, name }: Element): string =>
  text
    .slice(from + 1 + name.length, opened)
    .replace(/\s*\/?>$/, '')
    .replace(/\s+/g, ' ')
