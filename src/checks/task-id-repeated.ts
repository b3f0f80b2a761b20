import { atCell } from '../model/finding.ts'
import { cellsApart, defineCheck, listed } from './check.ts'

/** Rows of one ledger under one number. */
export const taskIdRepeated = defineCheck<{ id: string; side: 'approved' | 'current'; cells: readonly string[] }>({
  code: 'CHG-04',
  severity: 'warning',
  title: { zh: '任务编号重复，不能按编号核对', en: 'A number stands for several tasks' },
  why: {
    zh: '一个编号写在几项任务上，就不知道对的是哪一项；这些任务改按名称和责任单位核对。',
    en: 'With one number on several tasks nobody knows which is meant; they are matched by wording and owner.',
  },
  example: { zh: '现台账第 5 行和第 9 行的任务编号都是 A-03。', en: 'Rows 5 and 9 both bear A-03.' },
  *find({ reconciliation }) {
    for (const { side, tasks } of reconciliation?.repeatedIds ?? []) {
      const places = tasks.map(({ id }) => id.at)
      const [first, ...also] = places
      if (first === undefined) continue
      const id = tasks[0].id.kind === 'blank' ? '' : tasks[0].id.shown
      yield { where: atCell(first), found: id, also, details: { id, side, cells: cellsApart(places) } }
    }
  },
  says: ({ id, side, cells }) => {
    const names = listed(cells)
    return {
      zh: `${side === 'approved' ? '批准台账' : '现台账'}有 ${cells.length} 项任务的编号都是 ${id}（${names.zh}）。`,
      en: `In the ${side} ledger ${cells.length} tasks bear the number ${id} (${names.en}).`,
    }
  },
  remedy: () => ({
    zh: '每项任务给一个编号，两份台账写成一样。',
    en: 'Give each task a number of its own, the same in both ledgers.',
  }),
  samples: [{ id: 'A-03', side: 'current', cells: ['A5', 'A9'] }],
})
