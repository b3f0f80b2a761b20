import { describe, expect, test } from 'vitest'
import { checkPackage } from '../../src/write/package/check.ts'
import { partOf } from '../build/entries.ts'
import { markAt, returned } from '../build/returned.ts'
import { soundWorkbook } from '../build/sound-workbook.ts'
import { MAIN, type Parts, RELATIONS, relations, sheetXml } from '../build/workbook-parts.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels'
const COMMENTS = 'xl/comments1.xml'
const DRAWING = 'xl/drawings/vmlDrawing1.vml'
const ROWS = '<row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>8</v></c></row>'
const WORDS = '【perf】必改 DAT-08\n第 1 行的“约120个”不是数字。\n处理：请只填 120。'

/** The texts of a part of notes, by cell. */
const textsIn = (xml: string): Record<string, string> =>
  Object.fromEntries(
    [...xml.matchAll(/<(?:\w+:)?comment [^>]*ref="(\w+)"[^>]*>([\s\S]*?)<\/(?:\w+:)?comment>/g)].map(
      ([, cell = '', inner = '']) => [cell, inner.replace(/<rPr>.*?<\/rPr>|<[^>]*>/g, '')],
    ),
  )

const boxesIn = (vml: string): string[] =>
  [...vml.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/g)].map(([, row, column]) => `${row} ${column}`)

const shape = (row: number, column: number): string =>
  `<v:shape id="_x0000_s10${row}${column}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row>` +
  `<x:Column>${column}</x:Column></x:ClientData></v:shape>`

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<v:shapetype id="_x0000_t202"/>${shape(0, 0)}</xml>`

/** The workbook with notes of the unit's own. */
const noted = (list: string, more: Parts = {}): Parts => ({
  [SHEET]: sheetXml(ROWS, `<legacyDrawing r:id="rId2"/>`).replace('<worksheet ', `<worksheet xmlns:r="${RELATIONS}" `),
  [RELS]: relations([
    ['comments', '../comments1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ]),
  [COMMENTS]: `<comments xmlns="${MAIN}"><authors><author>王敏</author></authors><commentList>${list}</commentList></comments>`,
  [DRAWING]: VML,
  ...more,
})

const OWN = '<comment ref="A1" authorId="0"><text><r><t>依据：统计局快报</t></r></text></comment>'

describe('a sheet without notes', () => {
  const bytes = (after: string) => soundWorkbook('', { [SHEET]: sheetXml(ROWS, after) })

  test('gets one a cell, with its box, and stays a sound workbook', async () => {
    const copy = returned(bytes(''), [markAt('台账', 1, 0), markAt('台账', 1, 1)])
    expect(textsIn(partOf(copy.bytes, COMMENTS)).A1).toBe(WORDS)
    expect(boxesIn(partOf(copy.bytes, DRAWING))).toEqual(['0 0', '0 1'])
    expect(await checkPackage(copy.bytes)).toEqual([])
  })

  test('names the parts of its notes from where it stands, as every program writes them', () => {
    const links = partOf(returned(bytes(''), [markAt('台账', 1, 0)]).bytes, RELS)
    expect([...links.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target)).toEqual([
      '../comments1.xml',
      '../drawings/vmlDrawing1.vml',
    ])
  })

  test.each([
    ['<drawing r:id="rId9"/>', '<tableParts count="0"/>'],
    ['<pageMargins left="1"/>', '<mc:AlternateContent xmlns:mc="m"><controls/></mc:AlternateContent>'],
    ['<hyperlinks/>', ''],
  ])('names the drawing of the boxes in its place: behind %s, in front of %s', (before, behind) => {
    const xml = partOf(returned(bytes(before + behind), [markAt('台账', 1, 0)]).bytes, SHEET)
    expect(xml).toContain(
      `</sheetData>${before}<legacyDrawing xmlns:r="${RELATIONS}" r:id="rId2"/>${behind}</worksheet>`,
    )
  })

  test('the findings of one cell stand in one note', () => {
    const mark = markAt('台账', 1, 0)
    const copy = returned(bytes(''), [
      { ...mark, look: 'warning', text: '请核对 DAT-03' },
      { ...mark, text: '必改 DAT-08' },
    ])
    expect(textsIn(partOf(copy.bytes, COMMENTS))).toEqual({ A1: '【perf】请核对 DAT-03\n必改 DAT-08' })
    expect(partOf(copy.bytes, 'xl/styles.xml')).not.toContain('FFFFF0B3')
  })
})

describe('a sheet with notes of the unit', () => {
  test('keeps them, and gets ours behind them', () => {
    const { bytes } = returned(soundWorkbook('', noted(OWN)), [markAt('台账', 1, 1)])
    expect(textsIn(partOf(bytes, COMMENTS))).toEqual({ A1: '依据：统计局快报', B1: WORDS })
    expect(partOf(bytes, COMMENTS)).toContain(`<commentList>${OWN}<comment ref="B1" authorId="1"`)
    expect(boxesIn(partOf(bytes, DRAWING))).toEqual(['0 0', '0 1'])
  })

  test.each([
    ['in runs', '<text><r><t>依据：</t></r><r><rPr><b/></rPr><t>统计局快报</t></r></text>'],
    ['plain', '<text><t>依据：统计局快报</t></text>'],
  ])('a note that is there already keeps its text first (%s)', (_, text) => {
    const parts = noted(`<comment ref="A1" authorId="0">${text}</comment>`)
    const { bytes } = returned(soundWorkbook('', parts), [markAt('台账', 1, 0)])
    expect(textsIn(partOf(bytes, COMMENTS))).toEqual({ A1: `依据：统计局快报\n\n${WORDS}` })
    expect(partOf(bytes, DRAWING)).toBe(VML)
  })

  test('prefixes of the part are kept', () => {
    const parts = noted(OWN)
    const prefixed = String(parts[COMMENTS])
      .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    const { bytes } = returned(soundWorkbook('', { ...parts, [COMMENTS]: prefixed }), [markAt('台账', 1, 1)])
    expect(partOf(bytes, COMMENTS)).toMatch(
      /<x:comment ref="B1".*<x:t xml:space="preserve">【perf】.*<\/x:comment><\/x:commentList>/s,
    )
  })

  test('a thread of answers is left alone: the cell is coloured, and stands in the list', () => {
    const parts = noted(OWN, {
      [RELS]: relations([
        ['comments', '../comments1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['threadedComment', '../threadedComments/threadedComment1.xml'],
      ]),
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments xmlns="t"><threadedComment ref="A1"/></ThreadedComments>',
    })
    const { bytes, list } = returned(soundWorkbook('', parts), [markAt('台账', 1, 0)])
    expect(partOf(bytes, COMMENTS)).toBe(parts[COMMENTS])
    expect(partOf(bytes, DRAWING)).toBe(VML)
    expect(partOf(bytes, SHEET)).toContain('<c s="1" r="A1">')
    expect(list).toBe('退回说明')
  })

  test('a drawing whose prefixes differ, and that is no well-formed XML, is only added to', () => {
    const form = '<v:shape id="button"><v:textbox><font>填报<br></font></v:textbox></v:shape>'
    const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml">${form}</xml>`
    const { bytes } = returned(soundWorkbook('', noted('', { [DRAWING]: vml })), [markAt('台账', 1, 0)])
    const written = partOf(bytes, DRAWING)
    expect(written.startsWith(vml.slice(0, -'</xml>'.length))).toBe(true)
    expect(written).toContain(
      '<v:shape xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id=',
    )
  })
})
