import type { Severity } from '../model/finding.ts'
import { inFile } from '../model/finding.ts'
import type { Term } from '../model/reconciliation.ts'
import { TERM_WORDS } from '../text/terms.ts'
import { defineCheck } from './check.ts'

/** A column that one of the ledgers has and the other has nothing of. */
export const columnLost = defineCheck<{ term: Term; side: 'approved' | 'current'; tasks: number }>({
  code: 'CHG-05',
  severity: 'error',
  title: { zh: '一份台账缺了整列', en: 'A whole column is missing on one side' },
  why: {
    zh: '整列没有值，就一项也无法核对。批准台账有、现台账没有的，等于这一列被整个删去。',
    en: 'A column without any value cannot be compared. Where the approved ledger has it, all of it has been dropped.',
  },
  example: {
    zh: '批准台账每项任务有目标值，现台账没有“目标值”列。',
    en: 'Every approved task has a target; the current ledger has no column 目标值.',
  },
  *find({ reconciliation }) {
    for (const { term, side, at, tasks } of reconciliation?.lostColumns ?? []) {
      const severity: Severity = side === 'approved' ? 'note' : FOR_THE_RECORD.has(term) ? 'warning' : 'error'
      yield { where: inFile(at.on.file, at.on.sheet), severity, details: { term, side, tasks } }
    }
  },
  says: ({ term, side, tasks }) => {
    const name = TERM_WORDS[term]
    return side === 'current'
      ? {
          zh: `现台账的“${name.zh}”整列没有值，批准台账有 ${tasks} 项。`,
          en: `The current ledger has no ${name.en} at all; the approved one has ${tasks}.`,
        }
      : {
          zh: `批准台账的“${name.zh}”整列没有值，现台账有 ${tasks} 项，没有核对。`,
          en: `The approved ledger has no ${name.en} at all; the ${tasks} of the current one were not compared.`,
        }
  },
  remedy: ({ term, side }) =>
    side === 'current'
      ? {
          zh: `在现台账补上“${TERM_WORDS[term].zh}”列，照批准台账填写。`,
          en: `Add the column ${TERM_WORDS[term].zh} to the current ledger as it was approved.`,
        }
      : {
          zh: `这一列要核对的，用有“${TERM_WORDS[term].zh}”列的批准台账再运行一次。`,
          en: `To compare it, run again with an approved ledger that has the column ${TERM_WORDS[term].zh}.`,
        },
  samples: [
    { term: 'target', side: 'current', tasks: 120 },
    { term: 'weight', side: 'approved', tasks: 120 },
  ],
})

const FOR_THE_RECORD: ReadonlySet<Term> = new Set(['person', 'leader', 'category', 'supporting'])
