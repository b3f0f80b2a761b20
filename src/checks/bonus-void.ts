import { digits } from '../kernel/rounding.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, seenFrom, unitOf } from './check.ts'

/** A bonus taken away because what was reported is not true. */
export const bonusVoid = defineCheck<{ item: string; report: string; cell: string; points: string }>({
  code: 'AWD-08',
  severity: 'warning',
  title: { zh: '弄虚作假，加分取消', en: 'Bonus taken away for a false report' },
  why: {
    zh: '查实弄虚作假的，方案规定的加分取消，并另行扣分。要能对上是哪一份认定。',
    en: 'Where a report proved false the scheme takes the bonus away and deducts points. It must be clear by which ruling.',
  },
  example: {
    zh: '“表彰奖励”加 3 分，“弄虚作假”有一行。',
    en: 'A bonus of 3 under 表彰奖励, and a row under 弄虚作假.',
  },
  *find({ outcome }) {
    for (const { row, adjustment, why, points, other } of (outcome?.results ?? []).flatMap(({ refused }) => refused)) {
      if (!why.includes('void') || other === null || points === null) continue
      const details = {
        ...{ item: adjustment.title, report: known(other.item) ?? '' },
        ...{ cell: seenFrom(row.points.at, other.item.at), points: digits(points) },
      }
      yield { where: atCell(row.points.at), unit: unitOf(row.unit), details }
    }
  },
  says: ({ item, report, cell }) => ({
    zh: `“${item}”的这一行被 ${cell} 的“${report}”取消。`,
    en: `This row of "${item}" is taken away by "${report}" in ${cell}.`,
  }),
  remedy: ({ cell }) => ({
    zh: `核对 ${cell} 的认定文件；只涉及某一奖项的，在那一行写明“奖项”。`,
    en: `Check the ruling of ${cell}; if it concerns one award only, name it there under 奖项.`,
  }),
  effect: ({ points }) => ({ zh: `这 ${points} 分不计。`, en: `These ${points} points are not counted.` }),
  samples: [{ item: '表彰奖励', report: '弄虚作假', cell: 'B9', points: '3' }],
})
