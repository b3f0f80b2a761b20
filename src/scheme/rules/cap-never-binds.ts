import type { Path } from '../../model/scheme-source.ts'
import type { Text } from '../../text/text.ts'
import { asMapping, asNumber } from '../raw.ts'
import { defineRule, type Hit } from '../rule.ts'
import type { WrittenScheme } from '../written.ts'
import { writtenAdjustments } from '../written-adjustments.ts'
import { faultsOf, type Worded, words } from './method-faults.ts'
import { nestedLimits } from './nested-limits.ts'

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
    yield* idleGates(written)
    yield* nestedLimits(written).map(({ path, says, value }) => hit(path, says, value))
  },
  ...words,
})

function* capsAboveFull({ root }: WrittenScheme): Generator<Hit<Worded>> {
  const full = asNumber(root.full)
  if (full === null) return
  for (const { raw, path, title } of writtenAdjustments(root)) {
    for (const side of ['bonus', 'deduction']) {
      const cap = asNumber(asMapping(raw[side]).cap)
      if (cap === null || cap <= full) continue
      const says = {
        zh: `“${title}”封顶 ${cap} 分，超过满分 ${full} 分。`,
        en: `The cap of "${title}" is ${cap}, above the full mark ${full}.`,
      }
      yield hit([...path, side, 'cap'], says, cap)
    }
  }
}

/** A line that no rate can reach (60 for 60 %), or points below it that cost nobody anything. */
function* idleGates({ indicators }: WrittenScheme): Generator<Hit<Worded>> {
  for (const { raw, path, title, points } of indicators) {
    const { weakest, reach, otherwise } = asMapping(raw.gate)
    const [line, most] = [asNumber(reach), asNumber(otherwise)]
    if (weakest !== undefined && line !== null && line > 1) {
      const says = {
        zh: `“${title}”的门槛线是得分率，得满分为 1，写的却是 ${line}；六成写作 0.6。`,
        en: `The gate of "${title}" looks at a rate, which is 1 for full points, but its line is ${line}; 60 % is 0.6.`,
      }
      yield hit([...path, 'gate', 'reach'], says, line)
    }
    if (most !== null && points !== null && most >= points) {
      const says = {
        zh: `“${title}”达不到门槛时最多得 ${most} 分，不低于分值 ${points}，门槛不起作用。`,
        en: `Below its gate "${title}" still gets up to ${most}, no less than its points ${points}, so the gate does nothing.`,
      }
      yield hit([...path, 'gate', 'otherwise'], says, most)
    }
  }
}

const hit = (path: Path, says: Text, value: number): Hit<Worded> => {
  const key = String(path.at(-1))
  const remedy = {
    zh: `请对照考核文件核对 ${key}；如确为 ${value}，可不处理。`,
    en: `Compare ${key} with the official document; if it does say ${value}, leave it.`,
  }
  return { path, on: 'value', details: { says, remedy } }
}
