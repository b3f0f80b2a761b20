import { dayOf } from '../../src/kernel/day.ts'
import type { Finding } from '../../src/model/finding.ts'
import { type CellMark, type MarkedCopy, markedCopy } from '../../src/patch/marked-copy.ts'
import { returnList } from '../../src/reports/return-list.ts'

/** A mark of a test: the cell is a row from 1 and a column from 0. */
export const markAt = (sheet: string, row: number, column: number, look: CellMark['look'] = 'problem'): CellMark => ({
  sheet,
  row,
  column,
  look,
  text: `必改 DAT-08\n第 ${row} 行的“约120个”不是数字。\n处理：请只填 120。`,
})

const findingOf = ({ sheet, row, column, look }: CellMark): Finding => ({
  code: 'DAT-08',
  severity: look === 'problem' ? 'error' : 'warning',
  title: { zh: '数值无法识别', en: 'Not a number' },
  where: { kind: 'cell', place: { on: { file: '市教育局.xlsx', sheet }, row, column } },
  unit: '市教育局',
  indicator: null,
  message: { zh: '“约120个”不是数字。', en: '"约120个" is not a number.' },
  found: '约120个',
  expected: { zh: '数字', en: 'a number' },
  remedy: { zh: '请只填 120。', en: 'Type 120.' },
  effect: null,
  waiver: null,
})

const DAY = dayOf(2026, 11, 30)

/** The copy that goes back to 市教育局 with these marks. */
export const returned = (bytes: Uint8Array, marks: readonly CellMark[]): MarkedCopy =>
  markedCopy(bytes, marks, signed => {
    if (DAY === null) throw new Error('30 November is a day')
    const place = signed ? 'unsigned copy' : 'copy'
    const findings = marks.map(findingOf)
    return returnList({ language: 'zh', file: '市教育局.xlsx', unit: '市教育局', asOf: DAY, findings, place })
  })
