import { expect, test } from 'vitest'
import type { Cell, Sheet } from '../../../src/reports/sheet.ts'
import { checkPackage } from '../../../src/write/package/check.ts'
import { writeWorkbook } from '../../../src/write/xlsx.ts'
import { partOf, partsOf } from '../parts.ts'
import { number, text } from '../sample-book.ts'

const range = (column: number) => ({ column, from: 2, to: 4 })
const total = (row: number, result: number): Cell => ({ kind: 'formula', formula: `A${row}*2`, result, places: 2 })
const charted = (values: [number, number, number], more: Partial<Sheet> = {}): Sheet => ({
  name: "得分 & '排名'",
  columns: [{ width: 10 }, { width: 10 }],
  frozenRows: 1,
  headingRow: 1,
  rows: [
    [text('单位'), text('得分')],
    ...['甲<局>', '乙局', '丙局'].map((unit, index) => [text(unit), total(index + 2, values[index] ?? 0)]),
  ],
  charts: [
    {
      title: '得分 <图>',
      categories: range(0),
      values: range(1),
      at: { column: 3, row: 2, columns: 6, rows: 12 },
    },
  ],
  ...more,
})
const write = (...sheets: Sheet[]) => writeWorkbook({ title: '', stamp: '', sheets })

test('a chart refers to its cells by a quoted sheet name and stores what they show', async () => {
  const chart = await partOf(await write(charted([0, 92.5, 88])), 'xl/charts/chart1.xml')
  expect(chart).toContain("<c:f>'得分 &amp; ’排名’'!$A$2:$A$4</c:f>")
  expect(chart).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>甲&lt;局&gt;</c:v></c:pt>')
  expect(chart).toContain(
    '<c:formatCode>0.00</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0</c:v></c:pt><c:pt idx="1"><c:v>92.5</c:v></c:pt>',
  )
  expect(chart).toContain('<a:t>得分 &lt;图&gt;</a:t>')
})

test('bars start at zero unless a value lies below it', async () => {
  const axis = '<c:min val="0"/>'
  expect(await partOf(await write(charted([1, 2, 3])), 'xl/charts/chart1.xml')).toContain(axis)
  expect(await partOf(await write(charted([1, -2, 3])), 'xl/charts/chart1.xml')).not.toContain(axis)
})

test('every sheet with a chart has its own drawing and chart, and the others none', async () => {
  const plain: Sheet = { name: '无图', columns: [], frozenRows: 0, rows: [[number('1')]] }
  const parts = await partsOf(
    await write(charted([1, 2, 3], { name: '甲' }), plain, charted([4, 5, 6], { name: '丙' })),
  )
  const added = [...parts.keys()].filter(name => /chart|drawing|worksheets\/_rels/.test(name))
  expect(added).toEqual([
    'xl/charts/chart1.xml',
    'xl/drawings/drawing1.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/charts/chart2.xml',
    'xl/drawings/drawing3.xml',
    'xl/drawings/_rels/drawing3.xml.rels',
    'xl/worksheets/_rels/sheet3.xml.rels',
  ])
  expect(parts.get('xl/charts/chart2.xml')).toContain("'丙'!")
  expect(parts.get('xl/worksheets/sheet2.xml')).not.toContain('<drawing')
})

test('the charts of one sheet share a drawing, each with a chart and an id of its own', async () => {
  const chart = { title: '', categories: range(0), values: range(1), at: { column: 3, row: 2, columns: 2, rows: 3 } }
  const bytes = await write(charted([1, 2, 3], { charts: [chart, { ...chart, title: '二' }] }))
  const drawing = await partOf(bytes, 'xl/drawings/drawing1.xml')
  expect([...drawing.matchAll(/r:id="(rId\d)"/g)].map(([, id]) => id)).toEqual(['rId1', 'rId2'])
  expect([...drawing.matchAll(/cNvPr id="(\d)"/g)].map(([, id]) => id)).toEqual(['2', '3'])
  expect(await partOf(bytes, 'xl/charts/chart2.xml')).toContain('<a:t>二</a:t>')
  expect(await checkPackage(bytes)).toEqual([])
})

test('a chart below a long table starts a new page, and one that fits does not', async () => {
  const at = { column: 0, row: 6, columns: 2, rows: 30 }
  const chart = { title: '', categories: range(0), values: range(1), at }
  const breaks = '<rowBreaks count="1" manualBreakCount="1"><brk id="5"'
  expect(await partOf(await write(charted([1, 2, 3], { charts: [chart] })), 'xl/worksheets/sheet1.xml')).toContain(
    breaks,
  )
  const low = { ...chart, at: { ...at, rows: 12 } }
  expect(await partOf(await write(charted([1, 2, 3], { charts: [low] })), 'xl/worksheets/sheet1.xml')).not.toContain(
    'rowBreaks',
  )
})

test('data bars cover the rows below the headings, and both rules of a bar know each other', async () => {
  const sheet = await partOf(await write(charted([1, 2, 3], { dataBars: [1, 0] })), 'xl/worksheets/sheet1.xml')
  const ids = [...sheet.matchAll(/<x14:id>({[^}]*})<\/x14:id>/g)].map(match => match[1])
  expect(ids).toEqual([...sheet.matchAll(/<x14:cfRule type="dataBar" id="({[^}]*})"/g)].map(match => match[1]))
  expect(new Set(ids).size).toBe(2)
  expect(sheet).toContain('<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="1">')
  expect(sheet).toContain('<xm:sqref>A2:A4</xm:sqref>')
})

test('a sheet of headings alone has no data bars', async () => {
  const headings = charted([1, 2, 3], { dataBars: [1] })
  const { charts: _, ...bare } = { ...headings, rows: [...headings.rows].slice(0, 1) }
  expect(await partOf(await write(bare), 'xl/worksheets/sheet1.xml')).not.toContain('dataBar')
})

test("the default font is a Chinese one, so that a column's width counts half Chinese characters", async () => {
  const styles = await partOf(await write(charted([1, 2, 3])), 'xl/styles.xml')
  expect(styles).toMatch(/<fonts[^>]*><font><sz val="11"\/><name val="宋体"\/>/)
  expect(styles).not.toContain('Calibri')
})
