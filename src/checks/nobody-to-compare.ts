import { atCell } from '../model/finding.ts'
import { defineCheck, withheldFor } from './check.ts'

/** A score by comparison with others where there is no other. */
export const nobodyToCompare = defineCheck<{ what: string; group: string }>({
  code: 'DATA-12',
  severity: 'error',
  title: { zh: '没有可比较的单位', en: 'Nobody to compare with' },
  why: {
    zh: '按组内最好、平均或名次计分的指标，要有参评单位的数可以比较；单列的单位不作比较的基准。',
    en: 'An indicator scored by the best, the mean or the place in the group needs ranked units with a value.',
  },
  example: {
    zh: '“其他”组只有单列单位，名次无从排起。',
    en: 'The group 其他 has only units that are not ranked, so there are no places.',
  },
  *find({ outcome }) {
    for (const { what, withholds } of withheldFor(outcome, 'nobody-to-compare')) {
      for (const one of withholds) {
        const { unit } = one
        yield { where: atCell(unit.at), unit: unit.name, withholds: [one], details: { what, group: unit.group } }
      }
    }
  },
  says: ({ what, group }) => ({
    zh: `“${what}”按与其他单位的比较计分，“${group}”组没有一个参评单位有可比较的数。`,
    en: `"${what}" is scored by comparison, and no ranked unit of the group ${group} has a value.`,
  }),
  remedy: ({ what, group }) => ({
    zh: `补报“${group}”组各单位的数；这个组不比较的，在方案“${what}”的 groups 中去掉它，或改为 among: all。`,
    en: `Supply the values of the group ${group}; if it is not to be compared, leave it out of groups of "${what}" or use among: all.`,
  }),
  samples: [{ what: '招商引资', group: '其他' }],
})
