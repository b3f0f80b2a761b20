import { groupBy } from '../kernel/group.ts'
import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { brief, cellNames, defineCheck, plain, quoted, seenIn, sheetKey, unitCells } from './check.ts'

type Unknown = Extract<UnitName, { kind: 'unknown' }>

interface Details {
  readonly name: string
  readonly candidates: readonly string[]
  readonly cells: readonly string[]
}

/** A registered name in traditional characters, or the other way round: likely, but for a person to confirm. */
export const nameInOtherScript = defineCheck<Details>({
  code: 'ORG-10',
  severity: 'error',
  title: { zh: '单位名称繁简混用', en: 'Unit name in the other script' },
  why: {
    zh: '单位只按名录中的写法认定。“市財政局”多半就是“市财政局”，但要由人确认，不自动认。',
    en: 'Units are recognised as the registry writes them. 市財政局 is most likely 市财政局, but a person has to confirm it.',
  },
  example: {
    zh: '责任单位填“市財政局”，名录中是“市财政局”。',
    en: 'The responsible unit is 市財政局; the registry has 市财政局.',
  },
  *find({ dataset }) {
    if (dataset.units.length === 0) return
    const other = [...unitCells(dataset)].filter(
      (name): name is Unknown => name.kind === 'unknown' && name.why === 'traditional',
    )
    for (const names of groupBy(other, name => `${sheetKey(name.at)}\n${plain(name.shown)}`).values()) {
      const [{ at, shown, candidates }, ...rest] = names
      const details = { name: brief(shown), candidates, cells: cellNames(names.map(name => name.at)) }
      yield { where: atCell(at), found: shown, also: rest.map(name => name.at), details }
    }
  },
  says: ({ name, candidates, cells }) => ({
    zh: `“${name}”与名录中的${quoted(candidates, '个').zh}只是繁简不同${seenIn(cells).zh}。`,
    en: `"${name}" differs from ${quoted(candidates, '个').en} of the registry in the script alone${seenIn(cells).en}.`,
  }),
  expected: ({ candidates }) => quoted(candidates, '个'),
  remedy: ({ name, candidates, cells }, cell) => ({
    zh: `如指${quoted(candidates, '个').zh}，把${cells.length > 1 ? '这些单元格' : ` ${cell} `}改为名录中的写法，或在名录“别名”列登记“${name}”。`,
    en: `If it is ${quoted(candidates, '个').en}, write ${cells.length > 1 ? 'these cells' : cell} as the registry does, or enter "${name}" under 别名 there.`,
  }),
  effect: () => ({ zh: '写有这个名称的行不计入任何单位。', en: 'Rows with this name count for no unit.' }),
  samples: [{ name: '市財政局', candidates: ['市财政局'], cells: ['D5', 'D9'] }],
})
