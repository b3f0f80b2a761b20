import { groupBy } from '../kernel/group.ts'
import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { cellNames, defineCheck, listed, plain, quoted, seenIn, sharedNames, sheetKey, unitCells } from './check.ts'

type Details =
  | { readonly in: 'registry'; readonly name: string; readonly units: readonly string[] }
  | {
      readonly in: 'cells'
      readonly name: string
      readonly units: readonly string[]
      readonly cells: readonly string[]
    }
  | { readonly in: 'row'; readonly name: string }

type Unknown = Extract<UnitName, { kind: 'unknown' }>

/** One name for two units: in the registry, and in the cells that cannot be told apart for it. */
export const nameClash = defineCheck<Details>({
  code: 'ORG-03',
  severity: 'error',
  title: { zh: '同一名称指两个单位', en: 'One name for two units' },
  why: {
    zh: '名称相近的单位常是两家（农工委、农林委）。同一个简称登记给两个单位，就分不清指谁。',
    en: 'Units with like names are often two bodies. An alias that two of them bear says neither.',
  },
  example: {
    zh: '名录中“农委”既是市农工委的别名，又是市农林委的别名。',
    en: 'The registry gives the alias "农委" to 市农工委 and to 市农林委.',
  },
  *find({ dataset }) {
    for (const { name, units, at } of dataset.nameClashes) {
      const details: Details = units.length < 2 ? { in: 'row', name } : { in: 'registry', name, units }
      yield { where: atCell(at), found: name, details }
    }
    const shared = sharedNames(dataset)
    const clashing = [...unitCells(dataset)].filter(
      (name): name is Unknown => name.kind === 'unknown' && shared.has(plain(name.shown)),
    )
    for (const names of groupBy(clashing, name => `${sheetKey(name.at)}\n${plain(name.shown)}`).values()) {
      const [{ at, shown }, ...rest] = names
      const units = shared.get(plain(shown)) ?? []
      const details: Details = { in: 'cells', name: shown, units, cells: cellNames(names.map(name => name.at)) }
      yield { where: atCell(at), found: shown, also: rest.map(name => name.at), details }
    }
  },
  says: details => {
    switch (details.in) {
      case 'row':
        return {
          zh: `名录中“${details.name}”登记了不止一次。`,
          en: `The registry has "${details.name}" more than once.`,
        }
      case 'registry':
        return {
          zh: `名录中“${details.name}”同时是${quoted(details.units, '个单位').zh}的名称。`,
          en: `In the registry "${details.name}" is a name of ${listed(details.units).en}.`,
        }
      case 'cells':
        return {
          zh: `“${details.name}”可能指${quoted(details.units, '个单位').zh}${seenIn(details.cells).zh}。`,
          en: `"${details.name}" may mean ${listed(details.units).en}${seenIn(details.cells).en}.`,
        }
    }
  },
  remedy: details => {
    switch (details.in) {
      case 'row':
        return {
          zh: '名录中每个单位留一行；别名写在同一行，用顿号隔开。',
          en: 'Keep one row a unit in the registry, with its aliases in that row.',
        }
      case 'registry':
        return {
          zh: `在名录中只给一个单位保留“${details.name}”。`,
          en: `Leave "${details.name}" to one unit in the registry.`,
        }
      case 'cells':
        return {
          zh: `把 ${listed(details.cells).zh}改为单位全称。`,
          en: `Write the unit's full name in ${listed(details.cells).en}.`,
        }
    }
  },
  effect: details =>
    details.in === 'row'
      ? null
      : { zh: '写有这个名称的行不计入任何单位。', en: 'Rows with this name count for no unit.' },
  samples: [
    { in: 'registry', name: '农委', units: ['市农工委', '市农林委'] },
    { in: 'cells', name: '农委', units: ['市农工委', '市农林委'], cells: ['D5', 'D9'] },
    { in: 'row', name: '市教育局' },
  ],
})
