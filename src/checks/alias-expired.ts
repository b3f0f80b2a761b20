import type { Day } from '../kernel/day.ts'
import { groupBy } from '../kernel/group.ts'
import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { cellNames, defineCheck, plain, presentUnitCells, seenIn, sheetKey } from './check.ts'

type Known = Extract<UnitName, { kind: 'known' }>

/** A unit under a name that no longer held on the as-of day. */
export const aliasExpired = defineCheck<{ alias: string; unit: string; until: Day; cells: readonly string[] }>({
  code: 'ORG-04',
  severity: 'warning',
  title: { zh: '使用已停用的名称', en: 'Name no longer in use' },
  why: {
    zh: '单位更名、合并后仍用旧名，可能是照抄往年台账，任务也可能已转给别的单位。',
    en: 'An old name after a rename or merger may come from an old ledger, and the task may have passed to another unit.',
  },
  example: {
    zh: '责任单位填“市工商局”，名录注明这个名称用到 2019-03-01。',
    en: 'The responsible unit is "市工商局", a name that the registry ends on 2019-03-01.',
  },
  *find({ dataset, asOf }) {
    const expired = [...presentUnitCells(dataset)].flatMap(name => {
      const until = name.kind === 'known' ? endOf(name) : null
      return name.kind === 'known' && until !== null && until < asOf ? [{ ...name, until }] : []
    })
    for (const names of groupBy(expired, name => `${sheetKey(name.at)}\n${plain(name.shown)}`).values()) {
      const [{ at, shown, unit, until }, ...rest] = names
      const details = { alias: shown, unit: unit.name, until, cells: cellNames(names.map(name => name.at)) }
      yield { where: atCell(at), unit: unit.name, found: shown, also: rest.map(name => name.at), details }
    }
  },
  says: ({ alias, unit, until, cells }) => ({
    zh: `“${alias}”按名录只用到 ${until}，现为“${unit}”${seenIn(cells).zh}。`,
    en: `By the registry "${alias}" ended on ${until}; the unit is now ${unit}${seenIn(cells).en}.`,
  }),
  expected: ({ unit }) => ({ zh: unit, en: unit }),
  remedy: ({ unit }, cell) => ({
    zh: `与“${unit}”核实任务仍归其负责后，把 ${cell} 改为“${unit}”。`,
    en: `Ask ${unit} whether the task is still theirs, then write ${unit} in ${cell}.`,
  }),
  effect: ({ unit }) => ({ zh: `仍计入“${unit}”。`, en: `It still counts for ${unit}.` }),
  samples: [{ alias: '市工商局', unit: '市市场监督管理局', until: '2019-03-01' as Day, cells: ['D5', 'D9'] }],
})

/** The last day of the name as it is written; null where it still holds. */
function endOf({ unit, shown }: Known): Day | null {
  const written = unit.aliases.filter(alias => plain(alias.name) === plain(shown))
  if (plain(unit.name) === plain(shown) || written.length === 0) return null
  const ends = written.map(alias => alias.to)
  return ends.reduce((last, end) => (last === null || end === null ? null : end > last ? end : last))
}
