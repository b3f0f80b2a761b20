import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Veto } from '../model/grading.ts'
import type { Text } from '../text/text.ts'
import { defineCheck } from './check.ts'
import { written } from './contests.ts'

interface Details {
  readonly unit: string
  readonly veto: string
  readonly items: readonly string[]
  readonly effects: readonly Text[]
}

/** A veto that took effect, with what it did: for the record, and for the unit to see. */
export const vetoApplied = defineCheck<Details>({
  code: 'VETO-04',
  severity: 'note',
  title: { zh: '一票否决已执行', en: 'A veto has taken effect' },
  why: {
    zh: '一票否决改变总分、名次或等次，要让被否决的单位和审定结果的人看得见。',
    en: 'A veto changes a total, a place or a grade: the unit, and whoever approves the results, must see it.',
  },
  example: {
    zh: '市发改委有“重大安全责任事故”，最高只能评“达标”。',
    en: '市发改委 has 重大安全责任事故 and is 达标 at best.',
  },
  *find({ outcome }) {
    for (const { unit, vetoes } of outcome?.results ?? []) {
      for (const { veto, rows } of vetoes) {
        const [first, ...others] = rows
        if (first === undefined) continue
        const items = [...new Set(rows.flatMap(({ item }) => known(item) ?? []))]
        const details: Details = { unit: unit.name, veto: veto.title, items, effects: effectsOf(veto) }
        yield { where: atCell(first.item.at), unit: unit.name, also: others.map(row => row.item.at), details }
      }
    }
  },
  says: ({ unit, veto, items }) => ({
    zh: `“${unit}”有“${items.join('”“')}”，按“${veto}”执行一票否决。`,
    en: `${unit} has ${items.join(', ')} and falls under the veto "${veto}".`,
  }),
  remedy: () => ({
    zh: '无需处理；认定有误的，改正“事项”表后重新计分。',
    en: 'Nothing to do; if it is mistaken, correct 事项 and score again.',
  }),
  effect: ({ effects }) => ({
    zh: `${effects.map(({ zh }) => zh).join('，')}。`,
    en: `${effects.map(({ en }) => en).join(', ')}.`,
  }),
  samples: [
    {
      unit: '市发改委',
      veto: '安全生产一票否决',
      items: ['重大安全责任事故'],
      effects: [{ zh: '最高只能评“达标”', en: '达标 at best' }],
    },
  ],
})

function effectsOf({ grade, demote, cap, rank, barsAwards }: Veto): Text[] {
  return [
    ...(grade === null ? [] : [{ zh: `最高只能评“${grade}”`, en: `${grade} at best` }]),
    ...(demote === 0 ? [] : [{ zh: `等次降 ${demote} 档`, en: `graded ${demote} lower` }]),
    ...(cap === null ? [] : [{ zh: `总分最高 ${written(cap)} 分`, en: `a total of ${written(cap)} at most` }]),
    ...(rank === 'none' ? [{ zh: '不参加排名', en: 'not ranked' }] : []),
    ...(rank === 'last' ? [{ zh: '排在最后', en: 'ranked last' }] : []),
    ...(barsAwards ? [{ zh: '不得评奖', en: 'no award' }] : []),
  ]
}
