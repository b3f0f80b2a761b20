import type { Cell, Look } from '../reports/sheet.ts'

/** How a cell is drawn, in the shape the workbook library takes; the objects are shared, never copied per cell. */
export interface Style {
  font: {
    name: string
    size: number
    charset: number
    family: number
    bold?: true
    underline?: true
    color?: { argb: string }
  }
  alignment: { vertical: 'middle'; horizontal?: 'left' | 'center' | 'right'; wrapText?: true }
  fill?: { type: 'pattern'; pattern: 'solid'; fgColor: { argb: string } }
  border?: { top: Edge; left: Edge; bottom: Edge; right: Edge }
  numFmt?: string
}

interface Edge {
  style: 'thin'
  color: { argb: string }
}

// The government page: 小标宋 for the title, 黑体 for headings, 仿宋 for the body. Charset 134 (GB2312) and the family let a computer
// without 方正小标宋 fall back to a Chinese serif instead of to a Latin font.
const GB2312 = 134
const ROMAN = 1
const MODERN = 3
const TITLE = { name: '方正小标宋简体', size: 18, charset: GB2312, family: ROMAN }
const HEADING = { name: '黑体', size: 11, charset: GB2312, family: MODERN }
const BODY = { name: '仿宋', size: 11, charset: GB2312, family: MODERN }
const SMALL = { name: '仿宋', size: 10, charset: GB2312, family: MODERN }

const colour = (rgb: string) => ({ argb: `FF${rgb}` })
const inked = (rgb: string) => ({ ...BODY, color: colour(rgb) })
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: colour(rgb) }) as const

const edge: Edge = { style: 'thin', color: colour('7F7F7F') }
const border = { top: edge, left: edge, bottom: edge, right: edge }

const general = { vertical: 'middle', wrapText: true } as const
const left = { ...general, horizontal: 'left' } as const
const centre = { ...general, horizontal: 'center' } as const
// Not wrapped: a number that wraps would be read as two.
const right = { vertical: 'middle', horizontal: 'right' } as const

/** What every look means; the only place that knows fonts and colours. */
export const LOOKS: Readonly<Record<Look, Style>> = {
  title: { font: TITLE, alignment: centre },
  note: { font: { ...SMALL, color: colour('404040') }, alignment: left },
  heading: { font: HEADING, alignment: centre, fill: filled('DDE7F0'), border },
  text: { font: BODY, alignment: left, border },
  centred: { font: BODY, alignment: centre, border },
  number: { font: BODY, alignment: right, border },
  strong: { font: { ...BODY, bold: true }, alignment: general, border },
  problem: { font: inked('9C0006'), alignment: general, fill: filled('FBE3E1'), border },
  warning: { font: inked('7A5200'), alignment: general, fill: filled('FFF3CF'), border },
  muted: { font: inked('7F7F7F'), alignment: general, border },
  parameter: { font: inked('1F3F9E'), alignment: general, fill: filled('FFFBE0'), border },
  link: { font: { ...inked('0B57A4'), underline: true }, alignment: left, border },
}

/** The look of a cell that names none; a blank cell without a look stays bare. */
export function lookOf(cell: Cell): Look | undefined {
  if (cell.look !== undefined || cell.kind === 'blank') return cell.look
  if (cell.kind === 'text') return 'text'
  return cell.kind === 'formula' && typeof cell.result === 'string' ? 'text' : 'number'
}

/** The number format of so many decimals; absent: General. */
export const numberFormat = (places: number | undefined): string | undefined =>
  places === undefined ? undefined : places === 0 ? '0' : `0.${'0'.repeat(places)}`

/** Hands out one style object per look and number format: the library recognises a style by its object. */
export function styleBook(): (cell: Cell) => Style | undefined {
  const styles = new Map<string, Style>()
  return cell => {
    const look = lookOf(cell)
    if (look === undefined) return undefined
    const numFmt = cell.kind === 'number' || cell.kind === 'formula' ? numberFormat(cell.places) : undefined
    const key = `${look} ${numFmt ?? ''}`
    const known = styles.get(key)
    if (known) return known
    const style = numFmt === undefined ? { ...LOOKS[look] } : { ...LOOKS[look], numFmt }
    styles.set(key, style)
    return style
  }
}
