import type { Dataset, Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import type { Text } from '../text/text.ts'
import { defineCheck, seenIn } from './check.ts'
import { alike, ledgerColumns } from './ledger-words.ts'

type Lack = 'reason' | 'next' | 'both'

interface Details {
  readonly lack: Lack
  readonly rows: number
  readonly cells: readonly string[]
}

const LACKS: Readonly<Record<Lack, Text>> = {
  reason: { zh: '未完成原因', en: 'the reason' },
  next: { zh: '下步措施', en: 'the next step' },
  both: { zh: '未完成原因和下步措施', en: 'the reason and the next step' },
}

/** An unfinished task with no reason or no next step on a ledger that asks for them. */
export const unfinishedUnexplained = defineCheck<Details>({
  code: 'PRG-05',
  severity: 'warning',
  title: { zh: '未完成，没有说明', en: 'Unfinished and unexplained' },
  why: {
    zh: '没有完成的任务要说清为什么、下一步怎么办，领导才好决定督办、延期还是调整。没有这两列的台账不要求。',
    en: 'Why a task is unfinished and what comes next decides whether it is chased, extended or changed. A ledger without these columns is not asked.',
  },
  example: {
    zh: '状态“未完成”，“未完成原因”和“下步措施”都是空的。',
    en: 'The status is 未完成; 未完成原因 and 下步措施 are blank.',
  },
  *find({ dataset }) {
    for (const { first, where, also, cells, unit, all } of alike(unexplained(dataset), ({ lack }) => lack)) {
      const found = first.task.status.kind === 'value' ? first.task.status.shown : null
      yield { where, also, unit, found, details: { lack: first.lack, rows: all.length, cells } }
    }
  },
  says: ({ lack, rows, cells }) =>
    rows === 1
      ? { zh: `任务未完成，没有写${LACKS[lack].zh}。`, en: `The task is unfinished and ${LACKS[lack].en} is missing.` }
      : {
          zh: `${rows} 项任务未完成，没有写${LACKS[lack].zh}${seenIn(cells).zh}。`,
          en: `${rows} tasks are unfinished and ${LACKS[lack].en} is missing${seenIn(cells).en}.`,
        },
  remedy: ({ lack, rows }, cell) => ({
    zh: `${rows === 1 ? `在 ${cell} 起` : '逐项'}写明${LACKS[lack].zh}；已经完成的，改状态并补佐证。`,
    en: `Write ${LACKS[lack].en}${rows === 1 ? `, from ${cell} on` : ' for each'}; if it is finished, change the status and name the evidence.`,
  }),
  samples: [
    { lack: 'both', rows: 1, cells: ['N5'] },
    { lack: 'reason', rows: 1, cells: ['N5'] },
    { lack: 'next', rows: 3, cells: ['O5', 'O6', 'O9'] },
  ],
})

function* unexplained(dataset: Dataset): Generator<{ readonly task: Task; readonly at: Place; readonly lack: Lack }> {
  const columnsOf = ledgerColumns(dataset)
  for (const task of dataset.tasks) {
    if (known(task.status) !== 'unfinished') continue
    const columns = columnsOf(task)
    const isFilled = (id: string): boolean => task.words.get(id) !== undefined
    // A problem that is described is a reason too.
    const reason = isFilled('reason') || isFilled('problem') ? undefined : columns.get('reason')
    const next = isFilled('nextStep') ? undefined : columns.get('nextStep')
    const column = reason ?? next
    if (column === undefined) continue
    const lack = reason === undefined ? 'next' : next === undefined ? 'reason' : 'both'
    yield { task, at: { ...task.at, column }, lack }
  }
}
