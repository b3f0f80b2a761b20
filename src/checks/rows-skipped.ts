import { filtered, groupBy } from '../kernel/group.ts'
import type { SkippedRow } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { defineCheck, listed, sheetKey } from './check.ts'

// Examples are told by HDR-08.
type Why = Exclude<SkippedRow['why'], 'example'>
type Skipped = SkippedRow & { readonly why: Why }

const isSkipped = (row: SkippedRow): row is Skipped => row.why !== 'example'

const KINDS: Readonly<Record<Why, Text>> = {
  subtotal: { zh: '合计、小计行', en: 'subtotals' },
  section: { zh: '分节标题或说明', en: 'section titles or remarks' },
  headings: { zh: '重复的表头', en: 'repeated headings' },
  continuation: { zh: '同一任务的后续阶段（合并单元格）', en: 'further stages of one task (merged cells)' },
  nameless: { zh: '没有单位名称的行', en: 'rows without a unit' },
}

/** Rows below the headings that were taken for no record: one note a sheet and kind. */
export const rowsSkipped = defineCheck<{ why: Why; rows: readonly string[] }>({
  code: 'ROW-07',
  severity: 'note',
  title: { zh: '没有当作记录的行', en: 'Rows that are no records' },
  why: {
    zh: '小计行、分节标题不是任务，读进来会重复计算。跳过的行都列在这里备查。',
    en: 'Subtotals and section titles are no tasks. Every row that was skipped is listed.',
  },
  example: { zh: '第 15 行“小计”没有当作任务。', en: 'Row 15, "小计", was not read as a task.' },
  *find({ dataset }) {
    const keyOf = ({ at, why }: Skipped) => `${sheetKey(at)}\n${why}`
    for (const skipped of groupBy(filtered(dataset.skippedRows, isSkipped), keyOf).values()) {
      const [{ at, why, shown }] = skipped
      const details = { why, rows: skipped.map(row => String(row.at.row)) }
      yield {
        where: atCell(at),
        found: shown,
        ...(why === 'nameless' ? { severity: 'warning' as const } : {}),
        details,
      }
    }
  },
  says: ({ why, rows }) => ({
    zh: `第 ${listed(rows, '行').zh}${rows.length > 5 ? '' : ' 行'}是${KINDS[why].zh}，没有当作记录。`,
    en: `${rows.length > 1 ? 'Rows' : 'Row'} ${listed(rows).en}: ${KINDS[why].en}, not read as records.`,
  }),
  remedy: ({ why }) =>
    why === 'nameless'
      ? { zh: '在这些行填写单位名称；多余的行删除。', en: 'Type the unit in these rows, or delete them.' }
      : {
          zh: '无需处理；其中确有任务的，给该行填上责任单位，不要与别的行合并。',
          en: 'Nothing to do; if one is a task, give it a responsible unit and do not merge it with other rows.',
        },
  samples: [
    { why: 'subtotal', rows: ['15'] },
    { why: 'section', rows: ['5', '12', '20', '31', '40', '52'] },
    { why: 'headings', rows: ['30'] },
    { why: 'continuation', rows: ['8', '9'] },
    { why: 'nameless', rows: ['7'] },
  ],
})
