import { inFile } from '../model/finding.ts'
import { allIndicators } from '../model/indicators.ts'
import { type Context, defineCheck } from './check.ts'

/** A workbook whose ledger holds no task: a form that was sent back as it was issued. */
export const ledgerEmpty = defineCheck<null>({
  code: 'ROW-16',
  severity: 'error',
  title: { zh: '台账没有任务', en: 'No task in the ledger' },
  why: {
    zh: '台账只有表头，一项任务也没有：可能发的是空表，可能任务填在了别的表。',
    en: 'The ledger has headings and not one task: the blank form may have been sent, or the tasks stand on another sheet.',
  },
  example: {
    zh: '“市教育局.xlsx”的“台账”表，表头以下都是空行。',
    en: 'On 台账 of 市教育局.xlsx all rows below the headings are blank.',
  },
  *find({ dataset, scheme }) {
    if (!looksAtTasks(scheme)) return
    const filled = new Set(dataset.tasks.map(({ at }) => at.on.file))
    const seen = new Set<string>()
    for (const { kind, name } of dataset.sheets) {
      if (kind !== 'ledger' || filled.has(name.file) || seen.has(name.file)) continue
      seen.add(name.file)
      yield { where: inFile(name.file, name.sheet), details: null }
    }
  },
  says: () => ({ zh: '这张台账里一项任务也没有。', en: 'This ledger holds not one task.' }),
  expected: () => ({ zh: '至少一项任务', en: 'at least one task' }),
  remedy: () => ({
    zh: '从表头下面第一行起，一项任务一行填好；本单位确实没有任务的，书面告知考核办。',
    en: 'Fill in one row a task from the first row below the headings; if there is no task, tell the office in writing.',
  }),
  samples: [null],
})

const looksAtTasks = (scheme: Context['scheme']): boolean =>
  scheme === null || allIndicators(scheme.indicators).some(({ leaf }) => leaf?.selects)
