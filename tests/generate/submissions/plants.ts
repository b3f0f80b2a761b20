import { cellName } from '../../../src/kernel/a1.ts'
import { type Cell, day } from '../kit/record.ts'
import { cellOf, type Draft, type Expected, HEADING_ROW, nothingFrom, SHEET } from './build.ts'
import { HEADINGS, type Heading, type Row } from './rows.ts'

/** Rows of a submission, from 0, that a fault may be planted in, and one that it may copy from. */
export interface Rows {
  readonly finished: number
  readonly ongoing: number
  readonly sound: number
}

/** One fault that departments make: done to a submission, and what must be told of it. */
export interface Plant {
  readonly what: string
  readonly plant: (draft: Draft, rows: Rows) => readonly Expected[]
}

const at = (draft: Draft, code: string, row: number, heading: Heading): Expected => ({
  ...{ code, file: draft.file, sheet: SHEET },
  cell: cellOf(row, heading),
})
const onSheet = (draft: Draft, code: string): Expected => ({ code, file: draft.file, sheet: SHEET, cell: '' })

/** A fault in cells of one row. */
const inRow = (
  what: string,
  which: 'finished' | 'ongoing',
  cells: Partial<Record<Heading, Cell>>,
  code: string,
  heading: Heading,
): Plant => ({
  what,
  plant: (draft, rows) => {
    write(draft, rows[which], cells)
    return [at(draft, code, rows[which], heading)]
  },
})

const write = (draft: Draft, row: number, cells: Partial<Record<Heading, Cell>>): void => {
  Object.assign(draft.rows[row] as object, cells)
}

const FINISHED = 'finished'
const ONGOING = 'ongoing'

/** Faults in the cells of one task. */
const CELLS: readonly Plant[] = [
  inRow('no text of the task', FINISHED, { 任务名称: null }, 'ROW-01', '任务名称'),
  inRow('a category that the scheme does not count', FINISHED, { 工作类别: '其他工作' }, 'ROW-10', '工作类别'),
  inRow('no unit', FINISHED, { 牵头单位: null }, 'OWN-01', '牵头单位'),
  inRow('no person', FINISHED, { 责任人: null }, 'OWN-02', '责任人'),
  inRow('a title in place of a person', FINISHED, { 责任人: '副局长' }, 'OWN-03', '责任人'),
  inRow('another leader than the registry has', FINISHED, { 分管领导: '钱副市长' }, 'OWN-04', '分管领导'),
  inRow('a unit that nobody knows', FINISHED, { 牵头单位: '市发展改革局' }, 'ORG-01', '牵头单位'),
  inRow('two lead units', FINISHED, { 牵头单位: '市教育局、市财政局' }, 'ORG-07', '牵头单位'),
  inRow('a name in traditional characters', FINISHED, { 牵头单位: '市財政局' }, 'ORG-10', '牵头单位'),
  inRow('no deadline', ONGOING, { 完成时限: null }, 'DAT-01', '完成时限'),
  inRow('a deadline that is no date', ONGOING, { 完成时限: '尽快' }, 'DAT-02', '完成时限'),
  inRow('a deadline in words', ONGOING, { 完成时限: '2026年12月底前' }, 'DAT-03', '完成时限'),
  inRow('a deadline without an end', ONGOING, { 完成时限: '长期坚持' }, 'DAT-04', '完成时限'),
  inRow('2026.10 kept as a number', ONGOING, { 完成时限: 2026.1 }, 'DAT-05', '完成时限'),
  inRow('30 February', ONGOING, { 完成时限: '2026-02-30' }, 'DAT-06', '完成时限'),
  inRow('a deadline of another year', ONGOING, { 完成时限: day('2028-12-31') }, 'DAT-07', '完成时限'),
  inRow('overdue', ONGOING, { 完成时限: day('2026-10-31') }, 'DAT-08', '状态'),
  inRow('due within a month', ONGOING, { 完成时限: day('2026-12-15') }, 'DAT-09', '完成时限'),
  inRow('finished late', FINISHED, { 实际完成时间: day('2026-11-20') }, 'DAT-10', '实际完成时间'),
  inRow(
    'finished in the future',
    FINISHED,
    { 完成时限: day('2026-12-31'), 实际完成时间: day('2026-12-20') },
    'DAT-13',
    '实际完成时间',
  ),
  inRow('a quarter left out', FINISHED, { 二季度节点: null }, 'DAT-14', '二季度节点'),
  inRow('no status', ONGOING, { 状态: null }, 'PRG-01', '状态'),
  inRow('a status of its own', ONGOING, { 状态: '差不多了' }, 'PRG-01', '状态'),
  inRow('finished without a day', FINISHED, { 实际完成时间: null }, 'PRG-02', '实际完成时间'),
  inRow('a note that says nothing', ONGOING, { 进展情况: '正在推进' }, 'PRG-04', '进展情况'),
  inRow('not done, and nothing said of it', ONGOING, { 状态: '未完成', 下步措施: null }, 'PRG-05', '下步措施'),
  inRow('more than all of it', ONGOING, { 完成比例: 1.4 }, 'PRG-06', '完成比例'),
  inRow('no evidence', FINISHED, { 佐证材料: null }, 'EVD-01', '佐证材料'),
  inRow('见附件', FINISHED, { 佐证材料: '见附件' }, 'EVD-02', '佐证材料'),
  inRow('no target', FINISHED, { 目标值: null, 挑战值: null }, 'TGT-01', '目标值'),
  inRow('a challenge below the target', FINISHED, { 挑战值: 1 }, 'TGT-05', '挑战值'),
  inRow('a hundred times the target', FINISHED, { 完成值: 99_999 }, 'TGT-06', '完成值'),
  inRow('about so many', FINISHED, { 完成值: '约120个' }, 'DATA-08', '完成值'),
  inRow('a number with noise', FINISHED, { 挑战值: 999.0900000762939 }, 'DATA-07', '挑战值'),
  inRow('several stages in one cell', ONGOING, { 完成时限: '3月：立项；6月：开工' }, 'ROW-12', '完成时限'),
]

