import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, unitOf } from './check.ts'
import { isBare } from './evidence.ts'

/** Evidence that names nothing: 见附件, 有. */
export const evidenceBare = defineCheck<{ shown: string }>({
  code: 'EVD-02',
  severity: 'warning',
  title: { zh: '佐证没有写明是什么', en: 'Evidence that names nothing' },
  why: {
    zh: '“见附件”“有”说不出是哪一份材料，核查时找不到。',
    en: 'See annex, yes: nobody can find the document by that.',
  },
  example: { zh: '佐证材料填“见附件”。', en: 'The evidence is "见附件" (see annex).' },
  *find({ dataset }) {
    for (const { evidence, status, owner } of dataset.tasks) {
      if (evidence.kind !== 'value' || known(status) !== 'finished') continue
      if (!isBare(evidence.value)) continue
      yield {
        where: atCell(evidence.at),
        unit: unitOf(owner),
        found: evidence.shown,
        details: { shown: evidence.shown },
      }
    }
  },
  says: ({ shown }) => ({
    zh: `佐证材料只写了“${shown}”，看不出是哪一份。`,
    en: `The evidence says only "${shown}", not which document.`,
  }),
  expected: () => ({ zh: '文件名或文号', en: 'a file name or document number' }),
  remedy: (_, cell) => ({
    zh: `在 ${cell} 写明材料的文件名或文号，如“苏教〔2026〕12号”。`,
    en: `Name the file or document in ${cell}, such as 苏教〔2026〕12号.`,
  }),
  samples: [{ shown: '见附件' }],
})
