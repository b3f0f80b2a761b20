import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPackage } from '../../src/write/package/check.ts'
import { issuingOffice } from '../build/issuing-office.ts'

type Sheet = ExcelJS.Worksheet

let whole: ExcelJS.Workbook
let office: ExcelJS.Workbook
let ofUnit: ExcelJS.Workbook
let bytes: readonly Uint8Array[]
let validated: string

const opened = async (held: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(held) as unknown as ArrayBuffer)
  return book
}

beforeAll(async () => {
  const place = issuingOffice()
  await place.perf(['init', 'haidian-2010', '海淀'])
  await place.perf(['template', '海淀', '--rows', '50'])
  await place.perf(['template', '海淀', '--from', '海淀/ledger.xlsx', '--per-unit'])
  bytes = [...place.disk].flatMap(([name, held]) => (name.includes('2010年台账') ? [held] : []))
  validated = (
    await place.perf(['validate', '海淀/2010年台账/考核办用表.xlsx', '--scheme', '海淀/scheme.yaml', '--json'])
  ).out
  whole = await opened(place.bytes('海淀/2010年台账.xlsx'))
  office = await opened(place.bytes('海淀/2010年台账/考核办用表.xlsx'))
  ofUnit = await opened(place.bytes('海淀/2010年台账/区教育委员会-台账.xlsx'))
}, 60_000)

const sheetOf = (book: ExcelJS.Workbook, name: string): Sheet => {
  const sheet = book.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

const HEADING_ROW = 3

/** The cell under a heading, in the first row of the body or further down. */
function under(sheet: Sheet, heading: string, down = 1): ExcelJS.Cell {
  const row = sheet.getRow(HEADING_ROW)
  for (let column = 1; column <= row.cellCount; column++) {
    if (row.getCell(column).text === heading) return sheet.getCell(HEADING_ROW + down, column)
  }
  throw new Error(`${sheet.name} has no ${heading}`)
}

/** The words that a cell's drop-down offers. */
function offered(book: ExcelJS.Workbook, cell: ExcelJS.Cell): string[] {
  const [, column = '', from = '', to = ''] = /^'?选项'?!\$(\w+)\$(\d+):\$\w+\$(\d+)$/.exec(formulaOf(cell)) ?? []
  const list = sheetOf(book, '选项')
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, i) => list.getCell(`${column}${Number(from) + i}`).text,
  )
}

const formulaOf = (cell: ExcelJS.Cell): string => String(cell.dataValidation?.formulae?.[0] ?? '')

