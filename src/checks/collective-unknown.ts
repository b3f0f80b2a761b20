import { inFile } from '../model/finding.ts'
import type { Unit } from '../model/unit.ts'
import { defineCheck, plain, quoted } from './check.ts'

/** A collective name of the scheme (各区、县级市) that means groups or units which the registry does not have. */
export const collectiveUnknown = defineCheck<{
  collective: string
  groups: readonly string[]
  units: readonly string[]
}>({
  code: 'ORG-06',
  severity: 'error',
  title: { zh: '泛指的叫法对不上名录', en: 'Collective name that the registry does not bear out' },
  why: {
    zh: '“各区、县级市”这类叫法指哪些单位，由方案 names 的 collectives 写明；写的组或单位名录中没有，就会漏掉单位。',
    en: 'Which units a collective name means stands under names, collectives. A group or unit that the registry lacks is left out.',
  },
  example: {
    zh: '方案写“各区”指“区县”组的单位，名录中没有“区县”组。',
    en: 'The scheme says 各区 means the group 区县; the registry has no such group.',
  },
  *find({ dataset, scheme }) {
    if (scheme === null || dataset.units.length === 0) return
    const names = soleNames(dataset.units)
    const known = new Set(dataset.units.map(({ group }) => group))
    for (const [collective, meant] of scheme.names.collectives) {
      const groups = meant.groups.filter(group => !known.has(group))
      const units = meant.units.filter(unit => !names.has(plain(unit)))
      if (groups.length + units.length === 0) continue
      yield { where: inFile(scheme.file), found: collective, details: { collective, groups, units } }
    }
  },
  says: ({ collective, groups, units }) => ({
    zh: `“${collective}”所指的${[
      ...(groups.length > 0 ? [`组${quoted(groups, '个组').zh}`] : []),
      ...(units.length > 0 ? [`单位${quoted(units, '个单位').zh}`] : []),
    ].join('、')}不在名录中。`,
    en: `"${collective}" stands for ${[...groups, ...units].join(', ')}, which the registry does not have.`,
  }),
  remedy: ({ collective }) => ({
    zh: `核对方案 names 的 collectives 中“${collective}”的写法：组名与名录“组”列一致，单位用规范全称。`,
    en: `Correct "${collective}" under names, collectives: groups as in the column 组, units by their full names.`,
  }),
  effect: ({ collective }) => ({
    zh: `写“${collective}”的地方不包括它们。`,
    en: `Wherever "${collective}" is written, they are left out.`,
  }),
  samples: [
    { collective: '各区', groups: ['区县'], units: [] },
    { collective: '各专班', groups: [], units: ['市发改委', '市工信局'] },
    { collective: '各专班', groups: ['区县'], units: ['市发改委'] },
  ],
})

/** Names that one unit alone bears; a full name always is its unit's own. */
function soleNames(units: readonly Unit[]): ReadonlySet<string> {
  const bearers = new Map<string, Set<Unit>>()
  for (const unit of units) {
    for (const { name } of unit.aliases) bearers.set(plain(name), (bearers.get(plain(name)) ?? new Set()).add(unit))
  }
  const sole = [...bearers].flatMap(([name, who]) => (who.size === 1 ? [name] : []))
  return new Set([...sole, ...units.map(({ name }) => plain(name))])
}
