import type { Cell, Look } from '../reports/sheet.ts'

/** How a cell is drawn; colours as the file names them (FF and six hexadecimal digits). */
export interface Style {
  readonly font: {
    readonly name: string
    readonly size: number
    readonly charset: number
    readonly family: number
    readonly bold?: true
    readonly underline?: true
    readonly color?: string
  }
  readonly alignment: { readonly horizontal?: 'left' | 'center' | 'right'; readonly wrapText?: true }
  /** The colour of the ground. */
  readonly fill?: string
  /** The colour of a thin line on all four sides. */
  readonly border?: string
  /** The number format of a cell that says nothing of decimals. */
  readonly format?: string
  /** It can be changed where its sheet is locked. */
  readonly open?: true
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

const inked = (color: string) => ({ ...BODY, color })
const border = 'FF7F7F7F'

const general = { wrapText: true } as const
const left = { ...general, horizontal: 'left' } as const
const centre = { ...general, horizontal: 'center' } as const
// Not wrapped: a number that wraps would be read as two.
const right = { horizontal: 'right' } as const

const OPEN = { font: BODY, border, open: true } as const
const KNOWN = { font: BODY, border, fill: 'FFF2F2F2' } as const
const DAY = 'yyyy-mm-dd'

/** What every look means; the only place that knows fonts and colours. */
export const LOOKS: Readonly<Record<Look, Style>> = {
  title: { font: TITLE, alignment: centre },
  note: { font: { ...SMALL, color: 'FF404040' }, alignment: left },
  heading: { font: HEADING, alignment: centre, fill: 'FFDDE7F0', border },
  text: { font: BODY, alignment: left, border },
  centred: { font: BODY, alignment: centre, border },
  number: { font: BODY, alignment: right, border },
  strong: { font: { ...BODY, bold: true }, alignment: general, border },
  problem: { font: inked('FF9C0006'), alignment: general, fill: 'FFFBE3E1', border },
  warning: { font: inked('FF7A5200'), alignment: general, fill: 'FFFFF3CF', border },
  good: { font: inked('FF1E5B2E'), alignment: general, fill: 'FFE3F2E1', border },
  muted: { font: inked('FF7F7F7F'), alignment: general, border },
  share: { font: BODY, alignment: right, border, format: '0.00%' },
  day: { font: BODY, alignment: centre, border, format: DAY },
  parameter: { font: inked('FF1F3F9E'), alignment: general, fill: 'FFFFFBE0', border },
  link: { font: { ...inked('FF0B57A4'), underline: true }, alignment: left, border },
  fill: { ...OPEN, alignment: left },
  // Text, or a number of 18 digits and a telephone number with a zero in front are spoilt.
  'fill-text': { ...OPEN, alignment: left, format: '@' },
  'fill-number': { ...OPEN, alignment: right },
  'fill-share': { ...OPEN, alignment: right, format: '0.0%' },
  'fill-day': { ...OPEN, alignment: centre, format: DAY },
  'fill-heading': { ...OPEN, font: HEADING, alignment: centre, fill: 'FFFFFBE0' },
  'must-heading': { font: { ...HEADING, color: 'FFC00000' }, alignment: centre, fill: 'FFDDE7F0', border },
  'fill-note': { font: SMALL, alignment: left, open: true },
  known: { ...KNOWN, alignment: left, format: '@' },
  'known-number': { ...KNOWN, alignment: right },
  'known-day': { ...KNOWN, alignment: centre, format: DAY },
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
