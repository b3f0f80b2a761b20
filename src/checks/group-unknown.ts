import { atCell } from '../model/finding.ts'
import { defineCheck, listed, quoted } from './check.ts'

/** A unit whose group the scheme does not rank. */
export const groupUnknown = defineCheck<{ group: string; groups: readonly string[] }>({
  code: 'ORG-08',
  severity: 'warning',
  title: { zh: '单位的组不在方案中', en: "Unit's group not in the scheme" },
  why: {
    zh: '单位在本组内排名。名录中的组名与方案不一致，单位就排不到应在的组。',
    en: 'Units are ranked within groups. A group that the scheme does not name ranks nobody where they belong.',
  },
  example: {
    zh: '名录中市教育局的组是“政府部门”，方案只有“党群部门”“政府工作部门”。',
    en: 'The registry puts 市教育局 in "政府部门"; the scheme has 党群部门 and 政府工作部门.',
  },
  *find({ dataset, scheme }) {
    const groups = scheme?.groups.map(group => group.name) ?? []
    if (groups.length === 0) return
    for (const { name, group, participation, at } of dataset.units) {
      if (participation === 'excluded' || groups.includes(group)) continue
      yield { where: atCell(at), unit: name, found: group, details: { group, groups } }
    }
  },
  says: ({ group }) =>
    group === ''
      ? { zh: '名录中没有填写这个单位的组。', en: 'The registry gives no group for this unit.' }
      : { zh: `这个单位的组“${group}”不在方案的分组中。`, en: `Its group "${group}" is not one of the scheme's.` },
  expected: ({ groups }) => quoted(groups, '个组', 10),
  remedy: ({ group, groups }) => ({
    zh: `把名录中的组改为${quoted(groups, '个组', 10).zh}之一${group === '' ? '' : `；或在方案 groups 中增加“${group}”`}。`,
    en: `Set its group in the registry to one of ${listed(groups, '个', 10).en}${group === '' ? '' : `, or add "${group}" to groups in the scheme`}.`,
  }),
  samples: [
    { group: '政府部门', groups: ['党群部门', '政府工作部门'] },
    { group: '', groups: ['党群部门', '政府工作部门'] },
  ],
})
