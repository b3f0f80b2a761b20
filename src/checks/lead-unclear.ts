import type { Dataset } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import type { NameFault } from '../model/unit.ts'
import type { Text } from '../text/text.ts'
import { brief, type Context, defineCheck, listed, placeKey, type Spot, unitOf, withheldFor } from './check.ts'
import { settledCells, unclearLeads } from './leads.ts'

type RoleFault = Exclude<NameFault, 'traditional'>

type Details =
  | { readonly kind: 'two' | 'none'; readonly shown: string; readonly units: readonly string[] }
  | { readonly kind: RoleFault; readonly shown: string; readonly isLead: boolean }

const ROLE_FAULTS: Readonly<Record<RoleFault, (shown: string) => Text>> = {
  'role-without-unit': shown => ({
    zh: `“${shown}”后面没有写单位。`,
    en: `No unit stands behind "${shown}".`,
  }),
  'role-unknown': shown => ({
    zh: `看不出“${shown}”是牵头、责任还是配合。`,
    en: `Whether "${shown}" leads, is responsible or supports cannot be told.`,
  }),
  'outside-roles': shown => ({
    zh: `“${shown}”写在各角色之外，看不出是牵头、责任还是配合。`,
    en: `"${shown}" stands outside the roles: lead, responsible or supporting cannot be told.`,
  }),
}

/** A task with two leads, shared by several units without any, or with roles that are not understood. */
export const leadUnclear = defineCheck<Details>({
  code: 'ORG-07',
  severity: 'error',
  title: { zh: '牵头单位不明确', en: 'No lead, or two' },
  why: {
    zh: '几个单位合办的任务只能有一个牵头，得分和催办都对着它。两个牵头等于没有牵头。',
    en: 'A shared task has one lead: it is scored and chased there. Two leads are none.',
  },
  example: {
    zh: '“牵头单位”填“市教育局、市财政局”；或者空着，“责任单位”却有两个。',
    en: '牵头单位 says "市教育局、市财政局", or is blank beside two units in 责任单位.',
  },
  *find(context) {
    yield* severalLeads(context)
    yield* faultyRoles(context.dataset)
  },
  says: details => {
    switch (details.kind) {
      case 'two':
        return {
          zh: `牵头单位写了 ${details.units.length} 个：${listed(details.units, '个').zh}。`,
          en: `There are ${details.units.length} leads: ${listed(details.units, '个').en}.`,
        }
      case 'none':
        return {
          zh: `没有填牵头单位，责任单位却有 ${details.units.length} 个（“${details.shown}”）。`,
          en: `The lead is blank and ${details.units.length} units are responsible ("${details.shown}").`,
        }
      default:
        return ROLE_FAULTS[details.kind](details.shown)
    }
  },
  expected: ({ kind }) =>
    kind === 'two' || kind === 'none'
      ? { zh: '一个牵头单位', en: 'one lead' }
      : { zh: '牵头单位：甲局 配合单位：乙局', en: '牵头单位：甲局 配合单位：乙局' },
  remedy: ({ kind }, cell) => {
    switch (kind) {
      case 'two':
        return {
          zh: `在 ${cell} 只留一个牵头单位，其余移到“责任单位”或“配合单位”；各计各的，在方案该指标的 tasks 中写明 severalLeads。`,
          en: `Keep one lead in ${cell} and move the others to 责任单位 or 配合单位; if each is scored by itself, say so with severalLeads in the scheme.`,
        }
      case 'none':
        return {
          zh: `在 ${cell} 填写牵头的一个单位；各计各的，在方案该指标的 tasks 中写明 severalLeads。`,
          en: `Write the one lead in ${cell}; if each is scored by itself, say so with severalLeads in the scheme.`,
        }
      default:
        return {
          zh: `在 ${cell} 每个单位前写明“牵头单位：”“责任单位：”或“配合单位：”，或分列填写。`,
          en: `Write 牵头单位：, 责任单位： or 配合单位： before each unit in ${cell}, or use a column for each.`,
        }
    }
  },
  effect: details =>
    'isLead' in details && !details.isLead
      ? null
      : { zh: '这一行不计入任何单位。', en: 'This row counts for no unit.' },
  samples: [
    { kind: 'two', shown: '市教育局、市财政局', units: ['市教育局', '市财政局'] },
    { kind: 'none', shown: '市教育局、市财政局', units: ['市教育局', '市财政局'] },
    { kind: 'role-without-unit', shown: '牵头单位：', isLead: true },
    { kind: 'role-unknown', shown: '督办单位：市教育局', isLead: true },
    { kind: 'outside-roles', shown: '市教育局', isLead: false },
  ],
})

function* severalLeads({ dataset, scheme, outcome }: Context): Generator<Spot<Details>> {
  const settled = settledCells(dataset, scheme)
  const withheld = new Map(
    withheldFor(outcome, 'several-leads').flatMap(({ at, withholds }) =>
      at.map(place => [placeKey(place), withholds] as const),
    ),
  )
  for (const { owner, kind, at } of unclearLeads(dataset)) {
    if (settled.has(owner)) continue
    const details: Details = { kind, shown: brief(owner.shown), units: owner.units.map(({ name }) => name) }
    const withholds = withheld.get(placeKey(owner.at)) ?? []
    const also = kind === 'none' ? [owner.at] : []
    yield { where: atCell(at), found: kind === 'two' ? owner.shown : null, also, withholds, details }
  }
}

/** Cells of roles (牵头单位：… 配合单位：…) that are not understood; without a lead the row counts for nobody. */
function* faultyRoles({ tasks }: Dataset): Generator<Spot<Details>> {
  for (const task of tasks) {
    for (const name of [task.owner, task.responsible, task.supporting]) {
      if (name.kind !== 'unknown' || name.why === undefined || name.why === 'traditional') continue
      const isLead = name === task.owner
      const details: Details = { kind: name.why, shown: brief(name.shown), isLead }
      const spot = { where: atCell(name.at), unit: unitOf(task.owner), found: name.shown, details }
      yield isLead ? spot : { ...spot, severity: 'warning' }
    }
  }
}
