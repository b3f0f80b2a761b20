import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { brief, defineCheck, unitOf } from './check.ts'

/** An occurrence that bars a unit, with no decision behind it. */
export const vetoWithoutDocument = defineCheck<{ item: string; veto: string; counts: boolean }>({
  code: 'VETO-01',
  severity: 'error',
  title: { zh: '否决事项没有文号', en: 'Veto without a document' },
  why: {
    zh: '一票否决会改变单位的总分、名次或等次。没有认定文件就执行，单位申诉时无据可查。',
    en: "A veto changes a unit's total, place or grade. Without a decision there is nothing to show on appeal.",
  },
  example: {
    zh: '“事项”表登记了“重大安全责任事故”，“文号”一格是空的。',
    en: 'The sheet 事项 has 重大安全责任事故 with the cell 文号 empty.',
  },
  *find({ dataset, scheme }) {
    for (const { item, document, unit } of dataset.events) {
      const name = known(item)
      const veto = scheme?.vetoes.find(({ items }) => name !== null && items.includes(name))
      if (veto === undefined || document.kind !== 'blank') continue
      const details = { item: brief(name ?? ''), veto: veto.title, counts: !veto.proofRequired }
      yield { where: atCell(document.at), unit: unitOf(unit), details }
    }
  },
  says: ({ item, veto }) => ({
    zh: `“${item}”要按“${veto}”执行，这一行没有文号。`,
    en: `"${item}" falls under the veto "${veto}", and this row has no document.`,
  }),
  expected: () => ({ zh: '认定文件的文号', en: 'the number of the decision' }),
  remedy: () => ({
    zh: '在这一行的“文号”填写认定文件的文号；没有认定的，删除这一行。',
    en: 'Type the number of the decision under 文号 in this row; delete the row if nothing was decided.',
  }),
  effect: ({ counts }) =>
    counts
      ? { zh: '否决照样生效。', en: 'The veto takes effect all the same.' }
      : { zh: '这一行不生效。', en: 'This row has no effect.' },
  samples: [
    { item: '重大安全责任事故', veto: '安全生产一票否决', counts: false },
    { item: '重大安全责任事故', veto: '安全生产一票否决', counts: true },
  ],
})
