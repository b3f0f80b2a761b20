import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import type { UnitName } from '../model/unit.ts'
import type { Text } from '../text/text.ts'
import {
  brief,
  cellNames,
  creditsUnder,
  defineCheck,
  plain,
  seenIn,
  sharedNames,
  sheetKey,
  unitCells,
} from './check.ts'

// 各区、县级市 各街道 全体成员单位
const COLLECTIVE = /^(?:各|全体|所有)/

type Unknown = Extract<UnitName, { kind: 'unknown' }>

/** A unit name that nobody in the registry bears: one finding a name and sheet, whatever the number of rows. */
export const unitUnknown = defineCheck<{ name: string; cells: readonly string[]; candidates: readonly string[] }>({
  code: 'ORG-01',
  severity: 'error',
  title: { zh: '单位名称不在名录中', en: 'Unit not in the registry' },
  why: {
    zh: '单位只按名录中的全称、简称和别名认定，不猜。名录中没有的名称不知道算哪个单位。',
    en: 'Units are recognised by the names and aliases of the registry only, never guessed.',
  },
  example: {
    zh: '责任单位填“教育口”：名录中没有“教育口”。',
    en: 'The responsible unit is "教育口": the registry has no such name.',
  },
  *find({ dataset, scheme }) {
    if (dataset.units.length === 0) return
    const shared = sharedNames(dataset)
    const unknown = [...unitCells(dataset), ...sharers(dataset.tasks, scheme)].filter(
      // Told by ORG-07 and ORG-10.
      (name): name is Unknown => name.kind === 'unknown' && name.why === undefined && !shared.has(plain(name.shown)),
    )
    for (const names of groupBy(unknown, name => `${sheetKey(name.at)}\n${plain(name.shown)}`).values()) {
      const [first, ...rest] = names
      const { at, shown } = first
      const { name, candidates } = dataset.suggestions.get(shown) ?? { name: shown, candidates: first.candidates }
      const details = { name: brief(name), cells: cellNames(names.map(one => one.at)), candidates }
      yield { where: atCell(at), found: shown, also: rest.map(name => name.at), details }
    }
  },
  says: ({ name, cells }) => {
    const [zh, en] =
      name === ''
        ? [
            '这一格看不出是哪个单位（图片，或没有计算的公式）',
            'This cell shows no unit name (a picture, or a formula without a result)',
          ]
        : [`名录中没有“${name}”`, `The registry has no unit "${name}"`]
    return { zh: `${zh}${seenIn(cells).zh}。`, en: `${en}${seenIn(cells).en}.` }
  },
  expected: ({ candidates }) => (candidates.length === 0 ? null : likely(candidates)),
  remedy: ({ name, cells, candidates }, cell) => {
    if (name === '')
      return { zh: `在 ${cell} 填写名录中的单位名称。`, en: `Type a unit name from the registry in ${cell}.` }
    if (COLLECTIVE.test(name)) {
      return {
        zh: `“${name}”泛指几个单位的，在方案 names 的 collectives 中写明是哪些；否则把 ${cell} 改为名录中的单位名称。`,
        en: `If "${name}" stands for several units, say which under names, collectives in the scheme; else change ${cell} to a name of the registry.`,
      }
    }
    if (candidates.length === 0) {
      return {
        zh: `把 ${cell} 改为名录中的单位名称；“${name}”确是被考核单位或其别名的，在名录中登记。`,
        en: `Change ${cell} to a name of the registry; if "${name}" is a unit under review or an alias of one, enter it there.`,
      }
    }
    return {
      zh: `如指${likely(candidates).zh}，在名录“别名”列登记“${name}”，或把${cells.length > 1 ? '这些单元格' : ` ${cell} `}改为全称；不是的，在名录中登记这个单位。`,
      en: `If it is ${likely(candidates).en}, enter "${name}" under 别名 in the registry or change ${cells.length > 1 ? 'these cells' : cell}; if not, register the unit.`,
    }
  },
  effect: () => ({ zh: '写有这个名称的行不计入任何单位。', en: 'Rows with this name count for no unit.' }),
  samples: [
    { name: '教育口', cells: ['D5'], candidates: [] },
    { name: '教育局', cells: ['D5', 'D9', 'D12', 'D13', 'D20', 'D31'], candidates: ['市教育局', '市体育局'] },
    { name: '', cells: ['D5'], candidates: [] },
    { name: '各区、县级市', cells: ['D5'], candidates: [] },
  ],
})

/** Cells of other units that share in a task, where the scheme counts it for them and they are nobody. */
function sharers(tasks: readonly Task[], scheme: Scheme | null): UnitName[] {
  const credits = creditsUnder(scheme)
  return tasks.flatMap(task =>
    [...new Set(credits(task).flatMap(({ open }) => open))].filter(name => name !== task.owner),
  )
}

function likely(names: readonly string[]): Text {
  return {
    zh: names.map(name => `“${name}”`).join('或'),
    en: names.map(name => `"${name}"`).join(' or '),
  }
}
