import type { Day } from '../kernel/day.ts'
import { groupBy } from '../kernel/group.ts'
import type { Dataset } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { cellNames, defineCheck, plain, seenIn, sheetKey } from './check.ts'

type Known = Extract<UnitName, { kind: 'known' }>

interface Details {
  readonly alias: string
  readonly unit: string
  /** The name ended on that day, or begins on it. */
  readonly bound: 'ended' | 'not-yet'
  readonly on: Day
  readonly cells: readonly string[]
}

/** A unit under a name that no longer held, or did not hold yet, on the as-of day. */
export const aliasExpired = defineCheck<Details>({
  code: 'ORG-04',
  severity: 'warning',
  title: { zh: '使用已停用或未启用的名称', en: 'Name not in use' },
  why: {
    zh: '单位更名、合并后仍用旧名，可能是照抄往年台账，任务也可能已转给别的单位；新名启用前就用，可能把任务记错单位。加减分、事项写明日期的，按那天的名称算。',
    en: 'An old name after a rename or merger may come from an old ledger, and the task may have passed to another unit; so may a new one before its day. Rows with a date of their own are held against that day.',
  },
  example: {
    zh: '责任单位填“市工商局”，名录注明这个名称用到 2019-03-01。',
    en: 'The responsible unit is "市工商局", a name that the registry ends on 2019-03-01.',
  },
  *find({ dataset, asOf }) {
    const outside = [...namesOnDays(dataset, asOf)].flatMap(({ name, on }) => {
      const bound = name.kind === 'known' ? boundOf(name, on) : null
      return name.kind === 'known' && bound !== null ? [{ ...name, ...bound }] : []
    })
    for (const names of groupBy(outside, name => `${sheetKey(name.at)}\n${plain(name.shown)}`).values()) {
      const [{ at, shown, unit, bound, on }, ...rest] = names
      const details = { alias: shown, unit: unit.name, bound, on, cells: cellNames(names.map(name => name.at)) }
      yield { where: atCell(at), unit: unit.name, found: shown, also: rest.map(name => name.at), details }
    }
  },
  says: ({ alias, unit, bound, on, cells }) =>
    bound === 'ended'
      ? {
          zh: `“${alias}”按名录只用到 ${on}，现为“${unit}”${seenIn(cells).zh}。`,
          en: `By the registry "${alias}" ended on ${on}; the unit is now ${unit}${seenIn(cells).en}.`,
        }
      : {
          zh: `“${alias}”按名录从 ${on} 起才是“${unit}”的名称${seenIn(cells).zh}。`,
          en: `By the registry "${alias}" is a name of ${unit} only from ${on} on${seenIn(cells).en}.`,
        },
  expected: ({ unit }) => ({ zh: unit, en: unit }),
  remedy: ({ unit, bound }, cell) =>
    bound === 'ended'
      ? {
          zh: `与“${unit}”核实任务仍归其负责后，把 ${cell} 改为“${unit}”。`,
          en: `Ask ${unit} whether the task is still theirs, then write ${unit} in ${cell}.`,
        }
      : {
          zh: `把 ${cell} 改为当时的名称，或核对名录的“有效起”。`,
          en: `Write the name of that time in ${cell}, or check 有效起 in the registry.`,
        },
  effect: ({ unit }) => ({ zh: `仍计入“${unit}”。`, en: `It still counts for ${unit}.` }),
  samples: [
    { alias: '市工商局', unit: '市市场监督管理局', bound: 'ended', on: '2019-03-01' as Day, cells: ['D5', 'D9'] },
    { alias: '市监局', unit: '市市场监督管理局', bound: 'not-yet', on: '2019-03-01' as Day, cells: ['D5'] },
  ],
})

/** Every cell that names a unit of this year, with the day on which the name has to hold: the row's own where it has one. */
function* namesOnDays(dataset: Dataset, asOf: Day): Generator<{ readonly name: UnitName; readonly on: Day }> {
  for (const { owner } of dataset.tasks) yield { name: owner, on: asOf }
  for (const rows of [dataset.figures, dataset.entries, dataset.panel]) {
    for (const { unit } of rows) yield { name: unit, on: asOf }
  }
  for (const { unit, date } of [...dataset.adjustments, ...dataset.events]) {
    yield { name: unit, on: known(date) ?? asOf }
  }
}

/** The end or the beginning of the name as it is written, where it does not hold on that day; a further row may hold. */
function boundOf({ unit, shown }: Known, day: Day): Pick<Details, 'bound' | 'on'> | null {
  const written = unit.aliases.filter(alias => plain(alias.name) === plain(shown))
  if (plain(unit.name) === plain(shown)) return null
  const holds = written.some(({ from, to }) => (from === null || from <= day) && (to === null || to >= day))
  if (written.length === 0 || holds) return null
  const ended = written.flatMap(({ to }) => (to !== null && to < day ? [to] : []))
  const [last] = ended.sort().reverse()
  if (last !== undefined) return { bound: 'ended', on: last }
  const [first] = written.flatMap(({ from }) => from ?? []).sort()
  return first === undefined ? null : { bound: 'not-yet', on: first }
}
