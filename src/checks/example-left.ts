import { atCell } from '../model/finding.ts'
import { brief, defineCheck } from './check.ts'

/** An example or an instruction of the form that was left among the tasks. */
export const exampleLeft = defineCheck<{ shown: string; row: number }>({
  code: 'HDR-08',
  severity: 'warning',
  title: { zh: '填写示例留在表中', en: 'Example row left in the sheet' },
  why: {
    zh: '模板里的示例行、填表说明不是任务；留在表里的一律跳过，以免当成任务计分。',
    en: 'Example rows and instructions of a form are no tasks. They are skipped, so that none is scored.',
  },
  example: { zh: '第 5 行是“填写示例”，没有当作任务。', en: 'Row 5 is 填写示例 and is not read as a task.' },
  *find({ dataset }) {
    for (const { at, why, shown } of dataset.skippedRows) {
      if (why === 'example') yield { where: atCell(at), found: shown, details: { shown: brief(shown), row: at.row } }
    }
  },
  says: ({ shown, row }) => ({
    zh: `第 ${row} 行“${shown}”是示例或填表说明，没有当作任务。`,
    en: `Row ${row}, "${shown}", is an example or an instruction and was not read as a task.`,
  }),
  remedy: ({ row }) => ({
    zh: `删除第 ${row} 行；确是任务的，去掉“示例”“例”等字样。`,
    en: `Delete row ${row}; if it is a task, take the word for "example" out.`,
  }),
  samples: [{ shown: '填写示例', row: 5 }],
})
