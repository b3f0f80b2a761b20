import { atCell } from '../model/finding.ts'
import { defineCheck, withheldFor } from './check.ts'

/** A unit that has tasks, none of which is due by the as-of day. */
export const nothingDue = defineCheck<{ unit: string; indicator: string }>({
  code: 'ROW-15',
  severity: 'error',
  title: { zh: '没有到期的任务或节点', en: 'Nothing due yet' },
  why: {
    zh: '只计到期任务或季度节点的指标，截止日以前没有到期的，就没有可计分的内容。',
    en: 'An indicator over what is due has nothing to score as long as no task or node is due.',
  },
  example: {
    zh: '截止日 2 月底，市教育局的节点都在 3 月底以后。',
    en: 'The as-of day is in February; the first node of 市教育局 is due at the end of March.',
  },
  *find({ outcome }) {
    for (const { what, withholds } of withheldFor(outcome, 'nothing-due')) {
      const [{ unit }] = withholds
      yield { where: atCell(unit.at), unit: unit.name, withholds, details: { unit: unit.name, indicator: what } }
    }
  },
  says: ({ unit, indicator }) => ({
    zh: `“${unit}”在“${indicator}”中没有到期的任务或节点。`,
    en: `${unit} has no task or node due under "${indicator}".`,
  }),
  remedy: () => ({
    zh: '核对完成时限和季度节点是否漏填；确实没有到期的，在方案该指标的 tasks 中写明 none（如 none: not-applicable 不适用）。',
    en: 'Check that deadlines and nodes are filled in; if nothing is due, say what that means with none: in the scheme.',
  }),
  samples: [{ unit: '市教育局', indicator: '重点工作' }],
})
