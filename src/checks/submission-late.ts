import { type Day, daysBetween } from '../kernel/day.ts'
import { known } from '../model/field.ts'
import { atCell, NOWHERE } from '../model/finding.ts'
import type { Receipt } from '../model/submission.ts'
import { type Context, defineCheck, listed } from './check.ts'

type Details =
  | {
      readonly kind: 'late'
      readonly unit: string
      readonly received: string
      readonly due: string
      readonly days: number
    }
  | { readonly kind: 'undated'; readonly units: readonly string[]; readonly due: string }

/** A unit that handed in after the last day; without dates of receipt nobody is late, and that is said once. */
export const submissionLate = defineCheck<Details>({
  code: 'SUB-02',
  severity: 'warning',
  title: { zh: '迟报', en: 'Handed in late' },
  why: {
    zh: '第一次报送的日子晚于方案 submissions 的期限。退回后重报的，以第一次为准。',
    en: 'The first submission came after the last day in the scheme (submissions, due). What is sent again after a return is not late.',
  },
  example: {
    zh: '报送期限 2015-12-25，“收件”表里市体育局是 2015-12-28。',
    en: 'The last day is 2015-12-25; the sheet 收件 has 2015-12-28 for 市体育局.',
  },
  *find(context) {
    const due = context.scheme?.submissionsDue ?? null
    if (due === null) return
    const first = firstReceipts(context)
    for (const [unit, { receipt, day }] of first) {
      const days = daysBetween(due, day)
      if (days <= 0) continue
      yield {
        where: atCell(receipt.date.at),
        unit,
        found: day,
        details: { kind: 'late', unit, received: day, due, days },
      }
    }
    const sent = new Set(context.dataset.submissions.flatMap(({ unit }) => unit?.name ?? []))
    const units = [...sent].filter(unit => !first.has(unit))
    if (units.length > 0) yield { where: NOWHERE, severity: 'note', details: { kind: 'undated', units, due } }
  },
  says: details => {
    if (details.kind === 'late') {
      const { unit, received, due, days } = details
      return {
        zh: `“${unit}”${received} 报送，期限是 ${due}，迟 ${days} 天。`,
        en: `${unit} handed in on ${received}; the last day was ${due}: ${days} days late.`,
      }
    }
    const names = listed(details.units, '个单位')
    return {
      zh: `没有收件日期，不判断是否迟报（期限 ${details.due}）：${names.zh}。`,
      en: `Without a date of receipt nobody can tell who was late (last day ${details.due}): ${names.en}.`,
    }
  },
  remedy: ({ kind }) =>
    kind === 'late'
      ? {
          zh: '核对收件日期；迟报怎么处理，按考核办法。',
          en: 'Check the date; what follows is for the rules of the assessment.',
        }
      : {
          zh: '要判断的，在考核办自己的工作簿加“收件”表：单位、收到日期、文件。',
          en: "To have it judged, add the sheet 收件 to the office's own workbook: 单位, 收到日期, 文件.",
        },
  samples: [
    { kind: 'late', unit: '市体育局', received: '2015-12-28', due: '2015-12-25', days: 3 },
    { kind: 'undated', units: ['市教育局', '市财政局'], due: '2015-12-25' },
  ],
})

interface First {
  readonly receipt: Receipt
  readonly day: Day
}

function firstReceipts({ dataset: { receipts } }: Context): ReadonlyMap<string, First> {
  const first = new Map<string, First>()
  for (const receipt of receipts) {
    const [{ unit }, day] = [receipt, known(receipt.date)]
    if (unit.kind !== 'known' || day === null) continue
    const before = first.get(unit.unit.name)
    if (before === undefined || day < before.day) first.set(unit.unit.name, { receipt, day })
  }
  return first
}
