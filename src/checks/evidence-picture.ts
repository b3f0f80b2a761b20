import { known, PICTURE } from '../model/field.ts'
import { defineCheck, seenIn } from './check.ts'
import { alike } from './ledger-words.ts'

/** Pictures in cells that count as evidence: one note a sheet and unit. */
export const evidencePicture = defineCheck<{ cells: readonly string[] }>({
  code: 'EVD-08',
  severity: 'note',
  title: { zh: '单元格图片算作佐证', en: 'A picture in the cell is evidence' },
  why: {
    zh: '佐证材料一格是图片的，按有佐证处理；图片里是什么要人看，这里列出备查。',
    en: 'A picture in the cell counts as evidence; what it shows a person must look at, so it is listed.',
  },
  example: { zh: '“佐证材料”一格嵌了一张照片。', en: 'The cell 佐证材料 holds a photograph.' },
  *find({ dataset }) {
    const pictures = dataset.tasks.flatMap(task =>
      known(task.evidence) === PICTURE ? [{ task, at: task.evidence.at }] : [],
    )
    for (const { where, also, cells, unit } of alike(pictures)) yield { where, also, unit, details: { cells } }
  },
  says: ({ cells }) =>
    cells.length === 1
      ? { zh: '这一格的图片算作佐证。', en: 'The picture in this cell counts as evidence.' }
      : {
          zh: `${cells.length} 格图片算作佐证${seenIn(cells).zh}。`,
          en: `The pictures in ${cells.length} cells count as evidence${seenIn(cells).en}.`,
        },
  remedy: () => ({
    zh: '无需处理；核查时请打开原表看图。',
    en: 'Nothing to do; look at the pictures in the file itself when it is checked.',
  }),
  samples: [{ cells: ['K5'] }, { cells: ['K5', 'K9'] }],
})