/** A fault of one finished row that rests on the department itself, or on another row. */
const withRow = (
  what: string,
  cells: (draft: Draft, sound: Row, own: Row) => Partial<Record<Heading, Cell>>,
  code: string,
  heading: Heading,
): Plant => ({
  what,
  plant: (draft, { finished, sound }) => {
    write(draft, finished, cells(draft, draft.rows[sound] as Row, draft.rows[finished] as Row))
    return [at(draft, code, finished, heading)]
  },
})

const documentOf = ({ office, index }: Draft, year: string): string => `青${office.short}发${year}${900 + index}号`

const ROWS_AND_NAMES: readonly Plant[] = [
  withRow(
    'the lead once more among those who support',
    ({ office }) => ({ 配合单位: office.name }),
    ...(['ROW-11', '配合单位'] as const),
  ),
  withRow('a short name', ({ office }) => ({ 牵头单位: office.short }), 'ORG-02', '牵头单位'),
  withRow('a task entered twice', (_, { 任务名称, 目标要求 }) => ({ 任务名称, 目标要求 }), 'ROW-02', '任务名称'),
  withRow(
    'a task in nearly the same words',
    (_, { 任务名称 }) => ({ 任务名称: `加快推进${String(任务名称)}工作` }),
    ...(['ROW-03', '任务名称'] as const),
  ),
  withRow('an id given twice', (_, { 任务编号 }) => ({ 任务编号 }), 'ROW-04', '任务编号'),
  withRow(
    'a document of an earlier year',
    draft => ({ 佐证材料: documentOf(draft, '〔2024〕') }),
    'EVD-05',
    '佐证材料',
  ),
  withRow('a document in wrong brackets', draft => ({ 佐证材料: documentOf(draft, '[2026]') }), 'EVD-06', '佐证材料'),
  withRow('evidence used twice', (_, { 佐证材料 }) => ({ 佐证材料 }), 'EVD-04', '佐证材料'),
  withRow(
    'an invisible character',
    (_draft, _sound, { 任务名称 }) => ({ 任务名称: `\u200b${String(任务名称)}` }),
    ...(['ROW-13', '任务名称'] as const),
  ),
  withRow(
    'a number typed as text',
    (_draft, _sound, { 完成值 }) => ({ 完成值: String(完成值) }),
    ...(['DATA-09', '完成值'] as const),
  ),
]

const column = (heading: Heading): number => HEADINGS.indexOf(heading) + 1
const headingCell = (heading: Heading): string => cellName(HEADINGS.indexOf(heading), HEADING_ROW)

const SUBTOTAL: Partial<Record<Heading, Cell>> = { 序号: '合计', 完成值: 1 }

