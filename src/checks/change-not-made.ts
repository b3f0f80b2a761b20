import { shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { RecordUse } from '../model/reconciliation.ts'
import { shownValue } from '../model/term-value.ts'
import { brief, defineCheck } from './check.ts'

interface Details {
  readonly use: 'not-made' | 'no-task' | 'no-part'
  readonly task: string
  readonly part: string
  readonly to: string
}

/** A change record that matches no change. */
export const changeNotMade = defineCheck<Details>({
  code: 'CHG-02',
  severity: 'warning',
  title: { zh: '变更记录对不上台账', en: 'A change record that matches no change' },
  why: {
    zh: '批准了没有改，或者记录的任务、字段认不出，变更记录就和台账脱节。',
    en: 'A change that was approved and not made, or a record of a task or field that is not known, leaves the records apart from the ledger.',
  },
  example: {
    zh: '“变更”表写任务 A-07 的时限改为 2015-12-31，现台账仍是 2015-10-31。',
    en: '变更 puts the deadline of A-07 to 2015-12-31; the ledger still has 2015-10-31.',
  },
  *find({ reconciliation }) {
    for (const { record, use } of reconciliation?.records ?? []) {
      if (!isLoose(use)) continue
      const { id, name, part, to } = record
      const field = use === 'no-part' ? part : use === 'no-task' ? (id.kind === 'blank' ? name : id) : to.field
      const task = [shownIn(id), brief(shownIn(name))].filter(Boolean).join(' ')
      const details = { use, task, part: brief(shownIn(part)), to: brief(shownValue(to)) }
      const spot = { where: atCell(field.at), found: shownValue({ kind: 'text', field: part }), details }
      yield use === 'not-made' ? { ...spot, severity: 'note' } : spot
    }
  },
  says: ({ use, task, part, to }) => {
    switch (use) {
      case 'not-made':
        return to === ''
          ? {
              zh: `任务“${task}”的变更（${part}）已登记，现台账没有改。`,
              en: `The change of "${task}" (${part}) is recorded and not made.`,
            }
          : {
              zh: `任务“${task}”的${part}批准改为“${to}”，现台账没有改。`,
              en: `${part} of "${task}" was approved to become "${to}"; the ledger has not been changed.`,
            }
      case 'no-task':
        return {
          zh: task === '' ? '变更记录没有写任务编号。' : `两份台账里都没有任务“${task}”，或者有几项。`,
          en: task === '' ? 'The record names no task.' : `Neither ledger has a task "${task}", or one has several.`,
        }
      case 'no-part':
        return {
          zh: part === '' ? '变更记录没有写改了哪个字段。' : `“${part}”不是能够核对的字段。`,
          en: part === '' ? 'The record names no field.' : `"${part}" is no field that is compared.`,
        }
    }
  },
  remedy: ({ use }, cell) => {
    switch (use) {
      case 'not-made':
        return {
          zh: '按批准文件改现台账；不再变更的，在备注中写明并删去这条记录。',
          en: 'Change the ledger as approved; if the change was given up, take the record out.',
        }
      case 'no-task':
        return {
          zh: `在 ${cell} 写台账里的任务编号；台账没有编号的，把任务名称照抄到“任务名称”列。`,
          en: `Write the task's 任务编号 as the ledger has it in ${cell}; without numbers, copy its wording under 任务名称.`,
        }
      case 'no-part':
        return {
          zh: `在 ${cell} 写台账的列名，如完成时限、目标值、责任单位、任务名称；取消或新增任务写“取消”“新增”。`,
          en: `Write a heading of the ledger in ${cell}: 完成时限, 目标值, 责任单位, 任务名称; or 取消, 新增.`,
        }
    }
  },
  samples: [
    { use: 'no-task', task: 'A-99', part: '完成时限', to: '2015-12-31' },
    { use: 'no-task', task: '', part: '完成时限', to: '2015-12-31' },
    { use: 'no-part', task: 'A-07', part: '联络员', to: '李红' },
    { use: 'no-part', task: 'A-07', part: '', to: '2015-12-31' },
    { use: 'not-made', task: 'A-07', part: '完成时限', to: '2015-12-31' },
    { use: 'not-made', task: 'A-07', part: '取消', to: '' },
  ],
})

const isLoose = (use: RecordUse['use']): use is Details['use'] =>
  use === 'not-made' || use === 'no-task' || use === 'no-part'
