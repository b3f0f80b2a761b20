import type { Task } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { defineCheck, listed, plain, unitOf } from './check.ts'

/** The lead once more among those who support it. */
export const leadRepeated = defineCheck<{ lead: string; supporting: string }>({
  code: 'ROW-11',
  severity: 'warning',
  title: { zh: '牵头单位又列为配合单位', en: 'Lead listed as supporting' },
  why: {
    zh: '牵头和配合的责任不同，计分时系数也可能不同。同一单位两边都列，多半是抄错，真正的配合单位漏了。',
    en: 'Lead and support differ in duty and may differ in points. A unit on both sides is a slip, and the real support is missing.',
  },
  example: {
    zh: '牵头单位“市教育局”，配合单位“市财政局、市教育局”。',
    en: 'Lead 市教育局, supporting "市财政局、市教育局".',
  },
  *find({ dataset }) {
    for (const task of dataset.tasks) {
      const lead = leadAmongSupport(task)
      const { supporting } = task
      if (lead === null || supporting.kind === 'blank') continue
      const details = { lead, supporting: supporting.shown }
      yield { where: atCell(supporting.at), unit: unitOf(task.owner), found: supporting.shown, details }
    }
  },
  says: ({ lead }) => ({
    zh: `“${lead}”是牵头单位，又列在配合单位里。`,
    en: `${lead} leads this task and is listed as supporting it.`,
  }),
  remedy: ({ lead }, cell) => ({
    zh: `从 ${cell} 删去“${lead}”；本应是别的单位的，改正过来。`,
    en: `Delete ${lead} from ${cell}, or put right which unit was meant.`,
  }),
  samples: [{ lead: '市教育局', supporting: '市财政局、市教育局' }],
})

/** By the words of the cell: a collective (各区) that holds the lead repeats nobody, and one unknown name hides no other. */
function leadAmongSupport({ owner, supporting }: Task): string | null {
  if (supporting.kind === 'blank' || owner.kind === 'blank') return null
  const parts = new Set([plain(supporting.shown), ...supporting.shown.split(/[、，,;；/／\s]+/).map(plain)])
  const found = leadsOf(owner).filter(({ names }) => names.some(name => parts.has(plain(name))))
  return found.length === 0 ? null : listed(found.map(({ name }) => name)).zh
}

function leadsOf(owner: UnitName): { readonly name: string; readonly names: readonly string[] }[] {
  switch (owner.kind) {
    case 'known':
    case 'several': {
      const units = owner.kind === 'known' ? [owner.unit] : owner.units
      return units.map(({ name, aliases }) => ({ name, names: [name, ...aliases.map(alias => alias.name)] }))
    }
    case 'unknown':
      return owner.shown === '' ? [] : [{ name: owner.shown, names: [owner.shown] }]
    case 'blank':
      return []
  }
}
