import type { Cell, Look } from '../../reports/sheet.ts'
import { LOOKS, lookOf, numberFormat, type Style } from '../looks.ts'
import { chunked } from './chunks.ts'
import { MAIN, XML_HEAD } from './xml.ts'

/** The styles that a workbook uses; cells refer to them by their number. */
export interface Styles {
  /** The number of a cell's style; 0 where it has none. */
  readonly numberOf: (cell: Cell) => number
  readonly part: () => Iterable<Uint8Array>
}

// A column's width counts digits of the default font. 宋体's digit is half a Chinese character wide at every size; Calibri's is narrower.
const DEFAULT_FONT = '<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'
// The first two fills are the format's own.
const FILLS = ['none', 'gray125'].map(pattern => `<fill><patternFill patternType="${pattern}"/></fill>`)
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const DEFAULT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'

/** Formats with a number of their own in every workbook; others are declared from 164. */
const BUILT_IN = new Map([
  ['0', 1],
  ['0.00', 2],
  ['@', 49],
])
const FIRST_OWN = 164

/** An empty table of styles. */
export function styleTable(): Styles {
  const formats: string[] = []
  const fonts = [DEFAULT_FONT]
  const fills = [...FILLS]
  const borders = [NO_BORDER]
  const styles = [DEFAULT]
  // By look, then by the decimals that are shown (0: none said).
  const known = new Map<Look, number[]>()

  const formatNumber = (format: string | undefined): number =>
    format === undefined ? 0 : (BUILT_IN.get(format) ?? FIRST_OWN + indexIn(formats, format))

  const added = (look: Look, places: number | undefined): number => {
    const { font, fill, border, alignment, format, open } = LOOKS[look]
    const shownAs = numberFormat(places) ?? format
    const ids = [
      `numFmtId="${formatNumber(shownAs)}"`,
      `fontId="${indexIn(fonts, fontXml(font))}"`,
      `fillId="${fill === undefined ? 0 : indexIn(fills, fillXml(fill))}"`,
      `borderId="${border === undefined ? 0 : indexIn(borders, borderXml(border))}"`,
    ]
    const applied = [
      ...(shownAs === undefined ? [] : ['applyNumberFormat="1"']),
      'applyFont="1"',
      ...(fill === undefined ? [] : ['applyFill="1"']),
      ...(border === undefined ? [] : ['applyBorder="1"']),
      'applyAlignment="1"',
      ...(open ? ['applyProtection="1"'] : []),
    ]
    const inside = alignmentXml(alignment) + (open ? '<protection locked="0"/>' : '')
    return indexIn(styles, `<xf ${ids.join(' ')} xfId="0" ${applied.join(' ')}>${inside}</xf>`)
  }

  return {
    numberOf(cell) {
      const look = lookOf(cell)
      if (look === undefined) return 0
      const places = cell.kind === 'number' || cell.kind === 'formula' ? cell.places : undefined
      let numbers = known.get(look)
      if (numbers === undefined) {
        numbers = []
        known.set(look, numbers)
      }
      const at = places === undefined ? 0 : places + 1
      numbers[at] ??= added(look, places)
      return numbers[at]
    },
    part() {
      const declared = formats.map((format, i) => `<numFmt numFmtId="${FIRST_OWN + i}" formatCode="${format}"/>`)
      const lists = [
        declared.length === 0 ? '' : list('numFmts', declared),
        list('fonts', fonts),
        list('fills', fills),
        list('borders', borders),
        list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        list('cellXfs', styles),
        list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      ]
      return chunked([`${XML_HEAD}<styleSheet xmlns="${MAIN}">`, ...lists, '</styleSheet>'])
    },
  }
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

function indexIn(items: string[], item: string): number {
  const at = items.indexOf(item)
  return at < 0 ? items.push(item) - 1 : at
}

export const fontXml = ({ name, size, charset, family, bold, underline, color }: Style['font']): string =>
  `<font>${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz val="${size}"/>${color ? `<color rgb="${color}"/>` : ''}` +
  `<name val="${name}"/><family val="${family}"/><charset val="${charset}"/></font>`

export const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`

export const borderXml = (colour: string): string => {
  const edges = ['left', 'right', 'top', 'bottom'].map(
    side => `<${side} style="thin"><color rgb="${colour}"/></${side}>`,
  )
  return `<border>${edges.join('')}<diagonal/></border>`
}

export const alignmentXml = ({ horizontal, wrapText }: Style['alignment']): string =>
  `<alignment${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="center"${wrapText ? ' wrapText="1"' : ''}/>`
