import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { brief, defineCheck, listed, placeKey, unitCells, withheldFor } from './check.ts'
import { settledCells, unclearLeads } from './leads.ts'

interface Details {
  readonly shown: string
  readonly units: readonly string[]
  /** The lead units of a task: a scheme may say what several of them mean. */
  readonly isLead: boolean
}

/** A cell that names more than one unit. */
export const unitsSeveral = defineCheck<Details>({
  code: 'ORG-05',
  severity: 'error',
  title: { zh: '一格写了几个单位', en: 'Several units in one cell' },
  why: {
    zh: '一项任务由一个单位牵头负责，得分计在这个单位。一格写几个单位时，不知道应计给谁。',
    en: 'A task is scored for one unit. A cell that names several does not say for which.',
  },
  example: {
    zh: '责任单位填“市教育局、市财政局”：这一格写了 2 个单位。',
    en: 'The responsible unit is "市教育局、市财政局": two units in one cell.',
  },
  *find({ dataset, scheme, outcome }) {
    // Where the ledger has a column of leads, ORG-07 tells of them.
    const told = new Set<UnitName>(unclearLeads(dataset).map(({ owner }) => owner))
    const settled = settledCells(dataset, scheme)
    const leads = new Set<UnitName>(dataset.tasks.map(({ owner }) => owner))
    const withheld = new Map(
      withheldFor(outcome, 'several-leads').flatMap(({ at, withholds }) =>
        at.map(place => [placeKey(place), withholds] as const),
      ),
    )
    for (const name of unitCells(dataset)) {
      if (name.kind !== 'several' || settled.has(name) || told.has(name)) continue
      const details: Details = {
        shown: brief(name.shown),
        units: name.units.map(unit => unit.name),
        isLead: leads.has(name),
      }
      const withholds = withheld.get(placeKey(name.at)) ?? []
      yield { where: atCell(name.at), found: name.shown, withholds, details }
    }
  },
  says: ({ units }) => ({
    zh: `这一格写了 ${units.length} 个单位：${listed(units, '个').zh}。`,
    en: `This cell names ${units.length} units: ${listed(units, '个').en}.`,
  }),
  expected: () => ({ zh: '一个单位', en: 'one unit' }),
  remedy: ({ isLead }, cell) => ({
    zh: `在 ${cell} 只留牵头的一个单位，其余单位写到“配合单位”列；各计各的，请分行填写${isLead ? '，或在方案该指标的 tasks 中写明 severalLeads' : ''}。`,
    en: `Keep the one lead unit in ${cell} and move the others to 配合单位; if each is scored by itself, give each a row${isLead ? ', or say so with severalLeads in the scheme' : ''}.`,
  }),
  effect: () => ({ zh: '这一行不计入任何单位。', en: 'This row counts for no unit.' }),
  samples: [
    { shown: '市教育局、市财政局', units: ['市教育局', '市财政局'], isLead: true },
    { shown: '市教育局、市财政局', units: ['市教育局', '市财政局'], isLead: false },
  ],
})
