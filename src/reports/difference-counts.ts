import type { Difference } from '../model/reconciliation.ts'
import { LABELS } from '../text/labels.ts'
import { DIFFERENCE_KINDS, VERDICTS } from '../text/terms.ts'
import { byOwner, countBy, type DifferenceKind, kindOf } from './difference-kinds.ts'
import type { Comparison } from './differences.ts'
import { frame } from './frame.ts'
import { BLANK, type LiveCell, type LiveSheet, number, text } from './live.ts'

const KINDS = Object.keys(DIFFERENCE_KINDS) as DifferenceKind[]
const STANDS = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]

/** 汇总: how many differences each unit has, by what they are about and by what stands behind them. */
export function differenceCounts(view: Comparison): LiveSheet {
  const { reconciliation, units, language } = view
  const { differences, approved, current, paired } = reconciliation
  const owners = byOwner(differences, units)
  const nobody = language === 'zh' ? '（没有单位）' : '(no unit)'
  return frame(view, {
    name: { zh: '对账汇总', en: 'Counts' },
    title: { zh: '对账汇总', en: 'Differences by unit' },
    note: {
      zh: `批准台账 ${approved} 项，现台账 ${current} 项，对上 ${paired} 项`,
      en: `${approved} tasks approved, ${current} now, ${paired} known again`,
    },
    headings: [
      { title: LABELS.unit[language], width: 12 },
      ...KINDS.map(kind => ({ title: DIFFERENCE_KINDS[kind][language], width: 5 })),
      { title: language === 'zh' ? '合计' : 'All', width: 5 },
      ...STANDS.map(verdict => ({ title: VERDICTS[verdict][language], width: 5 })),
    ],
    body: [
      ...owners.map(([unit, own]) => [text(unit === '' ? nobody : unit), ...counted(own)]),
      ...(owners.length > 1 ? [[text(language === 'zh' ? '合计' : 'All', 'strong'), ...counted(differences)]] : []),
    ],
  })
}

function counted(differences: readonly Difference[]): LiveCell[] {
  const [kinds, stands] = [countBy(differences, kindOf), countBy(differences, ({ approval }) => approval.verdict)]
  const cell = (count: number | undefined): LiveCell => (count === undefined ? BLANK : number(count))
  return [
    ...KINDS.map(kind => cell(kinds.get(kind))),
    number(differences.length),
    ...STANDS.map(verdict => cell(stands.get(verdict))),
  ]
}
