import { foldedCells } from '../kernel/folded-cells.ts'
import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { Subtotal } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import { brief, defineCheck, listed, sheetKey } from './check.ts'

type Details =
  | {
      readonly kind: 'differs'
      readonly label: string
      readonly heading: string
      readonly stated: string
      readonly calculated: string
      readonly difference: string
      readonly rows: number
    }
  | { readonly kind: 'agrees'; readonly ranges: readonly string[]; readonly count: number }

/** A subtotal that is not the sum of its rows; for those of a sheet that are, one note. */
export const subtotalDiffers = defineCheck<Details>({
  code: 'ROW-07',
  severity: 'warning',
  title: { zh: '小计、合计与明细的核对', en: 'Subtotals held against their rows' },
  why: {
    zh: '小计、合计行不计分，但要与它上面的各行相加核对：不符的，不是漏了行，就是有数填错。',
    en: 'Subtotals are not scored, but they are held against their rows: where they differ a row is missing or a figure wrong.',
  },
  example: {
    zh: '“小计”的目标值写 360，各行相加是 350，差 10。',
    en: 'The subtotal says 360, its rows add up to 350: 10 apart.',
  },
  *find({ dataset }) {
    for (const own of groupBy(dataset.subtotals, ({ at }) => sheetKey(at)).values()) {
      for (const one of own) if (one.verdict === 'differs') yield differing(one)
      const agreeing = own.filter(({ verdict }) => verdict === 'agrees')
      const [first] = agreeing
      if (first === undefined) continue
      const details: Details = { kind: 'agrees', ...foldedCells(agreeing.map(({ at }) => at)) }
      yield { where: atCell(first.at), severity: 'note', details }
    }
  },
  says: details =>
    details.kind === 'agrees'
      ? {
          zh: `小计、合计与明细相符：${listed(details.ranges).zh}，共 ${details.count} 格。`,
          en: `The subtotals are the sums of their rows: ${listed(details.ranges).en}, ${details.count} ${details.count === 1 ? 'cell' : 'cells'}.`,
        }
      : {
          zh: `“${details.label}”的${details.heading}是 ${details.stated}，所属 ${details.rows} 行相加是 ${details.calculated}，相差 ${details.difference}。`,
          en: `${details.label}, ${details.heading}: ${details.stated} is stated, its ${details.rows} rows add up to ${details.calculated}, a difference of ${details.difference}.`,
        },
  expected: details => (details.kind === 'agrees' ? null : { zh: details.calculated, en: details.calculated }),
  remedy: (details, cell) =>
    details.kind === 'agrees'
      ? { zh: '无需处理。', en: 'Nothing to do.' }
      : {
          zh: `核对所属各行；明细无误的，把 ${cell} 改为 ${details.calculated}。`,
          en: `Check the rows; if they are right, change ${cell} to ${details.calculated}.`,
        },
  samples: [
    {
      kind: 'differs',
      label: '小计',
      heading: '目标值',
      stated: '360',
      calculated: '350',
      difference: '10',
      rows: 5,
    },
    { kind: 'agrees', ranges: ['F12:F13', 'F20'], count: 3 },
  ],
})

function differing({ label, heading, at, stated, calculated, rows }: Subtotal) {
  const difference = digits(stated.minus(calculated))
  const numbers = { stated: digits(stated), calculated: digits(calculated), difference, rows }
  const details: Details = { kind: 'differs', label: brief(label), heading: brief(heading), ...numbers }
  return { where: atCell(at), found: digits(stated), details }
}
