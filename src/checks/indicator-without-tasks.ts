import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell, inFile, NOWHERE } from '../model/finding.ts'
import { creditsUnder, defineCheck, listed, namesOf, soleUnit, withheldFor } from './check.ts'

type Details =
  | { readonly kind: 'unit'; readonly indicator: string; readonly unit: string }
  | { readonly kind: 'nobody'; readonly indicator: string; readonly categories: readonly string[] }

/** An indicator under which a unit that did hand in has no task. */
export const indicatorWithoutTasks = defineCheck<Details>({
  code: 'ROW-14',
  severity: 'error',
  title: { zh: '指标下没有任务', en: 'No task under the indicator' },
  why: {
    zh: '方案按台账的列（如类别）挑选任务计分。一项也没有挑到时，是不适用还是漏填，方案没有写明就不能代定。',
    en: 'The scheme selects tasks by columns such as the category. With none selected, only the scheme can say what that means.',
  },
  example: {
    zh: '“重点工作”按类别“重点工作”挑选，市教育局的任务类别都写作“重点”。',
    en: '"重点工作" selects the category 重点工作; all tasks of 市教育局 say 重点.',
  },
  *find({ dataset, outcome, scheme }) {
    const credits = creditsUnder(scheme)
    const heard = new Set(dataset.tasks.flatMap(task => namesOf(task, credits(task))))
    const results = outcome?.results ?? []
    const reasons = withheldFor(outcome, 'no-tasks').filter(({ withholds }) => heard.has(soleUnit(withholds) ?? ''))
    for (const [what, all] of groupBy(reasons, reason => reason.what)) {
      const id = all[0].withholds[0].indicator?.id ?? ''
      const isScored = results.some(({ scores }) => scores.get(id)?.state === 'scored')
      if (all.length > 1 && !isScored) {
        const ledger = dataset.tasks[0]?.at.on
        const details: Details = { kind: 'nobody', indicator: what, categories: categoriesOf(dataset.tasks) }
        const where = ledger === undefined ? NOWHERE : inFile(ledger.file, ledger.sheet)
        yield { where, withholds: all.flatMap(({ withholds }) => [...withholds]), details }
        continue
      }
      for (const { withholds } of all) {
        const [{ unit }] = withholds
        const details: Details = { kind: 'unit', indicator: what, unit: unit.name }
        yield { where: atCell(unit.at), unit: unit.name, withholds, details }
      }
    }
  },
  says: details =>
    details.kind === 'unit'
      ? {
          zh: `台账中“${details.unit}”没有属于“${details.indicator}”的任务。`,
          en: `The ledger has no task of ${details.unit} under "${details.indicator}".`,
        }
      : {
          zh: `台账中没有一项任务属于“${details.indicator}”；台账的类别有：${listed(details.categories, '种').zh}。`,
          en: `No task of the ledger falls under "${details.indicator}"; its categories are ${listed(details.categories).en}.`,
        },
  remedy: details =>
    details.kind === 'unit'
      ? {
          zh: `核对“${details.unit}”各任务的类别；确无此类任务的，在方案该指标的 tasks 中写明 none（如 none: not-applicable 不适用）。`,
          en: `Check the categories of the tasks of ${details.unit}; if there is none, say what that means with none: in the scheme.`,
        }
      : {
          zh: `使台账的类别与方案“${details.indicator}”的 where 写法一致。`,
          en: `Make the ledger's categories and the where: of "${details.indicator}" in the scheme agree.`,
        },
  samples: [
    { kind: 'unit', indicator: '重点工作', unit: '市教育局' },
    { kind: 'nobody', indicator: '重点工作', categories: ['重点', '常规'] },
  ],
})

function categoriesOf(tasks: readonly Task[]): string[] {
  const fields = tasks.flatMap(({ words }) => words.get('category') ?? [])
  return [...new Set(fields.flatMap(field => known(field) ?? []))]
}
