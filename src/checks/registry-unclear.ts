import { atCell } from '../model/finding.ts'
import { brief, defineCheck } from './check.ts'

/** A cell of the registry that was not understood and counts as blank. */
export const registryUnclear = defineCheck<{ heading: string; shown: string }>({
  code: 'ORG-11',
  severity: 'warning',
  title: { zh: '名录中有认不出的内容', en: 'Registry cell not understood' },
  why: {
    zh: '名录决定谁参评、在哪个组、用什么名称。认不出的内容按空白处理，可能不是本意。',
    en: 'The registry decides who is ranked, where and under which name. What is not understood counts as blank.',
  },
  example: {
    zh: '“参评”列填“待定”：按空白处理，即参评。',
    en: 'Under 参评 stands "待定": it counts as blank, that is, ranked.',
  },
  *find({ dataset }) {
    for (const { unit, heading, shown, at } of dataset.registryFaults) {
      yield { where: atCell(at), unit, found: shown, details: { heading, shown: brief(shown) } }
    }
  },
  says: ({ heading, shown }) => ({
    zh: `“${heading}”填的“${shown}”认不出。`,
    en: `"${shown}" under ${heading} was not understood.`,
  }),
  remedy: (_, cell) => ({
    zh: `改正 ${cell}：“参评”填是、单列或不参加，日期写全年、月、日。`,
    en: `Correct ${cell}: under 参评 是, 单列 or 不参加; dates with year, month and day.`,
  }),
  effect: () => ({ zh: '按空白处理。', en: 'It counts as blank.' }),
  samples: [{ heading: '参评', shown: '待定' }],
})
