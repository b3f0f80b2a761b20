import { expect, test } from 'vitest'
import type { Look } from '../../src/reports/sheet.ts'
import { LOOKS, lookOf, numberFormat } from '../../src/write/looks.ts'
import { styleTable } from '../../src/write/package/styles.ts'
import { writeWorkbook } from '../../src/write/xlsx.ts'
import { partsOf } from './parts.ts'
import { number, text } from './sample-book.ts'

const WORDS = Object.keys(LOOKS) as Look[]

// What a clerk sees of each look: font, size, alignment, fill, whether the cell has a border.
const SEEN: Record<Look, [string, string, string | undefined, string | undefined, boolean]> = {
  title: ['方正小标宋简体', '18', 'center', undefined, false],
  note: ['仿宋', '10', 'left', undefined, false],
  heading: ['黑体', '11', 'center', 'FFDDE7F0', true],
  text: ['仿宋', '11', 'left', undefined, true],
  centred: ['仿宋', '11', 'center', undefined, true],
  number: ['仿宋', '11', 'right', undefined, true],
  strong: ['仿宋', '11', undefined, undefined, true],
  problem: ['仿宋', '11', undefined, 'FFFBE3E1', true],
  warning: ['仿宋', '11', undefined, 'FFFFF3CF', true],
  muted: ['仿宋', '11', undefined, undefined, true],
  share: ['仿宋', '11', 'right', undefined, true],
  day: ['仿宋', '11', 'center', undefined, true],
  parameter: ['仿宋', '11', undefined, 'FFFFFBE0', true],
  link: ['仿宋', '11', 'left', undefined, true],
  good: ['仿宋', '11', undefined, 'FFE3F2E1', true],
  fill: ['仿宋', '11', 'left', undefined, true],
  'fill-text': ['仿宋', '11', 'left', undefined, true],
  'fill-number': ['仿宋', '11', 'right', undefined, true],
  'fill-share': ['仿宋', '11', 'right', undefined, true],
  'fill-day': ['仿宋', '11', 'center', undefined, true],
  'fill-heading': ['黑体', '11', 'center', 'FFFFFBE0', true],
  'fill-note': ['仿宋', '10', 'left', undefined, false],
  'must-heading': ['黑体', '11', 'center', 'FFDDE7F0', true],
  known: ['仿宋', '11', 'left', 'FFF2F2F2', true],
  'known-number': ['仿宋', '11', 'right', 'FFF2F2F2', true],
  'known-day': ['仿宋', '11', 'center', 'FFF2F2F2', true],
}

const elements = (xml: string, list: string, item: string): string[] => {
  const inside = new RegExp(`<${list}[ >].*?</${list}>`).exec(xml)?.[0] ?? ''
  return inside.match(new RegExp(`<${item}(?: [^>]*)?/>|<${item}[ >].*?</${item}>`, 'g')) ?? []
}
const value = (xml: string, pattern: RegExp) => pattern.exec(xml)?.[1]

test.each(WORDS)('the look "%s" is written with its font, alignment, fill and border', async look => {
  const rows = [[text('字', look)]]
  const sheet = { name: '表', columns: [{ width: 10 }], frozenRows: 0, rows }
  const parts = await partsOf(await writeWorkbook({ title: '', stamp: '', sheets: [sheet] }))
  const styles = parts.get('xl/styles.xml') ?? ''
  const index = Number(value(parts.get('xl/worksheets/sheet1.xml') ?? '', /<c r="A1" s="(\d+)"/))
  const style = elements(styles, 'cellXfs', 'xf')[index] ?? ''
  const font = elements(styles, 'fonts', 'font')[Number(value(style, /fontId="(\d+)"/))] ?? ''
  const fill = elements(styles, 'fills', 'fill')[Number(value(style, /fillId="(\d+)"/))] ?? ''
  const seen = [
    value(font, /<name val="([^"]*)"/),
    value(font, /<sz val="([^"]*)"/),
    value(style, /horizontal="([^"]*)"/),
    value(fill, /<fgColor rgb="([^"]*)"/),
    value(style, /borderId="(\d+)"/) !== '0',
  ]
  expect(seen).toEqual(SEEN[look])
  expect(font).toContain('<charset val="134"/>')
})

test('no two looks are drawn alike', () => {
  const drawn = WORDS.map(look => JSON.stringify(LOOKS[look]))
  expect(new Set(drawn).size).toBe(WORDS.length)
})

test('places become a number format, and their absence none', () => {
  expect([numberFormat(2), numberFormat(0), numberFormat(10), numberFormat(undefined)]).toEqual([
    '0.00',
    '0',
    '0.0000000000',
    undefined,
  ])
})

test('a cell that names no look gets that of its kind', () => {
  const formula = (result: number | string) => lookOf({ kind: 'formula', formula: 'A1', result })
  expect([lookOf(text('字')), lookOf(number('1')), formula(0), formula(''), lookOf({ kind: 'blank' })]).toEqual([
    'text',
    'number',
    'number',
    'text',
    undefined,
  ])
})

test('cells of one look and format share one style, and a bare cell has none', () => {
  const styles = styleTable()
  expect(styles.numberOf(number('1', 2))).toBe(styles.numberOf(number('2', 2)))
  expect(styles.numberOf(number('1', 2))).not.toBe(styles.numberOf(number('2', 3)))
  expect(styles.numberOf({ kind: 'blank' })).toBe(0)
})