describe('the forms of haidian-2010', () => {
  test('are sound packages, every one', async () => {
    expect(bytes.length).toBe(44)
    for (const held of bytes) expect(await checkPackage(held)).toEqual([])
  })

  test('the ledger has the columns that the scheme looks at, and no others that an office does not need', () => {
    const headings = sheetOf(whole, '台账').getRow(HEADING_ROW).values as string[]
    expect(headings.slice(1)).toEqual(
      (
        '序号 任务编号 任务来源 工作类别 任务名称 目标要求 目标值 挑战值 计量单位 权重 分管领导 牵头单位 责任单位 配合单位 责任人 联络员 完成时限 ' +
        '一季度节点 一季度完成情况 二季度节点 二季度完成情况 三季度节点 三季度完成情况 四季度节点 四季度完成情况 ' +
        '进展情况 完成值 完成比例 状态 实际完成时间 质量评分 佐证材料 存在问题 下步措施 备注'
      ).split(' '),
    )
  })

  test('drop-downs offer the scheme’s categories, the states and the registry', () => {
    const ledger = sheetOf(whole, '台账')
    expect(offered(whole, under(ledger, '工作类别'))).toEqual([
      '市区重点工作',
      '挑战性目标',
      '部门工作',
      '临时交办工作',
    ])
    expect(offered(whole, under(ledger, '状态'))).toEqual(['已完成', '进行中', '未完成'])
    const units = offered(whole, under(ledger, '牵头单位'))
    expect(units).toContain('区教育委员会')
    expect(units).toContain('各委办局')
    expect(under(ledger, '状态').dataValidation).toMatchObject({ showErrorMessage: true, showInputMessage: true })
    // Several units may be written, so the list only suggests.
    expect(under(ledger, '配合单位').dataValidation?.showErrorMessage).not.toBe(true)
  })

  test('in a unit’s own workbook only the unit itself can lead', () => {
    expect(offered(ofUnit, under(sheetOf(ofUnit, '台账'), '牵头单位'))).toEqual(['区教育委员会'])
  })

  test('days lie in the scheme’s year or next to it, numbers are not below zero, shares end at 1', () => {
    const ledger = sheetOf(whole, '台账')
    const rule = (heading: string) => under(ledger, heading).dataValidation
    expect(rule('完成时限')).toMatchObject({ type: 'date', error: expect.stringContaining('2009-01-01 至 2011-12-31') })
    expect(rule('目标值')).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] })
    expect(rule('完成比例')).toMatchObject({ type: 'decimal', formulae: [0, 1] })
    expect(under(ledger, '完成时限').numFmt).toBe('yyyy-mm-dd')
    expect(under(ledger, '任务编号').numFmt).toBe('@')
  })

  test('the rules cover every row of the body, and no heading', () => {
    const ledger = sheetOf(whole, '台账')
    expect(under(ledger, '状态', 0).dataValidation).toBeUndefined()
    expect(offered(whole, under(ledger, '状态', 50))).toEqual(['已完成', '进行中', '未完成'])
  })

  test('headings are locked without a password, the body is open, rows can be added', () => {
    const ledger = sheetOf(whole, '台账')
    expect(under(ledger, '状态', 0).protection?.locked).not.toBe(false)
    expect(under(ledger, '状态').protection?.locked).toBe(false)
    const { sheetProtection } = ledger as unknown as { sheetProtection: Record<string, unknown> }
    expect(sheetProtection).toMatchObject({ sheet: true, insertRows: true, autoFilter: true, formatColumns: true })
    expect(sheetProtection.hashValue).toBeUndefined()
  })

  test('what the office knows is locked, what the unit reports is open, what the office marks later is neither', () => {
    const ledger = sheetOf(ofUnit, '台账')
    for (const known of ['任务名称', '工作类别', '目标值', '牵头单位', '完成时限']) {
      expect([known, under(ledger, known).text !== '', under(ledger, known).protection?.locked !== false]).toEqual([
        known,
        true,
        true,
      ])
    }
    for (const open of ['完成值', '状态', '实际完成时间', '佐证材料', '进展情况']) {
      expect([open, under(ledger, open).text, under(ledger, open).protection?.locked]).toEqual([open, '', false])
    }
    expect([under(ledger, '质量评分').text, under(ledger, '质量评分').protection?.locked !== false]).toEqual(['', true])
  })

  test('the office’s own workbook has a row for each unit and item, only the number to be typed', () => {
    const figures = sheetOf(office, '数据')
    const rows = figures.getSheetValues().slice(HEADING_ROW + 1) as unknown as (string | undefined)[][]
    const items = rows.map(row => `${row[1]}·${row[2]}`)
    expect(new Set(items).size).toBe(items.length)
    expect(items).toContain('区教育委员会·工作难度系数')
    // Asked by two indicators of different groups, told once.
    expect(items.filter(item => item === '区教育委员会·政务公开和网上办公考评得分')).toHaveLength(1)
    expect(rows.every(row => row[3] === undefined)).toBe(true)
  })

  test('marks, scores, bonuses, occurrences and earlier results have their own sheets, those of the units none of them', () => {
    const names = (book: ExcelJS.Workbook) => book.worksheets.map(({ name }) => name)
    expect(names(office)).toEqual('填表说明 数据 评分 评委打分 加减分 事项 往年 变更 名录 方案 选项'.split(' '))
    expect(names(ofUnit)).toEqual('填表说明 台账 名录 方案 选项'.split(' '))
    expect(sheetOf(office, '选项').state).toBe('hidden')
  })

  test('has nothing wrong but the numbers that are to be filled in', () => {
    const { findings } = JSON.parse(validated) as { findings: readonly { code: string; file: string | null }[] }
    const own = findings.filter(({ file }) => file?.endsWith('.xlsx'))
    expect([...new Set(own.map(({ code }) => code))].sort()).toEqual(['DATA-04', 'PAN-01'])
  })

  test('each class of judges has its judges, and 加减分 offers items, levels and roles', () => {
    const panel = sheetOf(office, '评委打分')
    const classes = (panel.getRow(HEADING_ROW + 1).values as string[]).slice(3)
    expect(new Set(classes)).toEqual(new Set(['人大代表', '政协委员', '特约监察员']))
    const adjustments = sheetOf(office, '加减分')
    expect(offered(office, under(adjustments, '项目'))).toEqual(['表彰奖励', '经验推广', '监督建议', '弄虚作假'])
    expect(offered(office, under(adjustments, '级别'))).toContain('监察建议书')
    expect(offered(office, under(adjustments, '角色'))).toEqual(['独立', '牵头', '参与'])
    expect(offered(office, under(sheetOf(office, '事项'), '事项'))).toContain('重大安全生产责任事故')
  })

  test('the guide says what counts where, in the scheme’s words', () => {
    const guide = sheetOf(ofUnit, '填表说明')
      .getSheetValues()
      .flatMap(row => (Array.isArray(row) ? row : []))
      .join('\n')
    expect(guide).toContain('工作类别是“部门工作”的任务计入')
    expect(guide).toContain('选“已完成”而没有佐证材料的，得分打折')
    expect(guide).toContain('2010-11-30')
  })
})
