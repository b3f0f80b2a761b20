import { groupBy } from '../kernel/group.ts'
import { nearest } from '../kernel/nearest.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Indicator, Scheme } from '../model/scheme.ts'
import { brief, cellNames, defineCheck, plain, quoted, seenIn, sheetKey } from './check.ts'

/** Entered scores or marks under an indicator that the scheme does not have. */
export const indicatorUnknown = defineCheck<{ name: string; cells: readonly string[]; candidates: readonly string[] }>({
  code: 'DATA-10',
  severity: 'error',
  title: { zh: '指标名称不在方案中', en: 'Indicator not in the scheme' },
  why: {
    zh: '评分和评委打分按指标名称对应方案。名称对不上的行不计分。',
    en: 'Entered scores and marks find their indicator by its name. A row under another name is not counted.',
  },
  example: { zh: '指标填“创新”，方案中是“创新创优”。', en: 'The indicator is "创新"; the scheme has "创新创优".' },
  *find({ dataset, scheme }) {
    if (scheme === null) return
    const leaves = leavesOf(scheme)
    const names = new Set(leaves.flatMap(({ id, title }) => [id, title]))
    const rows = [...dataset.entries, ...dataset.panel].filter(({ indicator }) => !names.has(known(indicator) ?? ''))
    const titles = leaves.map(({ title }) => title)
    for (const same of groupBy(rows, row => `${sheetKey(row.at)}\n${plain(known(row.indicator) ?? '')}`).values()) {
      const [{ indicator }, ...rest] = same
      const name = known(indicator) ?? ''
      const candidates = name === '' ? [] : nearest(name, titles)
      const details = { name: brief(name), cells: cellNames(same.map(row => row.indicator.at)), candidates }
      yield { where: atCell(indicator.at), found: name, also: rest.map(row => row.indicator.at), details }
    }
  },
  says: ({ name, cells }) =>
    name === ''
      ? { zh: `没有填写指标${seenIn(cells).zh}。`, en: `The indicator is empty${seenIn(cells).en}.` }
      : {
          zh: `方案中没有指标“${name}”${seenIn(cells).zh}。`,
          en: `The scheme has no indicator "${name}"${seenIn(cells).en}.`,
        },
  expected: ({ candidates }) => (candidates.length === 0 ? null : quoted(candidates, '项')),
  remedy: ({ candidates }, cell) =>
    candidates.length === 0
      ? { zh: `把 ${cell} 改为方案中的指标名称。`, en: `Change ${cell} to the name of an indicator of the scheme.` }
      : {
          zh: `如指“${candidates.join('”或“')}”，把 ${cell} 改为这个名称。`,
          en: `If ${candidates.join(' or ')} is meant, write that in ${cell}.`,
        },
  effect: () => ({ zh: '这些行不计分。', en: 'These rows are not counted.' }),
  samples: [
    { name: '创新', cells: ['B5', 'B9'], candidates: ['创新创优'] },
    { name: '精神文明', cells: ['B5'], candidates: [] },
    { name: '', cells: ['B5'], candidates: [] },
  ],
})

const leavesOf = ({ indicators }: Scheme): Indicator[] => {
  const leaves = (indicator: Indicator): Indicator[] =>
    indicator.children.length === 0 ? [indicator] : indicator.children.flatMap(leaves)
  return indicators.flatMap(leaves)
}