/** Faults of the sheet and of the workbook. */
const SHEETS: readonly Plant[] = [
  {
    what: 'full marks in every row',
    plant: draft => {
      for (const row of draft.rows) if (row.状态 === '已完成') row.自评分 = 5
      return [at(draft, 'PRG-07', 0, '自评分')]
    },
  },
  {
    what: 'a formula that broke',
    plant: draft => {
      draft.touches.push(sheet => {
        sheet.getCell(cellOf(4, '完成值')).value = { formula: 'X1/0', result: { error: '#DIV/0!' } }
      })
      return [at(draft, 'FIL-06', 4, '完成值')]
    },
  },
  {
    what: 'a wrong subtotal',
    plant: draft => {
      draft.touches.push(sheet => {
        sheet.addRow(HEADINGS.map(heading => SUBTOTAL[heading] ?? null))
      })
      return [at(draft, 'ROW-07', 12, '序号'), at(draft, 'ROW-07', 12, '完成值')]
    },
  },
  {
    what: 'an example left in',
    plant: draft => {
      const [first] = draft.rows
      draft.rows.push({ ...(first as Row), 序号: 13, 任务编号: null, 任务名称: '（填写示例）老旧小区改造20个' })
      return [at(draft, 'HDR-08', 12, '序号')]
    },
  },
  {
    what: 'a required heading is gone',
    plant: draft => {
      draft.headings[column('任务名称') - 1] = '内容描述文字'
      return [onSheet(draft, 'HDR-01'), nothingFrom(draft)]
    },
  },
  {
    what: 'a heading by another name',
    plant: draft => {
      draft.headings[column('完成时限') - 1] = '办结时限'
      return [{ ...onSheet(draft, 'HDR-02'), cell: headingCell('完成时限') }]
    },
  },
  {
    what: 'a column nobody asked for',
    plant: draft => {
      draft.headings.push('本单位内部意见')
      return [{ ...onSheet(draft, 'HDR-03'), cell: cellName(HEADINGS.length, HEADING_ROW) }]
    },
  },
  {
    what: 'a title of another year',
    plant: draft => {
      draft.title = '2024年度重点工作台账'
      return [{ ...onSheet(draft, 'HDR-05'), cell: 'A1' }]
    },
  },
  {
    what: 'a heading twice',
    plant: draft => {
      draft.headings.push('完成时限')
      return [{ ...onSheet(draft, 'HDR-07'), cell: headingCell('完成时限') }]
    },
  },
  {
    what: 'hidden rows',
    plant: draft => {
      draft.touches.push(sheet => {
        sheet.getRow(HEADING_ROW + 5).hidden = true
      })
      return [{ ...onSheet(draft, 'FIL-04'), cell: cellOf(4, '任务名称') }]
    },
  },
  {
    what: 'a hidden sheet that is read',
    plant: draft => {
      draft.touches.push((sheet, book) => {
        sheet.state = 'hidden'
        book.addWorksheet('说明').getCell('A1').value = '台账见隐藏的工作表'
      })
      return [onSheet(draft, 'FIL-04')]
    },
  },
  {
    what: 'a comment',
    plant: draft => {
      draft.touches.push(sheet => {
        sheet.getCell('A4').note = '已与督查室沟通'
      })
      return [{ ...onSheet(draft, 'FIL-08'), sheet: '' }]
    },
  },
  {
    what: 'dates from 1904',
    plant: draft => {
      draft.touches.push((_, book) => {
        book.properties.date1904 = true
      })
      return [{ ...onSheet(draft, 'FIL-12'), sheet: '' }]
    },
  },
  {
    what: 'half of the file is missing',
    plant: draft => {
      draft.wraps.push(bytes => bytes.subarray(0, bytes.length / 2))
      return [{ ...onSheet(draft, 'FIL-02'), sheet: '' }, nothingFrom(draft)]
    },
  },
  {
    what: 'an empty file',
    plant: draft => {
      draft.wraps.push(() => new Uint8Array())
      return [{ ...onSheet(draft, 'FIL-01'), sheet: '' }, nothingFrom(draft)]
    },
  },
  {
    what: 'a text in place of a workbook',
    plant: draft => {
      draft.wraps.push(() => new TextEncoder().encode('今年的工作都做完了。'))
      return [
        { ...onSheet(draft, 'FIL-01'), sheet: '' },
        { ...onSheet(draft, 'FIL-07'), sheet: '' },
        nothingFrom(draft),
      ]
    },
  },
]

/** Faults that go into one row or two: a submission may have several. */
export const ROW_PLANTS: readonly Plant[] = [...CELLS, ...ROWS_AND_NAMES]

/** Faults of a whole submission. */
export const SHEET_PLANTS: readonly Plant[] = SHEETS
