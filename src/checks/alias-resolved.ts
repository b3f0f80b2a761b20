import { groupBy } from '../kernel/group.ts'
import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { cellNames, defineCheck, plain, seenIn, sheetKey, unitCells } from './check.ts'

type Known = Extract<UnitName, { kind: 'known' }>

const isFullName = ({ shown, unit }: Known): boolean => shown === unit.name || plain(shown) === plain(unit.name)

/** An alias that was read as the unit's full name: one note an alias and sheet, for the record. */
export const aliasResolved = defineCheck<{ alias: string; unit: string; cells: readonly string[] }>({
  code: 'ORG-02',
  severity: 'note',
  title: { zh: '按别名认定单位', en: 'Unit recognised by an alias' },
  why: {
    zh: '台账里常写简称。凡按名录中的简称、别名认定的，都列在这里备查。',
    en: 'Ledgers often use short names. Whatever was recognised by an alias is listed for the record.',
  },
  example: {
    zh: '责任单位填“市发改委”：按名录认作“市发展和改革委员会”。',
    en: 'The responsible unit is "市发改委": read as 市发展和改革委员会 by the registry.',
  },
  *find({ dataset }) {
    const aliases = [...unitCells(dataset)].filter((name): name is Known => name.kind === 'known' && !isFullName(name))
    const keyOf = (name: Known) => [sheetKey(name.at), plain(name.shown), name.unit.name].join('\n')
    for (const names of groupBy(aliases, keyOf).values()) {
      const [first] = names
      const cells = cellNames(names.map(({ at }) => at))
      const details = { alias: first.shown, unit: first.unit.name, cells }
      yield { where: atCell(first.at), unit: first.unit.name, found: first.shown, details }
    }
  },
  says: ({ alias, unit, cells }) => ({
    zh: `“${alias}”按名录认作“${unit}”${seenIn(cells).zh}。`,
    en: `"${alias}" was read as ${unit}, by the registry${seenIn(cells).en}.`,
  }),
  remedy: ({ unit }) => ({
    zh: `无需处理；如不是“${unit}”，把单元格改为全称，并在名录中更正别名。`,
    en: `Nothing to do; if it is not ${unit}, write the full name and correct the alias in the registry.`,
  }),
  samples: [{ alias: '市发改委', unit: '市发展和改革委员会', cells: ['D5', 'D9'] }],
})
