import { asList, asMapping, asNumber, asText } from '../raw.ts'
import { defineRule, type Hit } from '../rule.ts'
import type { WrittenScheme } from '../written.ts'
import { faultsOf, type Worded, words } from './method-faults.ts'

export const capNeverBinds = defineRule<Worded>({
  code: 'SCH-09',
  severity: 'warning',
  title: { zh: '上限或下限起不了作用', en: 'A limit that can never bind' },
  why: {
    zh: '超过分值的档位、封顶或最低分不会起作用，多半是数字写错了一位。',
    en: 'A step, cap or floor beyond the points can never take effect; most often a digit is wrong.',
  },
  example: { zh: 'full: 100，加分 cap: 1000', en: 'full: 100, bonus cap: 1000' },
  *find(written) {
    yield* faultsOf('SCH-09')(written)
    yield* capsAboveFull(written)
  },
  ...words,
})

function* capsAboveFull({ root }: WrittenScheme): Generator<Hit<Worded>> {
  const full = asNumber(root.full)
  if (full === null) return
  for (const [i, item] of asList(root.adjustments).entries()) {
    const { title, ...sides } = asMapping(item)
    for (const side of ['bonus', 'deduction']) {
      const cap = asNumber(asMapping(sides[side]).cap)
      if (cap === null || cap <= full) continue
      const says = {
        zh: `“${asText(title) ?? ''}”封顶 ${cap} 分，超过满分 ${full} 分。`,
        en: `The cap of "${asText(title) ?? ''}" is ${cap}, above the full mark ${full}.`,
      }
      const remedy = {
        zh: `请对照考核文件核对 cap；如确为 ${cap}，可不处理。`,
        en: `Compare cap with the official document; if it does say ${cap}, leave it.`,
      }
      yield { path: ['adjustments', i, side, 'cap'], on: 'value', details: { says, remedy } }
    }
  }
}
