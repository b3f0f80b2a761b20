import { atCell } from '../model/finding.ts'
import { brief, defineCheck, listed, unitCells } from './check.ts'

/** A cell that names more than one unit. */
export const unitsSeveral = defineCheck<{ shown: string; units: readonly string[] }>({
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
  *find({ dataset }) {
    for (const name of unitCells(dataset)) {
      if (name.kind !== 'several') continue
      const details = { shown: brief(name.shown), units: name.units.map(unit => unit.name) }
      yield { where: atCell(name.at), found: name.shown, details }
    }
  },
  says: ({ units }) => ({
    zh: `这一格写了 ${units.length} 个单位：${listed(units, '个').zh}。`,
    en: `This cell names ${units.length} units: ${listed(units, '个').en}.`,
  }),
  expected: () => ({ zh: '一个单位', en: 'one unit' }),
  remedy: (_, cell) => ({
    zh: `在 ${cell} 只留牵头的一个单位，其余单位写到“配合单位”列；各计各的，请分行填写。`,
    en: `Keep the one lead unit in ${cell} and move the others to 配合单位; if each is scored by itself, give each a row.`,
  }),
  effect: () => ({ zh: '这一行不计入任何单位。', en: 'This row counts for no unit.' }),
  samples: [{ shown: '市教育局、市财政局', units: ['市教育局', '市财政局'] }],
})
